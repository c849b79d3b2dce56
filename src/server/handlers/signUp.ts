import type { ParsedOf } from '@/contract'
import { takeRefusal } from '@/domain/shift'
import { fits, partySize, signUpRefusal } from '@/domain/signUp'
import { calendarDay, type Instant } from '@/domain/time'
import { activityAudiences } from '../asker'
import { keyIsTaken, type Db } from '../db/db'
import { refused, replied, type Answer, type Context, type Handler } from '../outcome'
import { addAudits } from '../sql/audit'
import { yesesInForce } from '../sql/helper'
import { addMessages } from '../sql/message'
import { shiftsTaken } from '../sql/shiftTaken'
import * as sql from '../sql/signUp'
import { askForPickUp } from '../sql/task'
import { together } from '../together'
import { factsOf } from './signUpCancel'

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
