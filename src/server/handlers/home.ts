import { isOn } from '@/domain/partyDay'
import { activityAudiences, articleAudiences } from '../asker'
import { replied, type Handler } from '../outcome'
import { myActivities } from '../sql/activityList'
import { countForHome } from '../sql/home'
import { runningIn } from '../sql/partyDayList'

const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

export const today: Handler<'home.today'> = async (_, { db, asker, now }) => {
  const memberId = asker?.memberId ?? null
  const audiences = activityAudiences(asker)
  const [counts, running, plans] = await Promise.all([
    countForHome(db, memberId, articleAudiences(asker), audiences, now),
    memberId ? runningIn(db, asker?.branchIds ?? []) : [],
    memberId
      ? myActivities(db, { memberId, period: 'coming', beyond: [now, LAST_ID], limit: 1 })
      : [],
  ])
  const held = running.find(
    (day) => audiences.includes(day.audienceId) && isOn({ ...day, endedAt: null }, now),
  )
  const on = held ? { activityId: held.activityId, title: held.title } : null
  const reply = { now, on, name: asker?.name ?? null, next: plans[0] ?? null, ...counts }
  // What an elder has not read is not the helper's to know.
  return replied(asker?.help ? { ...reply, unread: 0 } : reply)
}
