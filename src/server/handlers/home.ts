import { activityAudiences, articleAudiences } from '../asker'
import { replied, type Handler } from '../outcome'
import { myActivities } from '../sql/activity'
import { countForHome } from '../sql/home'

const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

export const today: Handler<'home.today'> = async (_, { db, asker, now }) => {
  const memberId = asker?.memberId ?? null
  const [counts, plans] = await Promise.all([
    countForHome(db, memberId, articleAudiences(asker), activityAudiences(asker), now),
    memberId
      ? myActivities(db, { memberId, period: 'coming', beyond: [now, LAST_ID], limit: 1 })
      : [],
  ])
  const reply = { now, name: asker?.name ?? null, next: plans[0] ?? null, ...counts }
  // What an elder has not read is not the helper's to know.
  return replied(asker?.help ? { ...reply, unread: 0 } : reply)
}
