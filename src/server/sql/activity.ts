import type { IntegrationLine, OpenTo } from '@/domain/activity'
import type { ActivitySeats, ActivityTimes } from '@/domain/activity'
import type { Instant } from '@/domain/time'
import type { Db } from '../db/db'

export interface MySignUp {
  signUpId: string
  state: 'confirmed' | 'waitlisted'
  guests: number
  place: number | null
}

export interface ActivityRow extends ActivityTimes, ActivitySeats {
  activityId: string
  title: string
  branch: string
  place: string
  line: IntegrationLine
  mine: MySignUp | null
}

/** Strictly beyond this end, in the list's direction. */
export type Beyond = [endsAt: Instant, activityId: string]

const FIELDS = `a.activity_id as "activityId", a.title, b.name as branch, v.name as place, a.line,
  a.state, a.sign_up_opens_at as "signUpOpensAt", a.sign_up_closes_at as "signUpClosesAt",
  a.starts_at as "startsAt", a.ends_at as "endsAt",
  a.capacity, a.reserved, a.seats_taken as "seatsTaken"`

const PLACE_IN_QUEUE = `case when s.state = 'waitlisted' then (
  select count(*)::int from sign_ups q
  where q.county_code = $1 and q.activity_id = s.activity_id and q.state = 'waitlisted' and q.turn <= s.turn) end`

const MINE = `case when s.sign_up_id is not null then json_build_object(
  'signUpId', s.sign_up_id, 'state', s.state, 'guests', s.guests, 'place', ${PLACE_IN_QUEUE}) end as mine`

const WITH_NAMES = `
  join branches b on b.county_code = $1 and b.branch_id = a.branch_id
  join venues v on v.county_code = $1 and v.venue_id = a.venue_id`

const WITH_MINE = `${WITH_NAMES}
  left join sign_ups s on s.county_code = $1 and s.activity_id = a.activity_id
    and s.member_id = $2 and s.state <> 'cancelled'`

const list = (beyond: '<' | '>', order: 'desc' | 'asc') => `
  select ${FIELDS}, ${MINE} from (
    select x.* from unnest($3::uuid[]) audience, lateral (
      select * from activities
      where county_code = $1 and audience_id = audience and state in ('published', 'cancelled')
        and (ends_at, activity_id) ${beyond} ($4, $5) and ($6::text is null or line = $6)
      order by ends_at ${order}, activity_id ${order} limit $7) x
    order by ends_at ${order}, activity_id ${order} limit $7) a
  ${WITH_MINE}
  order by a.ends_at ${order}, a.activity_id ${order}`

const LISTS = { coming: list('>', 'asc'), past: list('<', 'desc') }

/** Activities of these audiences: coming ones the soonest first, past ones the latest first. */
export const listActivities = (
  db: Db,
  memberId: string | null,
  audiences: string[],
  period: 'coming' | 'past',
  line: IntegrationLine | null,
  beyond: Beyond,
  limit: number,
) => db.query<ActivityRow>(LISTS[period], [db.county, memberId, audiences, ...beyond, line, limit])

const mine = (beyond: '<' | '>', order: 'desc' | 'asc') => `
  select ${FIELDS}, ${MINE} from sign_ups s
  join activities a on a.county_code = $1 and a.activity_id = s.activity_id
  ${WITH_NAMES}
  where s.county_code = $1 and s.member_id = $2 and s.state <> 'cancelled'
    and (a.ends_at, a.activity_id) ${beyond} ($3, $4)
  order by a.ends_at ${order}, a.activity_id ${order} limit $5`

const MY_LISTS = { coming: mine('>', 'asc'), past: mine('<', 'desc') }

/** What this member signed up for. */
export const myActivities = (
  db: Db,
  memberId: string,
  period: 'coming' | 'past',
  beyond: Beyond,
  limit: number,
) => db.query<ActivityRow>(MY_LISTS[period], [db.county, memberId, ...beyond, limit])

export interface WholeActivity extends ActivityRow {
  openTo: OpenTo
  summary: string
  bring: string | null
  organiser: string
  phone: string
  guestLimit: number
  waiting: number
  cancelReason: string | null
  venue: { steps: 'none' | 'few' | 'many'; lift: boolean; toilet: boolean; bus: string | null }
}

/** One activity if this audience may see it. */
export async function readActivity(
  db: Db,
  activityId: string,
  memberId: string | null,
  audiences: string[],
): Promise<WholeActivity | null> {
  const [activity] = await db.query<WholeActivity>(
    `select ${FIELDS}, ${MINE}, a.open_to as "openTo", a.summary, a.bring,
       b.contact_title as organiser, b.contact_phone as phone,
       a.guest_limit as "guestLimit", a.cancel_reason as "cancelReason",
       json_build_object('steps', v.steps, 'lift', v.lift, 'toilet', v.toilet, 'bus', v.bus) as venue, a.waiting
     from activities a ${WITH_MINE}
     where a.county_code = $1 and a.activity_id = $3 and a.audience_id = any($4)
       and a.state in ('published', 'cancelled')`,
    [db.county, memberId, activityId, audiences],
  )
  return activity ?? null
}

export interface Party {
  name: string
  phoneCipher: string | null
  phoneEnds: string | null
  /** The member's home branch is one of the branches asked with. */
  ownBranch: boolean
  state: 'confirmed' | 'waitlisted'
  guests: number
  needs: ('pickUp' | 'wheelchair' | 'hearing')[]
}

/** An activity of one of these branches, with who signed up, in the order of asking. */
export async function activityWithParties(db: Db, activityId: string, branchIds: string[]) {
  const [activity] = await db.query<{ title: string; startsAt: Instant; seatsTaken: number }>(
    `select title, starts_at as "startsAt", seats_taken as "seatsTaken" from activities
     where county_code = $1 and activity_id = $2 and branch_id = any($3)`,
    [db.county, activityId, branchIds],
  )
  if (!activity) return null
  const parties = await db.query<Party>(
    `select m.name, m.phone_cipher as "phoneCipher", m.phone_ends as "phoneEnds", s.state, s.guests,
       s.needs, exists (
         select from memberships h where h.county_code = $1 and h.member_id = m.member_id
           and h.kind = 'home' and h.to_day is null and h.branch_id = any($3)) as "ownBranch"
     from sign_ups s join members m on m.county_code = $1 and m.member_id = s.member_id
     where s.county_code = $1 and s.activity_id = $2 and s.state <> 'cancelled'
     order by s.state, s.turn`,
    [db.county, activityId, branchIds],
  )
  return { ...activity, parties }
}
