import { confirmRefusal } from '@/domain/minutes'
import { officeBranchIds } from '../asker'
import { refused, replied, type Handler } from '../outcome'
import { addMessages } from '../sql/message'
import * as sql from '../sql/minutes'
import { personOf } from '../sql/office'
import { lockPartyDay } from '../sql/partyDay'
import { lockAttendance } from '../sql/attendance'
import { auditMinutes } from './minutes'

const TOOK_PART = ['present', 'online']

/**
 * In a branch with one officer somebody who took part reads the minutes over: whoever signs them never
 * answers for them alone. Asked twice is asked once; another may be asked when the first does not answer.
 */
export const ask: Handler<'minutes.ask'> = ({ activityId, version, recordId }, context) =>
  context.db.transaction(async (tx) => {
    const { asker, now } = context
    const day = await lockPartyDay(tx, activityId, officeBranchIds(asker))
    const latest = day && (await sql.latestMinutes(tx, activityId))
    if (!latest) return refused('notFound')
    if (latest.version !== version) return refused('stepMoved')
    const person = await personOf(tx, day.branchId, recordId)
    if (!person) return refused('notFound')
    const { accountId } = person
    if (accountId === null) return refused('noAccount')
    const refusal = confirmRefusal(latest, accountId)
    if (refusal) return refused(refusal)
    const there = await lockAttendance(tx, activityId, recordId)
    if (!TOOK_PART.includes(there?.mark ?? '')) return refused('notThere')
    const added = await sql.addYes(tx, { activityId, version, kind: 'asked', by: accountId }, now)
    if (!added) return replied({})
    const facts = { title: day.title, name: asker.name, startsAt: day.startsAt }
    const message = { memberId: recordId, kind: 'minutesAsked' as const, facts }
    await addMessages(tx, [{ ...message, thingId: activityId }], now)
    const result = String(version)
    await auditMinutes(tx, context, { act: 'minutes.ask', target: activityId, result })
    return replied({})
  })

/** By a colleague in office or who was asked, never by who wrote or signed this version. */
export const confirm: Handler<'minutes.confirm'> = ({ activityId, version }, context) =>
  context.db.transaction(async (tx) => {
    const { asker, now } = context
    const latest = await sql.latestMinutes(tx, activityId)
    if (!latest) return refused('notFound')
    // Whoever keeps another version holds the party day: so it is held here.
    await lockPartyDay(tx, activityId, [latest.branchId])
    const by = asker.accountId
    const asked = await sql.askedFor(tx, activityId, version)
    const may =
      officeBranchIds(asker).includes(latest.branchId) ||
      (asker.help === null && asked.some(({ accountId }) => accountId === by))
    if (!may) return refused('notFound')
    const held = await sql.latestMinutes(tx, activityId)
    if (held?.version !== version) return refused('stepMoved')
    const refusal = confirmRefusal(held, by)
    if (refusal) return refused(refusal)
    const added = await sql.addYes(tx, { activityId, version, kind: 'confirmed', by }, now)
    if (added) {
      const result = String(version)
      await auditMinutes(tx, context, { act: 'minutes.confirm', target: activityId, result })
    }
    return replied({})
  })
