import { useState } from 'react'
import { View } from '@tarojs/components'
import { useFoundArticles } from '@/client/article'
import { dictation } from '@/client/dictation'
import { articleEntry, wayTo } from '@/client/entries'
import { useFrame } from '@/client/frame'
import { answerTo } from '@/client/load'
import { Button } from '@/components/Button'
import { Entry } from '@/components/Entry'
import { Field } from '@/components/Field'
import { List } from '@/components/List'
import { Page } from '@/components/Page'
import { aria } from '@/components/aria'
import { searchWay } from '@/domain/search'
import { strings } from '@/strings'

const { title, field, missing, empty, noArticle, ways, acts } = strings.search

/** What the contract takes; nobody of us writes more into one line. */
const LONGEST = 40

/** Finds articles by the words in them; first of all, the page that the words ask for. */
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
  const way = asked ? searchWay(asked) : null
  const onWay = {
    letters: wayTo('letters').onTap,
    complaint: wayTo('suggestions').onTap,
    call: frame.onCall,
  }

  return (
    <Page {...frame} title={title}>
      <Field
        id='words'
        label={field}
        value={words}
        longest={LONGEST}
        dictate={dictation()}
        onChange={setWords}
        onDone={find}
      />
      {/* Here and not at the foot, where a phone's keyboard would cover it. */}
      <Button kind='main' id='find' icon='search' words={acts.find} onTap={find} />
      {asked === '' && <View {...aria('status')}>{missing}</View>}
      {way && (
        <Entry id='way' title={ways[way].title} lines={[ways[way].line]} onTap={onWay[way]} />
      )}
      {asked && (
        <List
          loaded={answerTo({ words: asked }, filter, loaded)}
          onAgain={find}
          more={more}
          onMore={() => void next()}
          id='article'
          entry={articleEntry}
          empty={{ icon: 'search', ...(way ? noArticle : empty(asked)) }}
        />
      )}
    </Page>
  )
}
