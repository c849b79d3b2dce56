import { INVITED_DAYS, PLEDGE_SLOTS } from '@/domain/pledge'
import { daysAfter } from '@/domain/time'
import { isBureau, officeBranchIds } from '../asker'
import { refused, replied, type Handler } from '../outcome'
import { addAudits } from '../sql/audit'
import { addMessages } from '../sql/message'
import { setSlotTitles, slotTitles } from '../sql/pledge'
import { addInvitations, askedBy, holdBranch } from '../sql/pledgeInvitation'
import { calledActivity } from '../sql/rollCall'

/** Each is asked on the own phone; who says nothing is on no list, and is not asked again for a month. */
export const invite: Handler<'pledge.invite'> = (request, { db, asker, now, requestId }) =>
  db.transaction(async (tx) => {
    const { invitationId, branchId, activityId = null } = request
    if (!officeBranchIds(asker).includes(branchId)) return refused('notFound')
    const activity = activityId === null ? null : await calledActivity(tx, activityId)
    if (activityId !== null && activity?.branchId !== branchId) return refused('notFound')
    const branch = await holdBranch(tx, branchId)
    if (branch === null) return refused('notFound')
    const invitation = { invitationId, branchId, activityId }
    const already = await askedBy(tx, invitation)
    if (already > 0) return replied({ asked: already })
    const since = daysAfter(now, -INVITED_DAYS)
    const invited = await addInvitations(tx, invitation, since, now)
    const facts = {
      name: branch,
      ...(activity && { title: activity.title, startsAt: activity.startsAt }),
    }
    await addMessages(
      tx,
      invited.map(({ memberId }) => ({
        ...{ memberId, kind: 'pledgeInvited' as const, facts, thingId: invitationId },
      })),
      now,
    )
    const act = { actor: asker.accountId, act: 'pledge.invite', target: invitationId, requestId }
    await addAudits(
      tx,
      invited.map(({ memberId }) => ({ ...act, subject: memberId, result: 'invited' })),
      now,
    )
    return replied({ asked: invited.length })
  })

export const slots: Handler<'pledge.slots'> = async (_, { db, asker }) =>
  isBureau(asker)
    ? replied({ titles: (await slotTitles(db)) ?? [...PLEDGE_SLOTS] })
    : refused('notFound')

/** Cards that are shown keep the titles their words were said under. */
export const setSlots: Handler<'pledge.setSlots'> = ({ titles }, { db, asker, now, requestId }) =>
  db.transaction(async (tx) => {
    if (!isBureau(asker)) return refused('notFound')
    const before = (await slotTitles(tx)) ?? [...PLEDGE_SLOTS]
    if (before.join() === titles.join()) return replied({ titles })
    await setSlotTitles(tx, titles)
    const act = { actor: asker.accountId, subject: null, act: 'pledge.setSlots', target: null }
    await addAudits(tx, [{ ...act, result: 'set', requestId, before, after: titles }], now)
    return replied({ titles })
  })
