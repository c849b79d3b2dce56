import { daysAfter } from './time'

/** 问法律 and 请人调解: read by who asked, who was given it, and who is in charge, and by nobody else. */
export const CASE_KINDS = ['legal', 'mediation'] as const
export type CaseKind = (typeof CASE_KINDS)[number]

export const CASE_ENDS = ['answered', 'settled', 'notSettled'] as const
export type CaseEnd = (typeof CASE_ENDS)[number]
export const CASE_STATES = ['asked', 'assigned', 'inHand', ...CASE_ENDS] as const
export type CaseState = (typeof CASE_STATES)[number]

/** Of a mediation: who asked for it, or whose worker; and the others. */
export const CASE_SIDES = ['one', 'other'] as const
export type CaseSide = (typeof CASE_SIDES)[number]

/** How a yes was heard by who writes it down; `own` is said on the own phone. */
export const HEARD = ['spoken', 'written'] as const
export type Heard = (typeof HEARD)[number]

export const LONGEST_MATTER = 500
export const LONGEST_ANSWER = 500

/** What mediating may take before both sides are asked again. */
const MONTH_DAYS = 30
export const LATEST_FOLLOW_UP = 180

export interface CaseYes {
  side: CaseSide
  /** 0: to mediating at all; each later one: to another month. */
  round: number
}

interface Standing {
  kind: CaseKind
  state: CaseState
  /** The last day of a mediation that has begun. */
  until: string | null
}

/** Whether a case goes on: it is neither answered, ended nor taken back. */
export const isOpenCase = (state: CaseState): boolean =>
  !(CASE_ENDS as readonly CaseState[]).includes(state)

const laterDay = (day: string, days: number): string =>
  daysAfter(`${day}T00:00:00.000Z`, days).slice(0, 10)

/** Whether both sides said yes to a round. */
export const bothAgree = (yeses: readonly CaseYes[], round = 0): boolean =>
  CASE_SIDES.every((side) => yeses.some((yes) => yes.side === side && yes.round === round))

/** Why nobody can be given a case now: a mediation waits for the yes of both sides. */
export function assignRefusal(
  { kind, state }: Standing,
  yeses: readonly CaseYes[],
): 'alreadyAnswered' | 'consentMissing' | null {
  if (!isOpenCase(state)) return 'alreadyAnswered'
  return kind === 'mediation' && !bothAgree(yeses) ? 'consentMissing' : null
}

/** The last day of a mediation that begins today; a legal question has none. */
export const firstUntil = (kind: CaseKind, today: string): string | null =>
  kind === 'legal' ? null : laterDay(today, MONTH_DAYS)

/** A month more, from the day on which the last one ends or has ended. */
export const nextUntil = (until: string, today: string): string =>
  laterDay(until < today ? today : until, MONTH_DAYS)

/** So many days before the month ends it is said that it does; a follow-up missed longer ago is no news. */
const ENDING_DAYS = 3
const FOLLOW_UP_LATE = 7

/** Between which days a month ends, or a follow-up came, that is worth a reminder today. */
export const endingDays = (today: string) => ({
  today,
  until: laterDay(today, ENDING_DAYS),
  since: laterDay(today, -FOLLOW_UP_LATE),
})

export type CloseRefusal = 'alreadyAnswered' | 'monthOver' | 'endWrong' | 'dayWrong'

/** Why a case cannot end like this: what is agreed on is agreed on within the time both sides gave. */
export function closeRefusal(
  { kind, state, until }: Standing,
  { end, followUpDay }: { end: CaseEnd; followUpDay: string | null },
  today: string,
): CloseRefusal | null {
  if (!isOpenCase(state)) return 'alreadyAnswered'
  if ((kind === 'legal') !== (end === 'answered')) return 'endWrong'
  if (end === 'settled' && state !== 'inHand') return 'endWrong'
  if (end === 'settled' && (until === null || today > until)) return 'monthOver'
  if ((end === 'settled') !== (followUpDay !== null)) return 'dayWrong'
  if (followUpDay === null) return null
  const inTime = followUpDay > today && followUpDay <= laterDay(today, LATEST_FOLLOW_UP)
  return inTime ? null : 'dayWrong'
}

/** Whether what was asked may still be taken back: a mediation until somebody has begun with it. */
export const mayTakeBack = ({ kind, state }: Standing): boolean =>
  isOpenCase(state) && (kind === 'legal' || state !== 'inHand')

/** Whether who was given a case may read it: until it is answered, or its follow-up is over. */
export const helperReads = (
  { state, followUpDay }: { state: CaseState; followUpDay: string | null },
  today: string,
): boolean => isOpenCase(state) || (followUpDay !== null && today <= followUpDay)
