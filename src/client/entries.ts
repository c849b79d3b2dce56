import type { ReplyOf } from '@/contract'
import type { RouteName } from '@/routes'
import { activityPhase } from '@/domain/activity'
import { daysLeftWords, daysUntil, momentWords, pastDayWords, type Instant } from '@/domain/time'
import { strings } from '@/strings'
import { now } from './clock'
import { go } from './platform'
import { activityStatus, seatsWords, suggestionStatus } from './words'

type Article = ReplyOf<'article.list'>['items'][number]
type Activity = ReplyOf<'activity.list'>['items'][number]
type Suggestion = ReplyOf<'suggestion.mine'>['items'][number]

/** What makes a tile or a button a way to a page; its id is the page's name. */
export const wayTo = (page: RouteName, params?: Record<string, string>) => ({
  id: page,
  onTap: () => void go(page, params),
})

/** Who wrote an article: a branch, or the county's bureau. */
export const authorWords = ({ branch }: Pick<Article, 'branch'>): string =>
  branch ?? strings.article.bureau

/** An article as it stands in every list. */
export const articleEntry = (article: Article) => ({
  title: article.title,
  status: [
    ...(article.pinned
      ? [{ words: strings.article.pinned, tone: 'stop', icon: 'flag' } as const]
      : []),
    ...(article.branchOnly ? [{ words: strings.article.branchOnly, tone: 'busy' } as const] : []),
  ],
  note: `${pastDayWords(article.publishedAt, now())} · ${strings.columns[article.column]}`,
  lines: [authorWords(article)],
  onTap: () => void go('article', { articleId: article.articleId }),
})

/**
 * Lists go by when an activity ends; of one that takes several days that is said, and in the middle of
 * it the day it began no more.
 */
function whenLines({ startsAt, endsAt }: Activity, ongoing: boolean, time: Instant): string[] {
  const begins = momentWords(startsAt, time)
  if (daysUntil(endsAt, startsAt) === 0) return [begins]
  const ends = strings.activities.ends(momentWords(endsAt, time))
  return ongoing ? [ends] : [begins, ends]
}

/** An activity as it stands in every list. */
export function activityEntry(activity: Activity) {
  const time = now()
  const phase = activityPhase(activity, time)
  const ahead = phase !== 'done' && phase !== 'ongoing' && phase !== 'cancelled'
  return {
    title: activity.title,
    status: [activityStatus(activity, time)],
    note: ahead ? daysLeftWords(activity.startsAt, time) : undefined,
    lines: [
      ...whenLines(activity, phase === 'ongoing', time),
      activity.place,
      ...(phase === 'open' && activity.mine === null ? [seatsWords(activity)] : []),
    ],
    onTap: () =>
      void go(activity.isRequest ? 'request' : 'activity', { activityId: activity.activityId }),
  }
}

/** A suggestion as it stands in every list: to its writer by what it is about, to an officer by who wrote. */
export const suggestionEntry =
  (page: 'suggestion' | 'deskSuggestion') => (suggestion: Suggestion & { writer?: string }) => {
    const { suggestionId, about, words, writer, sentAt } = suggestion
    const { subjects, callMe, noName } = strings.suggestion
    return {
      title: words ?? callMe,
      status: [suggestionStatus(suggestion)],
      note: pastDayWords(sentAt, now()),
      lines: [subjects[about], ...(writer === undefined ? [] : [writer || noName])],
      onTap: () => void go(page, { suggestionId }),
    }
  }
