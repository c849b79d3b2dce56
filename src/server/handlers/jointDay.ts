import { jointRefusal } from '@/domain/jointDay'
import { calendarDay } from '@/domain/time'
import { jointAudience, officeBranchIds } from '../asker'
import type { Db } from '../db/db'
import { refused, replied, type Context, type Handler } from '../outcome'
import { addAudits } from '../sql/audit'
import * as sql from '../sql/jointDay'
import { branchKind } from '../sql/membership'
import { tellJoint, tellPlan } from './jointDayKept'
import { pageOf, pageStart } from './paging'

const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff'
const WRONG_CURSOR = refused('badRequest', { field: '下一页的位置' })

const shown = (
  { hostId: _, partnerId, askedAt: __, ...joint }: sql.JointDay,
  branchId: string,
) => ({ ...joint, asksUs: partnerId === branchId })

export const list: Handler<'jointDay.list'> = async ({ branchId, after, size }, context) => {
  const { db, config, asker } = context
  if (!officeBranchIds(asker).includes(branchId)) return refused('notFound')
  const scope = { config, asker, list: `jointDay.list ${branchId}` }
  const below = pageStart<sql.Below>(scope, after, ['infinity', LAST_ID])
  if (!below) return WRONG_CURSOR
  const rows = await sql.jointDaysOf(db, branchId, below, size + 1)
  const page = pageOf(scope, rows, size, ({ askedAt, activityId }) => [askedAt, activityId])
  return replied({ ...page, items: page.items.map((one) => shown(one, branchId)) })
}

type Changing = Context<'jointDay.propose' | 'jointDay.decide' | 'jointDay.withdraw'>

const audit = (
  tx: Db,
  { asker, now, requestId }: Changing,
  what: { act: string; target: string; result: string; after?: object },
) => addAudits(tx, [{ actor: asker.accountId, requestId, subject: null, ...what }], now)

export const propose: Handler<'jointDay.propose'> = ({ activityId, branchId }, context) =>
  context.db.transaction(async (tx) => {
    const { asker, now } = context
    const activity = await sql.lockPartyDay(tx, activityId)
    const hostId = activity?.branchId ?? ''
    if (!activity || !officeBranchIds(asker).includes(hostId)) return refused('notFound')
    if (hostId === branchId || (await branchKind(tx, branchId)) === null) return refused('notFound')
    const refusal = jointRefusal(activity, now)
    if (refusal) return refused(refusal)
    const asking = { activityId, hostId, partnerId: branchId }
    if (!(await sql.askJointDay(tx, asking, asker.accountId, now))) {
      const there = await sql.findJointDay(tx, activityId)
      return there?.partnerId === branchId ? replied({}) : refused('alreadyAsked')
    }
    const joint = await sql.findJointDay(tx, activityId)
    if (joint) await tellJoint(tx, joint, branchId, { kind: 'jointAsked' }, context)
    const after = { branchId }
    await audit(tx, context, {
      act: 'jointDay.propose',
      target: activityId,
      result: 'asked',
      after,
    })
    return replied({})
  })

/** The activity is held first, as by whoever signs up for it. */
export const decide: Handler<'jointDay.decide'> = ({ activityId, end, words = null }, context) =>
  context.db.transaction(async (tx) => {
    const { asker, now } = context
    const activity = await sql.lockPartyDay(tx, activityId)
    const joint = activity && (await sql.findJointDay(tx, activityId, 'for update'))
    if (!joint || !officeBranchIds(asker).includes(joint.partnerId)) return refused('notFound')
    if (joint.state === end) return replied({})
    if (joint.state !== 'asked') return refused('alreadyDecided')
    if (end === 'declined' && words === null) return refused('reasonMissing')
    const refusal = end === 'agreed' ? jointRefusal(activity, now) : null
    if (refusal === 'notPartyDay') return refused('alreadyDecided')
    if (refusal) return refused(refusal)
    await sql.endAsking(tx, activityId, { state: end, words, by: asker.accountId }, now)
    // What is for the whole county is for both already.
    if (end === 'agreed' && activity.openTo !== 'county')
      await sql.openToBoth(tx, joint, jointAudience(activityId), calendarDay(now))
    const kind = end === 'agreed' ? 'jointAgreed' : 'jointDeclined'
    await tellJoint(tx, joint, joint.hostId, { kind, words: words ?? undefined }, context)
    if (end === 'agreed') await tellPlan(tx, joint, now)
    await audit(tx, context, { act: 'jointDay.decide', target: activityId, result: end })
    return replied({})
  })

export const withdraw: Handler<'jointDay.withdraw'> = ({ activityId }, context) =>
  context.db.transaction(async (tx) => {
    const { asker, now } = context
    const joint = await sql.findJointDay(tx, activityId, 'for update')
    if (!joint || !officeBranchIds(asker).includes(joint.hostId)) return refused('notFound')
    if (joint.state === 'withdrawn') return replied({})
    if (joint.state !== 'asked') return refused('alreadyDecided')
    const by = asker.accountId
    await sql.endAsking(tx, activityId, { state: 'withdrawn', words: null, by }, now)
    await audit(tx, context, { act: 'jointDay.withdraw', target: activityId, result: 'withdrawn' })
    return replied({})
  })

/** Each branch has a record of its own: of the other's people it says nothing. */
export const read: Handler<'jointDay.read'> = async ({ activityId, branchId }, { db, asker }) => {
  const joint = await sql.findJointDay(db, activityId)
  const ours = joint && [joint.hostId, joint.partnerId].includes(branchId)
  if (!joint || !ours || !officeBranchIds(asker).includes(branchId)) return refused('notFound')
  const agreed = joint.state === 'agreed' || joint.hostId === branchId
  const people = agreed ? await sql.recordOf(db, activityId, branchId) : []
  return replied({ ...shown(joint, branchId), people })
}

export const elsewhere: Handler<'elsewhere.list'> = async (request, context) => {
  const { branchId, recordId = null, after, size } = request
  const { db, config, asker } = context
  if (!officeBranchIds(asker).includes(branchId)) return refused('notFound')
  const scope = { config, asker, list: `elsewhere.list ${branchId} ${recordId}` }
  const below = pageStart<sql.Place>(scope, after, ['infinity', LAST_ID, LAST_ID])
  if (!below) return WRONG_CURSOR
  const rows = await sql.elsewhereOf(db, { branchId, recordId }, below, size + 1)
  return replied(pageOf(scope, rows, size, (one) => [one.startsAt, one.activityId, one.recordId]))
}
