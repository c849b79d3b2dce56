import { useEffect } from 'react'
import { View } from '@tarojs/components'
import { useListening } from '@/client/listening'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { partyDayStrings } from '@/partyDayStrings'

const words = partyDayStrings.say

/** What somebody said, in their own voice; the words stand beside it. Leaving ends it. */
export function Hear({ id, url, name }: { id: string; url: string; name: string }) {
  const who = `voice ${id}`
  const { who: heard, state, start, stop } = useListening()
  useEffect(() => () => stop(who), [stop, who])
  const mine = heard === who
  const playing = mine && state === 'reading'
  return (
    <>
      {mine && state === 'broken' && <View {...aria('status')}>{words.voiceBroken}</View>}
      <Button
        id={id}
        icon='sound'
        words={playing ? words.acts.quiet : words.acts.hear(name)}
        pressed={playing}
        onTap={() => (playing ? stop(who) : void start(who, { words: [], recording: url }))}
      />
    </>
  )
}
