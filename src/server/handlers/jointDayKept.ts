import { takeBackRefusal } from '@/domain/jointDay'
import { markRefusal } from '@/domain/rollCall'
import { calendarDay, type Instant } from '@/domain/time'
import { officeBranchIds } from '../asker'
import type { Db } from '../db/db'
import { refused, replied, type Context, type Handler } from '../outcome'
import { addAudits, type Act } from '../sql/audit'
import * as sql from '../sql/jointDay'
import { addMessages } from '../sql/message'
import { lastAgreed, membersOf, officersOf } from '../sql/planAsking'
import { isMarked, lockAttendance } from '../sql/attendance'
import { belongs, calledActivity, mayCome } from '../sql/rollCall'
import { lockActivity, type LockedActivity } from '../sql/signUp'
import { changeMark } from './marking'
import { release } from './signUpCancel'

type Telling = Pick<
  Context<'jointDay.propose' | 'jointDay.decide' | 'jointDay.takeBack'>,
  'asker' | 'now'
>

/** Tells the officers of one of the two branches, those who are members; the desk says it to all. */
export async function tellJoint(
  tx: Db,
  { activityId, title, startsAt, host, partner, hostId }: sql.JointDay,
  branchId: string,
  news: {
    kind: 'jointAsked' | 'jointAgreed' | 'jointDeclined' | 'jointEnded'
    words?: string | undefined
  },
  { asker, now }: Telling,
) {
  const officers = await officersOf(tx, branchId, calendarDay(now))
  const facts = { title, name: branchId === hostId ? partner : host, startsAt, words: news.words }
  await addMessages(
    tx,
    officers.flatMap(({ accountId, memberId }) =>
      memberId === null || accountId === asker.accountId
        ? []
        : [{ memberId, kind: news.kind, facts, thingId: activityId }],
    ),
    now,
  )
}

/** Where the plan was agreed and told already, the other branch hears of it with its yes. */
export async function tellPlan(tx: Db, joint: sql.JointDay, now: Instant) {
  const { activityId, partnerId, title, place, startsAt } = joint
  const plan = await lastAgreed(tx, activityId)
  if (!plan) return
  const items = plan.steps.map((step) => step.title)
  const people = await membersOf(tx, partnerId)
  await addMessages(
    tx,
    people.map(({ memberId }) => ({
      ...{ memberId, activityId, kind: 'planNotice' as const },
      facts: { title, place, startsAt, guests: 0, items },
    })),
    now,
  )
}

/** Whoever may come no more gives the seat back, and hears why. */
async function freeSeats(
  tx: Db,
  activity: LockedActivity,
  audienceId: string,
  context: Context<'jointDay.takeBack'>,
): Promise<Act[]> {
  const { activityId, title, startsAt } = activity
  const acts: Act[] = []
  for (const signUp of await sql.signedUpFor(tx, activityId)) {
    const { memberId } = signUp
    if (await mayCome(tx, audienceId, memberId)) continue
    acts.push(...(await release(tx, activity, signUp, context)))
    const facts = { title, startsAt }
    const news = { memberId, kind: 'jointEnded' as const, facts, thingId: activityId }
    await addMessages(tx, [news], context.now)
  }
  return acts
}

/** The activity is held first, as by whoever signs up for it. */
export const takeBack: Handler<'jointDay.takeBack'> = ({ activityId }, context) =>
  context.db.transaction(async (tx) => {
    const { asker, now, requestId } = context
    const activity = await lockActivity(tx, activityId)
    const joint = activity && (await sql.findJointDay(tx, activityId, 'for update'))
    const own = joint && officeBranchIds(asker)
    if (!own || ![joint.hostId, joint.partnerId].some((one) => own.includes(one)))
      return refused('notFound')
    if (joint.state === 'withdrawn') return replied({})
    const refusal = takeBackRefusal(joint.state, activity.startsAt, now)
    if (refusal) return refused(refusal)
    const by = asker.accountId
    const audienceId = await sql.closeToPartner(tx, activityId)
    const freed = audienceId ? await freeSeats(tx, activity, audienceId, context) : []
    await sql.endAsking(tx, activityId, { state: 'withdrawn', words: null, by }, now)
    for (const branchId of [joint.hostId, joint.partnerId])
      await tellJoint(tx, joint, branchId, { kind: 'jointEnded' }, context)
    const act = { actor: by, subject: null, act: 'jointDay.takeBack', target: activityId }
    await addAudits(tx, [...freed, { ...act, result: 'withdrawn', requestId }], now)
    return replied({})
  })

/** Each branch marks its own people on the one roll; of the others it is as if they were not there. */
export const mark: Handler<'jointDay.mark'> = (request, context) =>
  context.db.transaction(async (tx) => {
    const { asker, now, requestId } = context
    const { markId, activityId, branchId, recordId: memberId, seen, mark, why = null } = request
    const activity = await calledActivity(tx, activityId)
    const joint = activity && (await sql.findJointDay(tx, activityId))
    const ours = joint?.state === 'agreed' && [joint.hostId, joint.partnerId].includes(branchId)
    if (!activity || !ours || !officeBranchIds(asker).includes(branchId)) return refused('notFound')
    const there = await lockAttendance(tx, activityId, memberId)
    if (!there || !(await belongs(tx, branchId, memberId))) return refused('notFound')
    if (there.mark === mark || (await isMarked(tx, markId))) return replied({ mark: there.mark })
    if (there.mark !== seen) return refused('markedOtherwise')
    const claims = there.claimedAt !== null
    const refusal = markRefusal(activity, { mark, claims, why }, now)
    if (refusal) return refused(refusal)
    const guests = mark === 'present' ? there.signedGuests : 0
    const marking = { markId, activityId, memberId, there, mark, guests, why }
    const after = await changeMark(tx, { ...marking, by: asker.accountId }, now)
    const act = {
      ...{ actor: asker.accountId, subject: memberId, act: 'jointDay.mark', target: activityId },
      ...{ result: mark ?? 'undone', requestId, before: { mark: after.before }, after },
    }
    await addAudits(tx, [act], now)
    return replied({ mark })
  })
