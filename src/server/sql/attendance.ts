import type { HelperKin } from '@/domain/helper'
import type { AttendanceMark, MarkReason } from '@/domain/rollCall'
import type { Instant } from '@/domain/time'
import type { Db } from '../db/db'

/** Somebody at an activity; both are held, so that one name is marked by one at a time. */
export async function lockAttendance(tx: Db, activityId: string, memberId: string) {
  await tx.query(
    `select from activities where county_code = $1 and activity_id = $2 for key share`,
    [tx.county, activityId],
  )
  const [here] = await tx.query<{ name: string }>(
    `select name from members where county_code = $1 and member_id = $2 and left_at is null
     for no key update`,
    [tx.county, memberId],
  )
  if (!here) return null
  const [found] = await tx.query<Omit<Attendance, 'name'>>(
    `select s.state as "signUp", coalesce(s.guests, 0) as "signedGuests", t.mark,
       coalesce(t.guests, 0) as guests, t.claimed_at as "claimedAt", coalesce(t.own, false) as own
     from (select) one
     left join sign_ups s on s.county_code = $1 and s.activity_id = $2 and s.member_id = $3
       and s.state <> 'cancelled'
     left join attendance t on t.county_code = $1 and t.activity_id = $2 and t.member_id = $3`,
    [tx.county, activityId, memberId],
  )
  return found ? { ...here, ...found } : null
}

export interface Attendance {
  name: string
  signUp: 'confirmed' | 'waitlisted' | null
  signedGuests: number
  mark: AttendanceMark | null
  guests: number
  claimedAt: Instant | null
  /** Checked in by themselves, or by a helper. */
  own: boolean
}

interface Marking {
  activityId: string
  memberId: string
  mark: AttendanceMark
  guests: number
  walkIn: boolean
  own: boolean
  by: HelperKin | null
}

/** However somebody is marked, what they said is answered. */
export const keepMark = (tx: Db, one: Marking, now: Instant) =>
  tx.query(
    `insert into attendance (county_code, activity_id, member_id, mark, guests, walk_in, own,
       helped_by, marked_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (county_code, activity_id, member_id) do update
       set mark = $4, guests = $5, walk_in = $6, own = $7, helped_by = $8, marked_at = $9,
         claimed_at = null`,
    [
      tx.county,
      one.activityId,
      one.memberId,
      one.mark,
      one.guests,
      one.walkIn,
      one.own,
      one.by,
      now,
    ],
  )

/** Who said meanwhile to have been there says so still. */
export async function forgetMark(tx: Db, activityId: string, memberId: string) {
  const whose = [tx.county, activityId, memberId]
  await tx.query(
    `delete from attendance
     where county_code = $1 and activity_id = $2 and member_id = $3 and claimed_at is null`,
    whose,
  )
  await tx.query(
    `update attendance set mark = null, guests = 0, walk_in = false, own = false,
       helped_by = null, marked_at = null
     where county_code = $1 and activity_id = $2 and member_id = $3`,
    whose,
  )
}

export const keepClaim = (tx: Db, activityId: string, memberId: string, now: Instant) =>
  tx.query(
    `insert into attendance (county_code, activity_id, member_id, claimed_at) values ($1, $2, $3, $4)
     on conflict (county_code, activity_id, member_id) do update set claimed_at = $4`,
    [tx.county, activityId, memberId, now],
  )

/** Whether this tap was counted before. */
export async function isMarked(tx: Db, markId: string): Promise<boolean> {
  const found = await tx.query(
    'select from attendance_changes where county_code = $1 and mark_id = $2',
    [tx.county, markId],
  )
  return found.length > 0
}

export interface Change {
  markId: string
  activityId: string
  memberId: string
  before: AttendanceMark | null
  after: AttendanceMark | null
  why: MarkReason | null
  markedBy: string
}

export const addChange = (tx: Db, change: Change, now: Instant) =>
  tx.query(
    `insert into attendance_changes
       (county_code, mark_id, activity_id, member_id, before, after, why, marked_by, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      tx.county,
      change.markId,
      change.activityId,
      change.memberId,
      change.before,
      change.after,
      change.why,
      change.markedBy,
      now,
    ],
  )
