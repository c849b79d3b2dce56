import { calendarDay, daysAfter, type Instant } from './time'

/** What somebody likes doing for others (报到); the words are the page's. */
export const SKILLS = [
  'repair',
  'nursing',
  'law',
  'teaching',
  'mediation',
  'arts',
  'patrol',
  'company',
  'gardening',
  'other',
] as const
export type Skill = (typeof SKILLS)[number]

/** When somebody can. */
export const WILLING_TIMES = [
  'weekdayMorning',
  'weekdayAfternoon',
  'weekendMorning',
  'weekendAfternoon',
] as const
export type WillingTime = (typeof WILLING_TIMES)[number]

/** 近一点就好, 都可以: by declared community and district, never by a location. */
export const REACHES = ['near', 'anywhere'] as const
export type Reach = (typeof REACHES)[number]

/** Communities somebody helps beside the own. */
export const MOST_HELPED = 5

/** 最近不方便: as long as one tap means, and as long as anybody may mean. */
const PAUSE_DAYS = 30
const LONGEST_PAUSE = 183

/** The first day on which somebody who pauses now is told of requests again. */
export const pauseEnds = (now: Instant): string => calendarDay(daysAfter(now, PAUSE_DAYS))

/** Why nobody can pause until that day; null when they can. */
export function pauseRefusal(until: string, now: Instant): 'dayPassed' | 'tooFarAhead' | null {
  if (until <= calendarDay(now)) return 'dayPassed'
  return until > calendarDay(daysAfter(now, LONGEST_PAUSE)) ? 'tooFarAhead' : null
}

/** The day on which a pause ends; null: somebody may be told of requests now. */
export const pausedNow = (until: string | null, now: Instant): string | null =>
  until !== null && until > calendarDay(now) ? until : null

/** Fewer could be told apart: such a count is not said. */
const SMALLEST_CELL = 5
/** A count as it may be told; null: of too few. */
export const shownCount = (count: number): number | null => (count < SMALLEST_CELL ? null : count)
