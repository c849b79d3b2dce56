import { useEffect } from 'react'
import { useLoad } from '@tarojs/taro'
import { messageEntry } from '@/client/entries'
import { useFrame } from '@/client/frame'
import { markSeen, useMessages } from '@/client/message'
import { List } from '@/components/List'
import { Page } from '@/components/Page'
import { strings } from '@/strings'

const { title, empty } = strings.messages

/** What happened to me. Seeing them is reading them; 新消息 stays until the next visit. */
export default function Messages() {
  const { loaded, more, open, next } = useMessages()
  const load = () => void open({})
  useLoad(load)
  useEffect(() => {
    if (loaded.state === 'shown') void markSeen(loaded.reply)
  }, [loaded])

  return (
    <Page {...useFrame()} title={title}>
      <List
        loaded={loaded}
        onAgain={load}
        more={more}
        onMore={() => void next()}
        id='message'
        entry={messageEntry}
        empty={{ icon: 'bell', ...empty }}
      />
    </Page>
  )
}
