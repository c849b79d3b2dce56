import { mondayOf, weekDays } from '@/domain/shift'
import { calendarDay, daysAfter } from '@/domain/time'
import { officeCommunityIds } from '../asker'
import { refused, replied, type Handler } from '../outcome'
import * as sql from '../sql/shift'
import { agreedSwaps, openSwapsFor, seatOf } from '../sql/shiftSwap'

/** So long somebody who took a shift may be asked to stand in; further ahead nothing is planned. */
const KNOWN_DAYS = 60

/** First and last day of a week. */
export const spanOf = (week: string): [string, string] => {
  const days = weekDays(mondayOf(week))
  return [days[0] ?? week, days[6] ?? week]
}

export const list: Handler<'shift.list'> = async (_, { db, asker, now }) => {
  if (!asker.registered) return replied({ registered: false, rosters: [], swaps: [] })
  const { memberId } = asker
  const monday = mondayOf(calendarDay(now))
  const cells = await sql.shiftsFor(db, memberId, [...weekDays(monday), ...weekDays(monday, 1)])
  const ids = cells.map(({ activityId }) => activityId)
  const swaps = await openSwapsFor(db, memberId, ids, now)
  const rosterIds = [...new Set(cells.map(({ communityId }) => communityId))].sort()
  const rosters = rosterIds.map((communityId) => {
    const own = cells.filter((cell) => cell.communityId === communityId)
    const { name = '', weeklyLimit = 0 } = own[0] ?? {}
    const shifts = own.map(
      ({ communityId: _id, name: _name, weeklyLimit: _limit, ...shift }) => shift,
    )
    return { communityId, name, weeklyLimit, shifts }
  })
  return replied({
    registered: true,
    rosters,
    swaps: swaps.map(({ fromMemberId, toMemberId, from, to, ...swap }) => ({
      ...swap,
      role:
        fromMemberId === memberId
          ? ('asked' as const)
          : toMemberId === memberId
            ? ('toMe' as const)
            : ('toAnybody' as const),
      // Whoever can is asked without a name: everybody who has reported reads it (rule 21).
      name: fromMemberId === memberId ? to : toMemberId === memberId ? from : null,
    })),
  })
}

export const people: Handler<'shift.people'> = async ({ activityId }, { db, asker, now }) => {
  const { memberId } = asker
  const communityId = await sql.rosterOf(db, activityId)
  if (communityId === null || !(await seatOf(db, activityId, memberId))) return refused('notFound')
  const since = calendarDay(daysAfter(now, -KNOWN_DAYS))
  return replied({ people: await sql.rosterPeople(db, communityId, since, memberId) })
}

/** Rule 15: a roster of another body is not there. */
export const read: Handler<'shift.read'> = async ({ communityId, week }, { db, asker, now }) => {
  if (!officeCommunityIds(asker).includes(communityId)) return refused('notFound')
  const today = calendarDay(now)
  const [weeklyLimit, cells, swaps] = await Promise.all([
    sql.weeklyLimitOf(db, communityId),
    sql.shiftsOf(db, communityId, spanOf(week), now),
    agreedSwaps(db, communityId, now, [today, calendarDay(daysAfter(now, KNOWN_DAYS))]),
  ])
  return replied({
    weeklyLimit: weeklyLimit ?? 2,
    shifts: cells.map(({ communityId: _id, ended: _ended, closed: _closed, ...shift }) => shift),
    swaps,
    unthanked: cells.some(({ ended, closed }) => ended && !closed),
  })
}
