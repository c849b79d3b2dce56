import type { MembershipKind } from './member'
import type { AttendanceMark } from './rollCall'

/** A question a branch decides by open hands (民主议事). Elections of people are none of these. */
export const MATTER_STATES = ['planned', 'open', 'closed'] as const
export type MatterState = (typeof MATTER_STATES)[number]

export const MOST_CHOICES = 4
export const LONGEST_QUESTION = 60
export const LONGEST_CHOICE = 20
/** In one party day. */
export const MOST_MATTERS = 10
/** More hands than a branch has people is a wrong key. */
export const MOST_HANDS = 999

/** Somebody of the branch as the list at the beginning of the party day has them. */
export interface Listed {
  kind: MembershipKind
  /** No probationary member. */
  full: boolean
  /** Visited at home: never expected in the room. */
  excused: boolean
  mark: AttendanceMark | null
}

/**
 * Whether somebody decides with the others: at home in this branch and a full member. Guests, mobile and
 * participating members have no vote (rule 4), probationary ones neither, nor does a helper (rule 18).
 */
export const mayVote = ({ kind, full }: Pick<Listed, 'kind' | 'full'>): boolean =>
  kind === 'home' && full

const takesPart = (mark: AttendanceMark | null) => mark === 'present' || mark === 'online'

export interface Quorum {
  /** Who has a vote and is expected: neither on leave nor visited at home, unless they take part after all. */
  due: number
  /** Who of them takes part, in the room or at home. */
  here: number
}

/** How many are due, and how many of them are here. */
export function quorumOf(people: readonly Listed[]): Quorum {
  const voters = people.filter(mayVote)
  const here = voters.filter(({ mark }) => takesPart(mark)).length
  const away = voters.filter(
    ({ mark, excused }) =>
      !takesPart(mark) && (excused || mark === 'leave' || mark === 'homeVisit'),
  ).length
  return { due: voters.length - away, here }
}

/** More than half of those due: so many at least. */
export const neededOf = (due: number): number => Math.floor(due / 2) + 1

/** Whether a vote may be opened: more than half of those due are here, and somebody is due. */
export const isQuorate = ({ due, here }: Quorum): boolean => due > 0 && here >= neededOf(due)

/** Hands for each choice: those in the room, as counted, and those tapped at home. */
export const handsFor = (choices: number, room: readonly number[], tapped: readonly number[]) =>
  Array.from({ length: choices }, (_, at) => ({
    room: room[at] ?? 0,
    home: tapped.filter((choice) => choice === at).length,
  }))

const sum = (counts: readonly number[]) => counts.reduce((all, one) => all + one, 0)

/** Why so many hands cannot be: nobody has two. null when they can. */
export const handsRefusal = (
  room: readonly number[],
  tapped: number,
  voters: number,
): 'tooManyHands' | null => (sum(room) + tapped > voters ? 'tooManyHands' : null)
