import type { ElderKin, GrantState, HelpConsent, HelperKin, HelpScope } from '@/domain/helper'
import type { Instant } from '@/domain/time'
import type { Db } from '../db/db'

/** Makes this the member's only code; false when another member's that still counts is the same. */
export async function putCode(
  db: Db,
  memberId: string,
  hmac: string,
  until: Instant,
  now: Instant,
) {
  await db.query(
    'delete from helper_codes where county_code = $1 and code_hmac = $2 and expires_at <= $3',
    [db.county, hmac, now],
  )
  const put = await db.query(
    `insert into helper_codes as c (county_code, member_id, code_hmac, expires_at)
     select $1, $2, $3, $4 where not exists (
       select from helper_codes where county_code = $1 and code_hmac = $3 and member_id <> $2)
     on conflict (county_code, member_id) do update
       set code_hmac = excluded.code_hmac, expires_at = excluded.expires_at
     returning 1`,
    [db.county, memberId, hmac, until],
  )
  return put.length > 0
}

/** Whose code it is, as long as it counts; null when nobody's. */
export async function codeOf(db: Db, hmac: string, now: Instant): Promise<string | null> {
  const [code] = await db.query<{ memberId: string }>(
    `select member_id as "memberId" from helper_codes
     where county_code = $1 and code_hmac = $2 and expires_at > $3`,
    [db.county, hmac, now],
  )
  return code?.memberId ?? null
}

/** Takes a code out of the world: of two who entered it, one has it. */
export async function takeCode(tx: Db, hmac: string): Promise<boolean> {
  const taken = await tx.query(
    'delete from helper_codes where county_code = $1 and code_hmac = $2 returning 1',
    [tx.county, hmac],
  )
  return taken.length > 0
}

/** Holds an account until the transaction ends: one try of somebody at a time. Its name, as a member or not. */
export async function lockHelper(tx: Db, accountId: string): Promise<string> {
  const [account] = await tx.query<{ name: string }>(
    `select coalesce((select m.name from members m
       where m.county_code = $1 and m.account_id = a.account_id), a.name) as name
     from accounts a where a.county_code = $1 and a.account_id = $2 for update of a`,
    [tx.county, accountId],
  )
  return account?.name ?? ''
}

export const setName = (tx: Db, accountId: string, name: string) =>
  tx.query('update accounts set name = $3 where county_code = $1 and account_id = $2', [
    tx.county,
    accountId,
    name,
  ])

export interface Grant {
  grantId: string
  /** The elder. */
  memberId: string
  /** The helper. */
  accountId: string
  calls: ElderKin
  /** asked: what the helper says to be; the elder's yes puts down what counts. */
  relation: HelperKin | null
  scopes: HelpScope[]
  state: GrantState
  until: string | null
  /** Where the elder is at home; null: nowhere now. */
  homeBranchId: string | null
  helper: string
  elder: string
}

const GRANT = `select g.grant_id as "grantId", g.member_id as "memberId", g.account_id as "accountId",
    g.calls, g.relation, g.scopes, g.state, g.until,
    (select s.branch_id from memberships s where s.county_code = $1 and s.member_id = g.member_id
       and s.kind = 'home' and s.to_day is null) as "homeBranchId",
    coalesce((select m.name from members m
      where m.county_code = $1 and m.account_id = g.account_id), a.name) as helper,
    e.name as elder
  from grants g
  join accounts a on a.county_code = $1 and a.account_id = g.account_id
  join members e on e.county_code = $1 and e.member_id = g.member_id
  where g.county_code = $1`

export async function findGrant(db: Db, grantId: string): Promise<Grant | null> {
  const [grant] = await db.query<Grant>(`${GRANT} and g.grant_id = $2`, [db.county, grantId])
  return grant ?? null
}

/** As it stands, held until the transaction ends. */
export async function lockGrant(tx: Db, grantId: string): Promise<Grant | null> {
  await tx.query('select from grants where county_code = $1 and grant_id = $2 for update', [
    tx.county,
    grantId,
  ])
  return findGrant(tx, grantId)
}

/** What is asked or agreed between an elder and a helper; null when nothing is. */
export async function grantBetween(tx: Db, memberId: string, accountId: string) {
  const [grant] = await tx.query<Grant>(
    `${GRANT} and g.member_id = $2 and g.account_id = $3 and g.state <> 'ended'`,
    [tx.county, memberId, accountId],
  )
  return grant ?? null
}

const IN_ORDER = `and g.state <> 'ended' order by g.asked_at, g.grant_id`

/** Who helps a member, those who ask included. */
export const helpersOf = (db: Db, memberId: string) =>
  db.query<Grant>(`${GRANT} and g.member_id = $2 ${IN_ORDER}`, [db.county, memberId])

/** Whom an account helps, those it asked included. */
export const eldersOf = (db: Db, accountId: string) =>
  db.query<Grant>(`${GRANT} and g.account_id = $2 ${IN_ORDER}`, [db.county, accountId])

interface NewGrant extends Pick<Grant, 'grantId' | 'memberId' | 'accountId' | 'calls'> {
  relation: HelperKin | undefined
  now: Instant
}

export const addGrant = (tx: Db, { now, ...grant }: NewGrant) =>
  tx.query(
    `insert into grants (county_code, grant_id, member_id, account_id, calls, relation, state, asked_at)
     values ($1, $2, $3, $4, $5, $6, 'asked', $7)`,
    [
      tx.county,
      grant.grantId,
      grant.memberId,
      grant.accountId,
      grant.calls,
      grant.relation ?? null,
      now,
    ],
  )

/** Holds the elder until the transaction ends: one yes at a time. False when they have left or died. */
export async function lockElder(tx: Db, memberId: string): Promise<boolean> {
  const found = await tx.query(
    `select from members where county_code = $1 and member_id = $2 and left_at is null
       and deceased_at is null for update`,
    [tx.county, memberId],
  )
  return found.length > 0
}

/** How many others help this elder, and how many others this helper helps, on a day. */
export async function countsBeside(tx: Db, { grantId, memberId, accountId }: Grant, day: string) {
  const [counts] = await tx.query<{ helpers: number; elders: number }>(
    `select count(*) filter (where member_id = $3)::int as helpers,
       count(*) filter (where account_id = $4)::int as elders
     from grants where county_code = $1 and grant_id <> $2 and state = 'active' and until > $5
       and (member_id = $3 or account_id = $4)`,
    [tx.county, grantId, memberId, accountId, day],
  )
  return counts ?? { helpers: 0, elders: 0 }
}

interface Yes {
  relation: HelperKin
  scopes: HelpScope[]
  consent: HelpConsent
  agreedBy: string
  until: string
}

/** Of a locked grant only. */
export const agreeTo = (tx: Db, grantId: string, yes: Yes) =>
  tx.query(
    `update grants set state = 'active', relation = $3, scopes = $4, consent = $5, agreed_by = $6,
       until = $7
     where county_code = $1 and grant_id = $2`,
    [tx.county, grantId, yes.relation, yes.scopes, yes.consent, yes.agreedBy, yes.until],
  )

/** Of a locked grant only. */
export const endGrant = (tx: Db, grantId: string, by: string, now: Instant) =>
  tx.query(
    `update grants set state = 'ended', ended_by = $3, ended_at = $4
     where county_code = $1 and grant_id = $2`,
    [tx.county, grantId, by, now],
  )

/** Those of these yeses that hold on a day and cover this; nobody ends them until the transaction does. */
export async function yesesInForce(tx: Db, grantIds: string[], scope: HelpScope, day: string) {
  if (grantIds.length === 0) return []
  const rows = await tx.query<{ grantId: string }>(
    `select grant_id as "grantId" from grants
     where county_code = $1 and grant_id = any($2) and state = 'active' and until > $4
       and $3 = any(scopes) for share`,
    [tx.county, grantIds, scope, day],
  )
  return rows.map(({ grantId }) => grantId)
}

/**
 * The elder held until the transaction ends, where they are at home, and whether this yes still counts: one
 * statement, because helpers wait for every one that acting for oneself does not need. The yes is locked
 * after the elder, as `end` does it; one that ended meanwhile is looked at anew and does not count.
 */
export async function holdElder(
  tx: Db,
  memberId: string,
  yes: { grantId: string; scope: HelpScope; day: string },
) {
  const [held] = await tx.query<{ branchId: string | null; counts: boolean }>(
    `with held as materialized (
       select (select branch_id from memberships where county_code = $1 and member_id = $2
         and kind = 'home' and to_day is null) as "branchId"
       from members where county_code = $1 and member_id = $2 and left_at is null for no key update
     ), yes as (
       select from grants g cross join held
       where g.county_code = $1 and g.grant_id = $3 and g.state = 'active' and g.until > $5
         and $4 = any(g.scopes) for share of g)
     select "branchId", exists(select from yes) as counts from held`,
    [tx.county, memberId, yes.grantId, yes.scope, yes.day],
  )
  return held ?? null
}

/** Whether a member is at home in one of these branches. */
export async function isAtHomeIn(db: Db, memberId: string, branchIds: string[]) {
  const found = await db.query(
    `select from memberships where county_code = $1 and member_id = $2 and branch_id = any($3)
       and kind = 'home' and to_day is null`,
    [db.county, memberId, branchIds],
  )
  return found.length > 0
}
