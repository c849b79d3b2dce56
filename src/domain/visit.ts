import { spanRefusal } from './posting'
import { markRefusal, rollCallStage, type AttendanceMark, type MarkReason } from './rollCall'
import type { ActivityTimes } from './activity'
import { calendarDay, daysAfter, daysUntil, minutesAfter, type Instant } from './time'

/** 送学上门 brings what was studied; 慰问 asks how somebody is. */
export const VISIT_KINDS = ['study', 'consolation'] as const
export type VisitKind = (typeof VISIT_KINDS)[number]

/** What came of a visit. */
export const VISIT_ENDS = ['done', 'nobodyHome', 'anotherDay'] as const
export type VisitEnd = (typeof VISIT_ENDS)[number]
export const VISIT_STATES = ['planned', ...VISIT_ENDS, 'cancelled'] as const
export type VisitState = (typeof VISIT_STATES)[number]

/** More would be a crowd at a bedside. */
export const MOST_GOERS = 5
export const LONGEST_LOG = 300

/** Why nobody can be visited then; null when they can. */
export function planRefusal(startsAt: Instant, now: Instant): 'startPassed' | 'tooFarAhead' | null {
  const refusal = spanRefusal({ startsAt, endsAt: minutesAfter(startsAt, 60) }, now)
  return refusal === 'endsWrong' ? null : refusal
}

export type LogRefusal = 'alreadyDecided' | 'visitNotYet' | 'dayPassed'

/** Why nothing can be written down of a visit now: from its day on, and as often as it is put better. */
export function logRefusal(
  { state, startsAt }: { state: VisitState; startsAt: Instant },
  nextDay: string | null,
  now: Instant,
): LogRefusal | null {
  if (state === 'cancelled') return 'alreadyDecided'
  if (calendarDay(now) < calendarDay(startsAt)) return 'visitNotYet'
  return nextDay !== null && nextDay <= calendarDay(now) ? 'dayPassed' : null
}

/** Marks that a visit may become: nobody who was there is turned into one who was visited. */
const OPEN_MARKS: readonly (AttendanceMark | null)[] = ['leave', 'absent', null]

/**
 * What the roll of the activity that was brought needs to say 上门送学; null when it must stay as it is.
 * After the day it is a study made up for.
 */
export function visitMark(
  activity: Pick<ActivityTimes, 'state' | 'startsAt' | 'endsAt'>,
  { mark, claims }: { mark: AttendanceMark | null; claims: boolean },
  now: Instant,
): { why: MarkReason | null } | null {
  const why = rollCallStage(activity, now) === 'closed' ? 'madeUp' : null
  const refusal = markRefusal(activity, { mark: 'homeVisit', claims, why }, now)
  return OPEN_MARKS.includes(mark) && !claims && refusal === null ? { why } : null
}

/** After so many days without a visit somebody who is visited at home is mentioned. */
const QUIET_DAYS = 60

/** Whether somebody who is visited at home could be thought of: a hint, and no count against anybody. */
export function isQuiet(
  { planned, last, nextDay }: { planned: boolean; last: Instant | null; nextDay: string | null },
  now: Instant,
): boolean {
  if (planned) return false
  if (nextDay !== null) return nextDay <= calendarDay(daysAfter(now, 7))
  return last === null || daysUntil(last, now) <= -QUIET_DAYS
}
