import type { MembershipKind } from './member'
import { daysAfter } from './time'

export const MOVE_KINDS = ['home', 'participating', 'mobile'] as const
export const MOVE_ENDS = ['agreed', 'declined'] as const
export const MOVE_STATES = ['asked', ...MOVE_ENDS, 'withdrawn'] as const
export type MoveState = (typeof MOVE_STATES)[number]

/** Rule 2: a functional or provisional branch is nobody's home. */
export const canBeHome = (branchKind: string | undefined): boolean =>
  branchKind === 'home' || branchKind === 'joint'

/** Where a branch asks how somebody away is getting on (programme A34: at six months). */
const AWAY_DAYS = 183
/** Days as YYYY-MM-DD. */
export const awayLong = (since: string, today: string): boolean =>
  daysAfter(`${since}T00:00:00.000Z`, AWAY_DAYS).slice(0, 10) <= today

/** How long somebody is shown that a branch said no, and why. */
export const DECLINED_DAYS = 30

export type MoveRefusal = 'notHomeBranch' | 'alreadyMember' | 'needsTransfer'

/**
 * Why somebody cannot come into a branch this way; null when they can. Rule 1: home moves by transfer,
 * and a branch that can be a home is not taken part in beside it. Rule 2: see `canBeHome`. Away
 * (mobile) is possible in a branch of any kind.
 */
export function moveRefusal(
  kind: MembershipKind,
  toKind: string,
  alreadyThere: boolean,
): MoveRefusal | null {
  if (alreadyThere) return 'alreadyMember'
  if (kind === 'home' && !canBeHome(toKind)) return 'notHomeBranch'
  if (kind === 'participating' && canBeHome(toKind)) return 'needsTransfer'
  return null
}
