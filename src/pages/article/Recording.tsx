import { useEffect, useRef, useState } from 'react'
import { View } from '@tarojs/components'
import { play } from '@/client/platform'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { lengthWords } from '@/domain/time'
import { strings } from '@/strings'

const { recording, broken, acts } = strings.article

interface RecordingProps {
  id: string
  url: string
  title: string
  seconds: number
}

/** Something to listen to; it stops when the page is left. */
export function Recording({ id, url, title, seconds }: RecordingProps) {
  const [state, setState] = useState<'still' | 'playing' | 'broken'>('still')
  const stop = useRef<() => void>(() => undefined)
  useEffect(() => () => stop.current(), [])

  const playing = state === 'playing'
  const toggle = () => {
    stop.current()
    stop.current = playing
      ? () => undefined
      : play(url, (well) => setState(well ? 'still' : 'broken'))
    setState(playing ? 'still' : 'playing')
  }
  return (
    <Card>
      <View className='article-heading'>{title}</View>
      <View className='article-second'>{recording(lengthWords(seconds))}</View>
      {state === 'broken' && <View>{broken}</View>}
      <Button id={id} icon='sound' words={playing ? acts.stop : acts.listen} onTap={toggle} />
    </Card>
  )
}
