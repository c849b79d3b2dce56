import { markRefusal, scanRefusal } from '@/domain/rollCall'
import { officeHostIds } from '../asker'
import type { Db } from '../db/db'
import { refused, replied, type Context, type Handler } from '../outcome'
import { showMasked } from '../phone'
import { isScanCode, scanCode } from '../scanCode'
import { type Attendance, isMarked, lockAttendance } from '../sql/attendance'
import { addAudits } from '../sql/audit'
import * as sql from '../sql/rollCall'
import { spokenCode } from '../spokenCode'
import { changeMark, type Marking } from './marking'

/** Rule 15: an activity of another branch or community is not there. */
export const read: Handler<'rollCall.read'> = async ({ activityId }, { db, config, asker }) => {
  const activity = await sql.calledActivity(db, activityId)
  if (!activity || !officeHostIds(asker).includes(activity.hostId)) return refused('notFound')
  const { title, place, state, startsAt, endsAt, walkIns, hostId } = activity
  const [roll, changes] = await Promise.all([
    sql.rollOf(db, activityId, hostId),
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
    if (!activity || !officeHostIds(asker).includes(activity.hostId)) return refused('notFound')
    const there = await lockAttendance(tx, activityId, memberId)
    if (!there || !(isKnown(there) || (await sql.belongs(tx, activity.hostId, memberId))))
      return refused('notFound')
    const guests = mark === 'present' ? request.guests : 0
    const same = there.mark === mark && there.guests === guests
    if (same || (await isMarked(tx, markId)))
      return replied({ mark: there.mark, guests: there.guests })
    if (there.mark !== seen) return refused('markedOtherwise')
    const claims = there.claimedAt !== null
    const refusal = markRefusal(activity, { mark, claims, why }, now)
    if (refusal) return refused(refusal)

    await writeDown(
      tx,
      'rollCall.setMark',
      { markId, activityId, memberId, there, mark, guests, why },
      context,
    )
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
    if (!activity || !officeHostIds(asker).includes(activity.hostId)) return refused('notFound')
    const refusal = scanRefusal(activity, now)
    if (refusal) return refused(refusal)
    const [memberId = '', ...code] = card.split('.')
    if (!isScanCode(config, 'card', memberId, code.join('.'), now)) return refused('cardNotValid')
    const there = await lockAttendance(tx, activityId, memberId)
    if (!there) return refused('cardNotValid')
    const expected =
      isKnown(there) || (activity.walkIns && (await sql.mayCome(tx, activity.audienceId, memberId)))
    if (!expected) return refused('notExpected')

    const who = { recordId: memberId, name: there.name }
    if (there.mark === 'present' || (await isMarked(tx, markId)))
      return replied({ ...who, guests: there.guests })
    const guests = there.signedGuests
    const why = there.claimedAt === null ? null : 'seen'
    const marking = { markId, activityId, memberId, there, mark: 'present', guests, why } as const
    await writeDown(tx, 'rollCall.scan', marking, context)
    return replied({ ...who, guests })
  })

/** Signed up, marked, or says to have been there. */
const isKnown = ({ signUp, mark, claimedAt }: Attendance) => Boolean(signUp ?? mark ?? claimedAt)

/** Marks somebody, and keeps before and after, who and why (rule 20). */
async function writeDown(
  tx: Db,
  act: string,
  marking: Omit<Marking, 'by'>,
  { asker, now, requestId }: Context<'rollCall.setMark'> | Context<'rollCall.scan'>,
) {
  const change = await changeMark(tx, { ...marking, by: asker.accountId }, now)
  await addAudits(
    tx,
    [
      {
        actor: asker.accountId,
        subject: marking.memberId,
        act,
        target: marking.activityId,
        result: marking.mark ?? 'undone',
        requestId,
        before: { mark: change.before },
        after: change,
      },
    ],
    now,
  )
}
