import type { ReplyOf } from '@/contract'
import type { MessageFacts, MessageKind } from '@/domain/message'
import { momentWords, pastDayWords, type Instant } from '@/domain/time'
import { strings } from '@/strings'
import { now } from './clock'
import { communityNews } from './community'
import { go } from './platform'
import { taskNews } from './task'
import { visitNews } from './visit'
import { byWords, partyWords } from './words'

type Message = ReplyOf<'message.list'>['items'][number]

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
  const ofShift =
    (kind === 'tomorrow' || kind === 'soon' || kind === 'activityCancelled') && message.facts.shift
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

/** The plan of a party day: what is another now, when, where and what there is. */
function planLines({ changed, startsAt, place, items = [] }: MessageFacts, now: Instant): string[] {
  const { changed: changedWords, parts, items: itemWords } = strings.messages
  return [
    ...(changed ? [changedWords(changed.map((part) => parts[part]).join('、'))] : []),
    momentWords(startsAt, now),
    place,
    itemWords(items.join('、')),
  ]
}

/** What a message says, a fact a line; its headline is `strings.messages.headlines`. */
export function messageLines(kind: MessageKind, facts: MessageFacts, now: Instant): string[] {
  const { waitlisted, notGoing, reason, noReason, remindedOf, yourItem } = strings.messages
  const by = facts.by ? [byWords(facts.by)] : []
  switch (kind) {
    case 'signedUp':
    case 'promoted':
      return [
        partyWords({ state: 'confirmed', guests: facts.guests, by: facts.by }),
        momentWords(facts.startsAt, now),
        facts.place,
      ]
    case 'tomorrow':
    case 'soon':
      return [momentWords(facts.startsAt, now), facts.place, remindedOf]
    case 'waitlisted':
      return [waitlisted, ...by]
    case 'checkedIn':
    case 'leaveAsked':
      return by
    case 'notGoing':
      return [notGoing, ...by]
    case 'activityMoved':
      return [momentWords(facts.startsAt, now), facts.place, reason(facts.reason ?? noReason)]
    case 'planNotice':
    case 'planChanged':
      return planLines(facts, now)
    case 'yourItem':
      return [yourItem(facts.nth ?? 1, facts.items?.[0] ?? ''), momentWords(facts.startsAt, now)]
    case 'noItem':
      return facts.items ?? []
    case 'activityCancelled':
      return [reason(facts.reason ?? noReason)]
  }
}
