import { useEffect } from 'react'
import { useLoad } from '@tarojs/taro'
import { now } from '@/client/clock'
import { useFrame } from '@/client/frame'
import { markSeen, useMessages } from '@/client/message'
import { go } from '@/client/platform'
import { Empty } from '@/components/Empty'
import { Entry } from '@/components/Entry'
import { List } from '@/components/List'
import { Page } from '@/components/Page'
import { messageWords } from '@/domain/message'
import { pastDayWords } from '@/domain/time'

/** What happened to me. Seeing them is reading them; 新消息 stays until the next visit. */
export default function Messages() {
  const { loaded, more, open, next } = useMessages()
  const load = () => void open({})
  useLoad(load)
  useEffect(() => {
    if (loaded.state === 'shown') void markSeen(loaded.reply)
  }, [loaded])

  const time = now()
  return (
    <Page {...useFrame()} title='消息'>
      <List
        loaded={loaded}
        more={more}
        onAgain={load}
        onMore={() => void next()}
        empty={<Empty icon='bell' words='还没有消息' hint='您报名以后，结果会写在这里。' />}
      >
        {({ messageId, kind, facts, activityId, at, read }, index) => {
          const { headline, text } = messageWords(kind, facts, time)
          return (
            <Entry
              key={messageId}
              id={`message-${index}`}
              title={headline}
              status={read ? [] : [{ tone: 'wait', icon: 'bell', words: '新消息' }]}
              note={pastDayWords(at, time)}
              lines={[facts.title, text]}
              onTap={() => void go('activity', { activityId })}
            />
          )
        }}
      </List>
    </Page>
  )
}
