import { newId } from '@/domain/id'
import type { VisitNews } from '@/domain/message'
import type { MarkReason } from '@/domain/rollCall'
import { logRefusal, planRefusal, visitMark } from '@/domain/visit'
import type { Instant } from '@/domain/time'
import { officeBranchIds } from '../asker'
import type { Db } from '../db/db'
import { refused, replied, type Context, type Handler } from '../outcome'
import { addAudits } from '../sql/audit'
import { holdMember } from '../sql/care'
import { addMessages } from '../sql/message'
import { lockAttendance, type Attendance } from '../sql/attendance'
import { calledActivity } from '../sql/rollCall'
import { closeTask, openTaskOf } from '../sql/task'
import * as sql from '../sql/visit'
import { changeMark } from './marking'

type Officer = Context<'visit.plan' | 'visit.log' | 'visit.cancel'>

const audit = (
  tx: Db,
  { asker, now, requestId }: Officer,
  what: { act: string; subject: string; target: string; result: string },
) => addAudits(tx, [{ actor: asker.accountId, requestId, ...what }], now)

/** Tells who is visited, and who goes. */
const tell = (
  tx: Db,
  visit: Pick<
    sql.Visit,
    'visitId' | 'memberId' | 'kind' | 'startsAt' | 'name' | 'goers' | 'goerIds'
  >,
  kinds: { visited: VisitNews; goer: VisitNews },
  now: Instant,
  reason?: string,
) => {
  const { visitId, memberId, kind, startsAt, name, goers, goerIds } = visit
  const facts = { visit: kind, startsAt, ...(reason !== undefined && { reason }) }
  return addMessages(
    tx,
    [
      { memberId, kind: kinds.visited, facts: { ...facts, names: goers }, visitId },
      ...goerIds.map((goer) => ({
        memberId: goer,
        kind: kinds.goer,
        facts: { ...facts, names: [name] },
        visitId,
      })),
    ],
    now,
  )
}

/** Whoever asked to be visited has their answer with it. */
export const plan: Handler<'visit.plan'> = (request, context) =>
  context.db.transaction(async (tx) => {
    const { visitId, recordId: memberId, kind, startsAt, activityId = null } = request
    const { asker, now } = context
    const held = await holdMember(tx, memberId)
    if (!held?.branchId || !officeBranchIds(asker).includes(held.branchId))
      return refused('notFound')
    const { branchId, name } = held
    const same = await sql.findVisit(tx, visitId)
    if (same)
      return same.memberId === memberId && same.branchId === branchId
        ? replied({})
        : refused('badRequest', { field: '上门' })
    const refusal = planRefusal(startsAt, now)
    if (refusal) return refused(refusal)
    const goerIds = [...new Set(request.goers)].sort()
    const goers = await sql.membersNamed(tx, branchId, goerIds)
    if (goers.length < goerIds.length || goerIds.includes(memberId)) return refused('notFound')
    if (activityId !== null) {
      if (kind !== 'study') return refused('badRequest', { field: '活动' })
      const activity = await calledActivity(tx, activityId)
      if (activity?.branchId !== branchId) return refused('notFound')
    }
    const by = asker.accountId
    const visit = { visitId, branchId, memberId, kind, startsAt }
    await sql.addVisit(tx, { ...visit, activityId, goers: goerIds, by })
    const asked = await openTaskOf(tx, memberId, 'homeVisit', null)
    if (asked?.branchId === branchId)
      await closeTask(tx, asked.taskId, { state: 'done', how: 'planned', by }, now)
    const kinds = { visited: 'visitPlanned', goer: 'visitGoing' } as const
    const names = goers.map((goer) => goer.name)
    await tell(tx, { ...visit, name, goers: names, goerIds }, kinds, now)
    await audit(tx, context, {
      ...{ act: 'visit.plan', subject: memberId },
      ...{ target: visitId, result: kind },
    })
    return replied({})
  })

/** A visit of an own branch, held after its member and, where something is brought, the roll. */
async function heldVisit(tx: Db, visitId: string, { asker }: Officer) {
  const found = await sql.findVisit(tx, visitId)
  if (!found || !officeBranchIds(asker).includes(found.branchId)) return null
  const there =
    found.activityId === null ? null : await lockAttendance(tx, found.activityId, found.memberId)
  if (!there && !(await holdMember(tx, found.memberId))) return null
  const visit = await sql.lockVisit(tx, visitId)
  return visit && { visit, there }
}

export const log: Handler<'visit.log'> = (request, context) =>
  context.db.transaction(async (tx) => {
    const { visitId, end, words = null, nextDay = null } = request
    const { now } = context
    const held = await heldVisit(tx, visitId, context)
    if (!held) return refused('notFound')
    const { visit, there } = held
    const refusal = logRefusal(visit, nextDay, now)
    if (refusal) return refused(refusal)
    await sql.closeVisit(tx, visitId, { state: end, words, nextDay }, now)
    const marked = there !== null && (await markRoll(tx, visit, there, end === 'done', context))
    await audit(tx, context, {
      ...{ act: 'visit.log', subject: visit.memberId },
      ...{ target: visitId, result: end },
    })
    return replied({ marked })
  })

/** Brings the roll of what was brought in line with the visit, as far as its rules let; whether it says so. */
async function markRoll(
  tx: Db,
  { activityId, memberId, state }: sql.Visit,
  there: Attendance,
  happened: boolean,
  { asker, now }: Officer,
): Promise<boolean> {
  const activity = activityId === null ? null : await calledActivity(tx, activityId)
  if (!activity || activityId === null) return false
  const change = (mark: 'homeVisit' | null, why: MarkReason | null) => {
    const marking = { activityId, memberId, there, mark, guests: 0, why, by: asker.accountId }
    return changeMark(tx, { markId: newId(now), ...marking }, now)
  }
  if (there.mark === 'homeVisit') {
    if (state === 'done' && !happened) await change(null, 'mistaken')
    return happened
  }
  const to = happened
    ? visitMark(activity, { mark: there.mark, claims: there.claimedAt !== null }, now)
    : null
  if (to) await change('homeVisit', to.why)
  return to !== null
}

export const cancel: Handler<'visit.cancel'> = ({ visitId, reason }, context) =>
  context.db.transaction(async (tx) => {
    const { now } = context
    const held = await heldVisit(tx, visitId, context)
    if (!held) return refused('notFound')
    const { visit } = held
    if (visit.state === 'cancelled') return replied({})
    if (visit.state !== 'planned') return refused('alreadyDecided')
    await sql.closeVisit(tx, visitId, { state: 'cancelled', words: reason, nextDay: null }, now)
    const kinds = { visited: 'visitCancelled', goer: 'visitCancelled' } as const
    await tell(tx, visit, kinds, now, reason)
    await audit(tx, context, {
      ...{ act: 'visit.cancel', subject: visit.memberId },
      ...{ target: visitId, result: 'cancelled' },
    })
    return replied({})
  })
