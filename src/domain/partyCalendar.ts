import { holidayOn } from './holidays'

/** Every month has these: a 28th, and a fourth of each weekday. Monday is 1. */
export const LAST_DATE = 28
export const MOST_NTH = 4

/** When a branch holds its party day: 每月5日, or 第一个星期五. */
export type FixedDay = { by: 'date'; day: number } | { by: 'weekday'; nth: number; weekday: number }

/** Postponed it is held within a week, as a rule (原则上一周内). */
export const WITHIN_DAYS = 7
/** Nobody moves it out of sight of its month. */
export const MOVED_DAYS = 31

const DAY = 24 * 3600_000
const number = (day: string) => Date.parse(`${day}T00:00:00.000Z`) / DAY
const dayOf = (days: number) => new Date(days * DAY).toISOString().slice(0, 10)

/** A day, YYYY-MM-DD, so many days on; negative: back. */
export const dayAfter = (day: string, days: number): string => dayOf(number(day) + days)

/** From one day to another; negative: before. */
export const daysBetween = (from: string, to: string): number => number(to) - number(from)

/** Monday is 1, Sunday 7. */
export const weekdayOf = (day: string): number => ((number(day) + 3) % 7) + 1

/** The day in a month (`2026-11`) as the branch has it, holiday or not. */
export function usualDay(month: string, fixed: FixedDay): string {
  const first = `${month}-01`
  if (fixed.by === 'date') return dayAfter(first, fixed.day - 1)
  const ahead = (fixed.weekday - weekdayOf(first) + 7) % 7
  return dayAfter(first, ahead + 7 * (fixed.nth - 1))
}

/** The same, put off until the holidays are over (遇节假日顺延). */
export function proposedDay(month: string, fixed: FixedDay): string {
  let day = usualDay(month, fixed)
  while (holidayOn(day)) day = dayAfter(day, 1)
  return day
}

/** Whether a day is more than a week from the usual one: a warning, not a no. */
export const beyondWeek = (usual: string, day: string): boolean =>
  Math.abs(daysBetween(usual, day)) > WITHIN_DAYS

export interface PartyDay {
  /** `2026-11` */
  month: string
  usual: string
  /** As it is now. */
  day: string
  /** Which holiday put it off. */
  holiday: string | null
  /** Why the branch moved it; null: it did not. */
  why: string | null
  /** More than a week from the usual day. */
  late: boolean
}

export interface Moved {
  month: string
  day: string
  why: string
}

const MONTHS = Array.from({ length: 12 }, (_, at) => String(at + 1).padStart(2, '0'))

/** The party days of a year (`2026`), with those the branch moved. */
export function partyDays(year: string, fixed: FixedDay, moved: readonly Moved[]): PartyDay[] {
  return MONTHS.map((nth) => {
    const month = `${year}-${nth}`
    const usual = usualDay(month, fixed)
    const move = moved.find((one) => one.month === month)
    const day = move?.day ?? proposedDay(month, fixed)
    return {
      ...{ month, usual, day, why: move?.why ?? null, late: beyondWeek(usual, day) },
      holiday: move ? null : holidayOn(usual),
    }
  })
}

export type MoveDayRefusal = 'dayPassed' | 'tooFarAhead'

/** Why a party day cannot be moved to a day; null when it can. */
export function moveDayRefusal(usual: string, day: string, today: string): MoveDayRefusal | null {
  if (day < today) return 'dayPassed'
  return Math.abs(daysBetween(usual, day)) > MOVED_DAYS ? 'tooFarAhead' : null
}
