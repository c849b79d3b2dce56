import { yearFault } from '@/domain/claim'
import { isDayOfYear, monthAhead, yearAhead, yearsIn } from '@/domain/partyAnniversary'
import { calendarDay } from '@/domain/time'
import { officeBranchIds, type Asker } from '../asker'
import type { Db } from '../db/db'
import { refused, replied, type Context, type Handler } from '../outcome'
import { addAudits } from '../sql/audit'
import * as sql from '../sql/birthday'
import { branchNames } from '../sql/contact'
import { addMessages } from '../sql/message'
import { pageOf, pageStart } from './paging'

const FIRST: sql.Place = ['0', '00000000-0000-0000-0000-000000000000']
const GREETINGS = 5

export const list: Handler<'birthday.list'> = async (request, context) => {
  const { db, config, asker, now } = context
  const { branchId, after, size } = request
  if (!officeBranchIds(asker).includes(branchId)) return refused('notFound')
  const today = calendarDay(now)
  const month = request.month ?? monthAhead(today)
  const year = yearAhead(today, month)
  const scope = { config, asker, list: `birthday.list ${branchId} ${month}` }
  const beyond = pageStart<sql.Place>(scope, after, FIRST)
  if (!beyond) return refused('badRequest', { field: '下一页的位置' })
  const rows = await sql.birthdaysIn(db, { branchId, month, year }, beyond, size + 1)
  const page = pageOf(scope, rows, size, ({ day, recordId }) => [String(day ?? 32), recordId])
  const items = page.items.map(({ year: joined, ...one }) => ({
    ...one,
    years: yearsIn({ year: joined }, year),
  }))
  return replied({ ...page, items })
}

/** Somebody at home in a branch of one's own: nobody else's officers know the day. */
async function atHome(db: Db, asker: Asker, memberId: string, lock = '') {
  const person = await sql.joinedOf(db, memberId, lock)
  const own = person?.branchId && officeBranchIds(asker).includes(person.branchId)
  return own ? { ...person, branchId: person.branchId ?? '' } : null
}

export const read: Handler<'birthday.read'> = async ({ recordId }, { db, asker }) => {
  const person = await atHome(db, asker, recordId)
  if (!person) return refused('notFound')
  const { name, year, month, day, hidden } = person
  return replied({ name, year, month, day, hidden })
}

const audit = (
  tx: Db,
  { asker, now, requestId }: Context<'birthday.set' | 'birthday.greet'>,
  what: { act: string; subject: string; result: string },
) => addAudits(tx, [{ actor: asker.accountId, requestId, target: what.subject, ...what }], now)

export const set: Handler<'birthday.set'> = (request, context) =>
  context.db.transaction(async (tx) => {
    const { recordId, year, month, day = null } = request
    const person = await atHome(tx, context.asker, recordId, 'for no key update')
    if (!person) return refused('notFound')
    const thisYear = Number(calendarDay(context.now).slice(0, 4))
    const years = { birthYear: person.birthYear, joinedPartyYear: year }
    if (yearFault(years, thisYear)) return refused('badRequest', { field: '入党年份' })
    if (!isDayOfYear(month, day)) return refused('badRequest', { field: '日' })
    await sql.setJoined(tx, recordId, { year, month, day })
    await audit(tx, context, { act: 'birthday.set', subject: recordId, result: 'kept' })
    return replied({})
  })

/** Who hid the day is not greeted either: to the officers there is none. */
export const greet: Handler<'birthday.greet'> = ({ recordId, words }, context) =>
  context.db.transaction(async (tx) => {
    const { asker, now } = context
    const person = await atHome(tx, asker, recordId, 'for no key update')
    if (!person || person.hidden || person.month === null) return refused('notFound')
    const { branchId, month } = person
    const year = yearAhead(calendarDay(now), month)
    const by = asker.accountId
    const greeting = { memberId: recordId, year, branchId, words, by }
    if (!(await sql.addGreeting(tx, greeting, now))) {
      const [last] = await sql.greetingsTo(tx, recordId, 1)
      return last?.words === words ? replied({}) : refused('alreadyDecided')
    }
    const [branch] = await branchNames(tx, [branchId])
    const facts = { name: branch?.name, words }
    const message = {
      memberId: recordId,
      kind: 'birthdayGreeted',
      facts,
      thingId: recordId,
    } as const
    await addMessages(tx, [message], now)
    await audit(tx, context, { act: 'birthday.greet', subject: recordId, result: 'greeted' })
    return replied({})
  })

export const mine: Handler<'birthday.mine'> = async (_, { db, asker, now }) => {
  const { memberId } = asker
  const [person, greetings] = await Promise.all([
    sql.joinedOf(db, memberId),
    sql.greetingsTo(db, memberId, GREETINGS),
  ])
  if (!person) return refused('notFound')
  const { hidden, year, month, day } = person
  const today = calendarDay(now)
  const of = month === null ? Number(today.slice(0, 4)) : yearAhead(today, month)
  return replied({ hidden, year, month, day, years: yearsIn({ year }, of), greetings })
}

export const choose: Handler<'birthday.choose'> = async ({ hidden }, { db, asker }) => {
  await sql.setHidden(db, asker.memberId, hidden)
  return replied({})
}
