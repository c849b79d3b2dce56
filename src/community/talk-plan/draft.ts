import { spanOf } from '@/domain/posting'
import { calendarDay, type Instant } from '@/domain/time'

export interface Draft {
  round: number
  subject: string
  place: string
  day: string | null
  /** Minutes after midnight. */
  minute: number | null
  speakers: string[]
}

export const EMPTY: Draft = {
  ...{ round: 1, subject: '', place: '', day: null, minute: null, speakers: [] },
}

/** One question a page, in this order. */
export const STEPS = ['subject', 'place', 'day', 'hour', 'who'] as const
export type Step = (typeof STEPS)[number]

export const startsAtOf = ({ day, minute }: Pick<Draft, 'day' | 'minute'>): Instant | null =>
  day === null || minute === null ? null : spanOf({ day, start: minute, length: 60 }).startsAt

/** What a request already says; the rest is asked. */
export const draftFrom = (request: { title: string; place: string; startsAt: Instant }): Draft => ({
  ...EMPTY,
  subject: request.title,
  place: request.place,
  day: calendarDay(request.startsAt),
  minute: minuteIn(request.startsAt),
})

/** Minutes after midnight in China. */
const minuteIn = (at: Instant): number => {
  const midnight = spanOf({ day: calendarDay(at), start: 0, length: 0 }).startsAt
  return (Date.parse(at) - Date.parse(midnight)) / 60_000
}
