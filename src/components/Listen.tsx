import { View } from '@tarojs/components'
import { strings } from '@/strings'
import { aria } from './aria'
import { Button } from './Button'
import './Listen.scss'

const { acts, broken, ended, fastest, paused, reading, slowest, speed: speedWords } = strings.listen

export interface ListenProps {
  /** noVoice: nothing can be heard here, which `silent` says. */
  state: 'still' | 'reading' | 'paused' | 'ended' | 'noVoice' | 'broken'
  /** The speed in words, such as 正常. */
  speed: string
  silent: { what: string; todo: string }
  onListen: () => void
  onPause: () => void
  onGoOn: () => void
  onStop: () => void
  /** Left out when it is as slow as it goes. */
  onSlower: (() => void) | undefined
  onFaster: (() => void) | undefined
  /** What can be heard next, when there is something. */
  onNext: (() => void) | undefined
  onCall: () => void
}

/** Hear this page instead of reading it. The first button stays at hand and says what it does now. */
export function Listen(props: ListenProps) {
  const { state, speed, onListen, onPause, onGoOn, onStop, onSlower, onFaster, onNext } = props
  const going = state === 'reading'
  if (state === 'still' || state === 'ended' || state === 'noVoice') {
    return (
      <>
        <View>
          <Button id='listen' icon='sound' words={acts.listen} pressed={false} onTap={onListen} />
        </View>
        {state === 'ended' && <View {...aria('status')}>{ended}</View>}
        {state === 'ended' && onNext && (
          <Button id='listen-next' icon='arrow' words={acts.next} onTap={onNext} />
        )}
        {state === 'noVoice' && <Silent {...props} />}
      </>
    )
  }
  return (
    <>
      <View className='listen-now'>
        <Button
          id='listen-pause'
          icon='sound'
          words={going ? acts.pause : acts.goOn}
          pressed={going}
          onTap={going ? onPause : onGoOn}
        />
      </View>
      <View {...aria('status')}>
        {{ reading, paused, broken }[state]} {speedWords(speed)}
      </View>
      <View className='listen-speeds'>
        <Button
          id='listen-slower'
          icon='minus'
          words={acts.slower}
          reason={onSlower ? undefined : slowest}
          onTap={() => onSlower?.()}
        />
        <Button
          id='listen-faster'
          icon='plus'
          words={acts.faster}
          reason={onFaster ? undefined : fastest}
          onTap={() => onFaster?.()}
        />
      </View>
      <Button id='listen-stop' words={acts.stop} onTap={onStop} />
    </>
  )
}

function Silent({ silent: { what, todo }, onCall }: ListenProps) {
  return (
    <>
      <View {...aria('status')}>
        {what}。{todo}
      </View>
      <Button id='listen-call' icon='phone' words={acts.call} onTap={onCall} />
    </>
  )
}
