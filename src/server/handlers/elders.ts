import { officeBranchIds } from '../asker'
import { refused, replied, type Handler } from '../outcome'
import { holdMember } from '../sql/care'
import * as sql from '../sql/elders'
import { audit } from './teamScope'

/** Rule 15: who is not at home in an own branch is not there. */
export const read: Handler<'elders.read'> = async ({ recordId }, { db, asker }) => {
  const found = await sql.eldersAt(db, recordId, officeBranchIds(asker))
  return found ? replied(found) : refused('notFound')
}

/** A4: the secretary says it of others, and nobody of themselves. */
export const set: Handler<'elders.set'> = (request, context) =>
  context.db.transaction(async (tx) => {
    const { recordId } = request
    const { asker, now } = context
    const kinds = [...new Set(request.kinds)]
    const held = await holdMember(tx, recordId)
    if (!held?.branchId || !officeBranchIds(asker).includes(held.branchId))
      return refused('notFound')
    if (recordId === asker.memberId) return refused('badRequest', { field: '名册上的人' })
    const before = await sql.eldersAt(tx, recordId, [held.branchId])
    await sql.keepElders(tx, recordId, { kinds, by: asker.accountId }, now)
    await audit(tx, context, {
      ...{ act: 'elders.set', subject: recordId, target: recordId },
      ...{ result: kinds.length > 0 ? 'marked' : 'cleared' },
      before: { kinds: before?.kinds ?? [] },
      after: { kinds },
    })
    return replied({})
  })
