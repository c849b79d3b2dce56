import type { Need } from '@/domain/activity'
import type { HelperKin } from '@/domain/helper'
import type { Instant } from '@/domain/time'
import type { Db } from '../db/db'

export interface Party {
  memberId: string
  /** Empty: this person has left. */
  name: string
  phoneEnds: string | null
  /** The member's home branch is one of the branches asked with. */
  ownBranch: boolean
  state: 'confirmed' | 'waitlisted'
  guests: number
  needs: Need[]
  by: HelperKin | null
}

/** An activity of one of these branches or communities, with who signed up, in the order of asking. */
export async function activityWithParties(db: Db, activityId: string, hostIds: string[]) {
  const [activity] = await db.query<{ title: string; startsAt: Instant; seatsTaken: number }>(
    `select title, starts_at as "startsAt", seats_taken as "seatsTaken" from activities
     where county_code = $1 and activity_id = $2 and coalesce(branch_id, community_id) = any($3)`,
    [db.county, activityId, hostIds],
  )
  if (!activity) return null
  const parties = await db.query<Party>(
    `select m.member_id as "memberId", m.name, m.phone_ends as "phoneEnds", s.state, s.guests,
       s.needs, s.helped_by as by, exists (
         select from memberships h where h.county_code = $1 and h.member_id = m.member_id
           and h.kind = 'home' and h.to_day is null and h.branch_id = any($3)) as "ownBranch"
     from sign_ups s join members m on m.county_code = $1 and m.member_id = s.member_id
     where s.county_code = $1 and s.activity_id = $2 and s.state <> 'cancelled'
     order by s.state, s.turn`,
    [db.county, activityId, hostIds],
  )
  return { ...activity, parties }
}
