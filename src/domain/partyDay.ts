import { rollCallStage, type AttendanceMark } from './rollCall'
import type { ActivityTimes } from './activity'
import { calendarDay, daysAfter, minutesAfter, type Instant } from './time'

/** What a party day is made of (条例 art. 16, and how branches hold one). */
export const STEP_KINDS = [
  'oath',
  'study',
  'lecture',
  'discussion',
  'service',
  'anniversary',
  'exchange',
] as const
export type StepKind = (typeof STEP_KINDS)[number]

/** How long a step of a kind usually takes: where a plan begins, no rule. */
export const USUAL_MINUTES: Record<StepKind, number> = {
  oath: 5,
  study: 30,
  lecture: 20,
  discussion: 20,
  service: 60,
  anniversary: 15,
  exchange: 15,
}

/** What is looked at or heard: an article of ours, an upload, or where else to find it, in words. */
export const MATERIAL_KINDS = ['article', 'recording', 'picture', 'link'] as const

export const MOST_STEPS = 12
export const LONGEST_MINUTES = 180
export const LONGEST_THEME = 40
export const LONGEST_STEP = 40
export const LONGEST_MATERIAL = 100
export const LONGEST_SAID = 200

export interface Held {
  beganAt: Instant | null
  endedAt: Instant | null
}

/** A day nobody ended is over with its night. */
const OPEN_HOURS = 12

/** Whether it goes on now. */
export const isOn = ({ beganAt, endedAt }: Held, now: Instant): boolean =>
  beganAt !== null && endedAt === null && now < minutesAfter(beganAt, OPEN_HOURS * 60)

/** The earliest beginning of what can go on now. */
export const onSince = (now: Instant): Instant => minutesAfter(now, -OPEN_HOURS * 60)

export type BeginRefusal = 'activityCancelled' | 'rollCallNotOpen' | 'partyDayNotOn'

/** Why a party day cannot be begun now; null when it can: from an hour before, to the end of its day. */
export function beginRefusal(
  activity: Pick<ActivityTimes, 'state' | 'startsAt' | 'endsAt'>,
  now: Instant,
): BeginRefusal | null {
  if (activity.state === 'cancelled') return 'activityCancelled'
  const stage = rollCallStage(activity, now)
  if (stage === 'before') return 'rollCallNotOpen'
  return stage === 'closed' ? 'partyDayNotOn' : null
}

/** Whether 我在听 says something new: who is in the room is there, and twice is once. */
export const listens = (mark: AttendanceMark | null): boolean =>
  mark !== 'present' && mark !== 'online'

/** Where no answer can be waited for, phones ask again after so many seconds. */
const SOON = 2
const CALM = 4

/**
 * When a phone asks again where the door cannot hold a question: soon after something happened and when
 * the step has had its minutes; else more calmly.
 */
export function askAgainIn(
  step: { since: Instant | null; minutes: number },
  now: Instant,
): typeof SOON | typeof CALM {
  if (step.since === null) return CALM
  const minute = (Date.parse(now) - Date.parse(step.since)) / 60_000
  return minute < 1 || minute >= step.minutes - 2 ? SOON : CALM
}

/**
 * 补课 is possible to the end of the 30th day after a party day. Branches are told to let who was absent
 * make up (domain words, preview and make-up); the thirty days are ours, as for a claim to have been there.
 */
const MAKE_UP_DAYS = 30

/** open: may be made up. fresh: made up today, and can be taken back. done: made up. null: not here. */
export type MakeUp = 'open' | 'fresh' | 'done' | null

interface Standing {
  mark: AttendanceMark | null
  /** Said by themself, or by a helper. */
  own: boolean
  markedAt: Instant | null
}

/** Whether a party day can still be made up by who was not there. */
export const inMakeUpTime = (
  day: { over: boolean; state: string; endsAt: Instant },
  now: Instant,
): boolean =>
  day.over &&
  day.state !== 'cancelled' &&
  calendarDay(now) <= calendarDay(daysAfter(day.endsAt, MAKE_UP_DAYS))

/** Where somebody stands with making up: who was there, online or visited has nothing to make up. */
export function makeUpOf(
  day: { over: boolean; state: string; endsAt: Instant },
  { mark, own, markedAt }: Standing,
  now: Instant,
): MakeUp {
  if (mark === 'makeUp')
    return own && markedAt !== null && calendarDay(markedAt) === calendarDay(now) ? 'fresh' : 'done'
  const was = mark === null || mark === 'absent' || mark === 'leave'
  return was && inMakeUpTime(day, now) ? 'open' : null
}
