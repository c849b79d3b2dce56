import { View } from '@tarojs/components'
import { Card } from './Card'
import { StatusWords, type StatusWordsProps } from './StatusWords'
import './Entry.scss'

export interface EntryProps {
  id: string
  title: string
  /** How it stands, before the title. */
  status?: StatusWordsProps[]
  /** A short word beside the status, such as 昨天. */
  note?: string | undefined
  /** What else to know before opening it. */
  lines: string[]
  onTap: () => void
}

/** One thing of a list; the whole card opens it. */
export function Entry({ id, title, status = [], note, lines, onTap }: EntryProps) {
  const words = [title, ...status.map((one) => one.words), note, ...lines]
    .filter(Boolean)
    .join('，')
  return (
    <Card id={id} words={words} onTap={onTap}>
      {(status.length > 0 || note) && (
        <View className='entry-top'>
          {status.map((one) => (
            <StatusWords key={one.words} {...one} />
          ))}
          {note && <View className='entry-second'>{note}</View>}
        </View>
      )}
      <View className='entry-title'>{title}</View>
      {lines.map((line) => (
        <View key={line} className='entry-second'>
          {line}
        </View>
      ))}
    </Card>
  )
}
