import { officeBranchIds } from '../asker'
import { refused, replied, type Handler } from '../outcome'
import { openPhone } from '../phone'
import { addAudits } from '../sql/audit'
import { phoneAtHome } from '../sql/phone'

/** Rules 15 and 19: of an own branch only, one person at a time, and never without what for. */
export const revealPhone: Handler<'member.revealPhone'> = ({ recordId, reason }, context) =>
  context.db.transaction(async (tx) => {
    const { config, asker, now, requestId } = context
    const found = await phoneAtHome(tx, recordId, officeBranchIds(asker))
    if (!found) return refused('notFound')
    if (found.phoneCipher === null) return replied({ phone: null })
    const act = { actor: asker.accountId, subject: recordId, act: 'member.revealPhone' }
    await addAudits(tx, [{ ...act, target: null, result: reason, requestId }], now)
    return replied({ phone: openPhone(config, found.phoneCipher) })
  })
