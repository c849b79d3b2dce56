import { mondayOf, weekDays, type ShiftTime } from '@/domain/shift'
import type { Db } from '../db/db'

/** Where activity `a` stands on a roster; null: it is no shift. */
export const ON_ROSTER = `(
  select json_build_object('day', h.day, 'half', h.half, 'weeklyLimit', r.weekly_limit)
  from shifts h
  join shift_rosters r on r.county_code = $1 and r.community_id = h.community_id
  where h.county_code = $1 and h.activity_id = a.activity_id)`

interface Of {
  activityId: string
  shift: ShiftTime | null
}

/**
 * What these members have taken of other shifts that week, wherever they are. The members are held until
 * the transaction ends: of two shifts asked for at once, the second sees the first.
 */
export async function shiftsTaken(tx: Db, { activityId, shift }: Of, memberIds: string[]) {
  await tx.query(
    `select from members where county_code = $1 and member_id = any($2)
     order by member_id for no key update`,
    [tx.county, memberIds],
  )
  const days = weekDays(mondayOf(shift?.day ?? ''))
  return tx.query<ShiftTime & { memberId: string }>(
    `select s.member_id as "memberId", h.day, h.half
     from shifts h
     join activities a on a.county_code = $1 and a.activity_id = h.activity_id
       and a.state = 'published'
     join sign_ups s on s.county_code = $1 and s.activity_id = h.activity_id
       and s.member_id = any($2) and s.state <> 'cancelled'
     where h.county_code = $1 and h.day between $3 and $4 and h.activity_id <> $5`,
    [tx.county, memberIds, days[0] ?? null, days[6] ?? null, activityId],
  )
}
