import { newId } from '@/domain/id'
import { calendarDay } from '@/domain/time'
import { officeBranchIds } from '../asker'
import type { Db } from '../db/db'
import { refused, replied, type Answer, type Context, type Handler } from '../outcome'
import { addAudits, type Act } from '../sql/audit'
import * as sql from '../sql/death'
import { addMembership } from '../sql/membership'
import { giveSeatsBack } from './leave'

type Recording = Context<'member.recordDeath'>
type Acting = Pick<Recording, 'asker' | 'requestId'>

/** A second try finds it done. */
export const recordDeath: Handler<'member.recordDeath'> = async ({ recordId }, context) => {
  if (recordId === context.asker.memberId) return refused('badRequest', { field: '名册上的人' })
  for (;;) {
    const answer = await context.db.transaction((tx) => recordOnce(tx, recordId, context))
    if (answer) return answer
  }
}

/** null: a seat was taken meanwhile where nothing is held; once more, then. */
async function recordOnce(
  tx: Db,
  memberId: string,
  context: Recording,
): Promise<Answer<'member.recordDeath'> | null> {
  const { asker, now } = context
  const own = officeBranchIds(asker)
  if ((await sql.homeAmong(tx, memberId, own)) === null) return whereDead(tx, memberId, own)
  const released = await giveSeatsBack(tx, memberId, context)
  if (released === null) return null
  // Read again, now that it is held: a colleague may have been quicker, or the home moved.
  const branchId = await sql.homeAmong(tx, memberId, own)
  if (branchId === null) return whereDead(tx, memberId, own)
  const day = calendarDay(now)
  await sql.recordDeath(tx, { memberId, branchId, by: asker.accountId, day, now })
  await addAudits(tx, [...released, act(context, memberId, branchId, 'recordDeath')], now)
  return replied({})
}

async function whereDead(tx: Db, memberId: string, own: string[]) {
  const branchId = await sql.lockDeceased(tx, memberId)
  return branchId !== null && own.includes(branchId) ? replied({}) : refused('notFound')
}

/** At home again from today on; seats, helpers and offices are for the living to give anew. */
export const undoDeath: Handler<'member.undoDeath'> = ({ recordId }, context) =>
  context.db.transaction(async (tx) => {
    const { asker, now } = context
    const own = officeBranchIds(asker)
    const branchId = await sql.lockDeceased(tx, recordId)
    if (branchId === null)
      return (await sql.homeAmong(tx, recordId, own)) ? replied({}) : refused('notFound')
    if (!own.includes(branchId)) return refused('notFound')
    await sql.undoDeath(tx, recordId)
    const home = { memberId: recordId, branchId, kind: 'home' as const }
    await addMembership(tx, newId(now), home, calendarDay(now))
    await addAudits(tx, [act(context, recordId, branchId, 'undoDeath')], now)
    return replied({})
  })

const act = (
  { asker, requestId }: Acting,
  subject: string,
  target: string,
  what: 'recordDeath' | 'undoDeath',
): Act => ({
  actor: asker.accountId,
  subject,
  act: `member.${what}`,
  target,
  result: 'done',
  requestId,
})
