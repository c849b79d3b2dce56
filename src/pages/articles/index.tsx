import { useState } from 'react'
import { useDidShow } from '@tarojs/taro'
import { useArticles } from '@/client/article'
import { now } from '@/client/clock'
import { articleEntry } from '@/client/entries'
import { useFrame } from '@/client/frame'
import { answerTo } from '@/client/load'
import { go } from '@/client/platform'
import { useMe } from '@/client/session'
import { Empty } from '@/components/Empty'
import { Entry } from '@/components/Entry'
import { List } from '@/components/List'
import { Page } from '@/components/Page'
import { EVERYTHING, question, Ways } from './Ways'
import './index.scss'

/** 支部动态: what is new, pinned first. */
export default function Articles() {
  const frame = useFrame()
  const me = useMe()
  const { loaded, filter, more, open, next } = useArticles()
  const [chosen, setChosen] = useState(EVERYTHING)
  const reload = () => void open(question(chosen))
  useDidShow(reload)

  const choose = (choice: typeof EVERYTHING) => {
    setChosen(choice)
    void open(question(choice))
  }
  const shown = answerTo(question(chosen), filter, loaded)
  const time = now()
  return (
    <Page {...frame} title='支部动态'>
      {shown.state !== 'failed' && (
        <Ways member={Boolean(me?.memberId)} chosen={chosen} onChoose={choose} />
      )}
      <List
        loaded={shown}
        onAgain={reload}
        more={more}
        onMore={() => void next()}
        empty={<Empty icon='news' words='这里还没有文章' hint='换个栏目看看。' />}
      >
        {(article, at) => (
          <Entry
            key={article.articleId}
            id={`article-${at}`}
            {...articleEntry(article, time)}
            onTap={() => void go('article', { articleId: article.articleId })}
          />
        )}
      </List>
    </Page>
  )
}
