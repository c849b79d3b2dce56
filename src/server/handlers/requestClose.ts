import { closeRefusal, plannedMinutes, servedMinutes } from '@/domain/communityRequest'
import { peopleRefusal } from '@/domain/upload'
import { isBureau, officeCommunityIds } from '../asker'
import type { Db } from '../db/db'
import { refused, replied, type Handler } from '../outcome'
import { showMasked } from '../phone'
import { addAudits } from '../sql/audit'
import { communityNames } from '../sql/contact'
import { addMessages } from '../sql/message'
import * as sql from '../sql/requestClose'
import { calledActivity } from '../sql/rollCall'
import { lockActivity } from '../sql/signUp'
import { findUploads } from '../sql/upload'
import { shownPicture } from './files'

/**
 * Rule 15: a request of another community is not there; the bureau sees it, and nobody's name. Rule 19:
 * numbers are masked, and gone once it is closed.
 */
export const read: Handler<'communityRequest.read'> = async ({ activityId }, context) => {
  const { db, asker } = context
  const found = await sql.requestFacts(db, activityId)
  const own = found !== null && officeCommunityIds(asker).includes(found.communityId)
  if (!found || !(own || isBureau(asker))) return refused('notFound')
  const { outcome, thanks, figure, beneficiaries, story, closedAt: at, ...rest } = found
  const { file, pictureWords, ...facts } = rest
  const [people, changes] = own
    ? await Promise.all([sql.serversOf(db, activityId), sql.hourChanges(db, activityId)])
    : [[], []]
  return replied({
    ...facts,
    own,
    people: people.map(({ phoneEnds, minutes, ...person }) => ({
      ...person,
      phone: phoneEnds && person.signUp === 'confirmed' && !at ? showMasked(phoneEnds) : null,
      minutes: servedMinutes(found, minutes),
    })),
    changes,
    closed:
      at && outcome !== null && thanks !== null
        ? {
            ...{ outcome, thanks, figure, beneficiaries, story, at },
            picture: await shownPicture(context, file, pictureWords),
          }
        : null,
  })
}

export const close: Handler<'communityRequest.close'> = (request, context) =>
  context.db.transaction(async (tx) => {
    const { asker, now, requestId } = context
    const { activityId, outcome, thanks, story, picture } = request
    const activity = await lockActivity(tx, activityId)
    const communityId = activity?.communityId ?? ''
    const there = activity && (await sql.lockRequest(tx, activityId))
    if (!there || !officeCommunityIds(asker).includes(communityId)) return refused('notFound')
    const who = await sql.whoCame(tx, activityId)
    if (there.closedAt !== null)
      return there.outcome === outcome && there.thanks === thanks
        ? replied({ thanked: who.came.length })
        : refused('alreadyDecided')
    const refusal = closeRefusal(activity, who, now)
    if (refusal) return refused(refusal)
    const no = picture && (await pictureRefusal(tx, picture.uploadId, communityId, story))
    if (no) return no
    await sql.closeRequest(tx, request, asker.accountId, now)
    const [community] = await communityNames(tx, [communityId])
    const facts = { title: activity.title, name: community?.name ?? '', words: thanks }
    await addMessages(
      tx,
      who.came.map((memberId) => ({
        memberId,
        kind: 'thanked' as const,
        facts,
        thingId: activityId,
      })),
      now,
    )
    const audit = {
      actor: asker.accountId,
      subject: null,
      act: 'communityRequest.close',
      requestId,
    }
    const after = { outcome, thanks, story, picture, thanked: who.came.length }
    await addAudits(tx, [{ ...audit, target: activityId, result: 'closed', after }], now)
    return replied({ thanked: who.came.length })
  })

/** Everybody reads a story: whoever is in its picture was asked, and no child is. */
async function pictureRefusal(tx: Db, uploadId: string, communityId: string, story: boolean) {
  const [upload] = await findUploads(tx, [uploadId], 'for share')
  const own = upload?.communityId === communityId && upload.kind === 'picture'
  if (!story || !own || upload.file === null) return refused('badRequest', { field: '照片' })
  const refusal = peopleRefusal('public', [upload.people])
  return refusal && refused(refusal)
}

/** What nothing shows any more goes with its bytes after a day (jobs/orphans). */
export const dropPicture: Handler<'communityRequest.dropPicture'> = ({ activityId }, context) =>
  context.db.transaction(async (tx) => {
    const { asker, now, requestId } = context
    const activity = await lockActivity(tx, activityId)
    if (!officeCommunityIds(asker).includes(activity?.communityId ?? '')) return refused('notFound')
    if (!(await sql.dropPicture(tx, activityId))) return replied({})
    const audit = { actor: asker.accountId, subject: null, act: 'communityRequest.dropPicture' }
    await addAudits(tx, [{ ...audit, target: activityId, result: 'dropped', requestId }], now)
    return replied({})
  })

/** Rule 20: what was, what is now, who and why stay beside the hours. */
export const setHours: Handler<'communityRequest.setHours'> = (request, context) =>
  context.db.transaction(async (tx) => {
    const { asker, now, requestId } = context
    const { changeId, activityId, recordId: memberId, seen, minutes: after, why } = request
    const activity = await calledActivity(tx, activityId)
    if (!activity || !officeCommunityIds(asker).includes(activity.hostId))
      return refused('notFound')
    const there = await sql.lockMinutes(tx, activityId, memberId)
    if (!there) return refused('notFound')
    const before = there.minutes ?? plannedMinutes(activity)
    if (before === after || (await sql.isChanged(tx, changeId))) return replied({ minutes: before })
    if (before !== seen) return refused('markedOtherwise')
    const change = { changeId, activityId, memberId, before, after, why, by: asker.accountId }
    await sql.changeMinutes(tx, change, now)
    const audit = {
      actor: asker.accountId,
      subject: memberId,
      act: 'communityRequest.setHours',
      requestId,
    }
    await addAudits(
      tx,
      [
        {
          ...audit,
          target: activityId,
          result: why,
          before: { minutes: before },
          after: { minutes: after, why },
        },
      ],
      now,
    )
    return replied({ minutes: after })
  })
