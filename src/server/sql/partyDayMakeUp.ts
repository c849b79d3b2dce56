import type { HelperKin } from '@/domain/helper'
import type { AttendanceMark } from '@/domain/rollCall'
import type { Instant } from '@/domain/time'
import type { Db } from '../db/db'
import { forgetMark } from './attendance'

/** Of somebody held: 补课了, and what stood there before. */
export const keepMakeUp = (
  tx: Db,
  one: { activityId: string; memberId: string; by: HelperKin | null },
  now: Instant,
) =>
  tx.query(
    `insert into attendance (county_code, activity_id, member_id, mark, own, helped_by, marked_at)
     values ($1, $2, $3, 'makeUp', true, $4, $5)
     on conflict (county_code, activity_id, member_id) do update
       set before_make_up = attendance.mark, own_before = attendance.own, mark = 'makeUp',
         guests = 0, own = true, helped_by = $4, marked_at = $5`,
    [tx.county, one.activityId, one.memberId, one.by, now],
  )

/** What stood there before stands there again; a claim is as it was. */
export async function takeMakeUpBack(tx: Db, activityId: string, memberId: string, now: Instant) {
  const [back] = await tx.query<{ mark: AttendanceMark }>(
    `update attendance set mark = before_make_up, own = own_before, before_make_up = null,
       own_before = false, helped_by = null, marked_at = $4
     where county_code = $1 and activity_id = $2 and member_id = $3 and before_make_up is not null
     returning mark`,
    [tx.county, activityId, memberId, now],
  )
  if (!back) await forgetMark(tx, activityId, memberId)
  return back?.mark ?? null
}
