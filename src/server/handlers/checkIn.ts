import { checkInRefusal, claimRefusal, SPOKEN_DIGITS } from '@/domain/rollCall'
import { scanEnds } from '@/domain/scan'
import { calendarDay } from '@/domain/time'
import { isLocked, oneMoreWrong } from '@/domain/tries'
import { activityAudiences } from '../asker'
import type { Db } from '../db/db'
import { refused, replied, type Context, type Handler } from '../outcome'
import { isScanCode, scanCode } from '../scanCode'
import { forgetMark, keepClaim, keepMark, lockAttendance } from '../sql/attendance'
import { addAudits } from '../sql/audit'
import { yesesInForce } from '../sql/helper'
import { accountIsMember } from '../sql/joining'
import { addMessages } from '../sql/message'
import { calledActivity } from '../sql/rollCall'
import { forgetTries, keepTries, triesOf } from '../sql/tries'
import { spokenCode } from '../spokenCode'

type Here = Context<'checkIn.enter'> | Context<'checkIn.undo'> | Context<'checkIn.claim'>

/** The activity and where the member stands there, held; a no when either is not there for them. */
async function standing(tx: Db, activityId: string, { asker, now }: Here) {
  const activity = await calledActivity(tx, activityId)
  if (!activity || !activityAudiences(asker).includes(activity.audienceId))
    return refused('notFound')
  const { help } = asker
  // In this order, and travelling together: helpers wait for no answer more than who comes alone.
  const [there, yeses] = await Promise.all([
    lockAttendance(tx, activityId, asker.memberId),
    help && yesesInForce(tx, [help.grantId], 'checkIn', calendarDay(now)),
  ])
  if (!there) return refused('signInNeeded')
  if (yeses?.length === 0) return refused('helpEnded')
  return replied({ activity, there })
}

/**
 * The account is held from the start, so that every wrong number counts however many come at once. What
 * an officer marked otherwise (请假) turns into 到了: whoever stands at the door is there.
 */
export const enter: Handler<'checkIn.enter'> = ({ activityId, code, walkIn }, context) =>
  context.db.transaction(async (tx) => {
    const { asker, config, now } = context
    await accountIsMember(tx, asker.accountId)
    const found = await standing(tx, activityId, context)
    if (!found.ok) return found
    const { activity, there } = found.reply
    if (there.mark === 'present') return replied({ guests: there.guests })
    const refusal = checkInRefusal(activity, now)
    if (refusal) return refused(refusal)
    const wrong =
      code.length > SPOKEN_DIGITS
        ? !isScanCode(config, 'wall', activityId, code, now) && 'wallCodeNotValid'
        : await wrongDigits(tx, activityId, code, context)
    if (wrong) return refused(wrong)
    const walksIn = there.signUp === null
    if (walksIn && !activity.walkIns) return refused('walkInsNotTaken')
    if (walksIn && !walkIn) return refused('notSignedUp')

    await forgetTries(tx, asker.accountId)
    const guests = there.signedGuests
    const by = asker.help?.relation ?? null
    const { memberId } = asker
    const marking = { activityId, memberId, mark: 'present', guests, walkIn: walksIn } as const
    await keepMark(tx, { ...marking, own: true, by }, now)
    // Whoever acts for an elder, the elder hears of it (rule 16).
    if (by) {
      const { title, place, startsAt } = activity
      const facts = { title, place, startsAt, guests, by }
      await addMessages(tx, [{ memberId, activityId, kind: 'checkedIn', facts }], now)
    }
    await audit(tx, context, 'checkIn.enter', activityId, 'present')
    return replied({ guests })
  })

/** Four digits can be guessed: each wrong try counts, and the sixth shuts the account out for a while. */
async function wrongDigits(
  tx: Db,
  activityId: string,
  code: string,
  { asker, config, now }: Context<'checkIn.enter'>,
) {
  const tries = await triesOf(tx, asker.accountId)
  if (tries && isLocked(tries, now)) return 'codeLocked'
  if (code === spokenCode(config, activityId)) return null
  await keepTries(tx, asker.accountId, oneMoreWrong(tries, now))
  return 'wrongDigits'
}

/** Only what they said themselves, while the door is open. */
export const undo: Handler<'checkIn.undo'> = ({ activityId }, context) =>
  context.db.transaction(async (tx) => {
    const found = await standing(tx, activityId, context)
    if (!found.ok) return found
    const { activity, there } = found.reply
    if (there.mark === null) return replied({})
    if (!there.own) return refused('markedOtherwise')
    if (checkInRefusal(activity, context.now)) return refused('checkInTooLate')
    await forgetMark(tx, activityId, context.asker.memberId)
    await audit(tx, context, 'checkIn.undo', activityId, 'undone')
    return replied({})
  })

export const claim: Handler<'checkIn.claim'> = ({ activityId }, context) =>
  context.db.transaction(async (tx) => {
    const found = await standing(tx, activityId, context)
    if (!found.ok) return found
    const { activity, there } = found.reply
    if (there.mark === 'present' || there.claimedAt !== null) return replied({})
    const refusal = claimRefusal(activity, context.now)
    if (refusal) return refused(refusal)
    await keepClaim(tx, activityId, context.asker.memberId, context.now)
    await audit(tx, context, 'checkIn.claim', activityId, 'claimed')
    return replied({})
  })

/** Changes nothing, so it leaves no trace either: what counts is that somebody scans it. */
export const card: Handler<'checkIn.card'> = (_, { asker, config, now }) =>
  Promise.resolve(
    replied({
      card: `${asker.memberId}.${scanCode(config, 'card', asker.memberId, now)}`,
      until: scanEnds('card', now),
    }),
  )

const audit = (
  tx: Db,
  { asker, now, requestId }: Here,
  act: string,
  target: string,
  result: string,
) =>
  addAudits(
    tx,
    [{ actor: asker.accountId, subject: asker.memberId, act, target, result, requestId }],
    now,
  )
