import { useEffect } from 'react'
import { View } from '@tarojs/components'
import { useListening } from '@/client/listening'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { partyDayStrings } from '@/partyDayStrings'

const { acts, voiceBroken } = partyDayStrings.say

/** What somebody said, or a recording of a step; its words stand beside it. Leaving ends it. */
export function Hear({ id, url, words }: { id: string; url: string; words: string }) {
  const who = `voice ${id}`
  const { who: heard, state, start, stop } = useListening()
  useEffect(() => () => stop(who), [stop, who])
  const mine = heard === who
  const playing = mine && state === 'reading'
  return (
    <>
      {mine && state === 'broken' && <View {...aria('status')}>{voiceBroken}</View>}
      <Button
        id={id}
        icon='sound'
        words={playing ? acts.quiet : words}
        pressed={playing}
        onTap={() => (playing ? stop(who) : void start(who, { words: [], recording: url }))}
      />
    </>
  )
}
