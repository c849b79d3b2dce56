import { freeSeats, type ActivitySeats, type ActivityTimes } from './activity'
import type { WillingTime } from './registration'
import { afterQuiet, isQuiet } from './telling'
import { calendarDay, daysAfter, minutesAfter, wallTime, type Instant } from './time'

/** Who is told of a request, the nearest ring first: by declared community and district. */
export const RINGS = ['home', 'helpers', 'district', 'anywhere'] as const
export type Ring = (typeof RINGS)[number]

/** Of all requests together, in a week from Monday on. */
export const MOST_A_WEEK = 2

/** Not everybody who is told can come: so many a free seat, and so many where seats are not counted. */
const PER_SEAT = 3
const UNCOUNTED = 30
/** More at once would be an announcement, and no whistle. */
const LARGEST = 90
const PAUSE_MINUTES = 4 * 60

/** When somebody must be willing to come to what begins then. */
export function willingTime(startsAt: Instant): WillingTime {
  const wall = new Date(minutesAfter(startsAt, 8 * 60))
  const weekend = [0, 6].includes(wall.getUTCDay())
  const morning = wall.getUTCHours() < 12
  if (weekend) return morning ? 'weekendMorning' : 'weekendAfternoon'
  return morning ? 'weekdayMorning' : 'weekdayAfternoon'
}

/** How many days ago Monday was. */
const sinceMonday = (now: Instant): number =>
  (new Date(minutesAfter(now, 8 * 60)).getUTCDay() + 6) % 7

/** The Monday of this week, `2026-11-23`. */
export const weekOf = (now: Instant): string => calendarDay(daysAfter(now, -sinceMonday(now)))

/** When the next wave is told, if seats are free then. */
export const nextWaveAt = (now: Instant): Instant => afterQuiet(minutesAfter(now, PAUSE_MINUTES))

/**
 * When a request of which nobody is left to be told is looked at again: in the morning of Monday, when
 * the two a week begin anew; null: by then nobody signs up any more.
 */
export function wavesGoOnAt(
  { startsAt, signUpClosesAt }: Pick<ActivityTimes, 'startsAt' | 'signUpClosesAt'>,
  now: Instant,
): Instant | null {
  const at = afterQuiet(wallTime(now, 7 - sinceMonday(now), 0))
  return at < startsAt && at < signUpClosesAt ? at : null
}

/** Whether a seat that was just given back is for somebody who has not heard of it: nobody queues for it. */
export const seatSeeksSomebody = (activity: ActivitySeats & { waiting: number }): boolean =>
  activity.waiting === 0 && (freeSeats(activity) ?? 0) > 0

/** What the job does about a request now: tell so many, look again later, or tell nobody any more. */
export type WaveStep =
  { step: 'tell'; size: number } | { step: 'wait'; until: Instant } | { step: 'over' }

/** The next step of a published request: over once it began or closed, waiting while it is quiet or full. */
export function waveStep(activity: ActivityTimes & ActivitySeats, now: Instant): WaveStep {
  const { state, startsAt, signUpOpensAt, signUpClosesAt } = activity
  if (state !== 'published' || now >= startsAt || now >= signUpClosesAt) return { step: 'over' }
  if (now < signUpOpensAt) return { step: 'wait', until: afterQuiet(signUpOpensAt) }
  if (isQuiet(now)) return { step: 'wait', until: afterQuiet(now) }
  const free = freeSeats(activity)
  if (free !== null && free <= 0) return { step: 'wait', until: nextWaveAt(now) }
  return { step: 'tell', size: Math.min(LARGEST, free === null ? UNCOUNTED : free * PER_SEAT) }
}
