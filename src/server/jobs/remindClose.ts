import { ownerReminded } from '@/domain/communityRequest'
import { isQuiet } from '@/domain/telling'
import { calendarDay, type Instant } from '@/domain/time'
import type { Db } from '../db/db'
import { addMessages } from '../sql/message'
import * as sql from '../sql/requestReminder'

/**
 * Says once, to whoever asked for hands and is a member, that a request is over and waits for its
 * thanks; all others see it at their desk. Returns how many requests were said of.
 */
export async function remindToClose(db: Db, now: Instant): Promise<number> {
  if (isQuiet(now)) return 0
  const due = await sql.unclosedRequests(db, ownerReminded(now))
  for (const request of due) await db.transaction((tx) => remindOf(tx, request, now))
  return due.length
}

/** Of two jobs at once the second finds it said. */
async function remindOf(tx: Db, request: sql.Unclosed, now: Instant) {
  const { activityId, communityId, title } = request
  if (!(await sql.keepReminded(tx, activityId, now))) return
  const owners = await sql.workersOf(tx, communityId, calendarDay(now))
  await addMessages(
    tx,
    owners.map((memberId) => ({
      memberId,
      kind: 'closeAsked' as const,
      facts: { title },
      thingId: activityId,
    })),
    now,
  )
}
