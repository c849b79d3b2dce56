import type { CaseEnd, CaseKind, CaseSide, CaseState, Heard } from '@/domain/caseFile'
import type { HelpConsent } from '@/domain/helper'
import type { Instant } from '@/domain/time'
import type { Db } from '../db/db'

export interface CaseRow {
  caseId: string
  kind: CaseKind
  state: CaseState
  askedAt: Instant
}

export interface CaseFile extends CaseRow {
  /** Sealed. */
  matter: string
  /** Sealed. */
  answer: string | null
  askerId: string | null
  askerMemberId: string | null
  asker: string
  communityId: string | null
  helperId: string | null
  helper: string | null
  /** The branch that carries the office now. */
  branchId: string | null
  until: string | null
  followUpDay: string | null
  closedAt: Instant | null
}

const BRIEF = `f.case_id as "caseId", f.kind, f.state, f.asked_at as "askedAt"`

const ASKER = `coalesce(
  (select c.name from communities c where c.county_code = $1 and c.community_id = f.community_id),
  (select m.name from members m where m.county_code = $1 and m.account_id = f.asker_id),
  (select a.name from accounts a where a.county_code = $1 and a.account_id = f.asker_id), '')`

export async function findCase(db: Db, caseId: string): Promise<CaseFile | null> {
  const [found] = await db.query<CaseFile>(
    `select ${BRIEF}, f.matter, f.answer, f.asker_id as "askerId", ${ASKER} as asker,
       (select m.member_id from members m
         where m.county_code = $1 and m.account_id = f.asker_id) as "askerMemberId",
       f.community_id as "communityId", f.helper_id as "helperId", h.name as helper,
       o.branch_id as "branchId", f.until_day as until, f.follow_up_day as "followUpDay",
       f.closed_at as "closedAt"
     from case_files f
     left join members h on h.county_code = $1 and h.member_id = f.helper_id
     left join case_offices o on o.county_code = $1 and o.kind = f.kind
     where f.county_code = $1 and f.case_id = $2`,
    [db.county, caseId],
  )
  return found ?? null
}

/** As it stands, held until the transaction ends; its people are held before. */
export async function lockCase(tx: Db, caseId: string): Promise<CaseFile | null> {
  await tx.query('select from case_files where county_code = $1 and case_id = $2 for update', [
    tx.county,
    caseId,
  ])
  return findCase(tx, caseId)
}

export interface YesRow {
  side: CaseSide
  round: number
  how: HelpConsent
  by: string
  at: Instant
}

export const yesesOf = (db: Db, caseId: string) =>
  db.query<YesRow>(
    `select y.side, y.round, y.how, y.at, coalesce(m.name, a.name, '') as by
     from case_yeses y
     left join accounts a on a.county_code = $1 and a.account_id = y.noted_by
     left join members m on m.county_code = $1 and m.account_id = y.noted_by
     where y.county_code = $1 and y.case_id = $2 order by y.round, y.side desc`,
    [db.county, caseId],
  )

interface NewCase {
  caseId: string
  kind: CaseKind
  askerId: string
  communityId: string | null
  matter: string
}

/** Keeps a case; false when one of this id is there already. */
export async function addCase(tx: Db, asked: NewCase, now: Instant): Promise<boolean> {
  const { caseId, kind, askerId, communityId, matter } = asked
  const added = await tx.query(
    `insert into case_files
       (county_code, case_id, kind, asker_id, community_id, matter, asked_at, state)
     values ($1, $2, $3, $4, $5, $6, $7, 'asked') on conflict do nothing returning 1`,
    [tx.county, caseId, kind, askerId, communityId, matter, now],
  )
  return added.length > 0
}

interface NewYes {
  round: number
  side: CaseSide
  how: Heard | 'own'
  by: string
}

/** What was said first stands. */
export const addYes = (tx: Db, caseId: string, { round, side, how, by }: NewYes, now: Instant) =>
  tx.query(
    `insert into case_yeses (county_code, case_id, round, side, how, noted_by, at)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
    [tx.county, caseId, round, side, how, by, now],
  )

const MOST = 50

export const casesAskedBy = (db: Db, accountId: string, communityIds: string[]) =>
  db.query<CaseRow>(
    `select ${BRIEF} from case_files f
     where f.county_code = $1 and f.asker_id = $2
       and (f.community_id is null or f.community_id = any($3))
     order by f.asked_at desc limit ${MOST}`,
    [db.county, accountId, communityIds],
  )

/** Given to a member: open, or with a follow-up that is not over. */
export const casesOfHelper = (db: Db, memberId: string, today: string) =>
  db.query<CaseRow>(
    `select ${BRIEF} from case_files f
     where f.county_code = $1 and f.helper_id = $2
       and (f.closed_at is null or f.follow_up_day >= $3)
     order by f.asked_at desc limit ${MOST}`,
    [db.county, memberId, today],
  )

export type Place = [askedAt: Instant, caseId: string]
export type Which = 'open' | 'closed'

const ORDER = {
  open: { where: 'f.closed_at is null', beyond: '>', order: 'asc' },
  closed: { where: 'f.closed_at is not null', beyond: '<', order: 'desc' },
} as const

/** What the offices of these branches have to do, or have done. */
export function casesOfHeads(
  db: Db,
  branchIds: string[],
  which: Which,
  place: Place,
  limit: number,
) {
  const { where, beyond, order } = ORDER[which]
  return db.query<CaseRow & { asker: string }>(
    `select f.*, ${ASKER.replaceAll('f.asker_id', 'f."askerId"').replaceAll('f.community_id', 'f."communityId"')} as asker
     from case_offices o cross join lateral (
       select ${BRIEF}, f.asker_id as "askerId", f.community_id as "communityId"
       from case_files f
       where f.county_code = $1 and f.kind = o.kind and ${where}
         and (f.asked_at, f.case_id) ${beyond} ($3, $4)
       order by f.asked_at ${order}, f.case_id ${order} limit $5) f
     where o.county_code = $1 and o.branch_id = any($2)
     order by f."askedAt" ${order}, f."caseId" ${order} limit $5`,
    [db.county, branchIds, ...place, limit],
  )
}

/** Somebody of a branch whom a case can be given to, held; null: nobody of this branch. */
export async function holdHelper(tx: Db, memberId: string, branchId: string) {
  const [found] = await tx.query<{ hasAccount: boolean }>(
    `select m.account_id is not null as "hasAccount" from members m
     where m.county_code = $1 and m.member_id = $2 and m.left_at is null and m.deceased_at is null
       and exists (select from memberships s where s.county_code = $1 and s.member_id = $2
         and s.branch_id = $3 and s.to_day is null)
     for key share`,
    [tx.county, memberId, branchId],
  )
  return found ?? null
}

interface Given {
  state: 'asked' | 'assigned' | 'inHand'
  helperId: string | null
  until: string | null
}

/** Of a locked case only. */
export const giveCase = (tx: Db, caseId: string, { state, helperId, until }: Given) =>
  tx.query(
    `update case_files set state = $3, helper_id = $4, until_day = $5
     where county_code = $1 and case_id = $2`,
    [tx.county, caseId, state, helperId, until],
  )

interface Closed {
  end: CaseEnd
  /** Sealed. */
  answer: string
  followUpDay: string | null
  by: string
}

/** Of a locked case only. */
export const closeCase = (tx: Db, caseId: string, closed: Closed, now: Instant) =>
  tx.query(
    `update case_files set state = $3, answer = $4, follow_up_day = $5, closed_by = $6, closed_at = $7
     where county_code = $1 and case_id = $2`,
    [tx.county, caseId, closed.end, closed.answer, closed.followUpDay, closed.by, now],
  )

export const deleteCase = (tx: Db, caseId: string) =>
  tx.query('delete from case_files where county_code = $1 and case_id = $2', [tx.county, caseId])
