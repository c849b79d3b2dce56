import { useEffect } from 'react'
import { View } from '@tarojs/components'
import { useDidHide } from '@tarojs/taro'
import { useListening } from '@/client/listening'
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

/** Something to listen to; nothing else is heard meanwhile, and leaving the article ends it. */
export function Recording({ id, url, title, seconds }: RecordingProps) {
  const { who, state, start, stop } = useListening()
  const mine = who === url
  const playing = mine && state === 'reading'
  const toggle = () => (playing ? stop(url) : void start(url, { words: [], recording: url }))
  useDidHide(() => stop(url))
  useEffect(() => () => stop(url), [stop, url])
  return (
    <Card>
      <View className='article-heading'>{title}</View>
      <View className='article-second'>{recording(lengthWords(seconds))}</View>
      {mine && state === 'broken' && <View>{broken}</View>}
      <Button
        id={id}
        icon='sound'
        words={playing ? acts.stop : acts.listen}
        pressed={playing}
        onTap={toggle}
      />
    </Card>
  )
}
