import { useState } from 'react'
import { View } from '@tarojs/components'
import { useFoundArticles } from '@/client/article'
import { now } from '@/client/clock'
import { articleEntry } from '@/client/entries'
import { useFrame } from '@/client/frame'
import { answerTo } from '@/client/load'
import { go } from '@/client/platform'
import { Button } from '@/components/Button'
import { Empty } from '@/components/Empty'
import { Entry } from '@/components/Entry'
import { Field } from '@/components/Field'
import { List } from '@/components/List'
import { Page } from '@/components/Page'
import { aria } from '@/components/aria'

/** What the contract takes; nobody of us writes more into one line. */
const LONGEST = 40

/** Finds articles by the words in them. */
export default function Search() {
  const frame = useFrame()
  const { loaded, filter, more, open, next } = useFoundArticles()
  const [words, setWords] = useState('')
  /** null: nothing asked yet. */
  const [asked, setAsked] = useState<string | null>(null)
  const find = () => {
    setAsked(words.trim())
    if (words.trim()) void open({ words: words.trim() })
  }

  const time = now()
  return (
    <Page {...frame} title='找文章'>
      <Field
        id='words'
        label='写几个字，比如：体检'
        value={words}
        longest={LONGEST}
        onChange={setWords}
        onDone={find}
      />
      {/* Here and not at the foot, where a phone's keyboard would cover it. */}
      <Button kind='main' id='find' icon='search' words='找一找' onTap={find} />
      {asked === '' && <View {...aria('status')}>请先写几个字，再点“找一找”。</View>}
      {asked && (
        <List
          loaded={answerTo({ words: asked }, filter, loaded)}
          onAgain={find}
          more={more}
          onMore={() => void next()}
          empty={
            <Empty icon='search' words={`没找到“${asked}”`} hint='换两个字试试，字少一点更好找。' />
          }
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
      )}
    </Page>
  )
}
