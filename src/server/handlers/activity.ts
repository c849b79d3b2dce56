import type { ParsedOf } from '@/contract'
import { servedMinutes } from '@/domain/communityRequest'
import { minuteOf } from '@/domain/time'
import {
  activityAudiences,
  COUNTY_ID,
  expectedAudiences,
  homeAudience,
  officeBranchIds,
  officeHostIds,
  type Asker,
} from '../asker'
import { refused, replied, type Handler } from '../outcome'
import { showMasked } from '../phone'
import type { ActivityRow, Beyond } from '../sql/activity'
import { listActivities, myActivities, type Shelf } from '../sql/activityList'
import { readActivity, type Asked, type Attended, type WholeActivity } from '../sql/activityRead'
import { activityWithParties } from '../sql/attendee'
import { pageOf, pageStart } from './paging'

const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff'
const WRONG_CURSOR = refused('badRequest', { field: '下一页的位置' })

const positionOf = ({ endsAt, activityId }: ActivityRow): Beyond => [endsAt, activityId]

function shelvesFrom(from: ParsedOf<'activity.list'>['from'], asker: Asker | null): Shelf[] {
  const shelves = (by: Shelf['by'], ids: string[]) => ids.map((id) => ({ by, id }))
  switch (from) {
    case 'all':
      return shelves('audience', activityAudiences(asker))
    case 'branch':
      return shelves('audience', [
        ...(asker?.branchIds ?? []),
        ...(asker?.homeBranchId ? [homeAudience(asker.homeBranchId)] : []),
      ])
    case 'community':
      return shelves('audience', asker?.communityId ? [asker.communityId] : [])
    case 'county':
      return shelves('audience', [COUNTY_ID])
    case 'office':
      return shelves('branch', asker ? officeBranchIds(asker) : [])
  }
}

export const list: Handler<'activity.list'> = async (request, { db, config, asker, now }) => {
  const { from, line = null, period, after, size } = request
  const scope = { config, asker, list: `activity.list ${from} ${line} ${period}` }
  const beyond = pageStart<Beyond>(scope, after, [minuteOf(now), LAST_ID])
  if (!beyond) return WRONG_CURSOR
  const shelves = shelvesFrom(from, asker)
  const memberId = asker?.memberId ?? null
  const filter = { period, line, beyond, limit: size + 1 }
  const rows = await listActivities(db, memberId, shelves, filter)
  return replied(pageOf(scope, rows, size, positionOf))
}

export const mine: Handler<'activity.mine'> = async (request, { db, config, asker, now }) => {
  const { period, after, size } = request
  const scope = { config, asker, list: `activity.mine ${period}` }
  const beyond = pageStart<Beyond>(scope, after, [now, LAST_ID])
  if (!beyond) return WRONG_CURSOR
  const { memberId } = asker
  const rows = await myActivities(db, { memberId, period, beyond, limit: size + 1 })
  return replied(pageOf(scope, rows, size, positionOf))
}

export const read: Handler<'activity.read'> = async ({ activityId }, { db, asker }) => {
  const memberId = asker?.memberId ?? null
  const activity = await readActivity(db, activityId, memberId, activityAudiences(asker))
  if (!activity) return refused('notFound')
  const { audienceId, branchId, partyDay, attended, request, ...reply } = activity
  const ours = asker ? expectedAudiences(asker) : []
  return replied({
    ...reply,
    attended: attended && attendedOf(attended),
    ...(request && { request: requestOf(request, activity) }),
    expected: partyDay && [branchId ?? '', audienceId].some((one) => ours.includes(one)),
  })
}

const attendedOf = ({ mark, claims, own, by }: Attended) => ({ mark, claims, own, by })

/** What came of it is for everybody who may read it; the thanks are for who came. */
function requestOf(request: Asked, { attended, ...activity }: WholeActivity) {
  const { outcome, thanks, figure, beneficiaries, ...asked } = request
  const came = attended?.mark === 'present'
  return {
    ...asked,
    minutes: came ? servedMinutes(activity, attended.minutes) : null,
    closed:
      outcome === null ? null : { outcome, figure, beneficiaries, thanks: came ? thanks : null },
  }
}

/** Rule 15: an activity of another branch is not there. Rule 19: phones are masked. */
export const attendees: Handler<'activity.attendees'> = async ({ activityId }, { db, asker }) => {
  const found = await activityWithParties(db, activityId, officeHostIds(asker))
  if (!found) return refused('notFound')
  const parties = found.parties.map(({ memberId, phoneEnds, ownBranch, ...party }) => ({
    ...party,
    phone: phoneEnds && showMasked(phoneEnds),
    recordId: ownBranch && phoneEnds ? memberId : null,
  }))
  return replied({ ...found, parties })
}
