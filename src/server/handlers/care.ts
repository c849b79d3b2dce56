import { careConsent } from '@/domain/care'
import { calendarDay } from '@/domain/time'
import { officeBranchIds } from '../asker'
import { refused, replied, type Handler } from '../outcome'
import { showMasked } from '../phone'
import { addAudits } from '../sql/audit'
import * as sql from '../sql/care'
import { helpersOf } from '../sql/helper'
import { visitsTo } from '../sql/visit'
import { pageOf, pageStart } from './paging'

const FIRST: [string, string] = ['', '00000000-0000-0000-0000-000000000000']
const VISITS = 10

export const people: Handler<'care.people'> = async (request, { db, config, asker }) => {
  const { branchId, words = '', after, size } = request
  if (!officeBranchIds(asker).includes(branchId)) return refused('notFound')
  const scope = { config, asker, list: `care.people ${branchId} ${words}` }
  const beyond = pageStart(scope, after, FIRST)
  if (!beyond) return refused('badRequest', { field: '下一页的位置' })
  const rows = await sql.peopleByName(db, { branchId, words }, beyond, size + 1)
  return replied(pageOf(scope, rows, size, ({ name, recordId }) => [name, recordId]))
}

/** Rule 15: who is of no own branch is not there. Rule 19: of who is at home elsewhere, next to nothing is. */
export const read: Handler<'care.read'> = async ({ recordId }, context) => {
  const { db, asker, now, requestId } = context
  const branchIds = officeBranchIds(asker)
  const person = await sql.personIn(db, recordId, branchIds)
  if (!person) return refused('notFound')
  const { phoneEnds, ...rest } = person
  const phone = phoneEnds && showMasked(phoneEnds)
  if (!person.home)
    return replied({ ...rest, said: null, phone, helpers: [], visits: [], nextDay: null })
  const [grants, visits] = await Promise.all([
    helpersOf(db, recordId),
    visitsTo(db, recordId, branchIds, VISITS),
  ])
  const today = calendarDay(now)
  const helpers = grants
    .filter(({ state, until }) => state === 'active' && until !== null && until > today)
    .map(({ helper, relation }) => ({ name: helper, relation }))
  // Who was looked up finds it in privacy.seen; oneself is no secret.
  if (recordId !== asker.memberId)
    await addAudits(
      db,
      [
        {
          actor: asker.accountId,
          subject: recordId,
          act: 'care.read',
          target: recordId,
          result: 'shown',
          requestId,
        },
      ],
      now,
    )
  return replied({
    ...rest,
    phone,
    helpers,
    visits: visits.map(({ nextDay: _, ...visit }) => visit),
    nextDay: visits.find(({ state }) => state !== 'cancelled')?.nextDay ?? null,
  })
}

export const set: Handler<'care.set'> = (request, context) =>
  context.db.transaction(async (tx) => {
    const { recordId, policy, consent: heard = null } = request
    const { asker, now, requestId } = context
    const needs = [...new Set(request.needs)]
    const held = await sql.holdMember(tx, recordId)
    if (!held?.branchId || !officeBranchIds(asker).includes(held.branchId))
      return refused('notFound')
    const person = await sql.personIn(tx, recordId, [held.branchId])
    const consent = careConsent(needs, person?.said ?? null, heard)
    if (consent === 'careDeclined' || consent === 'consentMissing') return refused(consent)
    await sql.keepCare(tx, recordId, { policy, needs, consent, by: asker.accountId }, now)
    const act = {
      actor: asker.accountId,
      subject: recordId,
      act: 'care.set',
      target: recordId,
      // What was noted goes with the person; an audit never does.
      result: needs.length > 0 || policy !== 'normal' ? 'marked' : 'cleared',
      requestId,
    }
    await addAudits(tx, [act], now)
    return replied({})
  })
