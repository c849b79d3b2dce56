import { shownCount } from '@/domain/communityRequest'
import { monthsOfYear } from '@/domain/office'
import { calendarDay } from '@/domain/time'
import { officeBranchIds } from '../asker'
import { refused, replied, type Handler } from '../outcome'
import { addAudits } from '../sql/audit'
import * as sql from '../sql/office'
import { pageOf, pageStart } from './paging'

const FIRST_ID = '00000000-0000-0000-0000-000000000000'

export const today: Handler<'office.today'> = async ({ branchId }, { db, asker, now }) => {
  if (!officeBranchIds(asker).includes(branchId)) return refused('notFound')
  const months = monthsOfYear(now)
  const [waiting, held, served] = await Promise.all([
    sql.countWaiting(db, branchId, asker.accountId, now),
    sql.heldByMonth(db, branchId, `${months[0]}-01`, now),
    sql.countServed(db, branchId, `${months[0]}-01`),
  ])
  const counted = new Map(held.map(({ month, count }) => [month, count]))
  return replied({
    ...waiting,
    served: shownCount(served),
    months: months.map((month) => ({ month, held: counted.get(month) ?? 0 })),
  })
}

export const successors: Handler<'office.successors'> = async (request, context) => {
  const { branchId, words = '', after, size } = request
  const { db, config, asker } = context
  // Rule 15: a branch one does not serve is not there.
  if (!officeBranchIds(asker).includes(branchId)) return refused('notFound')
  const scope = { config, asker, list: `office.successors ${branchId} ${words}` }
  const beyond = pageStart<[string]>(scope, after, [FIRST_ID])
  if (!beyond) return refused('badRequest', { field: '下一页的位置' })
  const { accountId } = asker
  const rows = await sql.membersBeside(db, { branchId, accountId, words }, beyond[0], size + 1)
  return replied(pageOf(scope, rows, size, ({ recordId }) => [recordId]))
}

/** From that day on the successor serves; the old secretary's very next request finds nothing any more. */
export const handOver: Handler<'office.handOver'> = (request, context) =>
  context.db.transaction(async (tx) => {
    const { officeId, branchId, recordId, from } = request
    const { asker, now, requestId } = context
    const today = calendarDay(now)
    const own = await sql.lockOffice(tx, asker.accountId, branchId, today)
    if (!own) return refused('notFound')
    if (await sql.officeIsThere(tx, officeId, branchId)) return replied({})
    if (from < today) return refused('dayPassed')
    const person = await sql.personOf(tx, branchId, recordId)
    if (!person) return refused('notFound')
    const { accountId } = person
    if (accountId === null) return refused('noAccount')
    if (await sql.servesFrom(tx, accountId, branchId, from)) return refused('alreadyServes')
    await sql.addSecretary(tx, officeId, accountId, branchId, from)
    await sql.endOffice(tx, own, from)
    await addAudits(
      tx,
      [
        {
          actor: asker.accountId,
          subject: recordId,
          act: 'office.handOver',
          target: branchId,
          result: 'done',
          requestId,
          after: { from },
        },
      ],
      now,
    )
    return replied({})
  })
