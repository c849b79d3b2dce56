import { calendarDay, type Instant } from './time'

/** What somebody did for others, as far as the organiser has closed it. */
export interface Served {
  activityId: string
  title: string
  /** The community that asked, and confirms. */
  organiser: string
  startsAt: Instant
  /** Planned, unless the organiser corrected it. */
  minutes: number
}

/** The year of a moment on China's calendar. */
export const yearOf = (at: Instant): number => Number(calendarDay(at).slice(0, 4))

/** Only what was of this year and up to this day (inclusive) counts for a certificate. */
export const ofYear = <One extends Served>(served: readonly One[], year: number, until?: string) =>
  served.filter(
    ({ startsAt }) =>
      yearOf(startsAt) === year && (until === undefined || calendarDay(startsAt) <= until),
  )

/** Minutes of all of it. */
export const minutesOf = (served: readonly Served[]): number =>
  served.reduce((sum, { minutes }) => sum + minutes, 0)

/** The years there was anything, the latest first. */
export const yearsOf = (served: readonly Served[]): number[] =>
  [...new Set(served.map(({ startsAt }) => yearOf(startsAt)))].sort((a, b) => b - a)

/** The last day that a certificate of a year can be about. */
export const certificateUntil = (year: number, now: Instant): string => {
  const today = calendarDay(now)
  const end = `${year}-12-31`
  return today < end ? today : end
}

/** 6小时, 1小时半, 45分钟: a time in words, to the minute. */
export function hoursWords(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (hours === 0) return `${rest}分钟`
  if (rest === 0) return `${hours}小时`
  return rest === 30 ? `${hours}小时半` : `${hours}小时${rest}分钟`
}
