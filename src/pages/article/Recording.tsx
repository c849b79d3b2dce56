import { useEffect, useRef, useState } from 'react'
import { View } from '@tarojs/components'
import { play } from '@/client/platform'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { lengthWords } from '@/domain/time'

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
      <View className='article-second'>录音，长{lengthWords(seconds)}</View>
      {state === 'broken' && <View>没放出来。请看看有没有网，再听一次。</View>}
      <Button id={id} icon='sound' words={playing ? '停下来' : '听一听'} onTap={toggle} />
    </Card>
  )
}
