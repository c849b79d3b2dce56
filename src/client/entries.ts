import type { ReplyOf } from '@/contract'
import { activityPhase } from '@/domain/activity'
import { daysLeftWords, momentWords, pastDayWords, type Instant } from '@/domain/time'
import { activityStatus, COLUMN_WORDS, seatsWords } from './words'

type Article = ReplyOf<'article.list'>['items'][number]
type Activity = ReplyOf<'activity.list'>['items'][number]

/** Who wrote an article: a branch, or the county's bureau. */
export const authorWords = ({ branch }: Pick<Article, 'branch'>): string => branch ?? '老干部局'

/** An article as it stands in every list. */
export const articleEntry = (article: Article, now: Instant) => ({
  title: article.title,
  status: [
    ...(article.pinned ? [{ words: '置顶', tone: 'stop', icon: 'flag' } as const] : []),
    ...(article.branchOnly ? [{ words: '只给本支部看', tone: 'busy' } as const] : []),
  ],
  note: `${pastDayWords(article.publishedAt, now)} · ${COLUMN_WORDS[article.column]}`,
  lines: [authorWords(article)],
})

/** An activity as it stands in every list. */
export function activityEntry(activity: Activity, now: Instant) {
  const phase = activityPhase(activity, now)
  const ahead = phase !== 'done' && phase !== 'ongoing' && phase !== 'cancelled'
  return {
    title: activity.title,
    status: [activityStatus(activity, now)],
    note: ahead ? daysLeftWords(activity.startsAt, now) : undefined,
    lines: [
      momentWords(activity.startsAt, now),
      activity.place,
      ...(phase === 'open' && activity.mine === null ? [seatsWords(activity)] : []),
    ],
  }
}
