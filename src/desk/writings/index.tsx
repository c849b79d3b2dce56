import { useState } from 'react'
import { View } from '@tarojs/components'
import type { ReplyOf } from '@/contract'
import { useArticles } from '@/client/article'
import { now } from '@/client/clock'
import { articleEntry, wayTo } from '@/client/entries'
import { useFrame } from '@/client/frame'
import { useMe } from '@/client/session'
import { useShownList } from '@/client/shown'
import { useWritings } from '@/client/writing'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { List } from '@/components/List'
import { Page } from '@/components/Page'
import { Pick } from '@/components/Pick'
import { momentWords, pastMomentWords } from '@/domain/time'
import { deskStrings } from '@/deskStrings'
import { strings } from '@/strings'

const words = deskStrings.deskWritings

type Which = keyof typeof words.whiches

/** For an officer: what is being written, what waits for a second pair of eyes, what went out. */
export default function Writings() {
  const [picked, setPicked] = useState<Which | null>(null)
  const own = (useMe()?.officeBranches ?? []).length > 0
  // The bureau writes nothing here: it reads what branches want everybody to read.
  const which = picked ?? (own ? 'mine' : 'review')
  return (
    <Page
      {...useFrame()}
      wide
      title={words.title}
      main={own && <Button {...wayTo('deskWriting')} kind='main' words={words.acts.write} />}
    >
      {own && (
        <Pick
          id='which'
          label={words.which}
          options={words.whiches}
          chosen={which}
          onPick={setPicked}
        />
      )}
      {which === 'published' ? <Published /> : <Working key={which} which={which} />}
    </Page>
  )
}

type Working = ReplyOf<'writing.list'>['items'][number]
type Article = ReplyOf<'article.list'>['items'][number]

const TONES = { writing: 'plain', review: 'wait', sentBack: 'stop', withdrawn: 'plain' } as const

function Working({ which }: { which: 'mine' | 'review' | 'withdrawn' }) {
  const list = useShownList(useWritings, { which })
  const entry = ({ articleId, title, branch, column, state, savedAt }: Working) => ({
    title: title.trim() || words.untitled,
    status: [{ words: words.states[state], tone: TONES[state] }],
    note: pastMomentWords(savedAt, now()),
    lines: [strings.columns[column], ...(which === 'review' ? [branch] : [])],
    onTap: wayTo(which === 'withdrawn' ? 'deskVersions' : 'deskWriting', { articleId }).onTap,
  })
  return (
    <List {...list} id='writing' entry={entry} empty={{ icon: 'news', ...words.empty[which] }} />
  )
}

const LATER = { words: words.later, tone: 'wait' } as const

function Published() {
  const list = useShownList(useArticles, { from: 'office' })
  const entry = (article: Article) => {
    const { articleId, publishedAt } = article
    const { status, ...rest } = articleEntry(article)
    return {
      ...rest,
      status: [...(publishedAt > now() ? [LATER] : []), ...status],
      ...(publishedAt > now() && { note: momentWords(publishedAt, now()) }),
      onTap: wayTo('deskArticle', { articleId }).onTap,
    }
  }
  return (
    <>
      <View {...aria('status')}>{words.publishedHint}</View>
      <List
        {...list}
        id='article'
        entry={entry}
        empty={{ icon: 'news', ...words.empty.published }}
      />
    </>
  )
}
