import { shiftTimes, type ShiftTime } from '@/domain/shift'
import type { Instant } from '@/domain/time'
import { WILLING_ID } from '../asker'
import type { Db } from '../db/db'

export interface NewShift extends ShiftTime {
  activityId: string
  post: string
}

/** Ids of these that are an activity already. */
export const activitiesThere = (tx: Db, activityIds: string[]) =>
  tx.query<{ activityId: string }>(
    `select activity_id as "activityId" from activities
     where county_code = $1 and activity_id = any($2)`,
    [tx.county, activityIds],
  )

interface Plan {
  communityId: string
  /** What each is called, and what is said of it. */
  title: string
  summary: string
  perPost: number
}

/** Writes shifts of a locked roster: activities for whoever has reported, each with its cell. */
export async function addShifts(tx: Db, plan: Plan, shifts: NewShift[], now: Instant) {
  const ids = shifts.map(({ activityId }) => activityId)
  const times = shifts.map(shiftTimes)
  await tx.query(
    `insert into activities (county_code, activity_id, community_id, place, audience_id, open_to, line,
       state, title, summary, sign_up_opens_at, sign_up_closes_at, starts_at, ends_at, capacity,
       guest_limit, walk_ins)
     select $1, s.id, $2, s.post, $3, 'willing', 'keyWork', 'published', $4, $5, $6, s.starts, s.starts,
       s.ends, $7, 0, false
     from unnest($8::uuid[], $9::text[], $10::timestamptz[], $11::timestamptz[])
       s (id, post, starts, ends)`,
    [
      tx.county,
      plan.communityId,
      WILLING_ID,
      plan.title,
      plan.summary,
      now,
      plan.perPost,
      ids,
      shifts.map(({ post }) => post),
      times.map(({ startsAt }) => startsAt),
      times.map(({ endsAt }) => endsAt),
    ],
  )
  await tx.query(
    `insert into community_requests (county_code, activity_id, community_id, kind, skills, weight)
     select $1, id, $2, 'guiding', '{}', 'light' from unnest($3::uuid[]) id`,
    [tx.county, plan.communityId, ids],
  )
  await tx.query(
    `insert into shifts (county_code, activity_id, community_id, day, half, post)
     select $1, s.id, $2, s.day, s.half, s.post
     from unnest($3::uuid[], $4::date[], $5::text[], $6::text[]) s (id, day, half, post)`,
    [
      tx.county,
      plan.communityId,
      ids,
      shifts.map(({ day }) => day),
      shifts.map(({ half }) => half),
      shifts.map(({ post }) => post),
    ],
  )
}

interface ClosedShift {
  activityId: string
  title: string
}

/** Closes the shifts of these days that are over, with one word of thanks; says which they were. */
export const closeShifts = (
  tx: Db,
  communityId: string,
  [from, to]: [string, string],
  end: { outcome: string; thanks: string; by: string },
  now: Instant,
) =>
  tx.query<ClosedShift>(
    `update community_requests q
     set outcome = $5, thanks = $6, closed_at = $7, closed_by = $8, next_wave_at = null
     from shifts h
     join activities a on a.county_code = $1 and a.activity_id = h.activity_id
       and a.state = 'published' and a.ends_at <= $7
     where h.county_code = $1 and h.community_id = $2 and h.day between $3 and $4
       and q.county_code = $1 and q.activity_id = h.activity_id and q.closed_at is null
     returning q.activity_id as "activityId", a.title`,
    [tx.county, communityId, from, to, end.outcome, end.thanks, now, end.by],
  )

/** Who was there, at any of these; each once. */
export const presentAt = (tx: Db, activityIds: string[]) =>
  tx.query<{ memberId: string; activityId: string }>(
    `select t.member_id as "memberId", min(t.activity_id::text)::uuid as "activityId"
     from attendance t
     where t.county_code = $1 and t.activity_id = any($2) and t.mark = 'present'
     group by t.member_id order by t.member_id`,
    [tx.county, activityIds],
  )
