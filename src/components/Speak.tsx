import { useEffect, useRef, useState, type PropsWithChildren } from 'react'
import { View } from '@tarojs/components'
import { strings } from '@/strings'
import { aria } from './aria'
import { Button } from './Button'
import './Speak.scss'

const { acts, heard: heardWords, nothing, now } = strings.speak

export interface SpeakProps {
  /** The id of the field that is spoken into. */
  id: string
  /** Hears once, '' for nothing, and answers how to end it; undefined where it is not possible. */
  dictate: ((onHeard: (words: string) => void) => () => void) | undefined
  /** The words a person heard right and wants. */
  onUse: (words: string) => void
}

/** A field, its child, with 说一说 beside it. What was heard counts only after 用这句. */
export function Speak({ id, dictate, onUse, children }: PropsWithChildren<SpeakProps>) {
  /** null: nothing said yet; '': said, but not understood. */
  const [heard, setHeard] = useState<string | null>(null)
  const [hearing, setHearing] = useState(false)
  const end = useRef(() => undefined as void)
  useEffect(() => () => end.current(), [])
  if (!dictate) return <>{children}</>

  const speak = () => {
    setHeard(null)
    setHearing(true)
    end.current = dictate((words) => {
      setHearing(false)
      setHeard(words)
    })
  }
  const use = () => {
    if (heard) onUse(heard)
    setHeard(null)
  }
  return (
    <View className='speak'>
      <View className='speak-row'>
        <View className='speak-field'>{children}</View>
        {!hearing && !heard && (
          <View>
            <Button id={`${id}-speak`} icon='mic' words={acts.speak} onTap={speak} />
          </View>
        )}
      </View>
      {(hearing || heard !== null) && (
        <View {...aria('status')}>{hearing ? now : heard ? heardWords(heard) : nothing}</View>
      )}
      {hearing && (
        <Button id={`${id}-done`} icon='check' words={acts.done} onTap={() => end.current()} />
      )}
      {heard && (
        <>
          <Button id={`${id}-use`} icon='check' words={acts.use} onTap={use} />
          <Button id={`${id}-again`} icon='mic' words={acts.again} onTap={speak} />
        </>
      )}
    </View>
  )
}
