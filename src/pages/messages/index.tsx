import { useEffect } from 'react'
import { useLoad } from '@tarojs/taro'
import { useAloud } from '@/client/aloud'
import { messageEntry } from '@/client/news'
import { useFrame } from '@/client/frame'
import { markSeen, useMessages } from '@/client/message'
import { entryTexts } from '@/components/Entry'
import { List } from '@/components/List'
import { Listen } from '@/components/Listen'
import { Page } from '@/components/Page'
import { strings } from '@/strings'

const { title, empty } = strings.messages

/** What happened to me. Seeing them is reading them; 新消息 stays until the next visit. */
export default function Messages() {
  const frame = useFrame()
  const { loaded, more, open, next } = useMessages()
  const load = () => void open({})
  useLoad(load)
  useEffect(() => {
    if (loaded.state === 'shown') void markSeen(loaded.reply)
  }, [loaded])

  const messages = loaded.state === 'shown' ? loaded.reply : []
  const texts = messages.map((message) => entryTexts(messageEntry(message)))
  const { listen, spoken } = useAloud('messages', texts.flat(), frame)
  const reading = (at: number) => {
    const before = texts.slice(0, at).flat().length
    return texts[at]?.findIndex((_, line) => spoken(before + line).now >= 0)
  }
  return (
    <Page {...frame} title={title}>
      {messages.length > 0 && <Listen {...listen} />}
      <List
        loaded={loaded}
        onAgain={load}
        more={more}
        onMore={() => void next()}
        id='message'
        entry={(message, at) => ({ ...messageEntry(message), reading: reading(at) })}
        empty={{ icon: 'bell', ...empty }}
      />
    </Page>
  )
}
