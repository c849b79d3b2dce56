import { decisionWords, MOST_DECISIONS } from '@/domain/minutes'
import { calendarDay } from '@/domain/time'
import { officeBranchIds } from '../asker'
import { refused, replied, type Handler } from '../outcome'
import { addAudits } from '../sql/audit'
import * as sql from '../sql/decision'
import { addMessages } from '../sql/message'
import { personOf } from '../sql/office'
import { lockPartyDay } from '../sql/partyDay'
import { pageOf, pageStart } from './paging'

const FIRST: sql.Place = ['-infinity', '00000000-0000-0000-0000-000000000000']

/** What was decided, by whom it is done and by when; whoever does it is told once. */
export const add: Handler<'decision.add'> = (request, context) =>
  context.db.transaction(async (tx) => {
    const { decisionId, activityId, words, recordId, day } = request
    const { asker, now, requestId } = context
    const partyDay = await lockPartyDay(tx, activityId, officeBranchIds(asker))
    if (!partyDay) return refused('notFound')
    const there = await sql.lockDecision(tx, decisionId)
    if (there) return there.activityId === activityId ? replied({}) : refused('notFound')
    if (partyDay.startsAt > now && partyDay.beganAt === null) return refused('notBegun')
    if (day < calendarDay(now)) return refused('dayPassed')
    if ((await sql.countDecisions(tx, activityId)) >= MOST_DECISIONS)
      return refused('badRequest', { field: '定下什么事' })
    const { branchId, title } = partyDay
    if (!(await personOf(tx, branchId, recordId))) return refused('notFound')
    const one = { decisionId, branchId, activityId, words, memberId: recordId, day }
    await sql.addDecision(tx, one, now)
    const facts = { title, words: decisionWords(words, day, now) }
    const message = { memberId: recordId, kind: 'decisionGiven' as const, facts }
    await addMessages(tx, [{ ...message, thingId: activityId }], now)
    const act = { actor: asker.accountId, subject: recordId, act: 'decision.add' }
    await addAudits(tx, [{ ...act, target: activityId, result: 'open', requestId }], now)
    return replied({})
  })

/** The same said again changes nothing; what is done or dropped stays so. */
export const report: Handler<'decision.report'> = ({ decisionId, state, note = null }, context) =>
  context.db.transaction(async (tx) => {
    const { asker, now, requestId } = context
    const one = await sql.lockDecision(tx, decisionId)
    if (!one || !officeBranchIds(asker).includes(one.branchId)) return refused('notFound')
    if (one.state !== 'open')
      return one.state === state && one.note === note ? replied({}) : refused('alreadyDecided')
    if (state === 'dropped' && note === null) return refused('reasonMissing')
    await sql.keepReport(tx, decisionId, { state, note }, now)
    const act = { actor: asker.accountId, subject: one.memberId, act: 'decision.report' }
    const before = { state: one.state, note: one.note }
    const change = { target: one.activityId, result: state, before, after: { state, note } }
    await addAudits(tx, [{ ...act, ...change, requestId }], now)
    return replied({})
  })

/** Rule 15: what another branch decided is not there. */
export const list: Handler<'decision.list'> = async (request, { db, config, asker }) => {
  const { branchId, after, size } = request
  if (!officeBranchIds(asker).includes(branchId)) return refused('notFound')
  const scope = { config, asker, list: `decision.list ${branchId}` }
  const place = pageStart(scope, after, FIRST)
  if (!place) return refused('badRequest', { field: '下一页的位置' })
  const rows = await sql.openDecisions(db, branchId, place, size + 1)
  return replied(pageOf(scope, rows, size, ({ day, decisionId }) => [day, decisionId]))
}
