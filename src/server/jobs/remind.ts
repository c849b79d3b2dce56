import { lastReminded, remindedAt, remindsNow, type Reminder } from '@/domain/telling'
import type { Instant } from '@/domain/time'
import type { Db } from '../db/db'
import { addMessages } from '../sql/message'
import { activitiesAhead, untoldParties, withUntold } from '../sql/reminder'
import { lockActivity } from '../sql/signUp'

const KINDS: Reminder[] = ['tomorrow', 'soon']

/** Which reminder of what begins then is said at this moment, and since when. */
function reminderOf(startsAt: Instant, now: Instant) {
  const kind = KINDS.find((one) => remindsNow(one, startsAt, now))
  const since = kind && remindedAt(kind, startsAt)
  return kind && since ? { kind, since } : null
}

/** Puts into 消息 what reminds people of activities that are near; returns how many were reminded. */
export async function remind(db: Db, now: Instant): Promise<number> {
  const ahead = await activitiesAhead(db, now, lastReminded(now))
  const due = ahead.flatMap(({ activityId, startsAt }) => {
    const reminder = reminderOf(startsAt, now)
    return reminder ? { activityId, ...reminder } : []
  })
  if (due.length === 0) return 0
  let reminded = 0
  for (const activityId of await withUntold(db, due))
    reminded += await db.transaction((tx) => remindOf(tx, activityId, now))
  return reminded
}

/** Of two jobs at once the second finds everybody reminded; who moves or calls off waits, or came first. */
async function remindOf(tx: Db, activityId: string, now: Instant): Promise<number> {
  const activity = await lockActivity(tx, activityId)
  const reminder = activity?.state === 'published' && reminderOf(activity.startsAt, now)
  if (!reminder) return 0
  const { kind, since } = reminder
  const parties = await untoldParties(tx, { activityId, since })
  const { title, place, startsAt } = activity
  await addMessages(
    tx,
    parties.map(({ memberId, guests }) => ({
      memberId,
      activityId,
      kind,
      facts: { title, place, startsAt, guests, ...(activity.shift && { shift: true as const }) },
    })),
    now,
  )
  return parties.length
}
