import type { HelpConsent } from './helper'

/** The teams of the programme: talks, helping at the hospital, experts, mediating, law, stations. */
export const TEAM_KINDS = [
  'lectureTeam',
  'silverVolunteers',
  'expertPanel',
  'mediators',
  'legalAid',
  'careStation',
] as const
export type TeamKind = (typeof TEAM_KINDS)[number]

/** Where somebody stands with a team: invited by it, asking to join (招募), in it, or no more. */
export const TEAM_STANDINGS = ['invited', 'asked', 'active', 'ended'] as const
export type TeamStanding = (typeof TEAM_STANDINGS)[number]

export const LONGEST_TEAM_NAME = 30
export const LONGEST_TEAM_WORDS = 200
/** A team that takes so many at most; more would be a branch. */
export const MOST_IN_TEAM = 200

/** 五老: as the secretary of the home branch knows them, never as they say of themselves (A4). */
export const FIVE_ELDERS = ['cadre', 'soldier', 'specialist', 'teacher', 'model'] as const
export type FiveElder = (typeof FIVE_ELDERS)[number]

/** Whether there is no more room: whoever wants to join waits until there is (A8). */
export const teamFull = ({ seats, members }: { seats: number | null; members: number }): boolean =>
  seats !== null && members >= seats

interface Invitation {
  standing: TeamStanding | null
  /** They have a phone of their own to say yes on. */
  hasAccount: boolean
  /** How they agreed, as whoever invites heard it; null: they are asked on their phone. */
  heard: Exclude<HelpConsent, 'own'> | null
}

/**
 * What an invitation makes of somebody. Whoever has a phone says yes on it and nowhere else; whoever
 * has none is asked in person, and how they agreed is kept.
 */
export function invited({ standing, hasAccount, heard }: Invitation) {
  if (standing === 'active') return 'active'
  // They said 我愿意 themselves.
  if (standing === 'asked') return 'active'
  if (hasAccount) return 'invited'
  return heard === null ? 'consentMissing' : 'active'
}
