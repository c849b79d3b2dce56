import { isOpenSlip } from '@/domain/claim'
import { isLocked, oneMoreWrong, type Tries } from '@/domain/tries'
import { officeBranchIds } from '../asker'
import { codeHmac } from '../claimCode'
import type { Db } from '../db/db'
import { refused, replied, type Context, type Handler } from '../outcome'
import { addAudits } from '../sql/audit'
import * as sql from '../sql/claim'
import { accountIsMember } from '../sql/joining'
import { forgetTries, keepTries, triesOf } from '../sql/tries'
import { pageOf, pageStart } from './paging'
import { makeSlip } from './slip'

const FIRST_ID = '00000000-0000-0000-0000-000000000000'

export const people: Handler<'claim.people'> = async ({ branchId, after, size }, context) => {
  const { db, config, asker, now } = context
  if (!officeBranchIds(asker).includes(branchId)) return refused('notFound')
  const scope = { config, asker, list: `claim.people ${branchId}` }
  const beyond = pageStart<[string]>(scope, after, [FIRST_ID])
  if (!beyond) return refused('badRequest', { field: '下一页的位置' })
  const rows = await sql.unclaimedOf(db, branchId, now, beyond[0], size + 1)
  return replied(pageOf(scope, rows, size, ({ recordId }) => [recordId]))
}

/** Rule 15: who is at home elsewhere is not there. */
export const slip: Handler<'claim.slip'> = ({ slipId, recordId }, context) =>
  context.db.transaction(async (tx) => {
    const { asker, now } = context
    const record = await sql.lockRecord(tx, recordId)
    if (!record?.branchId || !officeBranchIds(asker).includes(record.branchId))
      return refused('notFound')
    const { acts, answer } = await makeSlip(tx, { slipId, memberId: recordId }, record, context)
    await addAudits(tx, acts, now)
    return answer
  })

/**
 * The account is held from the start, so codes of one account are looked at one after another and
 * each wrong one counts, however many come at once. A no is an answer, not a throw: the count stays.
 */
export const use: Handler<'claim.use'> = ({ code }, context) =>
  context.db.transaction(async (tx) => {
    const { asker, config, now } = context
    const { accountId } = asker
    await sql.lockWish(tx, accountId)
    const member = await accountIsMember(tx, accountId)
    const found = await sql.slipWithCode(tx, codeHmac(config, code))
    if (member) {
      const record = found?.claimedBy === accountId && (await sql.lockRecord(tx, found.memberId))
      return record ? replied(nameOf(record)) : refused('alreadyMember')
    }
    const tries = await triesOf(tx, accountId)
    if (tries && isLocked(tries, now)) return refused('codeLocked')
    const record = found && (await sql.lockRecord(tx, found.memberId))
    // Looked at again, now that it is held: a relative may have been quicker.
    const slip = found && (await sql.slipOf(tx, found.slipId))
    if (!record || !slip || !isOpenSlip(slip, now)) return wrong(tx, tries, context)
    const { memberId, slipId } = slip
    if (record.accountId !== null) {
      await sql.endSlip(tx, memberId, null, now)
      return wrong(tx, tries, context)
    }
    await sql.giveAccount(tx, memberId, accountId)
    await sql.endSlip(tx, memberId, accountId, now)
    await sql.endWish(tx, accountId, now)
    await forgetTries(tx, accountId)
    await audit(tx, context, { subject: memberId, target: slipId, result: 'claimed' })
    return replied(nameOf(record))
  })

const nameOf = ({ name, branch }: sql.Claimed) => ({ name, branch })

async function wrong(tx: Db, before: Tries | null, context: Context<'claim.use'>) {
  const { asker, now } = context
  const tries = oneMoreWrong(before, now)
  await keepTries(tx, asker.accountId, tries)
  if (!isLocked(tries, now)) return refused('codeWrong')
  await audit(tx, context, { subject: null, target: null, result: 'locked' })
  return refused('codeLocked')
}

const audit = (
  tx: Db,
  { asker, requestId, now }: Context<'claim.use'>,
  what: { subject: string | null; target: string | null; result: string },
) => addAudits(tx, [{ actor: asker.accountId, act: 'claim.use', requestId, ...what }], now)
