import { partySize } from './signUp'
import { momentWords, type Instant } from './time'

/** What can arrive in 消息; the facts are stored, the words are made where they are read. */
export type MessageKind = 'signedUp' | 'waitlisted' | 'promoted' | 'notGoing' | 'activityCancelled'

export interface MessageFacts {
  title: string
  place: string
  startsAt: Instant
  guests: number
  /** Only with activityCancelled. */
  reason?: string | undefined
}

const HEADLINES: Record<MessageKind, string> = {
  signedUp: '报上了',
  waitlisted: '在排队了',
  promoted: '轮到您了',
  notGoing: '不去了，记下了',
  activityCancelled: '活动取消了',
}

const seatWords = (guests: number) =>
  guests === 0 ? '给您留了1个位子。' : `给您和${guests}位亲友留了${partySize(guests)}个位子。`

const WORDS: Record<MessageKind, (facts: MessageFacts, now: Instant) => string> = {
  signedUp: ({ guests, startsAt, place }, now) =>
    `${seatWords(guests)}${momentWords(startsAt, now)}，${place}。`,
  waitlisted: () => '有人不去了，就按先后请您。',
  promoted: ({ guests, startsAt, place }, now) =>
    `有位子了。${seatWords(guests)}${momentWords(startsAt, now)}，${place}。`,
  notGoing: () => '位子已经让出来。想去了，还可以再报名。',
  activityCancelled: ({ reason }) => `原因：${reason ?? '组织者没有写'}。`,
}

/** The headline and the text of a message, in the words of domain part 4.3. */
export const messageWords = (kind: MessageKind, facts: MessageFacts, now: Instant) => ({
  headline: HEADLINES[kind],
  text: WORDS[kind](facts, now),
})
