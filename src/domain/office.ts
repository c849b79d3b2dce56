import { calendarDay, type Instant } from './time'

/** More than this is told as this. */
export const MOST_COUNTED = 99

/** The months of this year so far, `2026-01` first, as China's calendar has them. */
export function monthsOfYear(now: Instant): string[] {
  const [year = '', month = ''] = calendarDay(now).split('-')
  return Array.from(
    { length: Number(month) },
    (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`,
  )
}
