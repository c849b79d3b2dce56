import type { BranchKind } from './branch'
import { dayAfter } from './partyCalendar'

/** 三会一课: what kind of meeting an activity of a branch is. */
export const MEETINGS = [
  'generalMeeting',
  'committeeMeeting',
  'groupMeeting',
  'partyLecture',
] as const
export type Meeting = (typeof MEETINGS)[number]

/** What a branch can be reminded of: a meeting of 三会一课, or that it has set no party day. */
export const DUE = [...MEETINGS, 'partyDay'] as const
export type Due = (typeof DUE)[number]

type Every = 'month' | 'quarter' | 'year'

/** 《中国共产党支部工作条例（试行）》 arts 11 to 16; 党课 only 定期, so once a year is what can be said of it. */
const FULL: Partial<Record<Due, Every>> = {
  generalMeeting: 'quarter',
  committeeMeeting: 'month',
  groupMeeting: 'month',
  partyLecture: 'year',
  partyDay: 'month',
}

/** How often each kind of branch meets; a functional one is there for its activities alone. */
export const CADENCE: Record<BranchKind, Partial<Record<Due, Every>>> = {
  home: FULL,
  joint: FULL,
  provisional: { partyDay: 'month' },
  functional: { partyDay: 'month' },
  general: {},
}

/** From so many members on a branch has a committee (支部委员会). */
const COMMITTEE_FROM = 7

/** Days of a span that pass before anybody is reminded. */
const QUIET: Record<Every, number> = { month: 14, quarter: 45, year: 300 }

function spanStart(every: Every, today: string): string {
  const year = today.slice(0, 4)
  const month = Number(today.slice(5, 7))
  if (every === 'year') return `${year}-01-01`
  const first = every === 'month' ? month : month - ((month - 1) % 3)
  return `${year}-${String(first).padStart(2, '0')}-01`
}

export interface Held {
  what: Due
  day: string
}

/**
 * What a branch could think of, from the middle of the month or quarter on: for its officers alone, and
 * counted against nobody. Groups are only reminded of where there are any.
 */
export function dueOf(
  { kind, members }: { kind: BranchKind; members: number },
  held: readonly Held[],
  today: string,
): Due[] {
  return DUE.filter((what) => {
    const every = CADENCE[kind][what]
    if (!every) return false
    if (what === 'committeeMeeting' && members < COMMITTEE_FROM) return false
    if (what === 'groupMeeting' && !held.some((one) => one.what === what)) return false
    const start = spanStart(every, today)
    if (today < dayAfter(start, QUIET[every])) return false
    return !held.some((one) => one.what === what && one.day >= start)
  })
}
