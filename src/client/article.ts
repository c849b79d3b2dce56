import type { RequestOf } from '@/contract'
import { createAct } from './act'
import { asking } from './call'
import { createList } from './list'
import { createReply } from './load'
import { post, useOutbox } from './outbox'

export const useArticles = createList(asking('article.list'))
export const useFoundArticles = createList(asking('article.search'))
export const useSavedArticles = createList(asking('article.saved'))
export const useArticle = createReply(asking('article.read'))

export const useSaveArticle = createAct((request: RequestOf<'article.save'>) => {
  const { loaded } = useArticle.getState()
  const title = loaded.state === 'shown' ? loaded.reply.title : ''
  return post('article.save', request, { title, articleId: request.articleId })
})

/** Whether this article will be kept or let go when the network is back; null when nothing waits. */
export const useWaitingSave = (articleId: string): boolean | null =>
  useOutbox(({ waiting }) =>
    waiting.reduce<boolean | null>(
      (last, one) =>
        one.name === 'article.save' && one.lost && one.about.articleId === articleId
          ? one.request.saved
          : last,
      null,
    ),
  )
