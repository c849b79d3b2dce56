import { View } from '@tarojs/components'
import type { ReplyOf } from '@/contract'
import { go } from '@/client/platform'
import { Card } from '@/components/Card'
import { StatusWords } from '@/components/StatusWords'
import { messageWords } from '@/domain/message'
import { pastDayWords, type Instant } from '@/domain/time'

interface MessageCardProps {
  id: string
  message: ReplyOf<'message.list'>['items'][number]
  now: Instant
}

/** One message; the whole card leads to its activity. */
export function MessageCard({ id, message, now }: MessageCardProps) {
  const { kind, facts, activityId, at, read } = message
  const { headline, text } = messageWords(kind, facts, now)
  return (
    <Card
      id={id}
      words={`${headline}，${facts.title}`}
      onTap={() => void go('activity', { activityId })}
    >
      {!read && <StatusWords tone='wait' icon='bell' words='新消息' />}
      <View className='message-headline'>{headline}</View>
      <View>{facts.title}</View>
      <View className='message-second'>{text}</View>
      <View className='message-second'>{pastDayWords(at, now)}</View>
    </Card>
  )
}
