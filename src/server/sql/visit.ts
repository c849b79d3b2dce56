import type { VisitEnd, VisitKind, VisitState } from '@/domain/visit'
import type { Instant } from '@/domain/time'
import type { Db } from '../db/db'

export interface VisitRow {
  visitId: string
  kind: VisitKind
  name: string
  startsAt: Instant
  state: VisitState
  goers: string[]
}

// A name a row, looked up: joined, the planner reads all members for a few rows.
const nameOf = (row: string) =>
  `(select m.name from members m where m.county_code = $1 and m.member_id = ${row}.member_id)`

const BRIEF = `v.visit_id as "visitId", v.kind, ${nameOf('v')} as name, v.starts_at as "startsAt",
  v.state, coalesce((
    select json_agg(${nameOf('g')} order by g.member_id) from visit_goers g
    where g.county_code = $1 and g.visit_id = v.visit_id), '[]') as goers`

export type Which = 'planned' | 'closed'
export type Place = [startsAt: Instant, visitId: string]

const ORDER = {
  planned: { where: `v.state = 'planned'`, beyond: '>', order: 'asc' },
  closed: { where: `v.state <> 'planned'`, beyond: '<', order: 'desc' },
} as const

export function visitsOf(db: Db, branchId: string, which: Which, place: Place, limit: number) {
  const { where, beyond, order } = ORDER[which]
  return db.query<VisitRow>(
    `select ${BRIEF} from visits v
     where v.county_code = $1 and v.branch_id = $2 and ${where}
       and (v.starts_at, v.visit_id) ${beyond} ($3, $4)
     order by v.starts_at ${order}, v.visit_id ${order} limit $5`,
    [db.county, branchId, ...place, limit],
  )
}

/** Visits of these branches to somebody, the latest first, with the day that was said for the next. */
export const visitsTo = (db: Db, memberId: string, branchIds: string[], limit: number) =>
  db.query<VisitRow & { nextDay: string | null }>(
    `select ${BRIEF}, v.next_day as "nextDay" from visits v
     where v.county_code = $1 and v.member_id = $2 and v.branch_id = any($3)
     order by v.starts_at desc limit $4`,
    [db.county, memberId, branchIds, limit],
  )

/** Planned visits since a moment to somebody, or by them. */
export const plannedFor = (db: Db, memberId: string, since: Instant, as: 'visited' | 'goer') =>
  db.query<VisitRow>(
    `select ${BRIEF} from visits v
     where v.county_code = $1 and v.state = 'planned' and v.starts_at >= $3 and ${
       as === 'visited'
         ? 'v.member_id = $2'
         : `v.visit_id in (
              select visit_id from visit_goers where county_code = $1 and member_id = $2)`
     }
     order by v.starts_at limit 20`,
    [db.county, memberId, since],
  )

export interface Visited {
  recordId: string
  name: string
  planned: boolean
  last: Instant | null
  nextDay: string | null
}

/** Whom a branch visits at home, by name, with when it did last and said to come again. */
export const visitedAtHome = (db: Db, branchId: string) =>
  db.query<Visited>(
    `select m.member_id as "recordId", m.name, coalesce(v.planned, false) as planned, v.last,
       v.next as "nextDay"
     from memberships s
     cross join lateral (
       select true from care_marks
       where county_code = $1 and member_id = s.member_id and policy = 'homeVisit' offset 0) c
     cross join lateral (
       select * from members
       where county_code = $1 and member_id = s.member_id and left_at is null offset 0) m
     cross join lateral (
       select bool_or(state = 'planned') as planned,
         max(starts_at) filter (where state = 'done') as last,
         (array_agg(next_day order by starts_at desc) filter (
           where state not in ('planned', 'cancelled')))[1] as next
       from visits where county_code = $1 and member_id = s.member_id) v
     where s.county_code = $1 and s.branch_id = $2 and s.kind = 'home' and s.to_day is null
     order by m.name, m.member_id`,
    [db.county, branchId],
  )

export interface Visit extends VisitRow {
  branchId: string
  memberId: string
  activityId: string | null
  title: string | null
  activityStartsAt: Instant | null
  words: string | null
  nextDay: string | null
  goerIds: string[]
}

export async function findVisit(db: Db, visitId: string): Promise<Visit | null> {
  const [visit] = await db.query<Visit>(
    `select ${BRIEF}, v.branch_id as "branchId", v.member_id as "memberId",
       v.activity_id as "activityId", a.title, a.starts_at as "activityStartsAt", v.words,
       v.next_day as "nextDay", coalesce((
         select json_agg(g.member_id order by g.member_id) from visit_goers g
         where g.county_code = $1 and g.visit_id = v.visit_id), '[]') as "goerIds"
     from visits v
     left join activities a on a.county_code = $1 and a.activity_id = v.activity_id
     where v.county_code = $1 and v.visit_id = $2`,
    [db.county, visitId],
  )
  return visit ?? null
}

/** As it stands, held until the transaction ends; whoever holds one holds its member first. */
export async function lockVisit(tx: Db, visitId: string): Promise<Visit | null> {
  await tx.query('select from visits where county_code = $1 and visit_id = $2 for update', [
    tx.county,
    visitId,
  ])
  return findVisit(tx, visitId)
}

/** Names of those of these people who belong to a branch. */
export const membersNamed = (tx: Db, branchId: string, memberIds: string[]) =>
  tx.query<{ name: string }>(
    `select m.name from members m
     where m.county_code = $1 and m.member_id = any($3) and m.left_at is null and exists (
       select from memberships s where s.county_code = $1 and s.member_id = m.member_id
         and s.branch_id = $2 and s.to_day is null)
     order by m.member_id`,
    [tx.county, branchId, memberIds],
  )

interface NewVisit {
  visitId: string
  branchId: string
  memberId: string
  kind: VisitKind
  startsAt: Instant
  activityId: string | null
  goers: string[]
  by: string
}

export async function addVisit(tx: Db, visit: NewVisit) {
  await tx.query(
    `insert into visits (county_code, visit_id, branch_id, member_id, kind, starts_at, activity_id,
       state, planned_by)
     values ($1, $2, $3, $4, $5, $6, $7, 'planned', $8)`,
    [
      tx.county,
      visit.visitId,
      visit.branchId,
      visit.memberId,
      visit.kind,
      visit.startsAt,
      visit.activityId,
      visit.by,
    ],
  )
  await tx.query(
    `insert into visit_goers (county_code, visit_id, member_id)
     select $1, $2, goer from unnest($3::uuid[]) goer`,
    [tx.county, visit.visitId, visit.goers],
  )
}

interface Closed {
  state: VisitEnd | 'cancelled'
  words: string | null
  nextDay: string | null
}

/** Of a locked visit only. */
export const closeVisit = (tx: Db, visitId: string, end: Closed, now: Instant) =>
  tx.query(
    `update visits set state = $3, words = $4, next_day = $5, closed_at = $6
     where county_code = $1 and visit_id = $2`,
    [tx.county, visitId, end.state, end.words, end.nextDay, now],
  )
