import type { Answer, Context, Handler } from '../outcome'
import type { ParsedOf } from '@/contract'
import type { HelperKin } from '@/domain/helper'
import type { MessageFacts } from '@/domain/message'
import { takeRefusal } from '@/domain/shift'
import { cancelRefusal, fits, partySize, promotions, signUpRefusal } from '@/domain/signUp'
import { calendarDay, type Instant } from '@/domain/time'
import { nextWaveAt, seatSeeksSomebody } from '@/domain/wave'
import { activityAudiences } from '../asker'
import { keyIsTaken, type Db } from '../db/db'
import { refused, replied } from '../outcome'
import { addAudits, type Act } from '../sql/audit'
import { yesesInForce } from '../sql/helper'
import { addMessages } from '../sql/message'
import { shiftsTaken } from '../sql/shiftTaken'
import * as sql from '../sql/signUp'
import { askForPickUp, closeTask } from '../sql/task'
import { resumeWaves } from '../sql/wave'
import { together } from '../together'

interface Wish {
  request: ParsedOf<'activity.signUp'>
  context: Context<'activity.signUp'>
}

type SignUpAnswer = Answer<'activity.signUp'>

const WRONG_ID = refused('badRequest', { field: '报名' })

const ask = together<Wish, SignUpAnswer>(
  async (db, wishes) => {
    const decided = (some: Wish[]) =>
      db.transaction((tx) => decide(tx, some[0]?.request.activityId ?? '', some))
    try {
      return await decided(wishes)
    } catch (error) {
      if (!keyIsTaken(error)) throw error
    }
    // One of them brought an id that was just used elsewhere: decided alone, it harms nobody beside.
    const answers: SignUpAnswer[] = []
    for (const wish of wishes) answers.push(...(await decided([wish])))
    return answers
  },
  ({ request }) => request.activityId,
)

/** Everybody who asks for the same activity at the same moment is decided in one transaction, in turn. */
export const signUp: Handler<'activity.signUp'> = (request, context) =>
  ask(context.db, { request, context })

async function decide(tx: Db, activityId: string, wishes: Wish[]): Promise<SignUpAnswer[]> {
  const activity = await sql.lockActivity(tx, activityId)
  if (!activity) return wishes.map(() => refused('notFound'))
  const memberIds = wishes.map(({ context }) => context.asker.memberId)
  const grantIds = wishes.flatMap(({ context }) => context.asker.help?.grantId ?? [])
  const day = calendarDay(wishes[0]?.context.now ?? '')
  // Held before anything else is read of them: who asks for two shifts at once takes them in turn.
  const taken = activity.shift && (await shiftsTaken(tx, activity, memberIds))
  const [here, helped, known] = await Promise.all([
    sql.membersHere(tx, memberIds),
    yesesInForce(tx, grantIds, 'signUp', day),
    sql.standings(
      tx,
      activityId,
      memberIds,
      wishes.map(({ request }) => request.signUpId),
    ),
  ])
  const added: (sql.SignUp & { wish: Wish })[] = []

  const answers = wishes.map((wish): SignUpAnswer => {
    const { request, context } = wish
    const { asker, now } = context
    if (!here.includes(asker.memberId)) return refused('signInNeeded')
    if (asker.help && !helped.includes(asker.help.grantId)) return refused('helpEnded')
    if (!activityAudiences(asker).includes(activity.audienceId)) return refused('notFound')

    const same = known.find(({ signUpId }) => signUpId === request.signUpId)
    if (same) return sameAgain(same, request.activityId, asker.memberId)
    const alreadyIn = known.some(
      (other) => other.memberId === asker.memberId && other.state !== 'cancelled',
    )
    const theirs = taken?.filter(({ memberId }) => memberId === asker.memberId)
    const refusal =
      signUpRefusal(activity, request, alreadyIn, now) ??
      (activity.shift && takeRefusal(activity.shift, theirs ?? []))
    if (refusal) return refused(refusal)

    const seated = fits(activity, request.guests)
    if (seated) activity.seatsTaken += partySize(request.guests)
    else activity.waiting += 1
    activity.lastTurn += 1
    const signUp: sql.Standing = {
      ...request,
      memberId: asker.memberId,
      state: seated ? 'confirmed' : 'waitlisted',
      turn: activity.lastTurn,
      place: seated ? null : activity.waiting,
      by: asker.help?.relation ?? null,
    }
    known.push(signUp)
    added.push({ ...signUp, wish })
    return replied(mySignUp(signUp))
  })

  const [first] = added
  if (first) await record(tx, activity, added, first.wish.context.now)
  return answers
}

/** The answer to a retry is the answer to the first try; an id of somebody else's is a wrong id. */
function sameAgain(same: sql.Standing, activityId: string, memberId: string): SignUpAnswer {
  if (same.memberId !== memberId || same.activityId !== activityId || same.state === 'cancelled') {
    return WRONG_ID
  }
  return replied(mySignUp(same))
}

const mySignUp = ({ signUpId, state, guests, place, by }: sql.Standing) => ({
  signUpId,
  state: state as 'confirmed' | 'waitlisted',
  guests,
  place,
  by,
})

async function record(
  tx: Db,
  activity: sql.LockedActivity,
  added: (sql.SignUp & { wish: Wish })[],
  now: Instant,
) {
  await Promise.all([
    sql.addSignUps(tx, added, now),
    sql.setSeats(tx, activity),
    askForPickUp(
      tx,
      activity.branchId,
      added.filter(({ state }) => state === 'confirmed'),
      now,
    ),
    addMessages(
      tx,
      added.map(({ memberId, guests, state, by }) => ({
        memberId,
        activityId: activity.activityId,
        kind: state === 'confirmed' ? 'signedUp' : 'waitlisted',
        facts: factsOf(activity, guests, by),
      })),
      now,
    ),
    addAudits(
      tx,
      added.map(({ signUpId, memberId, guests, state, wish: { context } }) => ({
        actor: context.asker.accountId,
        subject: memberId,
        act: 'activity.signUp',
        target: signUpId,
        result: state,
        requestId: context.requestId,
        after: { guests, state },
      })),
      now,
    ),
  ])
}

const factsOf = (
  activity: sql.LockedActivity,
  guests: number,
  by: HelperKin | null,
): MessageFacts => ({
  title: activity.title,
  place: activity.place,
  startsAt: activity.startsAt,
  guests,
  ...(by && { by }),
})

/** Frees the seats of a party and seats the waiting ones that now fit, in one transaction. */
export const cancelSignUp: Handler<'activity.cancelSignUp'> = ({ signUpId }, context) =>
  context.db.transaction(async (tx) => {
    const { asker, now } = context
    const found = await sql.findSignUp(tx, signUpId, asker.memberId)
    if (!found) return refused('notFound')
    const activity = await sql.lockActivity(tx, found.activityId)
    // Read again under the lock: it may have been promoted, or cancelled by a first try, meanwhile.
    const signUp = activity && (await sql.findSignUp(tx, signUpId, asker.memberId))
    if (!signUp) return refused('notFound')
    const { help } = asker
    if (help && (await yesesInForce(tx, [help.grantId], 'signUp', calendarDay(now))).length === 0)
      return refused('helpEnded')
    if (signUp.state === 'cancelled') return replied({})
    const refusal = cancelRefusal(activity, now)
    if (refusal) return refused(refusal)

    await addAudits(tx, await release(tx, activity, signUp, context), now)
    return replied({})
  })

/**
 * Frees the seats of a party of a locked activity and seats the waiting ones that now fit. Returns what
 * is to be audited.
 */
export async function release(
  tx: Db,
  activity: sql.LockedActivity,
  signUp: sql.SignUp,
  { asker, now, requestId }: Pick<Context<'privacy.leave'>, 'asker' | 'now' | 'requestId'>,
): Promise<Act[]> {
  await sql.cancelSignUp(tx, signUp.signUpId, now)
  // Who does not go needs no one to fetch them: that task has the id of the sign-up.
  const withdrawn = { state: 'withdrawn' as const, by: asker.accountId }
  if (signUp.needs.includes('pickUp')) await closeTask(tx, signUp.signUpId, withdrawn, now)
  if (signUp.state === 'confirmed') activity.seatsTaken -= partySize(signUp.guests)
  else activity.waiting -= 1
  await tellOf(tx, activity, 'notGoing', [{ ...signUp, by: asker.help?.relation ?? null }], now)
  const promoted = await moveUp(tx, activity, now)
  await sql.setSeats(tx, activity)
  // Of a shift nobody is told in waves.
  if (activity.communityId !== null && !activity.shift && seatSeeksSomebody(activity))
    await resumeWaves(tx, activity.activityId, now, nextWaveAt(now))
  return [signUp, ...promoted].map((party) => ({
    actor: asker.accountId,
    subject: party.memberId,
    act: party === signUp ? 'activity.cancelSignUp' : 'activity.promote',
    target: party.signUpId,
    result: party === signUp ? 'cancelled' : 'confirmed',
    requestId,
    before: { state: party.state },
  }))
}

/**
 * Seats the waiting parties of a locked activity that now fit and tells them; the caller keeps the seats.
 * Returns the parties as they stood before.
 */
export async function moveUp(
  tx: Db,
  activity: sql.LockedActivity,
  now: Instant,
): Promise<sql.SignUp[]> {
  // Nobody moves up to what was called off.
  const queue =
    activity.state === 'published' ? await sql.waitingParties(tx, activity.activityId) : []
  const promoted = promotions(activity, queue)
  activity.waiting -= promoted.length
  for (const { guests } of promoted) activity.seatsTaken += partySize(guests)
  await sql.confirmSignUps(
    tx,
    promoted.map((party) => party.signUpId),
  )
  await askForPickUp(tx, activity.branchId, promoted, now)
  await tellOf(
    tx,
    activity,
    'promoted',
    promoted.map((party) => ({ ...party, by: null })),
    now,
  )
  return promoted
}

const tellOf = (
  tx: Db,
  activity: sql.LockedActivity,
  kind: 'notGoing' | 'promoted',
  parties: sql.SignUp[],
  now: Instant,
) =>
  addMessages(
    tx,
    parties.map(({ memberId, guests, by }) => ({
      memberId,
      activityId: activity.activityId,
      kind,
      facts: factsOf(activity, guests, by),
    })),
    now,
  )
