import { daysAfter, wallTime, type Instant } from './time'

/** 导医导诊 goes by half-days (A24). */
export const HALF_DAYS = ['morning', 'afternoon'] as const
export type HalfDay = (typeof HALF_DAYS)[number]

/** Nobody stands at a post alone. */
export const LEAST_AT_POST = 2
export const MOST_AT_POST = 10

/** So many shifts a week one person takes, unless the roster says otherwise. */
export const WEEKLY_LIMIT = 2
export const HIGHEST_WEEKLY_LIMIT = 14

export const LONGEST_POST = 12
/** Days of a week, halves of a day, and a handful of posts. */
export const MOST_CELLS = 140
const WEEKS_AHEAD = 8

const START: Record<HalfDay, [hour: number, minute: number]> = {
  morning: [8, 0],
  afternoon: [14, 30],
}
const MINUTES = 3 * 60

const noon = (day: string): Instant => `${day}T04:00:00.000Z`
const dayAfter = (day: string, days: number): string => daysAfter(noon(day), days).slice(0, 10)

/** The Monday of a day's week, both as YYYY-MM-DD. */
export const mondayOf = (day: string): string =>
  dayAfter(day, -((new Date(noon(day)).getUTCDay() + 6) % 7))

/** The seven days of the week that begins on this Monday, so many weeks later. */
export const weekDays = (monday: string, weeks = 0): string[] =>
  Array.from({ length: 7 }, (_, at) => dayAfter(monday, 7 * weeks + at))

export interface ShiftTime {
  /** YYYY-MM-DD */
  day: string
  half: HalfDay
}

/** When a shift begins and ends, and until when one may say 我去: up to the start. */
export function shiftTimes({ day, half }: ShiftTime) {
  const startsAt = wallTime(noon(day), 0, ...START[half])
  const endsAt = new Date(Date.parse(startsAt) + MINUTES * 60_000).toISOString()
  return { startsAt, endsAt, signUpClosesAt: startsAt }
}

/** Why nothing can be planned for a week. */
export function weekRefusal(week: string, today: string): 'dayPassed' | 'tooFarAhead' | null {
  if (week < mondayOf(today)) return 'dayPassed'
  return week > dayAfter(mondayOf(today), 7 * WEEKS_AHEAD) ? 'tooFarAhead' : null
}

export type TakeRefusal = 'shiftSameTime' | 'shiftWeekFull'

/** Why somebody who has taken these shifts cannot take this one too; a place in the queue counts. */
export function takeRefusal(
  { day, half, weeklyLimit }: ShiftTime & { weeklyLimit: number },
  taken: readonly ShiftTime[],
): TakeRefusal | null {
  if (taken.some((one) => one.day === day && one.half === half)) return 'shiftSameTime'
  const week = mondayOf(day)
  const inWeek = taken.filter((one) => mondayOf(one.day) === week)
  return inWeek.length >= weeklyLimit ? 'shiftWeekFull' : null
}

export const SWAP_STATES = ['asked', 'agreed', 'done', 'declined', 'withdrawn', 'notLet'] as const
export type SwapState = (typeof SWAP_STATES)[number]

/** How many are still wanted at a post, so that nobody stands there alone. */
export const shortOf = (seatsTaken: number): number => Math.max(0, LEAST_AT_POST - seatsTaken)
