import type { HelpScope } from '@/domain/helper'
import { leaveRefusal, taskScope } from '@/domain/task'
import { cancelRefusal } from '@/domain/signUp'
import { calendarDay } from '@/domain/time'
import { activityAudiences, expectedAudiences } from '../asker'
import type { Db } from '../db/db'
import { refused, replied, type Context, type Handler } from '../outcome'
import { addAudits } from '../sql/audit'
import { holdMember } from '../sql/care'
import { holdElder, yesesInForce } from '../sql/helper'
import { addMessages } from '../sql/message'
import { forgetMark, keepMark, lockAttendance } from '../sql/attendance'
import { calledActivity } from '../sql/rollCall'
import * as sql from '../sql/task'

type Asking = Context<'task.askVisit' | 'task.askLeave' | 'task.takeBack'>

/** Whether whoever acts for somebody else still may, held until the transaction ends. */
async function mayAct(tx: Db, scope: HelpScope, { asker, now }: Asking): Promise<boolean> {
  const { help } = asker
  return !help || (await yesesInForce(tx, [help.grantId], scope, calendarDay(now))).length > 0
}

/** Whoever asks, held until the transaction ends, and where they are at home; else a no. */
async function heldFor(tx: Db, kind: 'homeVisit' | 'leave', { asker, now }: Asking) {
  const { memberId, help } = asker
  const yes = help && { grantId: help.grantId, scope: taskScope(kind), day: calendarDay(now) }
  const held = yes ? await holdElder(tx, memberId, yes) : await holdMember(tx, memberId)
  if (!held) return refused('signInNeeded')
  if ('counts' in held && !held.counts) return refused('helpEnded')
  return replied({ branchId: held.branchId })
}

const audit = (
  tx: Db,
  { asker, now, requestId }: Asking,
  act: string,
  target: string,
  result: string,
) =>
  addAudits(
    tx,
    [{ actor: asker.accountId, subject: asker.memberId, act, target, result, requestId }],
    now,
  )

/** The answer to a retry is the answer to the first try; an id of somebody else's is a wrong id. */
async function askedBefore(tx: Db, taskId: string, memberId: string) {
  const same = await sql.findTask(tx, taskId)
  if (!same) return null
  return same.memberId === memberId ? replied({}) : refused('badRequest', { field: '请求' })
}

export const askVisit: Handler<'task.askVisit'> = ({ taskId, words = null }, context) =>
  context.db.transaction(async (tx) => {
    const { asker, now } = context
    const { memberId } = asker
    const held = await heldFor(tx, 'homeVisit', context)
    if (!held.ok) return held
    const { branchId } = held.reply
    if (branchId === null) return refused('notFound')
    const before = await askedBefore(tx, taskId, memberId)
    if (before) return before
    if (await sql.openTaskOf(tx, memberId, 'homeVisit', null)) return refused('alreadyAsked')
    const by = asker.help?.relation ?? null
    const task = { taskId, branchId, memberId, kind: 'homeVisit', activityId: null } as const
    await sql.addTasks(tx, [{ ...task, reason: null, words, by }], now)
    // Whoever asks for an elder, the elder hears of it (rule 16).
    const facts = { about: 'homeVisit' as const, ...(by && { by }) }
    if (by) await addMessages(tx, [{ memberId, kind: 'visitAsked', facts, taskId }], now)
    await audit(tx, context, 'task.askVisit', taskId, 'asked')
    return replied({})
  })

/** Stands on the roll at once, and is told to the secretary; a seat is given back apart (rule 11). */
export const askLeave: Handler<'task.askLeave'> = ({ taskId, activityId, reason }, context) =>
  context.db.transaction(async (tx) => {
    const { asker, now } = context
    const { memberId } = asker
    const activity = await calledActivity(tx, activityId)
    // To a community nobody owes leave: who cannot come says so where they signed up.
    if (!activity?.branchId || !activityAudiences(asker).includes(activity.audienceId))
      return refused('notFound')
    // In this order, and travelling together: helpers wait for no answer more than who asks alone.
    const [there, may] = await Promise.all([
      lockAttendance(tx, activityId, memberId),
      mayAct(tx, taskScope('leave'), context),
    ])
    if (!there) return refused('signInNeeded')
    if (!may) return refused('helpEnded')
    const before = await askedBefore(tx, taskId, memberId)
    if (before) return before
    const { branchId, partyDay, title, place, startsAt } = activity
    const ours = expectedAudiences(asker)
    const expected = partyDay && [branchId, activity.audienceId].some((one) => ours.includes(one))
    const { mark, signUp } = there
    const refusal = leaveRefusal(activity, { signedUp: signUp !== null, expected, mark }, now)
    if (refusal) return refused(refusal)
    if (mark === 'leave') return replied({})

    const by = asker.help?.relation ?? null
    const marking = { activityId, memberId, mark: 'leave', guests: 0, walkIn: false } as const
    await keepMark(tx, { ...marking, own: true, by }, now)
    const task = { taskId, branchId, memberId, kind: 'leave', activityId, reason } as const
    await sql.addTasks(tx, [{ ...task, words: null, by }], now)
    if (by) {
      const facts = { title, place, startsAt, guests: 0, by }
      await addMessages(tx, [{ memberId, activityId, kind: 'leaveAsked', facts }], now)
    }
    await audit(tx, context, 'task.askLeave', activityId, reason)
    return replied({})
  })

export const takeBack: Handler<'task.takeBack'> = ({ activityId = null }, context) =>
  context.db.transaction(async (tx) => {
    const { asker } = context
    const { memberId } = asker
    const kind = activityId === null ? 'homeVisit' : 'leave'
    const refusal = activityId === null ? null : await takeBackMark(tx, activityId, context)
    if (refusal) return refusal
    const held = await heldFor(tx, kind, context)
    if (!held.ok) return held
    const asked = await sql.openTaskOf(tx, memberId, kind, activityId)
    if (!asked) return replied({})
    await sql.closeTask(tx, asked.taskId, { state: 'withdrawn', by: asker.accountId }, context.now)
    await audit(tx, context, 'task.takeBack', asked.taskId, 'withdrawn')
    return replied({})
  })

/** Takes the own mark from the roll; a no when it is somebody else's, or too late. */
async function takeBackMark(tx: Db, activityId: string, context: Context<'task.takeBack'>) {
  const { asker, now } = context
  const activity = await calledActivity(tx, activityId)
  if (!activity || !activityAudiences(asker).includes(activity.audienceId))
    return refused('notFound')
  const there = await lockAttendance(tx, activityId, asker.memberId)
  if (!there) return refused('signInNeeded')
  if (!(await mayAct(tx, 'leave', context))) return refused('helpEnded')
  if (there.mark === null) return null
  if (cancelRefusal(activity, now)) return refused('alreadyStarted')
  if (there.mark !== 'leave' || !there.own) return refused('markedOtherwise')
  await forgetMark(tx, activityId, asker.memberId)
  return null
}
