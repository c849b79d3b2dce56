import type { ReplyOf } from '@/contract'
import type { ActivityTimes } from '@/domain/activity'
import type { MembershipKind } from '@/domain/member'
import { COUNTY_ID, homeAudience, WILLING_ID } from '../asker'
import type { Db } from '../db/db'
import { PLACE_NAME } from './activity'

type Roll = ReplyOf<'rollCall.read'>

const ACTIVITY = `select a.activity_id as "activityId", a.branch_id as "branchId",
    coalesce(a.branch_id, a.community_id) as "hostId",
    a.audience_id as "audienceId", a.title, a.state, a.starts_at as "startsAt",
    a.ends_at as "endsAt", a.sign_up_opens_at as "signUpOpensAt",
    a.sign_up_closes_at as "signUpClosesAt", a.walk_ins as "walkIns",
    a.party_day as "partyDay", ${PLACE_NAME} as place
  from activities a
  where a.county_code = $1 and a.activity_id = $2 and a.state in ('published', 'cancelled')`

export interface CalledActivity extends ActivityTimes {
  state: 'published' | 'cancelled'
  activityId: string
  /** null: a community organises it. */
  branchId: string | null
  /** The branch or the community that organises it. */
  hostId: string
  audienceId: string
  title: string
  place: string
  walkIns: boolean
  partyDay: boolean
}

export async function calledActivity(db: Db, activityId: string) {
  const [activity] = await db.query<CalledActivity>(ACTIVITY, [db.county, activityId])
  return activity ?? null
}

/** Whether somebody is of the branch now. */
export async function belongs(tx: Db, branchId: string, memberId: string): Promise<boolean> {
  const found = await tx.query(
    `select from memberships
     where county_code = $1 and member_id = $2 and branch_id = $3 and to_day is null`,
    [tx.county, memberId, branchId],
  )
  return found.length > 0
}

async function isRegistered(tx: Db, memberId: string): Promise<boolean> {
  const found = await tx.query(
    'select from registrations where county_code = $1 and member_id = $2',
    [tx.county, memberId],
  )
  return found.length > 0
}

/** Whether an activity for these people is open to this member. */
export async function mayCome(tx: Db, audienceId: string, memberId: string): Promise<boolean> {
  if (audienceId === COUNTY_ID) return true
  if (audienceId === WILLING_ID) return isRegistered(tx, memberId)
  const branches = await tx.query<{ branchId: string; kind: MembershipKind }>(
    `select branch_id as "branchId", kind from memberships
     where county_code = $1 and member_id = $2 and to_day is null`,
    [tx.county, memberId],
  )
  const meant = branches.some(
    ({ branchId, kind }) =>
      audienceId === branchId || (kind === 'home' && audienceId === homeAudience(branchId)),
  )
  if (meant) return true
  const joint = await tx.query(
    `select from joint_audiences
     where county_code = $1 and audience_id = $2 and branch_id = any($3)`,
    [tx.county, audienceId, branches.map(({ branchId }) => branchId)],
  )
  if (joint.length > 0) return true
  const found = await tx.query(
    `select from members where county_code = $1 and member_id = $2 and community_id = $3
     union all
     select from team_members
     where county_code = $1 and member_id = $2 and team_id = $3 and state = 'active'`,
    [tx.county, memberId, audienceId],
  )
  return found.length > 0
}

/**
 * Who signed up, in turn; then who walked in or is of the branch, by record. Each member is looked up by
 * `offset 0`: joined, the planner reads all of them for a few. Sign-ups and marks are read in one go.
 */
export const rollOf = (db: Db, activityId: string, hostId: string) =>
  db.query<Omit<Roll['people'][number], 'phone'> & { phoneEnds: string | null }>(
    `select m.member_id as "recordId", m.name, m.phone_ends as "phoneEnds", s.state as "signUp",
       case when t.mark is null then coalesce(s.guests, 0) else t.guests end as guests, t.mark,
       coalesce(t.walk_in, false) as "walkIn", t.claimed_at is not null as claims,
       t.helped_by as by
     from (
       select member_id from sign_ups
         where county_code = $1 and activity_id = $2 and state <> 'cancelled'
       union select member_id from attendance where county_code = $1 and activity_id = $2
       union select member_id from memberships
         where county_code = $1 and branch_id = $3 and to_day is null) w
     cross join lateral (
       select member_id, name, phone_ends from members
       where county_code = $1 and member_id = w.member_id offset 0) m
     left join (
       select member_id, state, turn, guests from sign_ups
       where county_code = $1 and activity_id = $2 and state <> 'cancelled' offset 0) s
       on s.member_id = w.member_id
     left join (
       select * from attendance where county_code = $1 and activity_id = $2 offset 0) t
       on t.member_id = w.member_id
     order by s.state nulls last, s.turn, m.member_id`,
    [db.county, activityId, hostId],
  )

/** What was changed with a reason, the latest first. */
export const explainedChanges = (db: Db, activityId: string) =>
  db.query<Roll['changes'][number]>(
    `select m.name, c.before, c.after, c.why, c.at,
       coalesce(
         (select w.name from members w where w.county_code = $1 and w.account_id = c.marked_by),
         (select a.name from accounts a where a.county_code = $1 and a.account_id = c.marked_by),
         '') as by
     from attendance_changes c join members m on m.county_code = $1 and m.member_id = c.member_id
     where c.county_code = $1 and c.activity_id = $2 and c.why is not null order by c.at desc`,
    [db.county, activityId],
  )
