import { useDidShow } from '@tarojs/taro'
import { useSavedArticles } from '@/client/article'
import { now } from '@/client/clock'
import { articleEntry } from '@/client/entries'
import { useFrame } from '@/client/frame'
import { go } from '@/client/platform'
import { Empty } from '@/components/Empty'
import { Entry } from '@/components/Entry'
import { List } from '@/components/List'
import { Page } from '@/components/Page'

/** The articles I kept, the last kept first. */
export default function Saved() {
  const frame = useFrame()
  const { loaded, more, open, next } = useSavedArticles()
  const reload = () => void open({})
  useDidShow(reload)

  const time = now()
  return (
    <Page {...frame} title='收藏的文章'>
      <List
        loaded={loaded}
        onAgain={reload}
        more={more}
        onMore={() => void next()}
        empty={<Empty icon='star' words='还没有收藏的文章' hint='看文章时点“收藏”，就留在这里。' />}
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
