import { inCallOrder } from '@/domain/callList'
import { officeBranchIds } from '../asker'
import { refused, replied, type Handler } from '../outcome'
import { openPhone, showMasked } from '../phone'
import { addAudits } from '../sql/audit'
import * as sql from '../sql/callList'
import { belongs, calledActivity, lockAttendance } from '../sql/rollCall'

/** Rule 15: an activity of another branch is not there. Rule 19: phones of guests are masked. */
export const read: Handler<'callList.read'> = async ({ activityId }, context) => {
  const { db, config, asker, now, requestId } = context
  const activity = await calledActivity(db, activityId)
  if (!activity || !officeBranchIds(asker).includes(activity.branchId)) return refused('notFound')
  const members = await sql.membersBesideActivity(db, activityId, activity.branchId)
  const waiting = members.filter(({ signedUp }) => !signedUp)
  const people = waiting.map(({ memberId, phoneCipher, phoneEnds, home, ...person }) => {
    const { name, hasPhoneApp, mark, at } = person
    const masked = phoneEnds && showMasked(phoneEnds)
    const phone = home && phoneCipher ? openPhone(config, phoneCipher) : masked
    return { recordId: memberId, name, phone, hasPhoneApp, mark, at }
  })
  // Whose number was shown in full finds it in privacy.seen; the own one is no secret.
  await addAudits(
    db,
    waiting
      .filter((one) => one.home && one.phoneCipher && one.memberId !== asker.memberId)
      .map(({ memberId }) => ({
        actor: asker.accountId,
        subject: memberId,
        act: 'callList.read',
        target: activityId,
        result: 'phone',
        requestId,
      })),
    now,
  )
  return replied({
    title: activity.title,
    startsAt: activity.startsAt,
    onPhones: members.filter(({ hasPhoneApp }) => hasPhoneApp).length,
    signedUp: members.length - waiting.length,
    people: inCallOrder(people),
  })
}

export const setMark: Handler<'callList.setMark'> = (request, context) =>
  context.db.transaction(async (tx) => {
    const { asker, now, requestId } = context
    const { activityId, recordId: memberId, mark } = request
    const activity = await calledActivity(tx, activityId)
    if (!activity || !officeBranchIds(asker).includes(activity.branchId)) return refused('notFound')
    const here = await lockAttendance(tx, activityId, memberId)
    if (!here || !(await belongs(tx, activity.branchId, memberId))) return refused('notFound')
    await sql.keepCall(tx, { activityId, memberId, mark, by: asker.accountId }, now)
    await addAudits(
      tx,
      [
        {
          actor: asker.accountId,
          subject: memberId,
          act: 'callList.setMark',
          target: activityId,
          result: mark ?? 'undone',
          requestId,
        },
      ],
      now,
    )
    return replied({ mark })
  })
