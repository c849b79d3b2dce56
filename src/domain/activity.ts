import type { Instant } from './time'

/** The four integrations (四个融合, 红星网 2023-04-24); a county may rename them, never add a fifth. */
export const INTEGRATION_LINES = ['elderBodies', 'keyWork', 'unitBusiness', 'twoNew'] as const
export type IntegrationLine = (typeof INTEGRATION_LINES)[number]

/**
 * Who may come: whose home branch organises it; all its members, mobile and participating ones too;
 * people of the community; every member of the county.
 */
export const OPEN_TO = ['home', 'branch', 'community', 'county'] as const
export type OpenTo = (typeof OPEN_TO)[number]

/** Who may come to what a community asks for: everybody who has reported (报到), or one team. */
export const COMERS = [...OPEN_TO, 'willing', 'team'] as const
export type Comers = (typeof COMERS)[number]

/** What a person may ask for when signing up. */
export const NEEDS = ['pickUp', 'wheelchair', 'hearing'] as const
export type Need = (typeof NEEDS)[number]

export const MOST_GUESTS = 3

export interface ActivityTimes {
  /** What the organiser decided; everything else follows from the clock and the seats. */
  state: 'draft' | 'review' | 'published' | 'cancelled'
  signUpOpensAt: Instant
  signUpClosesAt: Instant
  startsAt: Instant
  endsAt: Instant
}

export interface ActivitySeats {
  /** null: as many as come. */
  capacity: number | null
  /** Seats the organiser keeps back; they count as taken. */
  reserved: number
  /** Seats of confirmed parties, guests included. */
  seatsTaken: number
}

export type ActivityPhase =
  'draft' | 'review' | 'cancelled' | 'notOpen' | 'open' | 'full' | 'closed' | 'ongoing' | 'done'

/** Seats nobody has yet; null when there is no limit. */
export const freeSeats = (seats: ActivitySeats): number | null =>
  seats.capacity === null ? null : Math.max(0, seats.capacity - seats.reserved - seats.seatsTaken)

/** Where an activity stands at `now` (domain words of states, part 4.3). */
export function activityPhase(
  activity: ActivityTimes & ActivitySeats,
  now: Instant,
): ActivityPhase {
  if (activity.state !== 'published') return activity.state
  if (now >= activity.endsAt) return 'done'
  if (now >= activity.startsAt) return 'ongoing'
  if (now < activity.signUpOpensAt) return 'notOpen'
  if (now >= activity.signUpClosesAt) return 'closed'
  return freeSeats(activity) === 0 ? 'full' : 'open'
}
