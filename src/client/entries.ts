import type { ReplyOf } from '@/contract'
import type { RouteName } from '@/routes'
import { activityPhase } from '@/domain/activity'
import { daysLeftWords, momentWords, pastDayWords } from '@/domain/time'
import { strings } from '@/strings'
import { now } from './clock'
import { go } from './platform'
import { communityNews } from './community'
import { taskNews } from './task'
import { visitNews } from './visit'
import { activityStatus, messageLines, seatsWords, suggestionStatus } from './words'

type Article = ReplyOf<'article.list'>['items'][number]
type Activity = ReplyOf<'activity.list'>['items'][number]
type Message = ReplyOf<'message.list'>['items'][number]
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
      momentWords(activity.startsAt, time),
      activity.place,
      ...(phase === 'open' && activity.mine === null ? [seatsWords(activity)] : []),
    ],
    onTap: () =>
      void go(activity.isRequest ? 'request' : 'activity', { activityId: activity.activityId }),
  }
}

/** A message as it stands in 消息. */
export const messageEntry = (message: Message) => ({
  title: headline(message),
  status: message.read
    ? []
    : [{ words: strings.messages.fresh, tone: 'wait', icon: 'bell' } as const],
  note: pastDayWords(message.at, now()),
  ...told(message),
})

const headline = (message: Message) => {
  const { headlines, shiftHeadlines } = strings.messages
  const { kind } = message
  const ofShift = (kind === 'tomorrow' || kind === 'soon') && message.facts.shift
  return ofShift ? shiftHeadlines[kind] : headlines[kind]
}

/** What a message tells, and where it leads. */
function told(message: Message) {
  if (message.kind === 'suggestionAnswered') {
    const { facts, suggestionId } = message
    return {
      lines: [strings.suggestion.subjects[facts.about], facts.answer],
      onTap: () => void go('suggestion', { suggestionId }),
    }
  }
  if ('visitId' in message) {
    const onTap = () => void go('homeVisits')
    return { lines: visitNews(message.kind, message.facts, now()), onTap }
  }
  if ('taskId' in message) {
    const page = message.facts.about === 'homeVisit' ? 'homeVisits' : 'plans'
    return { lines: taskNews(message.facts), onTap: () => void go(page) }
  }
  if ('thingId' in message) return communityNews(message)
  if ('grantId' in message) return { lines: [message.facts.name], onTap: () => void go('helpers') }
  const { kind, facts, activityId } = message
  return {
    lines: [facts.title, ...messageLines(kind, facts, now())],
    onTap: () => void go('activity', { activityId }),
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
