import { newId } from '@/domain/id'
import { decisionRefusal } from '@/domain/joining'
import { searchGrams } from '@/domain/search'
import { calendarDay } from '@/domain/time'
import { officeBranchIds } from '../asker'
import type { Db } from '../db/db'
import { refused, replied, type Context, type Handler } from '../outcome'
import { openPhone, showMasked } from '../phone'
import { addAudits } from '../sql/audit'
import * as sql from '../sql/joining'
import { addMembership } from '../sql/membership'
import { pageOf, pageStart } from './paging'

const FIRST_ID = '00000000-0000-0000-0000-000000000000'
const OLDEST: sql.Place = ['-infinity', FIRST_ID]
const WRONG_CURSOR = refused('badRequest', { field: '下一页的位置' })

/** Names every field: number and account leave the server nowhere else. */
export const shown = ({ joiningId, name, branch, contact, state, sentAt, words }: sql.Joining) => ({
  joiningId,
  name,
  branch,
  contact,
  state,
  sentAt,
  words,
})

export const branches: Handler<'joining.branches'> = async ({ words, after, size }, context) => {
  const { db, config, asker } = context
  const scope = { config, asker, list: `joining.branches ${words ?? ''}` }
  const beyond = pageStart<[string]>(scope, after, [FIRST_ID])
  if (!beyond) return WRONG_CURSOR
  const grams = words === undefined ? [] : searchGrams(words)
  if (words !== undefined && grams.length === 0) return replied({ items: [], next: null })
  const rows = await sql.branchesToJoin(db, grams, beyond[0], size + 1)
  return replied(pageOf(scope, rows, size, ({ branchId }) => [branchId]))
}

export const mine: Handler<'joining.mine'> = async (_, { db, asker }) => {
  const last = await sql.lastJoining(db, asker.accountId)
  return replied({ last: last && shown(last) })
}

export const withdraw: Handler<'joining.withdraw'> = ({ joiningId }, context) =>
  context.db.transaction(async (tx) => {
    const { asker, now } = context
    const found = await sql.lockJoining(tx, joiningId)
    if (found?.accountId !== asker.accountId) return refused('notFound')
    if (found.state === 'withdrawn') return replied({})
    if (found.state !== 'waiting') return refused('alreadyDecided')
    await sql.endJoining(tx, joiningId, 'withdrawn', { by: asker.accountId, words: null, now })
    await audit(tx, context, found, 'withdraw', 'withdrawn')
    return replied({})
  })

export const list: Handler<'joining.list'> = async ({ after, size }, { db, config, asker }) => {
  const scope = { config, asker, list: 'joining.list' }
  const beyond = pageStart(scope, after, OLDEST)
  if (!beyond) return WRONG_CURSOR
  const rows = await sql.joiningsTo(db, officeBranchIds(asker), beyond, size + 1)
  return replied(pageOf(scope, rows, size, ({ sentAt, joiningId }) => [sentAt, joiningId]))
}

/** Rule 15: a wish to another branch is not there; nor is one that was taken back. */
export const read: Handler<'joining.read'> = async ({ joiningId }, { db, config, asker }) => {
  const found = await sql.findJoining(db, joiningId)
  if (!found || !mayDecide(asker, found)) return refused('notFound')
  const { name, phoneCipher, branch, branchId, state, sentAt } = found
  const records = await sql.freeRecords(db, branchId, name)
  return replied({
    joiningId,
    name,
    phone: phoneCipher && openPhone(config, phoneCipher),
    branch,
    state,
    sentAt,
    records: records.map(({ recordId, birthYear, phoneEnds }) => ({
      recordId,
      born: String(birthYear ?? ''),
      phone: phoneEnds && showMasked(phoneEnds),
    })),
  })
}

const mayDecide = (
  asker: Context<'joining.decide'>['asker'],
  { branchId, state }: sql.Joining,
): boolean => officeBranchIds(asker).includes(branchId) && state !== 'withdrawn'

/** The secretary's word. Two at once, for one wish or for one record: the first counts. */
export const decide: Handler<'joining.decide'> = (request, context) =>
  context.db.transaction(async (tx) => {
    const { joiningId, end, recordId, birthYear, words } = request
    const { asker, now } = context
    const found = await sql.lockJoining(tx, joiningId)
    if (!found || !mayDecide(asker, found)) return refused('notFound')
    if (found.state === end) return replied({})
    if (found.state !== 'waiting') return refused('alreadyDecided')
    const missing = decisionRefusal(request)
    if (missing) return refused(missing)
    if (end === 'joined') {
      if (await sql.accountIsMember(tx, found.accountId)) return refused('alreadyMember')
      if (recordId) {
        if (!(await sql.claimRecord(tx, recordId, found))) return refused('recordTaken')
      } else await join(tx, found, birthYear ?? 0, context)
    }
    await sql.endJoining(tx, joiningId, end, { by: asker.accountId, words: words ?? null, now })
    await audit(tx, context, found, 'decide', end)
    return replied({})
  })

/** Somebody new, at home in the branch from today on (rules 1 and 2: one home, and this one can be it). */
async function join(
  tx: Db,
  wish: sql.Joining,
  birthYear: number,
  { now }: Context<'joining.decide'>,
) {
  const memberId = newId(now)
  await sql.addMember(tx, memberId, birthYear, wish)
  const home = { memberId, branchId: wish.branchId, kind: 'home' as const }
  await addMembership(tx, newId(now), home, calendarDay(now))
}

/** Who did what to a request to join, and how it stood before. */
export const audit = (
  tx: Db,
  { asker, requestId, now }: Pick<Context<'joining.decide'>, 'asker' | 'requestId' | 'now'>,
  { joiningId, state }: sql.Joining,
  act: string,
  result: string,
) =>
  addAudits(
    tx,
    [
      {
        actor: asker.accountId,
        subject: null,
        act: `joining.${act}`,
        target: joiningId,
        result,
        requestId,
        ...(act === 'send' ? {} : { before: { state } }),
      },
    ],
    now,
  )
