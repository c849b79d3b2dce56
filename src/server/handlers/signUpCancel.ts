import type { HelperKin } from '@/domain/helper'
import type { MessageFacts } from '@/domain/message'
import { cancelRefusal, partySize, promotions } from '@/domain/signUp'
import { calendarDay, type Instant } from '@/domain/time'
import { nextWaveAt, seatSeeksSomebody } from '@/domain/wave'
import type { Db } from '../db/db'
import { refused, replied, type Context, type Handler } from '../outcome'
import { addAudits, type Act } from '../sql/audit'
import { yesesInForce } from '../sql/helper'
import { addMessages } from '../sql/message'
import * as sql from '../sql/signUp'
import { askForPickUp, closeTask } from '../sql/task'
import { resumeWaves } from '../sql/wave'

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

/** What a message about a party at an activity says; `by`: who of the family did it. */
export const factsOf = (
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
