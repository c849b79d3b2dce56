import type { ActivitySeats, ActivityTimes, IntegrationLine } from '@/domain/activity'
import type { HelperKin } from '@/domain/helper'
import type { Instant } from '@/domain/time'
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
