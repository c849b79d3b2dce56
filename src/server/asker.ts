import { createHash } from 'node:crypto'
import type { HelperKin, HelpScope } from '@/domain/helper'
import type { OfficeKind } from '@/domain/member'

/** The nil uuid: an audience of everybody in the county, or the bureau as an owner. */
export const COUNTY_ID = '00000000-0000-0000-0000-000000000000'

/** An audience of everybody who has reported to a community (报到), wherever. */
export const WILLING_ID = '00000000-0000-e000-0000-000000000000'

export interface Office {
  kind: OfficeKind
  branchId: string | null
  communityId: string | null
}

/** What an elder said yes to. */
export interface Help {
  grantId: string
  /** What the elder calls the helper. */
  relation: HelperKin
  scopes: HelpScope[]
}

/**
 * The person behind a call, read from the database on each call: what is revoked is gone at once. Who
 * acts for an elder is, with the own account, in everything else the elder, and holds no office.
 */
export interface Asker {
  accountId: string
  /** null: for oneself. */
  help: Help | null
  name: string
  /** null: family, a worker, a newcomer. */
  memberId: string | null
  communityId: string | null
  /** Has reported to a community (报到). */
  registered: boolean
  homeBranchId: string | null
  /** Every branch this person belongs to: home, participating, mobile. */
  branchIds: string[]
  /** Every team this person is in. */
  teamIds: string[]
  /** Party days that a branch of theirs holds with another. */
  jointAudiences: string[]
  offices: Office[]
}

export type MemberAsker = Asker & { memberId: string }

/** How a call proves who makes it: what the deployment knows, or a token only its holder has. */
export type Caller = { identity: string } | { token: string } | null

/** Only this hash of a token is stored. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex')

/** The branches this person may act for as an officer (rule 15). */
export const officeBranchIds = (asker: Asker): string[] =>
  asker.offices.flatMap(({ branchId }) => branchId ?? [])

/** The communities this person may act for as a worker (rule 15). */
export const officeCommunityIds = (asker: Asker): string[] =>
  asker.offices.flatMap(({ communityId }) => communityId ?? [])

/** Whose activities this person runs as an officer. */
export const officeHostIds = (asker: Asker): string[] => [
  ...officeBranchIds(asker),
  ...officeCommunityIds(asker),
]

/** Whose articles this person may read: everybody's, and those of branches belonged to or served. */
export const articleAudiences = (asker: Asker | null): string[] => [
  COUNTY_ID,
  ...new Set(asker ? [...asker.branchIds, ...officeBranchIds(asker)] : []),
]

/**
 * Whoever has the home branch there: an audience of its own beside the branch's. No id has this version,
 * so that it is nothing else's.
 */
export const homeAudience = (branchId: string): string =>
  `${branchId.slice(0, 14)}f${branchId.slice(15)}`

/** Whoever comes to a party day that two branches hold together, by the day's id. */
export const jointAudience = (activityId: string): string =>
  `${activityId.slice(0, 14)}d${activityId.slice(15)}`

/** Whose party days this person is expected at, signed up or not: of own branches, and joint ones. */
export const expectedAudiences = ({ branchIds, jointAudiences }: Asker): string[] => [
  ...branchIds,
  ...jointAudiences,
]

/** Which activities this person may see: the county's, of own branches and teams, of the own community. */
export const activityAudiences = (asker: Asker | null): string[] => [
  ...articleAudiences(asker),
  ...new Set(
    asker ? [asker.homeBranchId ?? [], officeBranchIds(asker)].flat().map(homeAudience) : [],
  ),
  ...(asker?.communityId ? [asker.communityId] : []),
  ...(asker?.registered ? [WILLING_ID] : []),
  ...(asker?.teamIds ?? []),
  ...(asker?.jointAudiences ?? []),
]

/** For whom a request of a community is: for one team alone, or for everybody who has reported. */
export const requestAudience = (teamId: string | null) =>
  teamId === null
    ? ({ audienceId: WILLING_ID, openTo: 'willing' } as const)
    : ({ audienceId: teamId, openTo: 'team' } as const)

/** Whether this person is in office at the bureau, which looks after the whole county. */
export const isBureau = (asker: Asker): boolean =>
  asker.offices.some(({ kind }) => kind === 'bureauOfficer')
