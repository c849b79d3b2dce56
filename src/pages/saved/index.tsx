import { useSavedArticles } from '@/client/article'
import { articleEntry } from '@/client/entries'
import { useFrame } from '@/client/frame'
import { useShownList } from '@/client/shown'
import { List } from '@/components/List'
import { Page } from '@/components/Page'
import { strings } from '@/strings'

const { title, empty } = strings.saved

/** The articles I kept, the last kept first. */
export default function Saved() {
  const list = useShownList(useSavedArticles, {})
  return (
    <Page {...useFrame()} title={title}>
      <List {...list} id='article' entry={articleEntry} empty={{ icon: 'star', ...empty }} />
    </Page>
  )
}
