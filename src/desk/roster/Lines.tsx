import { useState } from 'react'
import { View } from '@tarojs/components'
import type { JudgedLine } from '@/client/roster'
import { Button } from '@/components/Button'
import { deskStrings } from '@/deskStrings'

const words = deskStrings.deskRoster
const SOME = 50

/** What a person must look at comes first. */
const ORDER: JudgedLine['what'][] = ['wrong', 'doubtful', 'changed', 'new']

function whyOf(line: JudgedLine): string {
  switch (line.what) {
    case 'wrong':
      return words.faults[line.fault]
    case 'doubtful':
      return words.doubts[line.why]
    case 'changed':
      return words.changed(line.columns.map((column) => words.columns[column]).join('、'))
    case 'new':
    case 'same':
      return words.kinds[line.what]
  }
}

/** The lines that do something or need somebody, some at a time; after writing, those that are left. */
export function Lines({ judged, written }: { judged: JudgedLine[]; written: boolean }) {
  const [most, setMost] = useState(SOME)
  const kinds = written ? ORDER.slice(0, 2) : ORDER
  const lines = kinds.flatMap((kind) => judged.filter(({ what }) => what === kind))
  return (
    <View className='roster-lines table'>
      {lines.slice(0, most).map((line) => (
        <View key={line.line} className='roster-line'>
          <View className='roster-line-name'>{line.written || words.noName}</View>
          <View>{whyOf(line)}</View>
          <View className='roster-line-number'>{words.line(line.line)}</View>
        </View>
      ))}
      {lines.length > most && (
        <Button id='more' words={words.acts.more} onTap={() => setMost(most + SOME)} />
      )}
    </View>
  )
}
