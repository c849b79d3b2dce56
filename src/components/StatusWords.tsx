import { Text, View } from '@tarojs/components'
import { Icon, type IconName } from './Icon'
import { Spoken } from './Spoken'
import './StatusWords.scss'

export type Tone = 'good' | 'wait' | 'busy' | 'stop' | 'plain'

/** The picture that says the same as the colour. */
export const toneIcon: Record<Tone, IconName> = {
  good: 'check',
  wait: 'clock',
  busy: 'people',
  stop: 'warning',
  plain: 'list',
}

export interface StatusWordsProps {
  tone: Tone
  words: string
  icon?: IconName
  /** It is being read aloud. */
  reading?: boolean
}

/** How things stand: colour, picture and words say the same. */
export function StatusWords({ tone, words, icon = toneIcon[tone], reading }: StatusWordsProps) {
  return (
    <View className={`status tone-${tone}`}>
      <Icon name={icon} small />
      <Text>
        <Spoken sentences={[words]} now={reading ? 0 : -1} />
      </Text>
    </View>
  )
}
