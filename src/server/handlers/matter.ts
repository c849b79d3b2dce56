import { handsRefusal, mayVote, MOST_MATTERS, quorumOf } from '@/domain/matter'
import { isOn } from '@/domain/partyDay'
import { officeBranchIds } from '../asker'
import type { Db } from '../db/db'
import { refused, replied, type Context, type Handler } from '../outcome'
import { addAudits } from '../sql/audit'
import * as sql from '../sql/matter'
import { lockPartyDay, touchPartyDay, type PartyDay } from '../sql/partyDay'
import { listedPeople } from '../sql/partyDayPeople'
import { news } from '../watching'

type Deciding = Pick<Context<'matter.open'>, 'db' | 'asker' | 'now' | 'requestId'>

interface Own {
  day: PartyDay
  matter: sql.Matter
}

/**
 * Does something to a matter of an own branch, held with its party day; then whoever follows learns it.
 * Rule 15: that of another branch is not there.
 */
async function deciding<Answer extends { ok: boolean }>(
  matterId: string,
  context: Deciding,
  work: (tx: Db, own: Own) => Promise<Answer>,
) {
  const { db, asker } = context
  const found = await sql.findMatter(db, matterId)
  if (!found) return refused('notFound')
  const answer = await db.transaction(async (tx) => {
    const day = await lockPartyDay(tx, found.activityId, officeBranchIds(asker))
    if (!day) return refused('notFound')
    const matter = await sql.lockMatter(tx, matterId)
    return matter ? work(tx, { day, matter }) : refused('notFound')
  })
  if (answer.ok) news(db, found.activityId)
  return answer
}

/** Written down last: phones at home must look again, and who did it is kept. */
async function done(
  tx: Db,
  activityId: string,
  what: { act: string; target: string; result: string },
  { asker, now, requestId }: Deciding,
) {
  await touchPartyDay(tx, activityId)
  await addAudits(tx, [{ actor: asker.accountId, subject: null, requestId, ...what }], now)
  return replied({})
}

/** A question for the party day; asked again by its id it is the same one. */
export const ask: Handler<'matter.ask'> = (request, context) =>
  context.db.transaction(async (tx) => {
    const { matterId, activityId, question, choices } = request
    const { asker, now } = context
    const day = await lockPartyDay(tx, activityId, officeBranchIds(asker))
    if (!day) return refused('notFound')
    const same = await sql.findMatter(tx, matterId)
    if (same)
      return same.activityId === activityId ? replied({}) : refused('badRequest', { field: '议题' })
    const over = day.beganAt !== null && !isOn(day, now)
    if (over || (await sql.mattersOf(tx, activityId)).length >= MOST_MATTERS)
      return refused('alreadyDecided')
    await sql.addMatter(tx, { matterId, activityId, question, choices }, now)
    const what = { act: 'matter.ask', target: matterId, result: 'planned' }
    return done(tx, activityId, what, context)
  })

export const drop: Handler<'matter.drop'> = ({ matterId }, context) =>
  deciding(matterId, context, async (tx, { day, matter }) => {
    if (matter.state !== 'planned') return refused('alreadyDecided')
    await sql.dropMatter(tx, matterId)
    const what = { act: 'matter.drop', target: matterId, result: 'dropped' }
    return done(tx, day.activityId, what, context)
  })

/** A branch that is nobody's home has nobody to decide anything (rules 3 and 4). */
export const open: Handler<'matter.open'> = ({ matterId }, context) =>
  deciding(matterId, context, async (tx, { day, matter }) => {
    if (matter.state === 'open') return replied({})
    if (matter.state === 'closed') return refused('alreadyDecided')
    if (!isOn(day, context.now)) return refused('partyDayNotOn')
    if (day.matter) return refused('matterOpen')
    const people = await listedPeople(tx, day.activityId)
    if (!people.some(mayVote)) return refused('mayNotVote')
    await sql.openMatter(tx, matterId)
    const what = { act: 'matter.open', target: matterId, result: 'open' }
    return done(tx, day.activityId, what, context)
  })

/** Nobody has two hands: those in the room and those tapped at home are no more than there are voters. */
export const count: Handler<'matter.count'> = ({ matterId, room }, context) =>
  deciding(matterId, context, async (tx, { day, matter }) => {
    if (matter.state !== 'open') return refused('alreadyDecided')
    if (room.length !== matter.choices.length) return refused('badRequest', { field: '举手的人数' })
    const voters = (await listedPeople(tx, day.activityId)).filter(mayVote)
    const refusal = handsRefusal(room, matter.tapped.length, voters.length)
    if (refusal) return refused(refusal)
    await sql.keepRoom(tx, matterId, room)
    const what = { act: 'matter.count', target: matterId, result: room.join('+') }
    return done(tx, day.activityId, what, context)
  })

export const close: Handler<'matter.close'> = ({ matterId }, context) =>
  deciding(matterId, context, async (tx, { day, matter }) => {
    if (matter.state === 'closed') return replied({})
    if (matter.state !== 'open') return refused('alreadyDecided')
    const quorum = quorumOf(await listedPeople(tx, day.activityId))
    await sql.closeMatter(tx, matterId, quorum, context.now)
    const what = { act: 'matter.close', target: matterId, result: 'closed' }
    return done(tx, day.activityId, what, context)
  })
