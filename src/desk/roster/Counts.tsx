import { View } from '@tarojs/components'
import type { JudgedLine } from '@/client/roster'
import { aria } from '@/components/aria'
import { StatusWords, type Tone } from '@/components/StatusWords'
import { deskStrings } from '@/deskStrings'

const { counts } = deskStrings.deskRoster

const TONES: Record<JudgedLine['what'], Tone> = {
  new: 'good',
  changed: 'busy',
  same: 'plain',
  doubtful: 'wait',
  wrong: 'stop',
}

/** How many lines would be written, or were, and how many are left to a person. */
export function Counts({ judged, written }: { judged: JudgedLine[]; written: boolean }) {
  const kinds = Object.keys(TONES) as JudgedLine['what'][]
  return (
    <View className='roster-counts' {...aria('status')}>
      {kinds.map((kind) => {
        const count = judged.filter(({ what }) => what === kind).length
        return (
          count > 0 && (
            <StatusWords
              key={kind}
              tone={TONES[kind]}
              words={counts[written ? 'written' : 'seen'][kind](count)}
            />
          )
        )
      })}
    </View>
  )
}
