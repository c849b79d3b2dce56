import { useState, type PropsWithChildren } from 'react'
import { View } from '@tarojs/components'
import { strings } from '@/strings'
import { Button } from './Button'
import { Pick } from './Pick'
import './Narrow.scss'

interface Way<Value extends string> {
  label: string
  options: Record<Value, string>
}

interface NarrowProps<Chosen extends Record<string, string>> {
  /** What the button that unfolds the ways says. */
  words: string
  /** The ways to choose by; the value `all` lets everything through. */
  ways: { [Key in keyof Chosen]?: Way<Chosen[Key]> }
  chosen: Chosen
  onChoose: (chosen: Chosen) => void
}

/** What a list can be narrowed to, folded until it is wanted; children stand beside its button. */
export function Narrow<Chosen extends Record<string, string>>(
  props: PropsWithChildren<NarrowProps<Chosen>>,
) {
  const { words, chosen, onChoose, children } = props
  const { all, now, acts } = strings.narrow
  const [choosing, setChoosing] = useState(false)
  const ways = Object.entries(props.ways as Record<string, Way<string>>)
  const choose = (key: string, value: string) => {
    setChoosing(false)
    onChoose({ ...chosen, [key]: value })
  }
  const narrowed = ways.flatMap(([key, { options }]) => {
    const value = chosen[key]
    return value === undefined || value === 'all' ? [] : [options[value]]
  })
  return (
    <>
      <View className='narrow'>
        {children}
        <Button
          id='choose'
          icon='list'
          words={choosing ? acts.fold : words}
          onTap={() => setChoosing(!choosing)}
        />
      </View>
      {choosing ? (
        ways.map(([key, way]) => (
          <Pick
            key={key}
            id={key}
            {...way}
            chosen={chosen[key] ?? ''}
            onPick={(value) => choose(key, value)}
          />
        ))
      ) : (
        <View className='narrow-now'>{now(narrowed.join('，') || all)}</View>
      )}
    </>
  )
}
