import { useState } from 'react'
import { View } from '@tarojs/components'
import { useFoundArticles } from '@/client/article'
import { articleEntry } from '@/client/entries'
import { useFrame } from '@/client/frame'
import { answerTo } from '@/client/load'
import { Button } from '@/components/Button'
import { Field } from '@/components/Field'
import { List } from '@/components/List'
import { Page } from '@/components/Page'
import { aria } from '@/components/aria'
import { strings } from '@/strings'

const { title, field, missing, empty, acts } = strings.search

/** What the contract takes; nobody of us writes more into one line. */
const LONGEST = 40

/** Finds articles by the words in them. */
export default function Search() {
  const { loaded, filter, more, open, next } = useFoundArticles()
  const [words, setWords] = useState('')
  /** null: nothing asked yet. */
  const [asked, setAsked] = useState<string | null>(null)
  const find = () => {
    setAsked(words.trim())
    if (words.trim()) void open({ words: words.trim() })
  }

  return (
    <Page {...useFrame()} title={title}>
      <Field
        id='words'
        label={field}
        value={words}
        longest={LONGEST}
        onChange={setWords}
        onDone={find}
      />
      {/* Here and not at the foot, where a phone's keyboard would cover it. */}
      <Button kind='main' id='find' icon='search' words={acts.find} onTap={find} />
      {asked === '' && <View {...aria('status')}>{missing}</View>}
      {asked && (
        <List
          loaded={answerTo({ words: asked }, filter, loaded)}
          onAgain={find}
          more={more}
          onMore={() => void next()}
          id='article'
          entry={articleEntry}
          empty={{ icon: 'search', ...empty(asked) }}
        />
      )}
    </Page>
  )
}
