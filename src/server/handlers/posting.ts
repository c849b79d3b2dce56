import type { ParsedOf } from '@/contract'
import { freeSeats } from '@/domain/activity'
import type { MessageKind } from '@/domain/message'
import { canBeHome } from '@/domain/membership'
import { movedTimes, postRefusal, seatsRefusal, spanRefusal } from '@/domain/posting'
import { COUNTY_ID, homeAudience, officeBranchIds, officeHostIds } from '../asker'
import type { Db } from '../db/db'
import { refused, replied, type Context, type Handler } from '../outcome'
import { addAudits } from '../sql/audit'
import { setNextWave } from '../sql/communityRequest'
import { branchKind } from '../sql/membership'
import { addMessages } from '../sql/message'
import * as sql from '../sql/posting'
import { lockActivity, setSeats as keepSeats, type LockedActivity } from '../sql/signUp'
import { pageOf, pageStart } from './paging'
import { moveUp } from './signUpCancel'

const FIRST_ID = '00000000-0000-0000-0000-000000000000'
const WRONG_CURSOR = refused('badRequest', { field: '下一页的位置' })
const WRONG_ID = refused('badRequest', { field: '活动' })
const WRONG_VENUE = refused('badRequest', { field: '地点' })
const WRONG_COMMUNITY = refused('badRequest', { field: '社区' })

export const venues: Handler<'posting.venues'> = async ({ words = '', after, size }, context) => {
  const { db, config, asker } = context
  const scope = { config, asker, list: `posting.venues ${words}` }
  const beyond = pageStart<[string]>(scope, after, [FIRST_ID])
  if (!beyond) return WRONG_CURSOR
  const rows = await sql.venues(db, words, beyond[0], size + 1)
  return replied(pageOf(scope, rows, size, ({ venueId }) => [venueId]))
}

export const communities: Handler<'posting.communities'> = async (request, context) => {
  const { words = '', after, size } = request
  const { db, config, asker } = context
  const scope = { config, asker, list: `posting.communities ${words}` }
  const beyond = pageStart<[string]>(scope, after, [FIRST_ID])
  if (!beyond) return WRONG_CURSOR
  const rows = await sql.communities(db, words, beyond[0], size + 1)
  return replied(pageOf(scope, rows, size, ({ communityId }) => [communityId]))
}

/** Rule 15: an activity of another branch is not there. */
export const read: Handler<'posting.read'> = async ({ activityId }, { db, asker }) => {
  const posting = await sql.readPosting(db, activityId, officeBranchIds(asker))
  return posting ? replied(posting) : refused('notFound')
}

/** Whose activity it is, as `audience_id` has it; null where a community is named wrongly or not at all. */
async function audienceOf(tx: Db, request: ParsedOf<'posting.publish'>): Promise<string | null> {
  const { openTo, branchId, communityId } = request
  if (openTo === 'home') return communityId ? null : homeAudience(branchId)
  if (openTo === 'branch') return communityId ? null : branchId
  if (openTo === 'county') return communityId ? null : COUNTY_ID
  return communityId && (await sql.communityIsThere(tx, communityId)) ? communityId : null
}

export const publish: Handler<'posting.publish'> = (request, context) =>
  context.db.transaction(async (tx) => {
    const { asker, now, requestId } = context
    const { activityId, branchId, title } = request
    if (!officeBranchIds(asker).includes(branchId)) return refused('notFound')
    // A retry finds what the first try did, also when that was long ago.
    const there = await sql.readPosting(tx, activityId, officeBranchIds(asker))
    if (there) return there.branchId === branchId ? replied({}) : WRONG_ID
    const refusal = postRefusal(request, now)
    if (refusal) return refused(refusal)
    // Rule 2: a functional branch is nobody's home.
    if (request.openTo === 'home' && !canBeHome((await branchKind(tx, branchId)) ?? ''))
      return refused('nobodyAtHome')
    if ((await sql.venueName(tx, request.venueId)) === null) return WRONG_VENUE
    const audienceId = await audienceOf(tx, request)
    if (audienceId === null) return WRONG_COMMUNITY
    if (!(await sql.addActivity(tx, { ...request, audienceId }))) {
      const first = await sql.readPosting(tx, activityId, [branchId])
      return first ? replied({}) : WRONG_ID
    }
    const audit = { actor: asker.accountId, subject: null, act: 'posting.publish', requestId }
    await addAudits(
      tx,
      [{ ...audit, target: activityId, result: 'published', after: { title, branchId } }],
      now,
    )
    return replied({})
  })

type Changing = 'posting.move' | 'posting.setSeats' | 'posting.cancel'

/** The activity of an own branch or community, held until the transaction ends, unless it has begun. */
async function lockOwn(
  tx: Db,
  activityId: string,
  { asker, now }: Pick<Context<Changing>, 'asker' | 'now'>,
): Promise<
  { activity: LockedActivity } | { no: { ok: false; refusal: 'notFound' | 'alreadyStarted' } }
> {
  const activity = await lockActivity(tx, activityId)
  const hostId = activity?.branchId ?? activity?.communityId ?? ''
  if (!activity || !officeHostIds(asker).includes(hostId)) return { no: refused('notFound') }
  return now >= activity.startsAt ? { no: refused('alreadyStarted') } : { activity }
}

/** Tells everybody who has a seat or queues, and writes down who did it. */
async function tellAll(
  tx: Db,
  activity: LockedActivity,
  { kind, reason }: { kind: MessageKind; reason: string },
  { act, after }: { act: Changing; after: object },
  { asker, now, requestId }: Pick<Context<Changing>, 'asker' | 'now' | 'requestId'>,
) {
  const { activityId, title, place, startsAt } = activity
  const parties = await sql.standingParties(tx, activityId)
  await addMessages(
    tx,
    parties.map(({ memberId, guests }) => ({
      memberId,
      activityId,
      kind,
      facts: { title, place, startsAt, guests, reason },
    })),
    now,
  )
  await addAudits(
    tx,
    [
      {
        actor: asker.accountId,
        subject: null,
        act,
        target: activityId,
        result: kind,
        requestId,
        after: { ...after, reason },
      },
    ],
    now,
  )
}

/** Where it moves to: a branch's activity to a venue, a community's to a place in words; null: neither. */
async function newPlace(
  tx: Db,
  { branchId }: LockedActivity,
  { venueId, place }: ParsedOf<'posting.move'>,
): Promise<{ venueId: string | null; place: string } | null> {
  if (branchId === null) return place && !venueId ? { venueId: null, place } : null
  const name = venueId && !place ? await sql.venueName(tx, venueId) : null
  return venueId && name !== null ? { venueId, place: name } : null
}

export const move: Handler<'posting.move'> = (request, context) =>
  context.db.transaction(async (tx) => {
    const { activityId, startsAt, endsAt, reason } = request
    const own = await lockOwn(tx, activityId, context)
    if ('no' in own) return own.no
    const { activity } = own
    if (activity.state === 'cancelled') return refused('activityCancelled')
    const where = await newPlace(tx, activity, request)
    if (!where) return WRONG_VENUE
    const { venueId, place } = where
    // What is so already is a retry, or changes nothing: nobody is told twice.
    const same =
      activity.venueId === venueId &&
      activity.place === place &&
      activity.startsAt === startsAt &&
      activity.endsAt === endsAt
    if (same) return replied({})
    const refusal = spanRefusal(request, context.now)
    if (refusal) return refused(refusal)
    await sql.moveActivity(tx, activityId, where, movedTimes(activity, startsAt, endsAt))
    await tellAll(
      tx,
      { ...activity, place, startsAt },
      { kind: 'activityMoved', reason },
      { act: 'posting.move', after: { ...where, startsAt, endsAt } },
      context,
    )
    return replied({})
  })

export const setSeats: Handler<'posting.setSeats'> = ({ activityId, capacity }, context) =>
  context.db.transaction(async (tx) => {
    const { asker, now, requestId } = context
    const own = await lockOwn(tx, activityId, context)
    if ('no' in own) return own.no
    const { activity } = own
    if (activity.state === 'cancelled') return refused('activityCancelled')
    const refusal = seatsRefusal(activity, capacity)
    if (refusal) return refused(refusal)
    const before = { capacity: activity.capacity }
    const { seatsTaken, waiting } = activity
    if (before.capacity === capacity) return replied({ seatsTaken, waiting })
    activity.capacity = capacity
    await sql.setCapacity(tx, activityId, capacity)
    const promoted = await moveUp(tx, activity, now)
    await keepSeats(tx, activity)
    // More hands are asked for: more people are told.
    if (freeSeats(activity) !== 0) await setNextWave(tx, activityId, now)
    const audit = { actor: asker.accountId, requestId }
    await addAudits(
      tx,
      [
        {
          ...audit,
          subject: null,
          act: 'posting.setSeats',
          target: activityId,
          result: 'kept',
          before,
          after: { capacity },
        },
        ...promoted.map(({ memberId, signUpId, state }) => ({
          ...audit,
          subject: memberId,
          act: 'activity.promote',
          target: signUpId,
          result: 'confirmed',
          before: { state },
        })),
      ],
      now,
    )
    return replied({ seatsTaken: activity.seatsTaken, waiting: activity.waiting })
  })

export const cancel: Handler<'posting.cancel'> = ({ activityId, reason }, context) =>
  context.db.transaction(async (tx) => {
    const own = await lockOwn(tx, activityId, context)
    if ('no' in own) return own.no
    const { activity } = own
    if (activity.state === 'cancelled') return replied({})
    await sql.callOff(tx, activityId, reason)
    await setNextWave(tx, activityId, null)
    await tellAll(
      tx,
      activity,
      { kind: 'activityCancelled', reason },
      { act: 'posting.cancel', after: {} },
      context,
    )
    return replied({})
  })
