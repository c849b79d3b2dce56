import { shiftTimes, weekRefusal } from '@/domain/shift'
import { calendarDay } from '@/domain/time'
import { officeCommunityIds } from '../asker'
import { refused, replied, type Handler } from '../outcome'
import { addAudits } from '../sql/audit'
import { addMessages } from '../sql/message'
import { callOff, standingParties } from '../sql/posting'
import { lockRoster, shiftsOf } from '../sql/shift'
import * as sql from '../sql/shiftPlan'
import { closeSwapsOf } from '../sql/shiftSwap'
import { lockActivity } from '../sql/signUp'
import { spanOf } from './shift'

/** What a shift is called wherever activities are. */
const TITLE = '导医导诊'
const SUMMARY = '给来看病的人指路，帮一把手。'
const OUTCOME = '这一周的导医导诊做完了。'

const keyOf = ({ day, half, post }: { day: string; half: string; post: string }) =>
  `${day} ${half} ${post}`

export const plan: Handler<'shift.plan'> = (request, context) =>
  context.db.transaction(async (tx) => {
    const { communityId, week, cells, perPost, weeklyLimit = null } = request
    const { asker, now, requestId } = context
    if (!officeCommunityIds(asker).includes(communityId)) return refused('notFound')
    const refusal = weekRefusal(week, calendarDay(now))
    if (refusal) return refused(refusal)
    const span = spanOf(week)
    if (cells.some(({ day }) => day < span[0] || day > span[1]))
      return refused('badRequest', { field: '哪一天' })
    const roster = await lockRoster(tx, communityId, weeklyLimit)
    if (!roster) return refused('notFound')
    const there = new Set((await shiftsOf(tx, communityId, span, now)).map(keyOf))
    // The first of two that are alike; what has begun nobody can take any more.
    const wanted = [...new Map(cells.map((cell) => [keyOf(cell), cell])).values()].filter(
      (cell) => !there.has(keyOf(cell)) && shiftTimes(cell).startsAt > now,
    )
    const ids = wanted.map(({ activityId }) => activityId)
    if (new Set(ids).size < ids.length || (await sql.activitiesThere(tx, ids)).length > 0)
      return refused('badRequest', { field: '哪一班' })
    const words = { title: `${TITLE}（${roster.name}）`, summary: SUMMARY }
    if (wanted.length > 0) await sql.addShifts(tx, { communityId, ...words, perPost }, wanted, now)
    await addAudits(
      tx,
      [
        {
          ...{ actor: asker.accountId, subject: null, act: 'shift.plan', target: communityId },
          ...{ result: 'planned', requestId, before: { weeklyLimit: roster.before } },
          after: { week, added: wanted.length, perPost, weeklyLimit: weeklyLimit ?? roster.before },
        },
      ],
      now,
    )
    return replied({ added: wanted.length })
  })

export const cancel: Handler<'shift.cancel'> = ({ activityId, reason }, context) =>
  context.db.transaction(async (tx) => {
    const { asker, now, requestId } = context
    const activity = await lockActivity(tx, activityId)
    if (!activity?.shift || !officeCommunityIds(asker).includes(activity.communityId ?? ''))
      return refused('notFound')
    if (activity.state === 'cancelled') return replied({})
    if (now >= activity.startsAt) return refused('alreadyStarted')
    await callOff(tx, activityId, reason)
    await closeSwapsOf(tx, activityId, asker.accountId, now)
    const { title, place, startsAt } = activity
    const parties = await standingParties(tx, activityId)
    await addMessages(
      tx,
      parties.map(({ memberId, guests }) => ({
        ...{ memberId, activityId, kind: 'activityCancelled' as const },
        facts: { title, place, startsAt, guests, reason, shift: true as const },
      })),
      now,
    )
    const act = { actor: asker.accountId, subject: null, act: 'shift.cancel', target: activityId }
    await addAudits(tx, [{ ...act, result: 'cancelled', requestId, after: { reason } }], now)
    return replied({})
  })

export const thank: Handler<'shift.thank'> = ({ communityId, week, words }, context) =>
  context.db.transaction(async (tx) => {
    const { asker, now, requestId } = context
    if (!officeCommunityIds(asker).includes(communityId)) return refused('notFound')
    const roster = await lockRoster(tx, communityId, null)
    if (!roster) return refused('notFound')
    const end = { outcome: OUTCOME, thanks: words, by: asker.accountId }
    const closed = await sql.closeShifts(tx, communityId, spanOf(week), end, now)
    const ids = closed.map(({ activityId }) => activityId)
    const helped = ids.length > 0 ? await sql.presentAt(tx, ids) : []
    await addMessages(
      tx,
      helped.map(({ memberId, activityId }) => ({
        ...{ memberId, kind: 'shiftThanked' as const, thingId: activityId },
        facts: { name: roster.name, words },
      })),
      now,
    )
    const act = { actor: asker.accountId, subject: null, act: 'shift.thank', target: communityId }
    const after = { week, words, closed: ids.length }
    await addAudits(tx, ids.length > 0 ? [{ ...act, result: 'closed', requestId, after }] : [], now)
    return replied({ closed: ids.length })
  })
