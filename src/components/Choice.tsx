import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { strings } from '@/strings'
import { Icon } from './Icon'
import { IN_A_CHOICE, linesOf } from './lines'
import { Tap, type TapProps } from './Tap'
import './Choice.scss'

interface ChoiceProps extends Pick<TapProps, 'id' | 'words' | 'onTap' | 'reason'> {
  /** one: choosing it lets the others go. many: each for itself. */
  kind: 'one' | 'many'
  checked: boolean
  /** Says the same as the words, beside them. */
  picture?: ReactNode
  /** A quieter line below. */
  second?: string | undefined
}

/** One big row of a choice; the whole row is tapped, and says 已选 when it is chosen. */
export function Choice({ kind, picture, second, ...tap }: ChoiceProps) {
  const below = tap.reason ?? second
  return (
    <Tap
      {...tap}
      words={second ? `${tap.words}，${second}` : tap.words}
      role={kind === 'one' ? 'radio' : 'checkbox'}
      className={`choice ${tap.checked ? 'choice-checked' : ''}`}
    >
      <View className={`choice-mark choice-mark-${kind}`}>
        {tap.checked && <Icon name='check' small />}
      </View>
      {picture}
      <View className='choice-words'>
        <View className='choice-name'>{tap.words}</View>
        {below && <View className={`choice-second ${linesOf(below, IN_A_CHOICE)}`}>{below}</View>}
      </View>
      {tap.checked && <View className='choice-chosen'>{strings.choice.chosen}</View>}
    </Tap>
  )
}
