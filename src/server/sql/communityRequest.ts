import type { ParsedOf, ReplyOf } from '@/contract'
import type { Instant } from '@/domain/time'
import { requestAudience, WILLING_ID } from '../asker'
import type { Db } from '../db/db'
import { BRIEF, WITH_NAMES, type ActivityRow, type Beyond } from './activity'

type Asked = Pick<ReplyOf<'communityRequest.read'>, 'kind' | 'skills' | 'weight'>
export type RequestRow = ActivityRow & Asked

// One by one: joined, the planner would rather read all requests, or all activities, once.
const REQUESTS = `
  select a.*, r.kind, r.skills, r.weight from activities a
  cross join lateral (
    select kind, skills, weight, closed_at from community_requests
    where county_code = $1 and activity_id = a.activity_id offset 0) r`

const UNCLOSED = `
  from community_requests r cross join lateral (
    select * from activities
    where county_code = $1 and activity_id = r.activity_id offset 0) a`

/** A page of requests, cut before their names are looked up. */
const page = (requests: string, turn: 'asc' | 'desc', limit: string, more = '') => `
  select ${BRIEF}, a.kind, a.skills, a.weight, null as mine ${more}
  from (${requests} order by a.ends_at ${turn}, a.activity_id ${turn} limit ${limit}) a ${WITH_NAMES}
  order by a.ends_at ${turn}, a.activity_id ${turn}`

/** The communities somebody lives in or has reported to. */
export async function nearCommunities(db: Db, memberId: string): Promise<string[]> {
  const rows = await db.query<{ communityId: string }>(
    `select community_id as "communityId" from members
     where county_code = $1 and member_id = $2 and community_id is not null
     union select community_id from registrations where county_code = $1 and member_id = $2
     union select community_id from registration_communities
     where county_code = $1 and member_id = $2`,
    [db.county, memberId],
  )
  return rows.map(({ communityId }) => communityId)
}

/** What can still be answered, of these communities (near) or of all others, the soonest first. */
export const openRequests = (
  db: Db,
  { communityIds, near }: { communityIds: string[]; near: boolean },
  [endsAt, activityId]: Beyond,
  { now, limit }: { now: Instant; limit: number },
) =>
  db.query<RequestRow & { near: boolean }>(
    page(
      `${REQUESTS}
     where a.county_code = $1 and a.audience_id = $2 and a.state in ('published', 'cancelled')
       and a.state = 'published' and a.starts_at > $3 and (a.ends_at, a.activity_id) > ($4, $5)
       and ${near ? '' : 'not'} a.community_id = any($6)`,
      'asc',
      '$7',
      `, ${near} as near`,
    ),
    [db.county, WILLING_ID, now, endsAt, activityId, communityIds, limit],
  )

/** How many can still be answered in the county, 99 for more. */
export async function countOpen(db: Db, now: Instant): Promise<number> {
  const [found] = await db.query<{ open: number }>(
    `select count(*)::int as open from (
       select 1 from activities
       where county_code = $1 and audience_id = $2 and state in ('published', 'cancelled')
         and state = 'published' and ends_at > $3 and starts_at > $3 limit 99) one`,
    [db.county, WILLING_ID, now],
  )
  return found?.open ?? 0
}

const SHELVES = {
  open: { where: "a.state = 'published' and a.ends_at > $6", turn: 'asc' },
  due: {
    where: "a.state = 'published' and r.closed_at is null and a.ends_at <= $6",
    turn: 'asc',
  },
  closed: { where: "(a.state = 'cancelled' or r.closed_at is not null)", turn: 'desc' },
} as const

export type Shelf = keyof typeof SHELVES

/** What these communities asked for: to come, over and not closed, closed or called off. */
export function requestsOf(
  db: Db,
  communityIds: string[],
  which: Shelf,
  [endsAt, activityId]: Beyond,
  { now, limit }: { now: Instant; limit: number },
) {
  const { where, turn } = SHELVES[which]
  return db.query<RequestRow>(
    page(
      `${REQUESTS}
     where a.county_code = $1 and a.community_id = any($2) and ${where}
       and (a.ends_at, a.activity_id) ${turn === 'asc' ? '>' : '<'} ($3, $4) and $6::timestamptz is not null`,
      turn,
      '$5',
    ),
    [db.county, communityIds, endsAt, activityId, limit, now],
  )
}

/** What ended before that and was never closed, in the whole county. */
export const forgottenRequests = (
  db: Db,
  until: Instant,
  [endsAt, activityId]: Beyond,
  limit: number,
) =>
  db.query<RequestRow>(
    page(
      `select a.*, r.kind, r.skills, r.weight ${UNCLOSED}
     where r.county_code = $1 and r.closed_at is null and a.state = 'published'
       and a.ends_at < $2 and (a.ends_at, a.activity_id) > ($3, $4)`,
      'asc',
      '$5',
    ),
    [db.county, until, endsAt, activityId, limit],
  )

/** How many wait for their end, 99 for more: of these communities; null: of the county. */
export async function countDue(db: Db, communityIds: string[] | null, until: Instant) {
  const [found] = await db.query<{ due: number }>(
    `select count(*)::int as due from (
       select 1 ${UNCLOSED}
       where r.county_code = $1 and r.closed_at is null and a.state = 'published'
         and a.ends_at <= $2 ${communityIds ? 'and r.community_id = any($3)' : ''} limit 99) one`,
    [db.county, until, ...(communityIds ? [communityIds] : [])],
  )
  return found?.due ?? 0
}

/** Whether the bureau has approved it, and has not stopped it. */
export async function isApproved(tx: Db, communityId: string): Promise<boolean> {
  const found = await tx.query(
    `select from communities
     where county_code = $1 and community_id = $2 and approved_at is not null for share`,
    [tx.county, communityId],
  )
  return found.length > 0
}

/** Writes a request and the activity that it is, unless its id is taken; says whether it did. */
export async function addRequest(tx: Db, request: ParsedOf<'communityRequest.post'>, now: Instant) {
  const { activityId, communityId, title, place, startsAt, endsAt, capacity } = request
  const { teamId = null } = request
  const { audienceId, openTo } = requestAudience(teamId)
  const added = await tx.query(
    `insert into activities (county_code, activity_id, community_id, place, audience_id, open_to,
       line, state, title, summary, bring, sign_up_opens_at, sign_up_closes_at, starts_at, ends_at,
       capacity, guest_limit, walk_ins)
     values ($1, $2, $3, $4, $5, $12, 'keyWork', 'published', $6, $6, $7, $8, $9, $9, $10,
       $11, 0, true)
     on conflict (county_code, activity_id) do nothing returning activity_id`,
    [
      ...[tx.county, activityId, communityId, place, audienceId, title, request.bring ?? null],
      ...[now, startsAt, endsAt, capacity, openTo],
    ],
  )
  if (added.length === 0) return false
  const { kind, skills, weight } = request
  await tx.query(
    `insert into community_requests
       (county_code, activity_id, community_id, kind, skills, weight, team_id, next_wave_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    // A team is told at once and all together; waves are for everybody else.
    [tx.county, activityId, communityId, kind, skills, weight, teamId, teamId ? null : now],
  )
  return true
}

/** When more people are told of a request; null: nobody more. Of any other activity nothing. */
export const setNextWave = (tx: Db, activityId: string, at: Instant | null) =>
  tx.query(
    `update community_requests set next_wave_at = $3
     where county_code = $1 and activity_id = $2 and closed_at is null and team_id is null`,
    [tx.county, activityId, at],
  )
