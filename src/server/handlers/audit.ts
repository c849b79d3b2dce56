import { isBureau } from '../asker'
import { wallTime } from '@/domain/time'
import { refused, replied, type Handler } from '../outcome'
import { addAudits } from '../sql/audit'
import * as sql from '../sql/auditList'
import { pageOf, pageStart } from './paging'

const LAST: sql.Below = ['infinity', '9223372036854775807']

/** Midnight in China, so many days after a day. */
const midnight = (day: string, days: number) => wallTime(`${day}T00:00:00.000Z`, days, 0)

/** Only the first page is audited: nobody has a cursor to the next one without it. */
export const list: Handler<'audit.list'> = async (request, context) => {
  const { from, to, recordId = null, what, after, size } = request
  const { db, config, asker, now, requestId } = context
  if (!isBureau(asker)) return refused('notFound')
  const scope = { config, asker, list: `audit.list ${from} ${to} ${recordId} ${what}` }
  const below = pageStart<sql.Below>(scope, after, LAST)
  if (!below) return refused('badRequest', { field: '下一页的位置' })
  const wanted = {
    from: from === undefined ? '-infinity' : midnight(from, 0),
    until: to === undefined ? 'infinity' : midnight(to, 1),
    recordId,
  }
  const rows = await sql.auditsBelow(db, wanted, below, size + 1)
  if (after === undefined) {
    const act = { actor: asker.accountId, subject: recordId, act: 'audit.list', target: null }
    await addAudits(db, [{ ...act, result: what, requestId, after: { from, to } }], now)
  }
  return replied(pageOf(scope, rows, size, ({ at, number }) => [at, number]))
}
