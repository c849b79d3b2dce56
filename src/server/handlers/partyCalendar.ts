import { dueOf } from '@/domain/cadence'
import { holidaySource } from '@/domain/holidays'
import { monthAhead, yearAhead } from '@/domain/partyAnniversary'
import {
  beyondWeek,
  dayAfter,
  moveDayRefusal,
  partyDays,
  proposedDay,
  usualDay,
  type FixedDay,
} from '@/domain/partyCalendar'
import { calendarDay } from '@/domain/time'
import { officeBranchIds, type Asker } from '../asker'
import type { Db } from '../db/db'
import { refused, replied, type Handler } from '../outcome'
import { addAudits } from '../sql/audit'
import { findBranch, membersIn, setFixedDay } from '../sql/branch'
import * as sql from '../sql/partyCalendar'
import { plansAsked } from '../sql/planAsking'

/** Rule 15: a branch one does not serve is not there. */
const ownBranch = async (db: Db, asker: Asker, branchId: string, lock = '') =>
  officeBranchIds(asker).includes(branchId) ? findBranch(db, branchId, lock) : null

/** A year of party days, each with the activity that is posted for its month. */
async function daysOf(db: Db, branchId: string, fixedDay: FixedDay, year: string) {
  const [moved, held] = await Promise.all([
    sql.movesIn(db, branchId, year),
    sql.heldBetween(db, branchId, `${year}-01-01`, `${year}-12-31`),
  ])
  const posted = held.filter(({ what }) => what === 'partyDay')
  return partyDays(year, fixedDay, moved).map((one) => ({
    ...one,
    activityId: posted.find(({ day }) => day.startsWith(one.month))?.activityId ?? null,
  }))
}

export const read: Handler<'partyCalendar.read'> = async ({ branchId, year }, { db, asker }) => {
  const branch = await ownBranch(db, asker, branchId)
  if (!branch) return refused('notFound')
  const { fixedDay } = branch
  return replied({
    fixedDay,
    days: fixedDay ? await daysOf(db, branchId, fixedDay, year) : [],
    source: holidaySource(year),
  })
}

export const fix: Handler<'partyCalendar.fix'> = ({ branchId, fixedDay }, context) =>
  context.db.transaction(async (tx) => {
    const { asker, now, requestId } = context
    const branch = await ownBranch(tx, asker, branchId, 'for update')
    if (!branch) return refused('notFound')
    await setFixedDay(tx, branchId, fixedDay)
    const audit = { actor: asker.accountId, subject: null, requestId, target: branchId }
    const act = { ...audit, act: 'partyCalendar.fix', result: 'kept', after: { fixedDay } }
    await addAudits(tx, [act], now)
    return replied({})
  })

export const move: Handler<'partyCalendar.move'> = (request, context) =>
  context.db.transaction(async (tx) => {
    const { branchId, month, day, why } = request
    const { asker, now, requestId } = context
    const branch = await ownBranch(tx, asker, branchId, 'for update')
    if (!branch) return refused('notFound')
    if (!branch.fixedDay) return refused('noFixedDay')
    const usual = usualDay(month, branch.fixedDay)
    const to = day ?? proposedDay(month, branch.fixedDay)
    if (day === undefined) await sql.dropMove(tx, branchId, month)
    else {
      const refusal = moveDayRefusal(usual, day, calendarDay(now))
      if (refusal) return refused(refusal)
      if (why === undefined) return refused('reasonMissing')
      await sql.keepMove(tx, branchId, { month, day, why }, asker.accountId, now)
    }
    const audit = { actor: asker.accountId, subject: null, requestId, target: branchId }
    const after = { month, day: to, why }
    await addAudits(tx, [{ ...audit, act: 'partyCalendar.move', result: 'moved', after }], now)
    return replied({ late: beyondWeek(usual, to) })
  })

export const list: Handler<'partyCalendar.list'> = async ({ branchId }, { db, asker, now }) => {
  const branch = await ownBranch(db, asker, branchId)
  if (!branch) return refused('notFound')
  const today = calendarDay(now)
  const year = today.slice(0, 4)
  const month = monthAhead(today)
  const [held, { members }, asked, next, plans] = await Promise.all([
    sql.heldBetween(db, branchId, `${year}-01-01`, dayAfter(today, 31)),
    membersIn(db, branchId),
    sql.countAsked(db, branchId, { month, year: yearAhead(today, month) }),
    branch.fixedDay && nextOf(db, branchId, branch.fixedDay, today),
    plansAsked(db, branchId, asker.accountId),
  ])
  return replied({
    plans,
    due: dueOf({ kind: branch.kind, members }, held, today),
    upcoming: next,
    ...asked,
  })
}

/** The first party day from today on that nothing is posted for, this year or next. */
async function nextOf(db: Db, branchId: string, fixedDay: FixedDay, today: string) {
  const year = Number(today.slice(0, 4))
  for (const one of [year, year + 1]) {
    const days = await daysOf(db, branchId, fixedDay, String(one))
    const next = days.find(({ day, activityId }) => day >= today && activityId === null)
    if (next) return next
  }
  return null
}
