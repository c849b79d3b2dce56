import { newId } from '@/domain/id'
import { awayLong, canBeHome, DECLINED_DAYS, moveRefusal } from '@/domain/membership'
import { searchGrams } from '@/domain/search'
import { calendarDay, daysAfter } from '@/domain/time'
import { officeBranchIds } from '../asker'
import type { Db } from '../db/db'
import { refused, replied, type Context, type Handler } from '../outcome'
import { addAudits } from '../sql/audit'
import * as sql from '../sql/membership'
import * as moves from '../sql/move'
import { pageOf, pageStart } from './paging'

const FIRST_ID = '00000000-0000-0000-0000-000000000000'
const OLDEST: moves.Place = ['-infinity', FIRST_ID]
const WRONG_CURSOR = refused('badRequest', { field: '下一页的位置' })

export const mine: Handler<'membership.mine'> = async (_, { db, now, asker: { memberId } }) =>
  replied({
    memberships: await sql.membershipsOf(db, memberId),
    moves: await moves.myMoves(db, memberId, daysAfter(now, -DECLINED_DAYS)),
  })

export const read: Handler<'membership.read'> = async ({ moveId }, { db, asker }) => {
  const found = await moves.findMove(db, moveId)
  if (!found) return refused('notFound')
  const { memberId, askedBy, fromBranchId, toBranchId, fromContact, toContact, ...move } = found
  const served = officeBranchIds(asker)
  const ours = fromBranchId !== null && served.includes(fromBranchId)
  const asked = askedBy === asker.accountId || ours
  const comesHere = served.includes(toBranchId)
  if (!asked && !comesHere && memberId !== asker.memberId) return refused('notFound')
  const open = move.state === 'asked'
  return replied({
    ...move,
    mayDecide: open && comesHere,
    mayWithdraw: open && asked,
    contact: comesHere ? fromContact : toContact,
  })
}

export const branches: Handler<'membership.branches'> = async ({ after, size }, context) => {
  const { db, config, asker } = context
  const scope = { config, asker, list: 'membership.branches' }
  const beyond = pageStart<[string]>(scope, after, [FIRST_ID])
  if (!beyond) return WRONG_CURSOR
  const rows = await sql.openBranches(db, beyond[0], size + 1)
  return replied(pageOf(scope, rows, size, ({ branchId }) => [branchId]))
}

export const ask: Handler<'membership.ask'> = ({ moveId, branchId }, context) => {
  const { memberId } = context.asker
  return begin(context, {
    moveId,
    memberId,
    kind: 'participating',
    fromBranchId: null,
    toBranchId: branchId,
    certificate: null,
  })
}

export const destinations: Handler<'membership.destinations'> = async (request, context) => {
  const { words, after, size } = request
  const { db, config, asker } = context
  const scope = { config, asker, list: `membership.destinations ${words ?? ''}` }
  const beyond = pageStart<[string]>(scope, after, [FIRST_ID])
  if (!beyond) return WRONG_CURSOR
  const grams = words === undefined ? [] : searchGrams(words)
  if (words !== undefined && grams.length === 0) return replied({ items: [], next: null })
  const own = officeBranchIds(asker)
  const rows = await sql.branchesNamed(db, grams, own, beyond[0], size + 1)
  const page = pageOf(scope, rows, size, ({ branchId }) => [branchId])
  const items = page.items.map(({ kind, ...one }) => ({ ...one, canBeHome: canBeHome(kind) }))
  return replied({ ...page, items })
}

export const propose: Handler<'membership.propose'> = (request, context) => {
  const { moveId, recordId, branchId, kind, certificate = null } = request
  return begin(context, {
    moveId,
    memberId: recordId,
    kind,
    fromBranchId: null,
    toBranchId: branchId,
    certificate,
  })
}

/**
 * Writes a wish down. A member asks for themselves; an officer only for somebody at home in an own
 * branch, and whoever is at home elsewhere is not there (rule 15).
 */
const begin = (
  context: Pick<Context<'membership.propose'>, 'db' | 'asker' | 'requestId' | 'now'>,
  wish: Omit<moves.Move, 'state' | 'askedBy'>,
) =>
  context.db.transaction(async (tx) => {
    const { asker, now } = context
    const standing = await sql.lockMember(tx, wish.memberId)
    const home = standing?.find(({ kind }) => kind === 'home')?.branchId ?? null
    const own = wish.kind === 'participating'
    if (!standing) return refused('notFound')
    if (!own && !(home && officeBranchIds(asker).includes(home))) return refused('notFound')
    const toKind = await sql.branchKind(tx, wish.toBranchId)
    if (toKind === null) return refused('notFound')
    const there = standing.some(({ branchId }) => branchId === wish.toBranchId)
    const refusal = moveRefusal(wish.kind, toKind, there)
    if (refusal) return refused(refusal)

    const move = { ...wish, fromBranchId: own ? null : home, askedBy: asker.accountId }
    if (!(await moves.addMove(tx, move, now))) {
      const same = await moves.lockMove(tx, move.moveId)
      const retry = same?.memberId === move.memberId && same.toBranchId === move.toBranchId
      return retry ? replied({}) : refused('alreadyAsked')
    }
    await audit(tx, context, { ...move, state: 'asked' }, own ? 'ask' : 'propose', 'asked')
    return replied({})
  })

export const leave: Handler<'membership.leave'> = ({ branchId }, context) =>
  context.db.transaction(async (tx) => {
    const { asker, now, requestId } = context
    const standing = await sql.lockMember(tx, asker.memberId)
    const found = standing?.find((one) => one.branchId === branchId)
    // Left already, as a first try may have done; of a branch one was never in nothing is said.
    if (!found) return replied({})
    if (found.kind === 'home') return refused('needsTransfer')
    await sql.endMembership(tx, asker.memberId, branchId, calendarDay(now))
    const act = { actor: asker.accountId, subject: asker.memberId, target: branchId, requestId }
    await addAudits(tx, [{ ...act, act: 'membership.leave', result: 'done' }], now)
    return replied({})
  })

export const withdraw: Handler<'membership.withdraw'> = ({ moveId }, context) =>
  context.db.transaction(async (tx) => {
    const { asker, now } = context
    const move = await moves.lockMove(tx, moveId)
    const mine = move?.askedBy === asker.accountId
    const ours = move?.fromBranchId && officeBranchIds(asker).includes(move.fromBranchId)
    if (!move || !(mine || ours)) return refused('notFound')
    if (move.state === 'withdrawn') return replied({})
    if (move.state !== 'asked') return refused('alreadyDecided')
    await moves.endMove(tx, move, 'withdrawn', { by: asker.accountId, words: null, now })
    await audit(tx, context, move, 'withdraw', 'withdrawn')
    return replied({})
  })

export const requests: Handler<'membership.requests'> = async (request, context) => {
  const { which, after, size } = request
  const { db, config, asker } = context
  const scope = { config, asker, list: `membership.requests ${which}` }
  const beyond = pageStart(scope, after, OLDEST)
  if (!beyond) return WRONG_CURSOR
  const rows = await moves.movesOf(db, officeBranchIds(asker), which, beyond, size + 1)
  return replied(pageOf(scope, rows, size, ({ askedAt, moveId }) => [askedAt, moveId]))
}

/** The second yes: of the branch that somebody comes into. Two at once: the first one counts. */
export const decide: Handler<'membership.decide'> = ({ moveId, end, words }, context) =>
  context.db.transaction(async (tx) => {
    const { asker, now } = context
    const move = await moves.lockMove(tx, moveId)
    if (!move || !officeBranchIds(asker).includes(move.toBranchId)) return refused('notFound')
    if (move.state === end) return replied({})
    if (move.state !== 'asked') return refused('alreadyDecided')
    if (end === 'declined' && !words) return refused('reasonMissing')
    if (end === 'agreed') {
      const refusal = await comeIn(tx, move, context)
      if (refusal) return refused(refusal)
    }
    await moves.endMove(tx, move, end, { by: asker.accountId, words: words ?? null, now })
    await audit(tx, context, move, 'decide', end)
    return replied({})
  })

/** Rules 1 and 2 once more, as things stand now; a transfer ends the old home on the day the new begins. */
async function comeIn(tx: Db, move: moves.Move, { now }: Context<'membership.decide'>) {
  const { memberId, toBranchId: branchId, kind, fromBranchId } = move
  const standing = (await sql.lockMember(tx, memberId)) ?? []
  const home = standing.find((one) => one.kind === 'home')?.branchId ?? null
  // Since it was asked the member went elsewhere: that branch has no say any more.
  if (fromBranchId !== null && fromBranchId !== home) return 'alreadyDecided'
  const toKind = (await sql.branchKind(tx, branchId)) ?? ''
  const there = standing.some((one) => one.branchId === branchId)
  const refusal = moveRefusal(kind, toKind, there)
  if (refusal) return refusal
  const day = calendarDay(now)
  if (kind === 'home' && home) await sql.endMembership(tx, memberId, home, day)
  await sql.addMembership(tx, newId(now), { memberId, branchId, kind }, day)
  return null
}

export const away: Handler<'membership.away'> = async ({ branchId, after, size }, context) => {
  const { db, config, asker, now } = context
  if (!officeBranchIds(asker).includes(branchId)) return refused('notFound')
  const scope = { config, asker, list: `membership.away ${branchId}` }
  const beyond = pageStart<[string]>(scope, after, [FIRST_ID])
  if (!beyond) return WRONG_CURSOR
  const rows = await sql.awayFrom(db, branchId, beyond[0], size + 1)
  const page = pageOf(scope, rows, size, ({ memberId }) => [memberId])
  const items = page.items.map(({ memberId: _, ...one }) => ({
    ...one,
    long: awayLong(one.since, calendarDay(now)),
  }))
  return replied({ ...page, items })
}

const audit = (
  tx: Db,
  { asker, requestId, now }: Pick<Context<'membership.decide'>, 'asker' | 'requestId' | 'now'>,
  { moveId, memberId, state }: moves.Move,
  act: string,
  result: string,
) =>
  addAudits(
    tx,
    [
      {
        actor: asker.accountId,
        subject: memberId,
        act: `membership.${act}`,
        target: moveId,
        result,
        requestId,
        before: { state },
      },
    ],
    now,
  )
