import type { AttendanceMark, MarkReason } from '@/domain/rollCall'
import type { Instant } from '@/domain/time'
import type { Db } from '../db/db'
import * as sql from '../sql/attendance'

export interface Marking {
  markId: string
  activityId: string
  memberId: string
  /** Where they stand, held. */
  there: sql.Attendance
  /** null: taken back. */
  mark: AttendanceMark | null
  guests: number
  why: MarkReason | null
  /** The officer's account. */
  by: string
}

/** Writes an officer's mark on the roll and keeps what it was before; whether it may is decided already. */
export async function changeMark(tx: Db, marking: Marking, now: Instant) {
  const { markId, activityId, memberId, there, mark, guests, why, by } = marking
  if (mark === null) await sql.forgetMark(tx, activityId, memberId)
  else {
    const walkIn = mark === 'present' && there.signUp === null
    const kept = { activityId, memberId, mark, guests, walkIn, own: false, by: null }
    await sql.keepMark(tx, kept, now)
  }
  const change = { before: there.mark, after: mark, why }
  await sql.addChange(tx, { markId, activityId, memberId, ...change, markedBy: by }, now)
  return change
}
