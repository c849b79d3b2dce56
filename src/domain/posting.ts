import type { ActivityTimes } from './activity'
import { daysAfter, minutesAfter, wallTime, type Instant } from './time'

export const LONGEST = { title: 30, summary: 300, bring: 60, reason: 100 } as const
export const MOST_SEATS = 2000

/** Nobody plans further ahead; a slip of the year is noticed. */
const AHEAD_DAYS = 180
/** An elder's day out ends the same evening. */
const LONGEST_HOURS = 12

export type PostTimes = Pick<
  ActivityTimes,
  'signUpOpensAt' | 'signUpClosesAt' | 'startsAt' | 'endsAt'
>
type Span = Pick<PostTimes, 'startsAt' | 'endsAt'>

export type SpanRefusal = 'startPassed' | 'tooFarAhead' | 'endsWrong'

/** Why nobody can come from then to then; null when they can. */
export function spanRefusal({ startsAt, endsAt }: Span, now: Instant): SpanRefusal | null {
  if (startsAt <= now) return 'startPassed'
  if (startsAt > daysAfter(now, AHEAD_DAYS)) return 'tooFarAhead'
  const fits = endsAt > startsAt && endsAt <= minutesAfter(startsAt, LONGEST_HOURS * 60)
  return fits ? null : 'endsWrong'
}

export type PostRefusal = SpanRefusal | 'closePassed'

/** Why an activity cannot be posted with these times; null when it can. Sign-up ends by the start. */
export function postRefusal(times: PostTimes, now: Instant): PostRefusal | null {
  const { signUpOpensAt, signUpClosesAt, startsAt } = times
  const closes = signUpClosesAt > now && signUpClosesAt > signUpOpensAt
  return spanRefusal(times, now) ?? (closes && signUpClosesAt <= startsAt ? null : 'closePassed')
}

/** How much time sign-up keeps before the start is kept; who could sign up already still can. */
export function movedTimes(times: PostTimes, startsAt: Instant, endsAt: Instant): PostTimes {
  const later = (Date.parse(startsAt) - Date.parse(times.startsAt)) / 60_000
  const opens = minutesAfter(times.signUpOpensAt, later)
  return {
    startsAt,
    endsAt,
    signUpOpensAt: opens < times.signUpOpensAt ? opens : times.signUpOpensAt,
    signUpClosesAt: minutesAfter(times.signUpClosesAt, later),
  }
}

/** Why fewer seats are not possible; null when nobody loses one. Seats kept back count as taken. */
export const seatsRefusal = (
  { seatsTaken, reserved }: { seatsTaken: number; reserved: number },
  capacity: number | null,
): 'seatsTaken' | null =>
  capacity !== null && capacity < seatsTaken + reserved ? 'seatsTaken' : null

/** When sign-up opens, and until when one signs up, as a secretary says it. */
export type Opening = 'now' | 'tomorrow' | 'weekBefore'
export type Closing = 'start' | 'dayBefore' | 'threeDays'

export interface When {
  /** `2026-11-28`, as China's calendar has it. */
  day: string
  /** Minutes after midnight. */
  start: number
  /** Minutes. */
  length: number
}

/** From when to when, by the wall clock in China. */
export function spanOf({ day, start, length }: When): Span {
  const startsAt = minutesAfter(wallTime(`${day}T00:00:00.000Z`, 0, 0), start)
  return { startsAt, endsAt: minutesAfter(startsAt, length) }
}

/** The whole of it; the evening before is six o'clock, the morning eight. */
export function timesOf(when: When & { opens: Opening; closes: Closing }, now: Instant): PostTimes {
  const span = spanOf(when)
  const { startsAt } = span
  const opens = {
    now,
    tomorrow: wallTime(now, 1, 8),
    weekBefore: wallTime(startsAt, -7, 8),
  }
  const closes = {
    start: startsAt,
    dayBefore: wallTime(startsAt, -1, 18),
    threeDays: wallTime(startsAt, -3, 18),
  }
  // Who posts in the week before means at once.
  const opensAt = opens[when.opens]
  return {
    ...span,
    signUpOpensAt: opensAt < now ? now : opensAt,
    signUpClosesAt: closes[when.closes],
  }
}
