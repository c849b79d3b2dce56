import { useState } from 'react'
import { View } from '@tarojs/components'
import type { useArticles } from '@/client/article'
import { dictation } from '@/client/dictation'
import { articleEntry } from '@/client/entries'
import { useShownList } from '@/client/shown'
import { Button } from '@/components/Button'
import { List } from '@/components/List'
import { Page, type PageProps } from '@/components/Page'
import { Writing } from '@/components/Writing'
import { LONGEST_MATERIAL } from '@/domain/partyDay'
import { deskStrings } from '@/deskStrings'

const words = deskStrings.deskPartyDay

interface ArticlesProps {
  frame: PageProps
  useStore: typeof useArticles
  onPick: (articleId: string, title: string) => void
}

/** What the own branches wrote, with its pictures and recordings. */
export function Articles({ frame, useStore, onPick }: ArticlesProps) {
  const list = useShownList(useStore, { from: 'office' })
  return (
    <Page {...frame} title={words.article}>
      <List
        {...list}
        id='article'
        entry={(article) => ({
          ...articleEntry(article),
          onTap: () => onPick(article.articleId, article.title.slice(0, LONGEST_MATERIAL)),
        })}
        empty={{ icon: 'news', ...words.noArticles }}
      />
    </Page>
  )
}

/** Where else to find it, in words: nothing of a course is kept here. */
export function Link({ frame, onDone }: { frame: PageProps; onDone: (text: string) => void }) {
  const [text, setText] = useState('')
  const said = text.trim()
  return (
    <Page
      {...frame}
      main={
        <Button
          kind='main'
          id='keep'
          words={words.acts.keep}
          reason={said === '' ? words.missing : undefined}
          onTap={() => onDone(said)}
        />
      }
    >
      <Writing
        id='text'
        label={words.link}
        value={text}
        longest={LONGEST_MATERIAL}
        onChange={setText}
        dictate={dictation()}
      />
      <View>{words.linkHint}</View>
    </Page>
  )
}
