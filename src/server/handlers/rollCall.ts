import { markRefusal } from '@/domain/rollCall'
import { officeBranchIds } from '../asker'
import { refused, replied, type Handler } from '../outcome'
import { showMasked } from '../phone'
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
  return replied({ title, place, state, startsAt, endsAt, walkIns, code, people, changes })
}

/**
 * One tap on one name. A retry is the same tap; saying what is so already changes nothing; what another
 * officer, or the member, said meanwhile is not written over unseen.
 */
export const setMark: Handler<'rollCall.setMark'> = (request, context) =>
  context.db.transaction(async (tx) => {
    const { asker, now, requestId } = context
    const { markId, activityId, recordId: memberId, seen, mark, why = null } = request
    const activity = await sql.calledActivity(tx, activityId)
    if (!activity || !officeBranchIds(asker).includes(activity.branchId)) return refused('notFound')
    const there = await sql.lockAttendance(tx, activityId, memberId)
    const known = there && (there.signUp ?? there.mark ?? there.claimedAt)
    if (!there || !(known || (await sql.belongs(tx, activity.branchId, memberId))))
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
    const change = { before: there.mark, after: mark, why }
    await sql.addChange(
      tx,
      { markId, activityId, memberId, ...change, markedBy: asker.accountId },
      now,
    )
    await addAudits(
      tx,
      [
        {
          actor: asker.accountId,
          subject: memberId,
          act: 'rollCall.setMark',
          target: activityId,
          result: mark ?? 'undone',
          requestId,
          before: { mark: there.mark },
          after: change,
        },
      ],
      now,
    )
    return replied({ mark, guests })
  })
