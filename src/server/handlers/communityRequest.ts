import { bureauSees } from '@/domain/communityRequest'
import { spanRefusal } from '@/domain/posting'
import { minuteOf, type Instant } from '@/domain/time'
import { isBureau, officeCommunityIds } from '../asker'
import { refused, replied, type Handler } from '../outcome'
import { addAudits } from '../sql/audit'
import * as sql from '../sql/communityRequest'
import { withMine } from '../sql/activity'
import { requestFacts } from '../sql/requestClose'
import { findTeam } from '../sql/team'
import { pageOf, pageStart } from './paging'
import { tellTeam } from './teamScope'

const FIRST_ID = '00000000-0000-0000-0000-000000000000'
const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff'
const WRONG_CURSOR = refused('badRequest', { field: '下一页的位置' })
const WRONG_TEAM = refused('badRequest', { field: '队伍' })
const WRONG_ID = refused('badRequest', { field: '请人帮忙的事' })

/** Rule 15: only for a community one works for, and only while the bureau approves of it. */
export const post: Handler<'communityRequest.post'> = (request, context) =>
  context.db.transaction(async (tx) => {
    const { asker, now, requestId } = context
    const { activityId, communityId, title, place, startsAt, teamId } = request
    if (!officeCommunityIds(asker).includes(communityId)) return refused('notFound')
    // A retry finds what the first try did, also when that was long ago.
    const there = await requestFacts(tx, activityId)
    if (there) return there.communityId === communityId ? replied({}) : WRONG_ID
    if (!(await sql.isApproved(tx, communityId))) return refused('notApproved')
    const refusal = spanRefusal(request, now)
    if (refusal) return refused(refusal)
    if (teamId && !(await findTeam(tx, teamId, null))) return WRONG_TEAM
    if (!(await sql.addRequest(tx, request, now))) {
      const first = await requestFacts(tx, activityId)
      return first?.communityId === communityId ? replied({}) : WRONG_ID
    }
    if (teamId) await tellTeam(tx, { teamId, activityId, title, place, startsAt }, now)
    const after = { title, communityId, teamId }
    const audit = { actor: asker.accountId, subject: null, act: 'communityRequest.post', requestId }
    await addAudits(tx, [{ ...audit, target: activityId, result: 'published', after }], now)
    return replied({})
  })

/** Which part of the list, and where in it. */
type Position = ['near' | 'far', Instant, string]

export const list: Handler<'communityRequest.list'> = async ({ after, size }, context) => {
  const { db, config, asker, now } = context
  const memberId = asker?.memberId
  if (!asker?.registered || !memberId)
    return replied({ registered: false, open: await sql.countOpen(db, now), items: [], next: null })
  const scope = { config, asker, list: 'communityRequest.list' }
  const begin = pageStart<Position>(scope, after, ['near', minuteOf(now), FIRST_ID])
  if (!begin) return WRONG_CURSOR
  const [part, ...beyond] = begin
  const communityIds = await sql.nearCommunities(db, memberId)
  const limit = size + 1
  const near =
    part === 'near'
      ? await sql.openRequests(db, { communityIds, near: true }, beyond, { now, limit })
      : []
  const first = part === 'near' ? ([minuteOf(now), FIRST_ID] as const) : beyond
  const far =
    near.length < limit
      ? await sql.openRequests(db, { communityIds, near: false }, [...first], {
          now,
          limit: limit - near.length,
        })
      : []
  const rows = await withMine(db, memberId, [...near, ...far])
  const page = pageOf(scope, rows, size, ({ near, endsAt, activityId }): Position => [
    near ? 'near' : 'far',
    endsAt,
    activityId,
  ])
  return replied({ registered: true, open: rows.length, ...page })
}

export const mine: Handler<'communityRequest.mine'> = async ({ which, after, size }, context) => {
  const { db, config, asker, now } = context
  const communityIds = officeCommunityIds(asker)
  const forgotten = which === 'forgotten'
  // Rule 15: to the bureau what waits everywhere, to a worker what is of the own communities.
  if (forgotten ? !isBureau(asker) : communityIds.length === 0) return refused('notFound')
  const scope = { config, asker, list: `communityRequest.mine ${which}` }
  const start: [Instant, string] =
    which === 'closed' ? ['infinity', LAST_ID] : ['-infinity', FIRST_ID]
  const beyond = pageStart<[Instant, string]>(scope, after, start)
  if (!beyond) return WRONG_CURSOR
  const due = await sql.countDue(
    db,
    forgotten ? null : communityIds,
    forgotten ? bureauSees(now) : now,
  )
  const rows = forgotten
    ? await sql.forgottenRequests(db, bureauSees(now), beyond, size + 1)
    : await sql.requestsOf(db, communityIds, which, beyond, { now, limit: size + 1 })
  const page = pageOf(scope, rows, size, ({ endsAt, activityId }) => [endsAt, activityId])
  return replied({ due, ...page })
}
