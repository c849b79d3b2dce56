import { beginRefusal, isOn } from '@/domain/partyDay'
import { calendarDay } from '@/domain/time'
import { officeBranchIds } from '../asker'
import type { Db } from '../db/db'
import { refused, replied, type Context, type Handler } from '../outcome'
import { addAudits } from '../sql/audit'
import { keepStanding, lockPartyDay, type PartyDay } from '../sql/partyDay'
import { listPeople, lowerHand } from '../sql/partyDayPeople'
import { news } from '../watching'

type Leading = Pick<Context<'partyDay.begin'>, 'db' | 'asker' | 'now' | 'requestId'>

/** A party day of an own branch, held; null: it is not there (rule 15). */
const ownDay = (tx: Db, activityId: string, { asker }: Pick<Leading, 'asker'>) =>
  lockPartyDay(tx, activityId, officeBranchIds(asker))

/** Moves it, writes who did, and once all is kept tells the phones at home. */
async function moving<Answer extends { ok: boolean }>(
  activityId: string,
  { db }: Leading,
  work: (tx: Db) => Promise<Answer>,
): Promise<Answer> {
  const answer = await db.transaction(work)
  if (answer.ok) news(db, activityId)
  return answer
}

/** What the tap changes; everything else stays. */
async function stand(
  tx: Db,
  day: PartyDay,
  act: string,
  change: { at?: number; ended?: boolean; tapId?: string },
  { asker, now, requestId }: Leading,
) {
  const { activityId, at, beganAt, steppedAt } = day
  const to = change.at ?? at
  const version = await keepStanding(tx, activityId, {
    ...{ began: beganAt ?? now, ended: change.ended ? now : null, at: to },
    stepped: to === at && steppedAt !== null ? steppedAt : now,
    ...{ by: asker.accountId, tapId: change.tapId ?? null },
  })
  const what = { actor: asker.accountId, subject: null, act, target: activityId, requestId }
  await addAudits(tx, [{ ...what, result: String(to), before: { at, by: day.ledBy } }], now)
  return replied({ version })
}

/** Who is expected and who votes is written down once: beginning again changes nothing in it. */
export const begin: Handler<'partyDay.begin'> = ({ activityId }, context) =>
  moving(activityId, context, async (tx) => {
    const { now } = context
    const day = await ownDay(tx, activityId, context)
    if (!day) return refused('notFound')
    if (isOn(day, now)) return replied({ version: day.version })
    const refusal = beginRefusal(day, now)
    if (refusal) return refused(refusal)
    if (day.beganAt === null) await listPeople(tx, activityId, day.branchId, calendarDay(now))
    return stand(tx, day, 'partyDay.begin', {}, context)
  })

/**
 * Whoever moves it leads it. A tap that saw an older state is refused and says so: of two who lead, the
 * later one wins, and neither skips a step unseen.
 */
export const go: Handler<'partyDay.go'> = ({ activityId, tapId, seen, to }, context) =>
  moving(activityId, context, async (tx) => {
    const day = await ownDay(tx, activityId, context)
    if (!day) return refused('notFound')
    if (day.tapId === tapId) return replied({ version: day.version })
    if (!isOn(day, context.now)) return refused('partyDayNotOn')
    if (day.version !== seen) return refused('stepMoved')
    if (to >= Math.max(1, day.steps.length)) return refused('badRequest', { field: '哪一项' })
    return stand(tx, day, 'partyDay.go', { at: to, tapId }, context)
  })

/** A colleague whose phone died is no reason to wait: it goes on from the step it is at. */
export const lead: Handler<'partyDay.lead'> = ({ activityId }, context) =>
  moving(activityId, context, async (tx) => {
    const day = await ownDay(tx, activityId, context)
    if (!day) return refused('notFound')
    if (!isOn(day, context.now)) return refused('partyDayNotOn')
    if (day.ledBy === context.asker.accountId) return replied({ version: day.version })
    return stand(tx, day, 'partyDay.lead', {}, context)
  })

export const end: Handler<'partyDay.end'> = ({ activityId }, context) =>
  moving(activityId, context, async (tx) => {
    const day = await ownDay(tx, activityId, context)
    if (!day) return refused('notFound')
    if (!isOn(day, context.now)) return replied({ version: day.version })
    if (day.matter) return refused('matterOpen')
    return stand(tx, day, 'partyDay.end', { ended: true }, context)
  })

export const lower: Handler<'partyDay.lower'> = async ({ activityId, recordId }, context) => {
  const { db, asker, now, requestId } = context
  const answer = await db.transaction(async (tx) => {
    if (!(await ownDay(tx, activityId, context))) return refused('notFound')
    const was = await lowerHand(tx, activityId, recordId)
    const act = { actor: asker.accountId, subject: recordId, act: 'partyDay.lower' }
    const audit = { ...act, target: activityId, result: 'lowered', requestId }
    await addAudits(tx, was ? [audit] : [], now)
    return replied({})
  })
  if (answer.ok) news(db, activityId, recordId)
  return answer
}
