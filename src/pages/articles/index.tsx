import { useState } from 'react'
import { useArticles } from '@/client/article'
import { articleEntry, wayTo } from '@/client/entries'
import { useFrame } from '@/client/frame'
import { useMe } from '@/client/session'
import { useShownList } from '@/client/shown'
import { Button } from '@/components/Button'
import { List } from '@/components/List'
import { Narrow } from '@/components/Narrow'
import { Page } from '@/components/Page'
import { strings } from '@/strings'

const { title, empty, acts, column, from } = strings.articles

const COLUMN = { label: column, options: { all: strings.narrow.all, ...strings.columns } }
const FROM = { label: from, options: strings.articles.origins }

type Chosen = {
  from: keyof typeof FROM.options
  column: keyof typeof COLUMN.options
}

const question = ({ from, column }: Chosen) => ({ from, ...(column !== 'all' && { column }) })

/** 支部动态: what is new, pinned first. */
export default function Articles() {
  const member = Boolean(useMe()?.memberId)
  const [chosen, setChosen] = useState<Chosen>({ from: 'all', column: 'all' })
  const list = useShownList(useArticles, question(chosen))
  return (
    <Page {...useFrame()} title={title}>
      {list.loaded.state !== 'failed' && (
        <Narrow
          words={acts.choose}
          // A guest has no branch to choose.
          ways={{ column: COLUMN, ...(member && { from: FROM }) }}
          chosen={chosen}
          onChoose={setChosen}
        >
          <Button {...wayTo('search')} icon='search' words={acts.search} />
        </Narrow>
      )}
      <List {...list} id='article' entry={articleEntry} empty={{ icon: 'news', ...empty }} />
    </Page>
  )
}
