import { markRefusal, scanRefusal } from '@/domain/rollCall'
import { officeBranchIds } from '../asker'
import type { Db } from '../db/db'
import { refused, replied, type Context, type Handler } from '../outcome'
import { showMasked } from '../phone'
import { isScanCode, scanCode } from '../scanCode'
import { addAudits } from '../sql/audit'
import * as sql from '../sql/rollCall'
import { spokenCode } from '../spokenCode'

/** Rule 15: an activity of another branch is not there. */
export const read: Handler<'rollCall.read'> = async ({ activityId }, { db, config, asker }) => {
  const activity = await sql.calledActivity(db, activityId)
  if (!activity || !officeBranchIds(asker).includes(activity.branchId)) return refused('notFound')
  const { title, place, state, startsAt, endsAt, walkIns, branchId } = activity
  const [roll, changes] = await Promise.all([
    sql.rollOf(db, activityId, branchId),
    sql.explainedChanges(db, activityId),
  ])
  const people = roll.map(({ phoneEnds, ...person }) => ({
    ...person,
    phone: phoneEnds && showMasked(phoneEnds),
  }))
  const code = spokenCode(config, activityId)
  const wall = scanCode(config, 'wall', activityId, startsAt)
  return replied({ title, place, state, startsAt, endsAt, walkIns, code, wall, people, changes })
}

/**
 * One tap on one name. A retry is the same tap; saying what is so already changes nothing; what another
 * officer, or the member, said meanwhile is not written over unseen.
 */
export const setMark: Handler<'rollCall.setMark'> = (request, context) =>
  context.db.transaction(async (tx) => {
    const { asker, now } = context
    const { markId, activityId, recordId: memberId, seen, mark, why = null } = request
    const activity = await sql.calledActivity(tx, activityId)
    if (!activity || !officeBranchIds(asker).includes(activity.branchId)) return refused('notFound')
    const there = await sql.lockAttendance(tx, activityId, memberId)
    if (!there || !(isKnown(there) || (await sql.belongs(tx, activity.branchId, memberId))))
      return refused('notFound')
    const guests = mark === 'present' ? request.guests : 0
    const same = there.mark === mark && there.guests === guests
    if (same || (await sql.isMarked(tx, markId)))
      return replied({ mark: there.mark, guests: there.guests })
    if (there.mark !== seen) return refused('markedOtherwise')
    const claims = there.claimedAt !== null
    const refusal = markRefusal(activity, { mark, claims, why }, now)
    if (refusal) return refused(refusal)

    const walkIn = mark === 'present' && there.signUp === null
    if (mark === null) await sql.forgetMark(tx, activityId, memberId)
    else {
      const marking = { activityId, memberId, mark, guests, walkIn, own: false, by: null }
      await sql.keepMark(tx, marking, now)
    }
    const change = { markId, activityId, memberId, before: there.mark, after: mark, why }
    await writeDown(tx, 'rollCall.setMark', change, context)
    return replied({ mark, guests })
  })

/**
 * Whoever shows their code stands at the door: it writes over 请假, and is reason enough to believe what
 * somebody said before. Scanning keeps to the rules of the activity; past those there is the name to tap.
 */
export const scan: Handler<'rollCall.scan'> = ({ markId, activityId, card }, context) =>
  context.db.transaction(async (tx) => {
    const { asker, config, now } = context
    const activity = await sql.calledActivity(tx, activityId)
    if (!activity || !officeBranchIds(asker).includes(activity.branchId)) return refused('notFound')
    const refusal = scanRefusal(activity, now)
    if (refusal) return refused(refusal)
    const [memberId = '', ...code] = card.split('.')
    if (!isScanCode(config, 'card', memberId, code.join('.'), now)) return refused('cardNotValid')
    const there = await sql.lockAttendance(tx, activityId, memberId)
    if (!there) return refused('cardNotValid')
    const expected =
      isKnown(there) || (activity.walkIns && (await sql.mayCome(tx, activity.audienceId, memberId)))
    if (!expected) return refused('notExpected')

    const who = { recordId: memberId, name: there.name }
    if (there.mark === 'present' || (await sql.isMarked(tx, markId)))
      return replied({ ...who, guests: there.guests })
    const guests = there.signedGuests
    const marking = { activityId, memberId, mark: 'present', guests } as const
    const walkIn = there.signUp === null
    await sql.keepMark(tx, { ...marking, walkIn, own: false, by: null }, now)
    const why = there.claimedAt === null ? null : 'seen'
    const change = {
      markId,
      activityId,
      memberId,
      before: there.mark,
      after: 'present',
      why,
    } as const
    await writeDown(tx, 'rollCall.scan', change, context)
    return replied({ ...who, guests })
  })

/** Signed up, marked, or says to have been there. */
const isKnown = ({ signUp, mark, claimedAt }: sql.Attendance) =>
  Boolean(signUp ?? mark ?? claimedAt)

/** Before and after, who and why (rule 20). */
async function writeDown(
  tx: Db,
  act: string,
  change: Omit<sql.Change, 'markedBy'>,
  { asker, now, requestId }: Context<'rollCall.setMark'> | Context<'rollCall.scan'>,
) {
  const { activityId, memberId, before, after, why } = change
  await sql.addChange(tx, { ...change, markedBy: asker.accountId }, now)
  await addAudits(
    tx,
    [
      {
        actor: asker.accountId,
        subject: memberId,
        act,
        target: activityId,
        result: after ?? 'undone',
        requestId,
        before: { mark: before },
        after: { before, after, why },
      },
    ],
    now,
  )
}
