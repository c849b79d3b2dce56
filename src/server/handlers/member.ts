import type { ParsedOf } from '@/contract'
import { yearFault } from '@/domain/claim'
import { newId } from '@/domain/id'
import { canBeHome } from '@/domain/membership'
import { calendarDay } from '@/domain/time'
import { officeBranchIds } from '../asker'
import type { Db } from '../db/db'
import { refused, replied, type Context, type Handler } from '../outcome'
import { sealPhone } from '../phone'
import { addAudits, type Act } from '../sql/audit'
import { lockRecord } from '../sql/claim'
import * as sql from '../sql/roster'
import { makeSlip } from './slip'

const TITLES = { birthYear: '出生年份', joinedPartyYear: '入党年份' }

/**
 * At the desk, with or without WeChat. The branch is held, as by who writes its roster from a sheet:
 * of two secretaries who register one person at once, the second finds a namesake.
 */
export const register: Handler<'member.register'> = (request, context) =>
  context.db.transaction(async (tx) => {
    const { slipId, recordId, branchId } = request
    if (!officeBranchIds(context.asker).includes(branchId)) return refused('notFound')
    if (!canBeHome(await sql.lockBranch(tx, branchId))) return refused('notHomeBranch')
    const before = await lockRecord(tx, recordId)
    // Whoever has this record elsewhere: it is not there.
    if (before && before.branchId !== branchId) return refused('notFound')
    const written = before ? replied([]) : await write(tx, request, context)
    if (!written.ok) return written
    const record = await lockRecord(tx, recordId)
    if (!record) throw new Error('a record just written is not there')
    const made = await makeSlip(tx, { slipId, memberId: recordId }, record, context)
    await addAudits(tx, [...written.reply, ...made.acts], context.now)
    return made.answer
  })

/** Writes somebody new down; what is still to be audited. */
async function write(
  tx: Db,
  request: ParsedOf<'member.register'>,
  { asker, config, now, requestId }: Context<'member.register'>,
) {
  const { recordId, branchId, name, birthYear, phone, community, another } = request
  const joinedPartyYear = request.joinedPartyYear ?? null
  const today = calendarDay(now)
  const fault = yearFault({ birthYear, joinedPartyYear }, Number(today.slice(0, 4)))
  if (fault) return refused('badRequest', { field: TITLES[fault] })
  const [found] = community ? await sql.communitiesNamed(tx, [community]) : []
  if (community && !found) return refused('badRequest', { field: '社区' })
  if (!another && (await sql.namesakes(tx, branchId, [name])).length > 0)
    return refused('namesakeThere')
  const person = {
    memberId: recordId,
    membershipId: newId(now),
    name,
    birthYear,
    joinedPartyYear,
    phone: phone === undefined ? null : sealPhone(config, phone),
    communityId: found?.communityId ?? null,
  }
  await sql.addMembers(tx, branchId, [person], today)
  const act: Act = {
    actor: asker.accountId,
    subject: recordId,
    act: 'member.register',
    target: branchId,
    result: 'done',
    requestId,
  }
  return replied([act])
}
