import { endingDays } from '@/domain/caseFile'
import { isQuiet } from '@/domain/telling'
import { calendarDay, type Instant } from '@/domain/time'
import type { Db } from '../db/db'
import * as sql from '../sql/caseReminder'
import { headsOf } from '../sql/caseOffice'
import { addMessages } from '../sql/message'

/**
 * Says once, to who mediates and who is in charge, that the month both sides gave is ending, and that the
 * day of a follow-up has come. No word of the case, and nothing in quiet hours. Returns how many there were.
 */
export async function remindOfCases(db: Db, now: Instant): Promise<number> {
  if (isQuiet(now)) return 0
  const due = await sql.dueCases(db, endingDays(calendarDay(now)))
  for (const one of due) await db.transaction((tx) => remindOf(tx, one, now))
  return due.length
}

/** Of two jobs at once the second finds it said; so does who is in charge and mediates too. */
async function remindOf(tx: Db, one: sql.DueCase, now: Instant) {
  if (!(await sql.keepTold(tx, one))) return
  const { caseId, kind, day, helperId, branchId } = one
  const today = calendarDay(now)
  const heads = branchId === null ? [] : await headsOf(tx, branchId, today)
  // Who mediated reads it no more once the day of the follow-up is over.
  const helpers = helperId !== null && day >= today ? [helperId] : []
  const people = new Set([...helpers, ...heads.map(({ memberId }) => memberId)])
  await addMessages(
    tx,
    [...people].sort().map((memberId) => ({ memberId, kind, facts: {}, thingId: caseId })),
    now,
  )
}
