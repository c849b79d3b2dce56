import type { ActivityTimes } from './activity'
import { calendarDay, minutesAfter, type Instant } from './time'

/** How somebody took part (domain words, part 4.3). */
export const MARKS = ['present', 'leave', 'homeVisit', 'online', 'makeUp', 'absent'] as const
export type AttendanceMark = (typeof MARKS)[number]

/** Why a record is changed after the day (rule 20), or a claim is believed. */
export const MARK_REASONS = ['forgotten', 'mistaken', 'madeUp', 'seen'] as const
export type MarkReason = (typeof MARK_REASONS)[number]

/** The number that is called out at the door. */
export const SPOKEN_DIGITS = 4

const OPENS_MINUTES = 60
const CLOSES_MINUTES = 120
const CLAIM_DAYS = 30

type Times = Pick<ActivityTimes, 'state' | 'startsAt' | 'endsAt'>

/** From when one may check in: an hour before the start. */
export const checkInOpens = ({ startsAt }: Pick<Times, 'startsAt'>): Instant =>
  minutesAfter(startsAt, -OPENS_MINUTES)

/** Until when: two hours after the start. */
export const checkInCloses = ({ startsAt }: Pick<Times, 'startsAt'>): Instant =>
  minutesAfter(startsAt, CLOSES_MINUTES)

export type CheckInRefusal = 'activityCancelled' | 'checkInTooEarly' | 'checkInTooLate'

/** Why nobody checks in now, by the server's clock (rule 9); null when they may. */
export function checkInRefusal(activity: Times, now: Instant): CheckInRefusal | null {
  if (activity.state === 'cancelled') return 'activityCancelled'
  if (now < checkInOpens(activity)) return 'checkInTooEarly'
  return now >= checkInCloses(activity) ? 'checkInTooLate' : null
}

/** Why nobody says now that they were there without a number: for a month after the start. */
export function claimRefusal(activity: Times, now: Instant): CheckInRefusal | null {
  const refusal = checkInRefusal(activity, now)
  const late = now >= minutesAfter(activity.startsAt, CLAIM_DAYS * 24 * 60)
  return refusal === 'checkInTooLate' && !late ? null : refusal
}

export type RollCallStage = 'before' | 'open' | 'closed'

/** The roll is open from the hour before the start to the end of the last day. */
export function rollCallStage(activity: Times, now: Instant): RollCallStage {
  if (now < checkInOpens(activity)) return 'before'
  return calendarDay(now) > calendarDay(activity.endsAt) ? 'closed' : 'open'
}

/** What can be known before anybody comes. */
const KNOWN_BEFORE: readonly (AttendanceMark | null)[] = ['leave', 'homeVisit', null]

export type MarkRefusal = 'activityCancelled' | 'rollCallNotOpen' | 'whyNeeded'

/**
 * Why this mark cannot be set now; null when it can. `mark` null: taken back. After the day each change
 * says why (rule 20), and so does believing somebody who `claims` to have been there.
 */
export function markRefusal(
  activity: Times,
  { mark, claims, why }: { mark: AttendanceMark | null; claims: boolean; why: MarkReason | null },
  now: Instant,
): MarkRefusal | null {
  if (activity.state === 'cancelled') return 'activityCancelled'
  const stage = rollCallStage(activity, now)
  if (stage === 'before' && !KNOWN_BEFORE.includes(mark)) return 'rollCallNotOpen'
  const needed = stage === 'closed' || (claims && mark === 'present')
  return needed && why === null ? 'whyNeeded' : null
}

export type ScanRefusal = 'activityCancelled' | 'rollCallNotOpen' | 'rollCallClosed'

/** Why nobody is marked present by the code they show; null when they can be. After the day a reason is asked. */
export function scanRefusal(activity: Times, now: Instant): ScanRefusal | null {
  if (activity.state === 'cancelled') return 'activityCancelled'
  const stage = rollCallStage(activity, now)
  if (stage === 'before') return 'rollCallNotOpen'
  return stage === 'closed' ? 'rollCallClosed' : null
}
