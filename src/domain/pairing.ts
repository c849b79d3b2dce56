import type { CommunityKind } from './communityRequest'
import { daysAfter } from './time'

/** Where 代理家长 are paired and goods are given: stations and schools. */
export const STATION_KINDS: readonly CommunityKind[] = ['careStation', 'school', 'specialSchool']

export const PAIRING_STATES = ['offered', 'asked', 'active', 'ended'] as const
export type PairingState = (typeof PAIRING_STATES)[number]

/** Who said yes for the child. */
export const GUARDIANS = ['mother', 'father', 'grandparent', 'other'] as const
export type Guardian = (typeof GUARDIANS)[number]

export const LONGEST_VISIT_WORDS = 100
export const LONGEST_NAME = 20
const LONGEST_DAYS = 366

/** A child is a number that its station chose: neither characters nor letters can spell a name. */
export const isChildCode = (code: string): boolean => /^\d{2,6}$/.test(code)

interface Span {
  fromDay: string
  untilDay: string
}

/** Whether a pairing may be from one day to another: a year at most, and not over already. */
export const pairingDaysRight = ({ fromDay, untilDay }: Span, today: string): boolean =>
  untilDay > fromDay &&
  untilDay > today &&
  untilDay <= daysAfter(`${fromDay}T00:00:00.000Z`, LONGEST_DAYS).slice(0, 10)

interface Visit {
  day: string
  otherAdult: string
}

type Running = Span & { elder: string }

const plain = (name: string) => name.replace(/\s/g, '')

/** Two adults are there, the elder and somebody else, on a day of the pairing. */
const wrongIn = (
  { day, otherAdult }: Visit,
  { elder, fromDay, untilDay }: Running,
): 'day' | 'otherAdult' | null => {
  if (day < fromDay || day > untilDay) return 'day'
  return plain(otherAdult) === plain(elder) ? 'otherAdult' : null
}

/** Which part of a visit that was is not right; null: none. */
export const visitWrong = (visit: Visit, pairing: Running, today: string) =>
  visit.day > today ? 'day' : wrongIn(visit, pairing)

/** Which part of a visit that is planned is not right; null: none. */
export const plannedWrong = (visit: Visit, pairing: Running, today: string) =>
  visit.day < today ? 'day' : wrongIn(visit, pairing)
