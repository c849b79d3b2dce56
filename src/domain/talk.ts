import { spanRefusal } from './posting'
import { calendarDay, minutesAfter, type Instant } from './time'

/** 宣讲: planned, held and counted, or called off. */
export const TALK_STATES = ['planned', 'closed', 'cancelled'] as const
export type TalkState = (typeof TALK_STATES)[number]

/** Where the number of listeners comes from: heads only, never a name (A2, A3). */
export const COUNT_SOURCES = ['host', 'counted', 'guessed'] as const
export type CountSource = (typeof COUNT_SOURCES)[number]

export const MOST_ROUNDS = 99
export const MOST_LISTENERS = 20_000
export const MOST_SPEAKERS = 10
export const LONGEST_SUBJECT = 40

/** Why no talk can be planned then; null when it can. */
export function talkRefusal(startsAt: Instant, now: Instant): 'startPassed' | 'tooFarAhead' | null {
  const refusal = spanRefusal({ startsAt, endsAt: minutesAfter(startsAt, 60) }, now)
  return refusal === 'endsWrong' ? null : refusal
}

interface Counted {
  state: TalkState
  startsAt: Instant
  /** What was counted last; null: nothing yet. */
  audience: number | null
}

export type CountRefusal = 'alreadyDecided' | 'talkNotYet' | 'reasonMissing' | 'markedOtherwise'

/** Why a count cannot be written down: from the day on; a second one says why, and keeps the first. */
export function countRefusal(
  { state, startsAt, audience }: Counted,
  { seen, why }: { seen: number | null; why: string | null },
  now: Instant,
): CountRefusal | null {
  if (state === 'cancelled') return 'alreadyDecided'
  if (calendarDay(now) < calendarDay(startsAt)) return 'talkNotYet'
  if (seen !== audience) return 'markedOtherwise'
  return audience !== null && why === null ? 'reasonMissing' : null
}
