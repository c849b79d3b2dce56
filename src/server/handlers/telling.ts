import { expectedAudiences } from '../asker'
import { refused, replied, type Handler } from '../outcome'
import { addAudits } from '../sql/audit'
import { addAllowances, comesTo } from '../sql/telling'

/** What nobody comes to, nobody is told of. A second try of one tap counts once. */
export const allow: Handler<'telling.allow'> = ({ tapId, activityId, templates }, context) =>
  context.db.transaction(async (tx) => {
    const { asker, now, requestId } = context
    const { accountId, memberId } = asker
    const ours = expectedAudiences(asker)
    if (!(await comesTo(tx, { activityId, memberId, ours }))) return refused('notFound')
    const tap = { accountId, tapId, activityId, templates }
    if (!(await addAllowances(tx, tap, now))) return replied({})
    const act = {
      act: 'telling.allow',
      target: activityId,
      result: 'allowed',
      after: { templates },
    }
    await addAudits(tx, [{ actor: accountId, subject: memberId, requestId, ...act }], now)
    return replied({})
  })
