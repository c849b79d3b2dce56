import { makeUpOf } from '@/domain/partyDay'
import { calendarDay } from '@/domain/time'
import type { Db } from '../db/db'
import { refused, replied, type Context, type Handler } from '../outcome'
import { addAudits } from '../sql/audit'
import { yesesInForce } from '../sql/helper'
import { ownAt, sharePartyDay } from '../sql/partyDay'
import { keepMakeUp, takeMakeUpBack as undo } from '../sql/partyDayMakeUp'
import { lockAttendance } from '../sql/attendance'
import { mayFollow, stageOf } from './partyDayAccess'

type MakingUp = Context<'partyDay.makeUp' | 'partyDay.takeMakeUpBack'>

/** A party day this person may follow, with where they stand, held; else a no. */
async function held(tx: Db, activityId: string, { asker, now }: MakingUp) {
  const { memberId, help } = asker
  const day = await sharePartyDay(tx, activityId)
  if (!day || !mayFollow(asker, day)) return refused('notFound')
  if (!(await lockAttendance(tx, activityId, memberId))) return refused('signInNeeded')
  if (help && (await yesesInForce(tx, [help.grantId], 'checkIn', calendarDay(now))).length === 0)
    return refused('helpEnded')
  const own = await ownAt(tx, activityId, memberId)
  const stage = stageOf(day, now)
  return replied({ own, stage, makeUp: makeUpOf({ ...day, over: stage === 'over' }, own, now) })
}

const audit = (tx: Db, act: string, target: string, { asker, now, requestId }: MakingUp) => {
  const who = { actor: asker.accountId, subject: asker.memberId }
  return addAudits(tx, [{ ...who, act, target, result: 'makeUp', requestId }], now)
}

/** Who says so has made up; who was there, online or visited is there already. Nothing is proved. */
export const makeUp: Handler<'partyDay.makeUp'> = ({ activityId }, context) =>
  context.db.transaction(async (tx) => {
    const { asker, now } = context
    const found = await held(tx, activityId, context)
    if (!found.ok) return found
    const { own, stage, makeUp } = found.reply
    if (stage !== 'over') return refused('partyDayGoesOn')
    const there = own.mark !== null && own.mark !== 'absent' && own.mark !== 'leave'
    if (there) return replied({ mark: own.mark })
    if (makeUp !== 'open') return refused('makeUpOver')
    const by = asker.help?.relation ?? null
    await keepMakeUp(tx, { activityId, memberId: asker.memberId, by }, now)
    await audit(tx, 'partyDay.makeUp', activityId, context)
    return replied({ mark: 'makeUp' })
  })

/** The same day, and only what they said themselves. */
export const takeMakeUpBack: Handler<'partyDay.takeMakeUpBack'> = ({ activityId }, context) =>
  context.db.transaction(async (tx) => {
    const found = await held(tx, activityId, context)
    if (!found.ok) return found
    const { own, makeUp } = found.reply
    if (own.mark !== 'makeUp') return replied({ mark: own.mark })
    if (makeUp !== 'fresh') return refused('makeUpKept')
    const mark = await undo(tx, activityId, context.asker.memberId, context.now)
    await audit(tx, 'partyDay.takeMakeUpBack', activityId, context)
    return replied({ mark })
  })
