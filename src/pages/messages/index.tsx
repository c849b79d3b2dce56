import { useEffect } from 'react'
import { View } from '@tarojs/components'
import { useLoad } from '@tarojs/taro'
import { now } from '@/client/clock'
import { useFrame } from '@/client/frame'
import { markSeen, useMessages } from '@/client/message'
import { Empty } from '@/components/Empty'
import { Loading } from '@/components/Loading'
import { More } from '@/components/More'
import { Page } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { MessageCard } from './MessageCard'
import './index.scss'

/** What happened to me. Seeing them is reading them; 新消息 stays until the next visit. */
export default function Messages() {
  return (
    <Page {...useFrame()} title='消息'>
      <MessageList />
    </Page>
  )
}

function MessageList() {
  const { loaded, more, open, next } = useMessages()
  const reload = () => void open({})
  useLoad(reload)
  useEffect(() => {
    if (loaded.state === 'shown') void markSeen(loaded.reply)
  }, [loaded])

  if (loaded.state === 'loading') return <Loading />
  if (loaded.state === 'failed') {
    const { again, ...problem } = loaded.problem
    return <Problem {...problem} onAgain={again ? reload : undefined} />
  }
  if (loaded.reply.length === 0) {
    return <Empty icon='bell' words='还没有消息' hint='您报名以后，结果会写在这里。' />
  }
  const time = now()
  return (
    <View className='messages'>
      {loaded.reply.map((message, at) => (
        <MessageCard key={message.messageId} id={`message-${at}`} message={message} now={time} />
      ))}
      <More more={more} onMore={() => void next()} />
    </View>
  )
}
