import { dayAfter } from './partyCalendar'

/** When somebody joined the Party; null: the branch has not written it down. */
export interface Joined {
  year: number | null
  month: number | null
  day: number | null
}

/** A branch prepares a week before. */
const DAYS_BEFORE = 7
/** 光荣在党50年 */
export const HONOUR_YEARS = 50
export const LONGEST_GREETING = 100

/** The month (1 to 12) that a secretary prepares on a day. */
export const monthAhead = (today: string): number =>
  Number(dayAfter(today, DAYS_BEFORE).slice(5, 7))

/** In which year that month comes next, as seen from the week before. */
export const yearAhead = (today: string, month: number): number => {
  const [year = '', now = ''] = today.split('-')
  return month < Number(now) ? Number(year) + 1 : Number(year)
}

/** Years in the Party in a year; null: not known. */
export const yearsIn = ({ year }: Pick<Joined, 'year'>, of: number): number | null =>
  year === null || year > of ? null : of - year

/** Whether these are years to be honoured for. */
export const isHonour = (years: number | null): boolean => years !== null && years >= HONOUR_YEARS

const DAYS_IN = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Whether there is such a day of the year; 29 February is one. */
export const isDayOfYear = (month: number, day: number | null): boolean =>
  day === null || day <= (DAYS_IN[month - 1] ?? 0)
