import { freeSeats, type ActivitySeats, type ActivityTimes } from './activity'
import type { Instant } from './time'

export type SignUpState = 'confirmed' | 'waitlisted' | 'cancelled'

/** A party is one member and the guests who come along; it sits together or not at all. */
export const partySize = (guests: number): number => 1 + guests

export type SignUpRefusal =
  | 'alreadySignedUp'
  | 'activityCancelled'
  | 'signUpNotOpen'
  | 'signUpClosed'
  | 'tooManyGuests'
  | 'full'

export interface SignUpWish {
  guests: number
  /** The person has agreed to queue when the party does not fit. */
  orQueue: boolean
}

/**
 * Why nobody with this wish may sign up now, whoever asks; null when they may.
 * Rules 5 and 6 of the programme's list. `full` is said only to somebody who has not agreed to queue.
 */
export function signUpRefusal(
  activity: ActivityTimes & ActivitySeats & { guestLimit: number },
  wish: SignUpWish,
  alreadyIn: boolean,
  now: Instant,
): SignUpRefusal | null {
  if (alreadyIn) return 'alreadySignedUp'
  if (activity.state === 'cancelled') return 'activityCancelled'
  if (now < activity.signUpOpensAt) return 'signUpNotOpen'
  if (now >= activity.signUpClosesAt || now >= activity.startsAt) return 'signUpClosed'
  if (wish.guests > activity.guestLimit) return 'tooManyGuests'
  return fits(activity, wish.guests) || wish.orQueue ? null : 'full'
}

/**
 * Whether a party sits down at once. Nobody is overtaken unfairly: whenever seats are freed, every
 * waiting party that fits is seated, so a party that fits now is at most as large as all who wait.
 */
export function fits(seats: ActivitySeats, guests: number): boolean {
  const free = freeSeats(seats)
  return free === null || partySize(guests) <= free
}

/** Why a sign-up can no longer be given back; null when it can. */
export const cancelRefusal = (activity: ActivityTimes, now: Instant): 'alreadyStarted' | null =>
  now >= activity.startsAt ? 'alreadyStarted' : null

/**
 * The waiting parties that sit down now, in queue order. A party larger than the free seats keeps its
 * place and lets smaller ones behind it pass (rules 7 and 8): the screen says so before anybody queues.
 */
export function promotions<Party extends { guests: number }>(
  seats: ActivitySeats,
  queue: readonly Party[],
): Party[] {
  let { seatsTaken } = seats
  return queue.filter(({ guests }) => {
    const seated = fits({ ...seats, seatsTaken }, guests)
    if (seated) seatsTaken += partySize(guests)
    return seated
  })
}
