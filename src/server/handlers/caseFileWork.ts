import { isBureau } from '../asker'
import {
  assignRefusal,
  closeRefusal,
  firstUntil,
  isOpenCase,
  nextUntil,
  CASE_SIDES,
} from '@/domain/caseFile'
import type { CommunityNews } from '@/domain/message'
import { calendarDay, type Instant } from '@/domain/time'
import type { Db } from '../db/db'
import { refused, replied, type Handler } from '../outcome'
import { openText, sealText } from '../seal'
import { addAudits } from '../sql/audit'
import * as sql from '../sql/caseFile'
import { branchIsThere, setOffice as keepOffice } from '../sql/caseOffice'
import { addMessages } from '../sql/message'
import { auditCase, heldCase } from './caseFile'

/** That there is something to read, and no word of it. */
const tell = async (
  tx: Db,
  memberId: string | null,
  kind: CommunityNews,
  thingId: string,
  now: Instant,
) => {
  if (memberId !== null) await addMessages(tx, [{ memberId, kind, facts: {}, thingId }], now)
}

export const setOffice: Handler<'caseFile.setOffice'> = ({ kind, branchId }, context) =>
  context.db.transaction(async (tx) => {
    const { asker, now, requestId } = context
    if (!isBureau(asker)) return refused('notFound')
    if (!(await branchIsThere(tx, branchId))) return refused('notFound')
    await keepOffice(tx, kind, branchId, asker.accountId, now)
    await addAudits(
      tx,
      [
        {
          ...{ actor: asker.accountId, subject: null, act: 'caseFile.setOffice' },
          ...{ target: branchId, result: kind, requestId },
        },
      ],
      now,
    )
    return replied({})
  })

/** A member who asked is one side, and cannot say what the other one said. */
export const noteYes: Handler<'caseFile.noteYes'> = ({ caseId, side, heard }, context) =>
  context.db.transaction(async (tx) => {
    const { asker, now } = context
    const held = await heldCase(tx, caseId, context)
    if (held?.file.kind !== 'mediation') return refused('notFound')
    const { file, part } = held
    if (!part.head && !(part.asker && file.communityId !== null)) return refused('notFound')
    if (!isOpenCase(file.state)) return refused('alreadyAnswered')
    const yeses = await sql.yesesOf(tx, caseId)
    if (yeses.some((yes) => yes.side === side && yes.round === 0)) return replied({})
    await sql.addYes(tx, caseId, { round: 0, side, how: heard, by: asker.accountId }, now)
    await auditCase(tx, context, file, 'noteYes', side)
    return replied({})
  })

export const assign: Handler<'caseFile.assign'> = ({ caseId, recordId }, context) =>
  context.db.transaction(async (tx) => {
    const { now } = context
    const branchId = (await sql.findCase(tx, caseId))?.branchId ?? null
    const helper = branchId && (await sql.holdHelper(tx, recordId, branchId))
    const held = await heldCase(tx, caseId, context)
    if (!held?.part.head || !helper) return refused('notFound')
    const { file } = held
    // Nobody advises themselves, or mediates between themselves and others.
    if (file.branchId !== branchId || file.askerMemberId === recordId) return refused('notFound')
    if (file.helperId === recordId && isOpenCase(file.state)) return replied({})
    const refusal = assignRefusal(file, await sql.yesesOf(tx, caseId))
    if (refusal) return refused(refusal)
    if (!helper.hasAccount) return refused('noAccount')
    await sql.giveCase(tx, caseId, { state: 'assigned', helperId: recordId, until: file.until })
    await tell(tx, recordId, 'caseAssigned', caseId, now)
    await auditCase(tx, context, file, 'assign', 'assigned')
    return replied({})
  })

/** Begun with a yes of who helps, and given back with a no. */
export const decide: Handler<'caseFile.decide'> = ({ caseId, agreed }, context) =>
  context.db.transaction(async (tx) => {
    const { now } = context
    const held = await heldCase(tx, caseId, context)
    if (!held?.part.helper) return refused('notFound')
    const { file } = held
    if (file.state === 'inHand' && agreed) return replied({})
    if (!isOpenCase(file.state)) return refused('alreadyDecided')
    const until = file.until ?? firstUntil(file.kind, calendarDay(now))
    await sql.giveCase(
      tx,
      caseId,
      agreed
        ? { state: 'inHand', helperId: file.helperId, until }
        : { state: 'asked', helperId: null, until: file.until },
    )
    await auditCase(tx, context, file, 'decide', agreed ? 'agreed' : 'declined')
    return replied({})
  })

export const extend: Handler<'caseFile.extend'> = (request, context) =>
  context.db.transaction(async (tx) => {
    const { caseId, round } = request
    const { asker, now } = context
    const held = await heldCase(tx, caseId, context)
    if (held?.file.kind !== 'mediation') return refused('notFound')
    const { file, part } = held
    if (!part.helper && !part.head) return refused('notFound')
    if (!isOpenCase(file.state)) return refused('alreadyAnswered')
    const last = Math.max(0, ...(await sql.yesesOf(tx, caseId)).map((yes) => yes.round))
    // What was tapped twice, or by two people, is one month.
    if (file.until !== null && round === last) return replied({ until: file.until })
    if (file.state !== 'inHand' || file.until === null || round !== last + 1)
      return refused('alreadyDecided')
    for (const side of CASE_SIDES)
      await sql.addYes(tx, caseId, { round, side, how: request[side], by: asker.accountId }, now)
    const until = nextUntil(file.until, calendarDay(now))
    await sql.giveCase(tx, caseId, { state: 'inHand', helperId: file.helperId, until })
    await auditCase(tx, context, file, 'extend', until)
    return replied({ until })
  })

const WRONG = { endWrong: '办得怎么样', dayWrong: '哪天回访' } as const

/** Rule 23: closed only with words. Of two who close at once the second is told that it is. */
export const close: Handler<'caseFile.close'> = (request, context) =>
  context.db.transaction(async (tx) => {
    const { caseId, end, answer, followUpDay = null } = request
    const { asker, config, now } = context
    const held = await heldCase(tx, caseId, context)
    if (!held) return refused('notFound')
    const { file, part } = held
    // Whoever closed it may not read it any more, and is answered all the same.
    const helps = file.helperId === asker.memberId && asker.memberId !== null
    if (!part.head && !(helps && file.state !== 'assigned')) return refused('notFound')
    if (file.state === end && file.answer !== null && openText(config, file.answer) === answer)
      return replied({})
    const refusal = closeRefusal(file, { end, followUpDay }, calendarDay(now))
    if (refusal === 'endWrong' || refusal === 'dayWrong')
      return refused('badRequest', { field: WRONG[refusal] })
    if (refusal) return refused(refusal)
    const sealed = sealText(config, answer)
    await sql.closeCase(tx, caseId, { end, answer: sealed, followUpDay, by: asker.accountId }, now)
    await tell(tx, file.askerMemberId, 'caseAnswered', caseId, now)
    await auditCase(tx, context, file, 'close', end)
    return replied({})
  })
