import { officeBranchIds, officeCommunityIds } from '../asker'
import { refused, replied, type Handler } from '../outcome'
import { openPhone } from '../phone'
import { addAudits } from '../sql/audit'
import { phoneAtHome, phoneAtRequest } from '../sql/phone'

/** Rules 15 and 19: of who is an own, or comes to an own request; one at a time, never without what for. */
export const revealPhone: Handler<'member.revealPhone'> = (request, context) =>
  context.db.transaction(async (tx) => {
    const { recordId, reason, activityId } = request
    const { config, asker, now, requestId } = context
    const found = activityId
      ? await phoneAtRequest(tx, recordId, activityId, officeCommunityIds(asker))
      : await phoneAtHome(tx, recordId, officeBranchIds(asker))
    if (!found) return refused('notFound')
    if (found.phoneCipher === null) return replied({ phone: null })
    const act = { actor: asker.accountId, subject: recordId, act: 'member.revealPhone' }
    const target = activityId ?? null
    await addAudits(tx, [{ ...act, target, result: reason, requestId }], now)
    return replied({ phone: openPhone(config, found.phoneCipher) })
  })
