import type { JointState } from '@/domain/jointDay'
import type { AttendanceMark } from '@/domain/rollCall'
import type { Instant } from '@/domain/time'
import type { Db } from '../db/db'
import { PLACE_NAME } from './activity'
import type { SignUp } from './signUp'

export interface JointDay {
  activityId: string
  hostId: string
  partnerId: string
  title: string
  startsAt: Instant
  endsAt: Instant
  place: string
  host: string
  partner: string
  state: JointState
  words: string | null
  askedAt: Instant
}

// A name a row, looked up: joined, the planner reads all branches for a few rows.
const nameOf = (branchId: string) =>
  `(select b.name from branches b where b.county_code = $1 and b.branch_id = ${branchId})`

const JOINT = `j.activity_id as "activityId", j.host_id as "hostId", j.partner_id as "partnerId",
  a.title, a.starts_at as "startsAt", a.ends_at as "endsAt", ${PLACE_NAME} as place, ${nameOf('j.host_id')} as host,
  ${nameOf('j.partner_id')} as partner, j.state, j.words, j.asked_at as "askedAt"`

const WITH_ACTIVITY = `cross join lateral (
  select * from activities
  where county_code = $1 and activity_id = j.activity_id offset 0) a`

export type Below = [askedAt: Instant, activityId: string]

/** Joint days of a branch, the one that asked or was asked, the latest first. */
export const jointDaysOf = (
  db: Db,
  branchId: string,
  [askedAt, activityId]: Below,
  limit: number,
) => {
  const half = (side: 'host' | 'partner') =>
    `(select * from joint_days where county_code = $1 and ${side}_id = $2
        and (asked_at, activity_id) < ($3, $4)
      order by asked_at desc, activity_id desc limit $5)`
  return db.query<JointDay>(
    `select ${JOINT} from (${half('host')} union all ${half('partner')}) j ${WITH_ACTIVITY}
     order by j.asked_at desc, j.activity_id desc limit $5`,
    [db.county, branchId, askedAt, activityId, limit],
  )
}

export async function findJointDay(
  db: Db,
  activityId: string,
  lock = '',
): Promise<JointDay | null> {
  const [joint] = await db.query<JointDay>(
    `select ${JOINT} from joint_days j ${WITH_ACTIVITY}
     where j.county_code = $1 and j.activity_id = $2 ${lock && `${lock} of j`}`,
    [db.county, activityId],
  )
  return joint ?? null
}

/** Asks, or asks somebody else after a no; false when it is asked or agreed already. */
export async function askJointDay(
  tx: Db,
  { activityId, hostId, partnerId }: Record<'activityId' | 'hostId' | 'partnerId', string>,
  by: string,
  now: Instant,
): Promise<boolean> {
  const asked = await tx.query(
    `insert into joint_days (county_code, activity_id, host_id, partner_id, state, asked_by, asked_at)
     values ($1, $2, $3, $4, 'asked', $5, $6)
     on conflict (county_code, activity_id) do update
       set partner_id = $4, state = 'asked', words = null, asked_by = $5, asked_at = $6,
         decided_by = null, decided_at = null
       where joint_days.state in ('declined', 'withdrawn')
     returning activity_id`,
    [tx.county, activityId, hostId, partnerId, by, now],
  )
  return asked.length > 0
}

export const endAsking = (
  tx: Db,
  activityId: string,
  { state, words, by }: { state: JointState; words: string | null; by: string },
  now: Instant,
) =>
  tx.query(
    `update joint_days set state = $3, words = $4, decided_by = $5, decided_at = $6
     where county_code = $1 and activity_id = $2`,
    [tx.county, activityId, state, words, by, now],
  )

/** From now on the members of both branches may come. */
export async function openToBoth(
  tx: Db,
  { activityId, hostId, partnerId }: JointDay,
  audienceId: string,
  day: string,
) {
  await tx.query(
    `insert into joint_audiences (county_code, branch_id, audience_id, activity_id, since)
     select $1, branch, $3, $4, $5 from unnest($2::uuid[]) branch on conflict do nothing`,
    [tx.county, [hostId, partnerId], audienceId, activityId, day],
  )
  await tx.query(
    `update joint_days j set was_audience_id = a.audience_id, was_open_to = a.open_to
     from activities a
     where j.county_code = $1 and j.activity_id = $2 and a.county_code = $1
       and a.activity_id = j.activity_id`,
    [tx.county, activityId],
  )
  await tx.query(
    `update activities set audience_id = $3, open_to = 'branch'
     where county_code = $1 and activity_id = $2`,
    [tx.county, activityId, audienceId],
  )
}

/** From now on it is for whom it was before; the audience then, or null: both could come anyhow. */
export async function closeToPartner(tx: Db, activityId: string): Promise<string | null> {
  await tx.query('delete from joint_audiences where county_code = $1 and activity_id = $2', [
    tx.county,
    activityId,
  ])
  const [back] = await tx.query<{ audienceId: string }>(
    `update activities a set audience_id = j.was_audience_id, open_to = j.was_open_to
     from joint_days j
     where a.county_code = $1 and a.activity_id = $2 and j.county_code = $1
       and j.activity_id = $2 and j.was_audience_id is not null
     returning a.audience_id as "audienceId"`,
    [tx.county, activityId],
  )
  return back?.audienceId ?? null
}

/** Who has a seat or queues; who queues first, so that nobody moves up who goes as well. */
export const signedUpFor = (tx: Db, activityId: string) =>
  tx.query<SignUp>(
    `select sign_up_id as "signUpId", member_id as "memberId", guests, needs, state, turn,
       helped_by as by
     from sign_ups where county_code = $1 and activity_id = $2 and state <> 'cancelled'
     order by state = 'confirmed', sign_up_id`,
    [tx.county, activityId],
  )

/** What an activity's host asks with; held until the transaction ends. */
export async function lockPartyDay(tx: Db, activityId: string) {
  const [activity] = await tx.query<{
    branchId: string | null
    partyDay: boolean
    state: string
    openTo: string
    startsAt: Instant
  }>(
    `select branch_id as "branchId", party_day as "partyDay", state, open_to as "openTo",
       starts_at as "startsAt"
     from activities where county_code = $1 and activity_id = $2 for update`,
    [tx.county, activityId],
  )
  return activity ?? null
}

export interface Marked {
  recordId: string
  name: string
  mark: AttendanceMark | null
}

/** Everybody of one branch and how they took part: of nobody else. */
export const recordOf = (db: Db, activityId: string, branchId: string) =>
  db.query<Marked>(
    `select s.member_id as "recordId", m.name, t.mark
     from (select distinct member_id from memberships
       where county_code = $1 and branch_id = $3 and to_day is null) s
     cross join lateral (
       select name from members
       where county_code = $1 and member_id = s.member_id and left_at is null offset 0) m
     left join lateral (
       select mark from attendance
       where county_code = $1 and activity_id = $2 and member_id = s.member_id offset 0) t on true
     order by m.name, s.member_id`,
    [db.county, activityId, branchId],
  )

export interface Elsewhere extends Marked {
  activityId: string
  title: string
  startsAt: Instant
  host: string
}

export type Place = [startsAt: Instant, activityId: string, memberId: string]

/**
 * How those at home in a branch took part where they are mobile members (外出就近参加), or where two
 * branches met, the latest first.
 */
export const elsewhereOf = (
  db: Db,
  { branchId, recordId }: { branchId: string; recordId: string | null },
  [startsAt, activityId, memberId]: Place,
  limit: number,
) =>
  db.query<Elsewhere>(
    `select s.member_id as "recordId", m.name, t.mark, a.activity_id as "activityId", a.title,
       a.starts_at as "startsAt", ${nameOf('a.branch_id')} as host
     from memberships s
     join attendance t on t.county_code = $1 and t.member_id = s.member_id and t.mark is not null
     cross join lateral (
       select * from activities
       where county_code = $1 and activity_id = t.activity_id offset 0) a
     cross join lateral (
       select name from members where county_code = $1 and member_id = s.member_id offset 0) m
     where s.county_code = $1 and s.branch_id = $2 and s.kind = 'home' and s.to_day is null
       and ($3::uuid is null or s.member_id = $3)
       and a.branch_id <> $2 and (a.starts_at, a.activity_id, s.member_id) < ($4, $5, $6)
       and ((select true from memberships w
           where w.county_code = $1 and w.member_id = s.member_id and w.branch_id = a.branch_id
             and w.kind = 'mobile' and w.from_day <= (a.starts_at at time zone 'Asia/Shanghai')::date
             and (w.to_day is null or w.to_day > (a.starts_at at time zone 'Asia/Shanghai')::date)
           limit 1)
         or (select true from joint_days j
           where j.county_code = $1 and j.activity_id = a.activity_id and j.partner_id = $2
             and j.state = 'agreed'))
     order by a.starts_at desc, a.activity_id desc, s.member_id desc limit $7`,
    [db.county, branchId, recordId, startsAt, activityId, memberId, limit],
  )
