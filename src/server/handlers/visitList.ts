import { isQuiet } from '@/domain/visit'
import { wallTime } from '@/domain/time'
import { officeBranchIds } from '../asker'
import { refused, replied, type Handler } from '../outcome'
import { openTaskOf } from '../sql/task'
import * as sql from '../sql/visit'
import { pageOf, pageStart } from './paging'

const FIRST: Record<sql.Which, sql.Place> = {
  planned: ['-infinity', '00000000-0000-0000-0000-000000000000'],
  closed: ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'],
}
const HINTS = 20

export const list: Handler<'visit.list'> = async (request, { db, config, asker }) => {
  const { branchId, which, after, size } = request
  if (!officeBranchIds(asker).includes(branchId)) return refused('notFound')
  const scope = { config, asker, list: `visit.list ${branchId} ${which}` }
  const place = pageStart(scope, after, FIRST[which])
  if (!place) return refused('badRequest', { field: '下一页的位置' })
  const rows = await sql.visitsOf(db, branchId, which, place, size + 1)
  return replied(pageOf(scope, rows, size, ({ startsAt, visitId }) => [startsAt, visitId]))
}

/** By name and without any number: a hint to an officer, no count against anybody. */
export const quiet: Handler<'visit.quiet'> = async ({ branchId }, { db, asker, now }) => {
  if (!officeBranchIds(asker).includes(branchId)) return refused('notFound')
  const visited = await sql.visitedAtHome(db, branchId)
  const people = visited
    .filter((one) => isQuiet(one, now))
    .slice(0, HINTS)
    .map(({ recordId, name, nextDay }) => ({ recordId, name, nextDay }))
  return replied({ people })
}

/** Rule 15: a visit of another branch is not there. */
export const read: Handler<'visit.read'> = async ({ visitId }, { db, asker }) => {
  const visit = await sql.findVisit(db, visitId)
  if (!visit || !officeBranchIds(asker).includes(visit.branchId)) return refused('notFound')
  const { kind, name, startsAt, state, goers, memberId, title, activityStartsAt } = visit
  return replied({
    ...{ visitId, kind, name, startsAt, state, goers, recordId: memberId },
    activity: title && activityStartsAt ? { title, startsAt: activityStartsAt } : null,
    words: visit.words,
    nextDay: visit.nextDay,
  })
}

export const mine: Handler<'visit.mine'> = async (_, { db, asker, now }) => {
  const { memberId } = asker
  const today = wallTime(now, 0, 0)
  const [coming, going, asked] = await Promise.all([
    sql.plannedFor(db, memberId, today, 'visited'),
    sql.plannedFor(db, memberId, today, 'goer'),
    openTaskOf(db, memberId, 'homeVisit', null),
  ])
  return replied({
    coming,
    going,
    asked: asked && { at: asked.askedAt, words: asked.words, by: asked.by },
  })
}
