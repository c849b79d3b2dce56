import { FIRST_YEAR } from './roster'
import { daysAfter, minutesAfter, type Instant } from './time'

/** Digits on a slip (登记条): few enough to press, too many to guess. */
export const CODE_LENGTH = 9
export const CODE = new RegExp(`^\\d{${CODE_LENGTH}}$`)

/** A slip waits for the visit of a son or daughter at the next feast. */
const VALID_DAYS = 90
/** When a slip made now ends; 90 days are ours, no rule says so. */
export const slipUntil = (madeAt: Instant): Instant => daysAfter(madeAt, VALID_DAYS)

/** A lost answer is asked for again within minutes; later nobody is shown a code a second time. */
const SHOWN_MINUTES = 10
/** Whether whoever made the slip may still be told its code. */
export const shownAgain = (madeAt: Instant, now: Instant): boolean =>
  now < minutesAfter(madeAt, SHOWN_MINUTES)

export interface Slip {
  expiresAt: Instant
  /** Used, or replaced by a newer one. */
  endedAt: Instant | null
}

/** Whether its code is still good. */
export const isOpenSlip = ({ expiresAt, endedAt }: Slip, now: Instant): boolean =>
  endedAt === null && now < expiresAt

/** Which year of a person cannot be; null when both can. */
export function yearFault(
  { birthYear, joinedPartyYear }: { birthYear: number; joinedPartyYear: number | null },
  thisYear: number,
): 'birthYear' | 'joinedPartyYear' | null {
  if (!(birthYear >= FIRST_YEAR && birthYear < thisYear)) return 'birthYear'
  const known = joinedPartyYear !== null
  return known && !(joinedPartyYear > birthYear && joinedPartyYear <= thisYear)
    ? 'joinedPartyYear'
    : null
}
