import { View } from '@tarojs/components'
import { Card } from './Card'
import { linesOf } from './lines'
import { Spoken } from './Spoken'
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
  /** Which of `entryTexts` is being read aloud. */
  reading?: number | undefined
  onTap: () => void
}

/** What a voice reads of an entry. */
export const entryTexts = ({ title, lines }: Pick<EntryProps, 'title' | 'lines'>): string[] => [
  title,
  ...lines,
]

/** One thing of a list; the whole card opens it. */
export function Entry({ id, title, status = [], note, lines, reading, onTap }: EntryProps) {
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
          {note && <View className={`entry-second ${linesOf(note)}`}>{note}</View>}
        </View>
      )}
      <View className={`entry-title ${linesOf(title)}`}>
        <Spoken sentences={[title]} now={reading === 0 ? 0 : -1} />
      </View>
      <View className='entry-lines'>
        {lines.map((line, at) => (
          <View key={line} className={`entry-second ${linesOf(line)}`}>
            <Spoken sentences={[line]} now={reading === at + 1 ? 0 : -1} />
          </View>
        ))}
      </View>
    </Card>
  )
}
