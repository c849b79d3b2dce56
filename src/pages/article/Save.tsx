import { useEffect } from 'react'
import { View } from '@tarojs/components'
import type { ReplyOf } from '@/contract'
import { useSaveArticle, useWaitingSave } from '@/client/article'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { Problem } from '@/components/Problem'
import { strings } from '@/strings'

const { acts } = strings.article

interface SaveProps {
  article: ReplyOf<'article.read'>
  onSaved: () => void
}

/** Keeps the article, or lets it go; the words say which it is now. */
export function Save({ article, onSaved }: SaveProps) {
  const { articleId } = article
  const waiting = useWaitingSave(articleId)
  const saved = waiting ?? article.saved
  const { act, run, clear } = useSaveArticle()
  useEffect(clear, [clear, articleId])

  const toggle = async () => {
    await run({ articleId, saved: !saved })
    onSaved()
  }
  if (act.state === 'failed') {
    const { again, ...problem } = act.problem
    return <Problem {...problem} onAgain={again ? () => void toggle() : undefined} />
  }
  return (
    <>
      <Button
        id='save'
        icon={saved ? 'check' : 'star'}
        words={saved ? acts.unsave : acts.save}
        pressed={saved}
        onTap={() => void toggle()}
      />
      {waiting !== null && (
        <View className='article-second' {...aria('status')}>
          {strings.outbox.later}
        </View>
      )}
    </>
  )
}
