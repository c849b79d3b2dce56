import { calendarDay } from '@/domain/time'
import type { Db } from '../db/db'
import { refused, replied, type Answer, type Context, type Handler } from '../outcome'
import { addAudits, type Act } from '../sql/audit'
import * as sql from '../sql/leave'
import { lockActivity, type LockedActivity } from '../sql/signUp'
import { release } from './signUpCancel'

type Leaving = Context<'privacy.leave'>

/** 注销: at once and as a whole. A second try finds nobody, and harms nothing. */
export const leave: Handler<'privacy.leave'> = async (_, context) => {
  for (;;) {
    const answer = await context.db.transaction((tx) => leaveOnce(tx, context))
    if (answer) return answer
  }
}

/** null: a seat was taken meanwhile where nothing is held; once more, then. */
async function leaveOnce(tx: Db, context: Leaving): Promise<Answer<'privacy.leave'> | null> {
  const { asker, now, requestId } = context
  const { accountId, memberId } = asker
  if (await sql.isLastSecretary(tx, accountId, calendarDay(now))) return refused('handOverFirst')
  if (!(await sql.lockAccount(tx, accountId))) return replied({})
  const released = memberId === null ? [] : await leaveMember(tx, memberId, context)
  if (released === null) return null
  await sql.deleteAccount(tx, accountId)
  const left: Act = {
    actor: accountId,
    subject: memberId,
    act: 'privacy.leave',
    target: null,
    result: 'left',
    requestId,
  }
  await addAudits(tx, [...released, left], now)
  return replied({})
}

async function leaveMember(tx: Db, memberId: string, context: Leaving): Promise<Act[] | null> {
  const acts = await giveSeatsBack(tx, memberId, context)
  if (acts) await sql.emptyMember(tx, memberId, calendarDay(context.now), context.now)
  return acts
}

/**
 * Holds a member and gives back their seats ahead. Locks in the order of everybody else, activities
 * before members: who gives seats back tells whom they came to. Only when all is held is anything changed.
 */
export async function giveSeatsBack(
  tx: Db,
  memberId: string,
  context: Pick<Leaving, 'asker' | 'now' | 'requestId'>,
): Promise<Act[] | null> {
  const { now } = context
  const held = new Map<string, LockedActivity>()
  const before = await sql.signUpsAhead(tx, memberId, now)
  for (const { activityId } of before) {
    const activity = await lockActivity(tx, activityId)
    if (activity) held.set(activityId, activity)
  }
  await sql.lockMember(tx, memberId)
  const signUps = await sql.signUpsAhead(tx, memberId, now)
  if (signUps.some(({ signUpId }) => !before.some((one) => one.signUpId === signUpId))) return null
  const acts: Act[] = []
  for (const signUp of signUps) {
    const activity = held.get(signUp.activityId)
    if (activity) acts.push(...(await release(tx, activity, signUp, context)))
  }
  return acts
}
