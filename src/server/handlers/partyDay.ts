import { askAgainIn, makeUpOf, onSince } from '@/domain/partyDay'
import { activityAudiences } from '../asker'
import { refused, replied, type Handler } from '../outcome'
import { findPartyDay, ownAt } from '../sql/partyDay'
import { partyDaysOf } from '../sql/partyDayList'
import { newerThan } from '../watching'
import { pageOf, pageStart } from './paging'
import { mayFollow, stageOf, travellingSteps } from './partyDayAccess'

const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

export const mine: Handler<'partyDay.mine'> = async (request, { db, config, asker, now }) => {
  const { which, after, size } = request
  const scope = { config, asker, list: `partyDay.mine ${which}` }
  const beyond = pageStart<[string, string]>(scope, after, [now, LAST_ID])
  if (!beyond) return refused('badRequest', { field: '下一页的位置' })
  const { branchIds, memberId } = asker
  const audienceIds = activityAudiences(asker)
  const asked = { branchIds, audienceIds, memberId, which, beyond, onSince: onSince(now) }
  const rows = await partyDaysOf(db, { ...asked, limit: size + 1 })
  return replied(pageOf(scope, rows, size, ({ endsAt, activityId }) => [endsAt, activityId]))
}

/**
 * Where a party day stands. Who has seen that already waits until there is more, where the door can hold
 * a question; a cloud function cannot, and its phones ask again by the clock.
 */
export const follow: Handler<'partyDay.follow'> = async ({ activityId, seen }, context) => {
  const { db, config, asker, now } = context
  const holds = config.identity !== 'cloud'
  let day = await findPartyDay(db, activityId)
  if (!day || !mayFollow(asker, day)) return refused('notFound')
  if (holds && day.version === seen) {
    await newerThan(db, { activityId, memberId: asker.memberId, seen })
    day = (await findPartyDay(db, activityId)) ?? day
  }
  const [own, steps] = await Promise.all([
    ownAt(db, activityId, asker.memberId),
    travellingSteps(context, day.steps),
  ])
  const stage = stageOf(day, now)
  const { version, title, startsAt, theme, at, leader, matter, steppedAt } = day
  const step = { since: steppedAt, minutes: day.steps[at]?.minutes ?? 0 }
  return replied({
    ...{ version, stage, title, startsAt, theme, steps, at, leader, matter },
    mark: own.mark,
    // What an elder decides and asks is not the helper's (rule 18).
    handUp: own.handUp && !asker.help,
    voter: own.voter && !asker.help,
    makeUp: makeUpOf({ ...day, over: stage === 'over' }, own, now),
    askAgainIn: holds ? 0 : askAgainIn(step, now),
  })
}
