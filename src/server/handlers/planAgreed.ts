import {
  askRefusal,
  changedParts,
  decideRefusal,
  planStanding,
  speakersTold,
  toldParts,
  type PlanFacts,
} from '@/domain/planAgreed'
import { calendarDay, type Instant } from '@/domain/time'
import { officeBranchIds, type Asker } from '../asker'
import type { Db } from '../db/db'
import { refused, replied, type Context, type Handler } from '../outcome'
import { addAudits } from '../sql/audit'
import { addMessages, type NewMessage } from '../sql/message'
import { lockPartyDay, type PartyDay } from '../sql/partyDay'
import * as sql from '../sql/planAsking'

type Deciding = Context<'partyDay.askPlan' | 'partyDay.decidePlan' | 'partyDay.withdrawPlan'>

const audit = (
  tx: Db,
  { asker, now, requestId }: Deciding,
  act: string,
  target: string,
  result: string,
) => addAudits(tx, [{ actor: asker.accountId, subject: null, act, target, result, requestId }], now)

/** Where the plan stands, for who may plan it. */
export async function agreementOf(db: Db, day: PartyDay, { accountId }: Asker, now: Instant) {
  const [facts, last, told, officers] = await Promise.all([
    sql.planFacts(db, day),
    sql.lastAsking(db, day.activityId),
    sql.lastAgreed(db, day.activityId),
    sql.officersOf(db, day.branchId, calendarDay(now)),
  ])
  return {
    standing: planStanding(last, facts),
    alone: officers.every((officer) => officer.accountId === accountId),
    last:
      last === null
        ? null
        : {
            ...{ askingId: last.askingId, state: last.state, mine: last.askedBy === accountId },
            ...{ by: last.by, at: last.askedAt, decider: last.decider },
            ...{ decidedAt: last.decidedAt, alone: last.alone, words: last.words },
          },
    changed: told ? changedParts(told, facts) : [],
  }
}

/** Tells the other officers who are members; who is none finds it at the desk. */
async function tellOfficers(
  tx: Db,
  day: PartyDay,
  news: { kind: 'planAsked' | 'planAgreed' | 'planReturned'; words?: string | undefined },
  { asker, now }: Deciding,
) {
  const officers = await sql.officersOf(tx, day.branchId, calendarDay(now))
  const facts = { title: day.title, name: asker.name, startsAt: day.startsAt, words: news.words }
  const messages = officers.flatMap(({ accountId, memberId }): NewMessage[] =>
    memberId === null || accountId === asker.accountId
      ? []
      : [{ memberId, kind: news.kind, facts, thingId: day.activityId }],
  )
  await addMessages(tx, messages, now)
}

/** Tells the whole branch what there is, or what is another now, and who speaks of what. */
async function tellBranch(tx: Db, day: PartyDay, facts: PlanFacts, now: Instant) {
  const { activityId, branchId, title, startsAt } = day
  const before = await sql.lastAgreed(tx, activityId)
  const changed = before ? toldParts(changedParts(before, facts)) : []
  const news = before ? changed.length > 0 : true
  const people = news ? await sql.peopleToTell(tx, activityId, branchId) : []
  const known = { title, place: facts.place, startsAt, guests: 0 }
  const items = facts.steps.map((step) => step.title)
  const kind = before ? 'planChanged' : 'planNotice'
  const { asked, freed } = speakersTold(before, facts)
  await addMessages(
    tx,
    [
      ...people.map(({ memberId }) => ({
        ...({ memberId, activityId, kind } as const),
        facts: { ...known, items, ...(before && { changed }) },
      })),
      ...asked.map(({ memberId, nth, title: item }) => ({
        ...({ memberId, activityId, kind: 'yourItem' } as const),
        facts: { ...known, nth, items: [item] },
      })),
      ...freed.map(({ memberId, title: item }) => ({
        ...({ memberId, activityId, kind: 'noItem' } as const),
        facts: { ...known, items: [item] },
      })),
    ],
    now,
  )
}

/** Of a locked party day: kept as agreed, and told, in the one transaction; so that it is told once. */
async function agree(
  tx: Db,
  day: PartyDay,
  { askingId, facts, alone }: { askingId: string; facts: PlanFacts; alone: boolean },
  context: Deciding,
) {
  const { asker, now } = context
  await tellBranch(tx, day, facts, now)
  const end = { state: 'agreed', words: null, alone, by: asker.accountId } as const
  await sql.endAsking(tx, askingId, end, now)
  await audit(tx, context, 'partyDay.decidePlan', day.activityId, alone ? 'alone' : 'agreed')
}

export const askPlan: Handler<'partyDay.askPlan'> = (request, context) =>
  context.db.transaction(async (tx) => {
    const { asker, now } = context
    const { activityId, askingId, seen, alone } = request
    const day = await lockPartyDay(tx, activityId, officeBranchIds(asker))
    if (!day) return refused('notFound')
    const there = await sql.findAsking(tx, askingId)
    if (there)
      return there.activityId === activityId && there.askedBy === asker.accountId
        ? replied({})
        : refused('badRequest', { field: '这次的安排' })
    const refusal = askRefusal(day)
    if (refusal) return refused(refusal)
    if (day.version !== seen) return refused('stepMoved')
    const officers = await sql.officersOf(tx, day.branchId, calendarDay(now))
    const others = officers.some(({ accountId }) => accountId !== asker.accountId)
    if (alone && others) return refused('notAlone')
    const facts = await sql.planFacts(tx, day)
    await sql.withdrawAskings(tx, activityId, asker.accountId, now)
    const { branchId } = day
    await sql.addAsking(tx, { askingId, activityId, branchId, facts, by: asker.accountId }, now)
    await audit(tx, context, 'partyDay.askPlan', activityId, 'asked')
    if (alone) await agree(tx, day, { askingId, facts, alone }, context)
    else await tellOfficers(tx, day, { kind: 'planAsked' }, context)
    return replied({})
  })

/** Rule 15: a plan of another branch is not there. The day is held first, as by whoever plans it. */
async function ownAsking(tx: Db, askingId: string, { asker }: Deciding) {
  const found = await sql.findAsking(tx, askingId)
  const day = found && (await lockPartyDay(tx, found.activityId, officeBranchIds(asker)))
  const asking = day && (await sql.findAsking(tx, askingId))
  return asking ? { day, asking } : null
}

export const decidePlan: Handler<'partyDay.decidePlan'> = (request, context) =>
  context.db.transaction(async (tx) => {
    const { asker, now } = context
    const { askingId, end, words = null } = request
    const own = await ownAsking(tx, askingId, context)
    if (!own) return refused('notFound')
    const { day, asking } = own
    if (asking.state === end) return replied({})
    if (asking.state !== 'asked' || day.beganAt !== null) return refused('alreadyDecided')
    if (day.state === 'cancelled') return refused('activityCancelled')
    const officers = await sql.officersOf(tx, day.branchId, calendarDay(now))
    const accounts = officers.map(({ accountId }) => accountId)
    const refusal = decideRefusal(asking.askedBy, asker.accountId, accounts)
    if (refusal) return refused(refusal)
    if (end === 'returned') {
      if (words === null) return refused('reasonMissing')
      const back = { state: end, words, alone: false, by: asker.accountId }
      await sql.endAsking(tx, askingId, back, now)
      await audit(tx, context, 'partyDay.decidePlan', day.activityId, end)
      await tellOfficers(tx, day, { kind: 'planReturned', words }, context)
      return replied({})
    }
    const facts = await sql.planFacts(tx, day)
    // What somebody agrees to is what was put, not what was written since.
    if (changedParts(asking.facts, facts).length > 0) return refused('stepMoved')
    const alone = asking.askedBy === asker.accountId
    await agree(tx, day, { askingId, facts, alone }, context)
    if (!alone) await tellOfficers(tx, day, { kind: 'planAgreed' }, context)
    return replied({})
  })

export const withdrawPlan: Handler<'partyDay.withdrawPlan'> = ({ askingId }, context) =>
  context.db.transaction(async (tx) => {
    const { asker, now } = context
    const own = await ownAsking(tx, askingId, context)
    if (!own) return refused('notFound')
    if (own.asking.state === 'withdrawn') return replied({})
    if (own.asking.state !== 'asked') return refused('alreadyDecided')
    await sql.withdrawAskings(tx, own.day.activityId, asker.accountId, now)
    await audit(tx, context, 'partyDay.withdrawPlan', own.day.activityId, 'withdrawn')
    return replied({})
  })
