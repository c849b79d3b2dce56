import { View } from '@tarojs/components'
import { aria } from './aria'
import { Button } from './Button'
import './Notices.scss'

export interface Notice {
  /** What happened, in bold. */
  what: string
  lines: string[]
  acts: { id: string; words: string; onTap: () => void }[]
}

/** What must not be overlooked, above everything else: it stays until it is settled or read. */
export function Notices({ notices }: { notices: Notice[] }) {
  return notices.map(({ what, lines, acts }, at) => (
    <View key={at} className='notice' {...aria('status')}>
      <View className='notice-what'>{what}</View>
      {lines.map((line, at) => (
        <View key={at}>{line}</View>
      ))}
      {acts.map((act) => (
        <Button key={act.id} {...act} />
      ))}
    </View>
  ))
}
