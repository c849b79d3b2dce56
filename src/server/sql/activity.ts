import type { Comers, IntegrationLine } from '@/domain/activity'
import type { ActivitySeats, ActivityTimes } from '@/domain/activity'
import type { RequestKind, Weight } from '@/domain/communityRequest'
import type { HelperKin } from '@/domain/helper'
import type { Skill } from '@/domain/registration'
import type { AttendanceMark } from '@/domain/rollCall'
import type { Instant } from '@/domain/time'
import { compare } from '../compare'
import type { Db } from '../db/db'
import { rowsTogether } from '../together'

export interface MySignUp {
  signUpId: string
  state: 'confirmed' | 'waitlisted'
  guests: number
  place: number | null
  by: HelperKin | null
}

export interface ActivityRow extends ActivityTimes, ActivitySeats {
  activityId: string
  title: string
  branch: string
  place: string
  line: IntegrationLine
  /** A community asks for hands (吹哨). */
  isRequest: boolean
  mine: MySignUp | null
}

/** Strictly beyond this end, in the list's direction. */
export type Beyond = [endsAt: Instant, activityId: string]

/** An activity as every list has it. */
export const BRIEF = `a.activity_id as "activityId", a.title,
  coalesce(b.name, c.name) as branch, coalesce(a.place, v.name) as place, a.line,
  a.state, a.sign_up_opens_at as "signUpOpensAt", a.sign_up_closes_at as "signUpClosesAt",
  a.starts_at as "startsAt", a.ends_at as "endsAt",
  a.capacity, a.reserved, a.seats_taken as "seatsTaken",
  a.open_to in ('willing', 'team') as "isRequest"`

export const WITH_NAMES = `
  left join branches b on b.county_code = $1 and b.branch_id = a.branch_id
  left join communities c on c.county_code = $1 and c.community_id = a.community_id
  left join venues v on v.county_code = $1 and v.venue_id = a.venue_id`

/** Where activity `a` is, by name. */
export const PLACE_NAME = `coalesce(a.place, (
  select v.name from venues v where v.county_code = $1 and v.venue_id = a.venue_id))`

/** The place in the queue of sign-up s, from 1; null when seated. */
export const PLACE = `case when s.state = 'waitlisted' then (
  select count(*)::int from sign_ups q
  where q.county_code = $1 and q.activity_id = s.activity_id and q.state = 'waitlisted'
    and q.turn <= s.turn) end`

interface MineAmong {
  memberId: string
  activityIds: string[]
}

type MineRow = MySignUp & { activityId: string }

const mySignUps = rowsTogether<MineAmong, MineRow>((db, keys) => {
  const pairs = keys.flatMap(({ memberId, activityIds }, at) =>
    activityIds.map((activityId) => ({ nth: at + 1, memberId, activityId })),
  )
  return db.query(
    `select k.nth, s.activity_id as "activityId", s.sign_up_id as "signUpId", s.state, s.guests,
       ${PLACE} as place, s.helped_by as by
     from unnest($2::int[], $3::uuid[], $4::uuid[]) k (nth, member, activity)
     join sign_ups s on s.county_code = $1 and s.activity_id = k.activity
       and s.member_id = k.member and s.state <> 'cancelled'`,
    [
      db.county,
      pairs.map(({ nth }) => nth),
      pairs.map(({ memberId }) => memberId),
      pairs.map(({ activityId }) => activityId),
    ],
  )
})

/** Adds to each activity what this member has there. */
export async function withMine<Row extends { activityId: string }>(
  db: Db,
  memberId: string | null,
  activities: Row[],
): Promise<(Row & { mine: MySignUp | null })[]> {
  const activityIds = activities.map(({ activityId }) => activityId)
  const found =
    memberId && activities.length > 0 ? await mySignUps(db, { memberId, activityIds }) : []
  const mine = new Map(found.map(({ activityId, ...signUp }) => [activityId, signUp]))
  return activities.map((activity) => ({
    ...activity,
    mine: mine.get(activity.activityId) ?? null,
  }))
}

export type Period = 'coming' | 'past'

/** Coming activities: the soonest first; past ones: the latest first. */
const ORDER = { coming: ['>', 'asc'], past: ['<', 'desc'] } as const

/** The activities for one audience, or organised by one branch. */
export interface Shelf {
  by: 'audience' | 'branch'
  id: string
}

interface PageKey extends Shelf {
  period: Period
  line: IntegrationLine | null
  beyond: Beyond
  limit: number
}

const onePage = ({ by, period }: PageKey) => {
  const [beyond, order] = ORDER[period]
  return `
    select k.nth::int, ${BRIEF}
    from unnest($2::uuid[], $3::text[], $4::timestamptz[], $5::uuid[])
      with ordinality k (shelf, line, ends, activity, nth)
    cross join lateral (
      select * from activities
      where county_code = $1 and ${by}_id = k.shelf and state in ('published', 'cancelled')
        and (ends_at, activity_id) ${beyond} (k.ends, k.activity)
        and (k.line is null or line = k.line)
      order by ends_at ${order}, activity_id ${order} limit $6) a ${WITH_NAMES}`
}

const pages = rowsTogether<PageKey, Omit<ActivityRow, 'mine'>>(
  (db, keys) => {
    const [first] = keys as [PageKey]
    return db.query(onePage(first), [
      db.county,
      keys.map(({ id }) => id),
      keys.map(({ line }) => line),
      keys.map(({ beyond }) => beyond[0]),
      keys.map(({ beyond }) => beyond[1]),
      first.limit,
    ])
  },
  ({ by, period, limit }) => `${by} ${period} ${limit}`,
)

const soonestFirst = (a: Omit<ActivityRow, 'mine'>, b: Omit<ActivityRow, 'mine'>) =>
  compare(a.endsAt, b.endsAt) || compare(a.activityId, b.activityId)

/** Activities of these shelves, with what this member has there. */
export async function listActivities(
  db: Db,
  memberId: string | null,
  shelves: Shelf[],
  filter: Omit<PageKey, keyof Shelf>,
): Promise<ActivityRow[]> {
  const found = await Promise.all(shelves.map((shelf) => pages(db, { ...shelf, ...filter })))
  const rows = found.flat().sort(soonestFirst)
  if (filter.period === 'past') rows.reverse()
  return withMine(db, memberId, rows.slice(0, filter.limit))
}

interface MineKey {
  memberId: string
  period: Period
  beyond: Beyond
  limit: number
}

const mine = ({ period }: MineKey) => {
  const [beyond, order] = ORDER[period]
  // Who only queued has not been there.
  const went = period === 'past' ? "o.state = 'confirmed'" : "o.state <> 'cancelled'"
  return `
    select k.nth::int, ${BRIEF}, json_build_object(
        'signUpId', s.sign_up_id, 'state', s.state, 'guests', s.guests, 'place', ${PLACE},
        'by', s.helped_by) as mine
    from unnest($2::uuid[], $3::timestamptz[], $4::uuid[])
      with ordinality k (member, ends, activity, nth)
    cross join lateral (
      select o.sign_up_id, t.* from sign_ups o
      join activities t on t.county_code = $1 and t.activity_id = o.activity_id
      where o.county_code = $1 and o.member_id = k.member and ${went}
        and (t.ends_at, t.activity_id) ${beyond} (k.ends, k.activity)
      order by t.ends_at ${order}, t.activity_id ${order} limit $5) a
    join sign_ups s on s.county_code = $1 and s.sign_up_id = a.sign_up_id ${WITH_NAMES}
    order by a.ends_at ${order}, a.activity_id ${order}`
}

/** What a member signed up for. */
export const myActivities = rowsTogether<MineKey, ActivityRow>(
  (db, keys) => {
    const [first] = keys as [MineKey]
    return db.query(mine(first), [
      db.county,
      keys.map(({ memberId }) => memberId),
      keys.map(({ beyond }) => beyond[0]),
      keys.map(({ beyond }) => beyond[1]),
      first.limit,
    ])
  },
  ({ period, limit }) => `${period} ${limit}`,
)

export interface Attended {
  mark: AttendanceMark | null
  claims: boolean
  own: boolean
  by: HelperKin | null
  /** How long they served, put right; null: as planned. */
  minutes: number | null
}

interface AttendedBy {
  memberId: string
  activityId: string
}

const attended = rowsTogether<AttendedBy, Attended>((db, keys) =>
  db.query(
    `select k.nth::int, t.mark, t.claimed_at is not null as claims, t.own, t.helped_by as by,
       t.minutes
     from unnest($2::uuid[], $3::uuid[]) with ordinality k (activity, member, nth)
     join attendance t on t.county_code = $1 and t.activity_id = k.activity
       and t.member_id = k.member`,
    [db.county, keys.map(({ activityId }) => activityId), keys.map(({ memberId }) => memberId)],
  ),
)

/** What a community asks for, and what came of it. */
export interface Asked {
  kind: RequestKind
  skills: Skill[]
  weight: Weight
  /** null: not closed. */
  outcome: string | null
  thanks: string | null
  figure: string | null
  beneficiaries: number | null
}

export interface WholeActivity extends ActivityRow {
  attended: Attended | null
  walkIns: boolean
  partyDay: boolean
  /** null: a community organises it. */
  branchId: string | null
  audienceId: string
  openTo: Comers
  request: Asked | null
  summary: string
  bring: string | null
  organiser: string
  phone: string
  guestLimit: number
  waiting: number
  cancelReason: string | null
  /** null: a place that was only said in words. */
  venue: {
    steps: 'none' | 'few' | 'many'
    lift: boolean
    toilet: boolean
    bus: string | null
  } | null
}

const wholes = rowsTogether<string, Omit<WholeActivity, 'mine' | 'attended'>>((db, activityIds) =>
  db.query(
    `select k.nth::int, ${BRIEF}, a.audience_id as "audienceId", a.open_to as "openTo", a.summary,
       a.bring, case when r.activity_id is not null then json_build_object('kind', r.kind,
         'skills', r.skills, 'weight', r.weight, 'outcome', r.outcome, 'thanks', r.thanks,
         'figure', r.figure, 'beneficiaries', r.beneficiaries) end as request,
       coalesce(b.contact_title, c.manager) as organiser, coalesce(b.contact_phone, c.phone) as phone, a.waiting, a.walk_ins as "walkIns",
       a.party_day as "partyDay", a.branch_id as "branchId", a.guest_limit as "guestLimit",
       a.cancel_reason as "cancelReason", case when v.venue_id is not null then json_build_object('steps', v.steps, 'lift', v.lift, 'toilet', v.toilet, 'bus', v.bus) end as venue
     from unnest($2::uuid[]) with ordinality k (activity, nth)
     join activities a on a.county_code = $1 and a.activity_id = k.activity
       and a.state in ('published', 'cancelled') ${WITH_NAMES}
     left join community_requests r on r.county_code = $1 and r.activity_id = a.activity_id`,
    [db.county, activityIds],
  ),
)

/** One activity if these audiences may see it; a request also while the member has anything there. */
export async function readActivity(
  db: Db,
  activityId: string,
  memberId: string | null,
  audiences: string[],
): Promise<WholeActivity | null> {
  const found = await wholes(db, activityId)
  const meant = found.some(({ audienceId }) => audiences.includes(audienceId))
  const seen = found.filter(({ isRequest }) => meant || (isRequest && memberId))
  const [[activity], [there]] = await Promise.all([
    withMine(db, memberId, seen),
    memberId && seen.length > 0 ? attended(db, { memberId, activityId }) : [],
  ])
  const has = meant || activity?.mine || there
  return activity && has ? { ...activity, attended: there ?? null } : null
}
