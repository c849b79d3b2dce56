import type { CommunityNews } from '@/domain/message'
import { newId } from '@/domain/id'
import { takeRefusal, type SwapState } from '@/domain/shift'
import { officeCommunityIds } from '../asker'
import type { Db } from '../db/db'
import { refused, replied, type Context, type Handler } from '../outcome'
import { addAudits, type Act } from '../sql/audit'
import { addMessages } from '../sql/message'
import { rosterOf, rosterPeople } from '../sql/shift'
import * as sql from '../sql/shiftSwap'
import { shiftsTaken } from '../sql/shiftTaken'
import {
  addSignUps,
  cancelSignUp,
  lockActivity,
  membersHere,
  type LockedActivity,
} from '../sql/signUp'

type Swapping = 'shift.askSwap' | 'shift.answerSwap' | 'shift.takeBackSwap' | 'shift.decideSwap'
type Asking = Pick<Context<Swapping>, 'asker' | 'now' | 'requestId'>

const tell = (
  tx: Db,
  { startsAt, place, activityId }: LockedActivity,
  news: { memberId: string; kind: CommunityNews; name: string }[],
  now: string,
) =>
  addMessages(
    tx,
    news.map(({ memberId, kind, name }) => ({
      ...{ memberId, kind, thingId: activityId },
      facts: { name, place, startsAt },
    })),
    now,
  )

const audit = (
  tx: Db,
  { asker, now, requestId }: Asking,
  what: Pick<Act, 'act' | 'subject' | 'target' | 'result'>,
) => addAudits(tx, [{ actor: asker.accountId, requestId, ...what }], now)

/** A swap with its shift held until the transaction ends; the swap is read under that lock. */
async function heldSwap(tx: Db, swapId: string) {
  const found = await sql.findSwap(tx, swapId)
  const activity = found && (await lockActivity(tx, found.activityId))
  const swap = activity && (await sql.findSwap(tx, swapId))
  return swap && { activity, swap }
}

/** Whether who asked still has the seat. */
const stillHis = async (tx: Db, { activityId, fromMemberId, signUpId }: sql.Swap) =>
  (await sql.seatOf(tx, activityId, fromMemberId))?.signUpId === signUpId

/** Why this member cannot take a seat at this shift; the member is held until the transaction ends. */
async function cannotTake(tx: Db, activity: LockedActivity, memberId: string) {
  if (!activity.shift) return 'alreadyDecided' as const
  const taken = await shiftsTaken(tx, activity, [memberId])
  if ((await membersHere(tx, [memberId])).length === 0) return 'alreadyDecided' as const
  if (await sql.standsAt(tx, activity.activityId, memberId)) return 'alreadySignedUp' as const
  return takeRefusal(activity.shift, taken)
}

export const ask: Handler<'shift.askSwap'> = ({ swapId, activityId, recordId }, context) =>
  context.db.transaction(async (tx) => {
    const { asker, now } = context
    const { memberId } = asker
    const activity = await lockActivity(tx, activityId)
    const communityId = activity?.shift && (await rosterOf(tx, activityId))
    const seat = communityId && (await sql.seatOf(tx, activityId, memberId))
    if (!activity || !communityId || !seat) return refused('notFound')
    const same = await sql.findSwap(tx, swapId)
    if (same)
      return same.signUpId === seat.signUpId && same.fromMemberId === memberId
        ? replied({})
        : refused('badRequest', { field: '替班' })
    if (activity.state === 'cancelled' || now >= activity.startsAt) return refused('alreadyStarted')
    if (await sql.openSwapOf(tx, seat.signUpId)) return refused('alreadyAsked')
    const known = recordId ? await rosterPeople(tx, communityId, '2000-01-01', memberId) : []
    if (recordId && !known.some((one) => one.recordId === recordId)) return refused('notFound')
    const swap = { swapId, activityId, signUpId: seat.signUpId, fromMemberId: memberId }
    await sql.addSwap(tx, { ...swap, toMemberId: recordId ?? null }, now)
    if (recordId)
      await tell(tx, activity, [{ memberId: recordId, kind: 'swapAsked', name: asker.name }], now)
    await audit(tx, context, {
      ...{ act: 'shift.askSwap', subject: memberId, target: swapId, result: 'asked' },
    })
    return replied({})
  })

export const answer: Handler<'shift.answerSwap'> = ({ swapId, yes }, context) =>
  context.db.transaction(async (tx) => {
    const { asker, now } = context
    const { memberId } = asker
    const held = await heldSwap(tx, swapId)
    const mine = held && [memberId, null].includes(held.swap.toMemberId)
    if (!mine || held.swap.fromMemberId === memberId || !asker.registered)
      return refused('notFound')
    const { activity, swap } = held
    if (swap.state === 'agreed' && yes && swap.toMemberId === memberId) return replied({})
    if (swap.state !== 'asked' || activity.state === 'cancelled' || !(await stillHis(tx, swap)))
      return refused('alreadyDecided')
    if (now >= activity.startsAt) return refused('alreadyStarted')
    // Whoever can was asked: one who cannot need not say so.
    if (!yes && swap.toMemberId === null) return replied({})
    const refusal = yes ? await cannotTake(tx, activity, memberId) : null
    if (refusal) return refused(refusal)
    const kind = yes ? ('swapAgreed' as const) : ('swapNot' as const)
    if (yes) await sql.agreeSwap(tx, swapId, memberId, now)
    else await sql.closeSwap(tx, swapId, 'declined', asker.accountId, now)
    await tell(tx, activity, [{ memberId: swap.fromMemberId, kind, name: asker.name }], now)
    await audit(tx, context, {
      ...{ act: 'shift.answerSwap', subject: swap.fromMemberId, target: swapId },
      result: yes ? 'agreed' : 'declined',
    })
    return replied({})
  })

export const takeBack: Handler<'shift.takeBackSwap'> = ({ swapId }, context) =>
  context.db.transaction(async (tx) => {
    const { asker, now } = context
    const held = await heldSwap(tx, swapId)
    if (held?.swap.fromMemberId !== asker.memberId) return refused('notFound')
    const { activity, swap } = held
    if (swap.state === 'withdrawn') return replied({})
    if (!isOpen(swap.state)) return refused('alreadyDecided')
    await sql.closeSwap(tx, swapId, 'withdrawn', asker.accountId, now)
    const other = swap.toMemberId
    if (other)
      await tell(tx, activity, [{ memberId: other, kind: 'swapNot', name: asker.name }], now)
    await audit(tx, context, {
      ...{ act: 'shift.takeBackSwap', subject: asker.memberId, target: swapId },
      result: 'withdrawn',
    })
    return replied({})
  })

const isOpen = (state: SwapState) => state === 'asked' || state === 'agreed'

/** The leader's yes: only now the seat changes hands, and the other's limits are looked at once more. */
export const decide: Handler<'shift.decideSwap'> = ({ swapId, yes }, context) =>
  context.db.transaction(async (tx) => {
    const { asker, now } = context
    const held = await heldSwap(tx, swapId)
    if (!held || !officeCommunityIds(asker).includes(held.activity.communityId ?? ''))
      return refused('notFound')
    const { activity, swap } = held
    const { fromMemberId, toMemberId } = swap
    const result = yes ? 'done' : 'notLet'
    if (swap.state === result) return replied({})
    if (swap.state !== 'agreed' || toMemberId === null || !(await stillHis(tx, swap)))
      return refused('alreadyDecided')
    if (activity.state === 'cancelled' || now >= activity.startsAt) return refused('alreadyStarted')
    const refusal = yes ? await cannotTake(tx, activity, toMemberId) : null
    if (refusal) return refused(refusal)
    if (yes) await handOver(tx, activity, { ...swap, toMemberId }, now)
    await sql.closeSwap(tx, swapId, result, asker.accountId, now)
    const kind = yes ? ('swapDone' as const) : ('swapNot' as const)
    await tell(
      tx,
      activity,
      [
        { memberId: fromMemberId, kind, name: swap.to ?? '' },
        { memberId: toMemberId, kind, name: swap.from },
      ],
      now,
    )
    const { actor, ...what } = { actor: asker.accountId, act: 'shift.decideSwap', target: swapId }
    await addAudits(
      tx,
      [fromMemberId, toMemberId].map((subject) => ({
        ...{ actor, ...what, subject, result, requestId: context.requestId },
      })),
      now,
    )
    return replied({})
  })

/** The seat keeps its turn; the sign-up of who gave it stays, as one who does not go. */
async function handOver(
  tx: Db,
  { activityId }: LockedActivity,
  { signUpId, fromMemberId, toMemberId }: sql.Swap & { toMemberId: string },
  now: string,
) {
  const seat = await sql.seatOf(tx, activityId, fromMemberId)
  await cancelSignUp(tx, signUpId, now)
  const taken = { signUpId: newId(now), activityId, memberId: toMemberId, guests: 0, needs: [] }
  await addSignUps(tx, [{ ...taken, state: 'confirmed', turn: seat?.turn ?? 0, by: null }], now)
}
