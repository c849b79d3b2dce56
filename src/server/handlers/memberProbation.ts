import { officeBranchIds } from '../asker'
import { refused, replied, type Handler } from '../outcome'
import { addAudits } from '../sql/audit'
import { holdMember, keepProbation } from '../sql/care'

/** Rule 15: only of whoever is at home in an own branch. */
export const setProbation: Handler<'member.setProbation'> = ({ recordId, until }, context) =>
  context.db.transaction(async (tx) => {
    const { asker, now, requestId } = context
    const held = await holdMember(tx, recordId)
    if (!held?.branchId || !officeBranchIds(asker).includes(held.branchId))
      return refused('notFound')
    const before = await keepProbation(tx, recordId, until)
    if (before === until) return replied({})
    const act = {
      ...{ actor: asker.accountId, subject: recordId, act: 'member.setProbation' },
      ...{ target: recordId, result: until === null ? 'full' : 'probationary', requestId },
      ...{ before: { until: before }, after: { until } },
    }
    await addAudits(tx, [act], now)
    return replied({})
  })
