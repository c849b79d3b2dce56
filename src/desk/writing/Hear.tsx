import { useEffect } from 'react'
import { View } from '@tarojs/components'
import { useListening } from '@/client/listening'
import { useFiles } from '@/client/upload'
import { Button } from '@/components/Button'
import { deskStrings } from '@/deskStrings'
import { strings } from '@/strings'

const { acts } = deskStrings.deskWriting

/** What was recorded, to be heard before it is given its title; leaving ends it. */
export function Hear({ file }: { file: string }) {
  const { url } = useFiles()(file)
  const { who, state, start, stop } = useListening()
  useEffect(() => () => stop(file), [stop, file])
  if (!url) return null
  const mine = who === file
  const playing = mine && state === 'reading'
  const toggle = () => (playing ? stop(file) : void start(file, { words: [], recording: url }))
  return (
    <>
      {mine && state === 'broken' && <View>{strings.article.broken}</View>}
      <Button
        id='hear'
        icon='sound'
        words={playing ? acts.stopHearing : acts.hear}
        pressed={playing}
        onTap={toggle}
      />
    </>
  )
}
