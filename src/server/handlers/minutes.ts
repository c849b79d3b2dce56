import { calendarDay } from '@/domain/time'
import { officeBranchIds } from '../asker'
import type { Db } from '../db/db'
import { refused, replied, type Context, type Handler } from '../outcome'
import { addAudits } from '../sql/audit'
import * as sql from '../sql/minutes'
import { lockPartyDay, type PartyDay } from '../sql/partyDay'
import { stageOf } from './partyDayAccess'

type Writing = 'minutes.keep' | 'minutes.sign' | 'minutes.ask' | 'minutes.confirm'

/** What was done to the minutes of a party day, with what stood there before (rule 20). */
export const auditMinutes = (
  tx: Db,
  { asker, now, requestId }: Pick<Context<Writing>, 'asker' | 'now' | 'requestId'>,
  what: { act: Writing; target: string; result: string; before?: object; after?: object },
) => addAudits(tx, [{ actor: asker.accountId, subject: null, requestId, ...what }], now)

/** Whether there is something to be written down: it has begun, or its day is over. */
const hasBegun = (day: PartyDay, now: string) =>
  day.state === 'published' && (stageOf(day, now) !== 'coming' || day.startsAt <= now)

/**
 * Adds a version; none is ever changed. From the second one on it says why. A retry, by its id, adds
 * nothing; what a colleague kept meanwhile is not written over unseen.
 */
export const keep: Handler<'minutes.keep'> = (request, context) =>
  context.db.transaction(async (tx) => {
    const { activityId, versionId, seen, sections, why = null } = request
    const { asker, now } = context
    const day = await lockPartyDay(tx, activityId, officeBranchIds(asker))
    if (!day) return refused('notFound')
    if (!hasBegun(day, now)) return refused('notBegun')
    const latest = await sql.latestMinutes(tx, activityId)
    if (latest?.versionId === versionId) return replied({ version: latest.version })
    if ((latest?.version ?? 0) !== seen) return refused('stepMoved')
    if (latest && why === null) return refused('reasonMissing')
    const version = seen + 1
    const { branchId } = day
    const reason = latest ? why : null
    await sql.addVersion(
      tx,
      { activityId, version, versionId, branchId, sections, why: reason, by: asker.accountId },
      now,
    )
    // The words themselves stay in the versions: both are kept.
    await auditMinutes(tx, context, {
      ...{ act: 'minutes.keep', target: activityId, result: String(version) },
      ...{ before: { version: seen }, after: { version, why: reason } },
    })
    return replied({ version })
  })

/** Signs what is the latest; a version is signed once. */
export const sign: Handler<'minutes.sign'> = ({ activityId, version }, context) =>
  context.db.transaction(async (tx) => {
    const { asker, now } = context
    const day = await lockPartyDay(tx, activityId, officeBranchIds(asker))
    const latest = day && (await sql.latestMinutes(tx, activityId))
    if (!latest) return refused('notFound')
    if (latest.version !== version) return refused('stepMoved')
    const by = asker.accountId
    const added = await sql.addYes(tx, { activityId, version, kind: 'signed', by }, now)
    if (added) {
      const result = String(version)
      await auditMinutes(tx, context, { act: 'minutes.sign', target: activityId, result })
    }
    return replied({})
  })

/** Whether nobody else of the branch is in office today. */
export const servesAlone = async (
  db: Db,
  branchId: string,
  { asker, now }: Pick<Context<'minutes.read'>, 'asker' | 'now'>,
) => !(await sql.hasColleague(db, branchId, asker.accountId, calendarDay(now)))
