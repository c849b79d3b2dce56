import type { OutcomeOf, EndpointName } from '@/contract'
import { daysAfter, minutesAfter } from '@/domain/time'
import { why } from '../support/outcome'
import { World, type Person } from '../support/world'

let world: World
let branchId: string
let secretary: Person

beforeEach(async () => {
  world = await World.open()
  branchId = await world.branch()
  secretary = await world.person('李建国', {
    ...{ secretaryOf: branchId, branches: { [branchId]: 'home' } },
  })
})
afterEach(() => world.close())

const replyOf = <Name extends EndpointName>(outcome: OutcomeOf<Name>) => {
  if (!outcome.ok) throw new Error(outcome.refusal)
  return outcome.reply
}
const fix = () =>
  world.ask(secretary, 'partyCalendar.fix', { branchId, fixedDay: { by: 'date', day: 5 } })
const read = async (year = '2026') =>
  replyOf<'partyCalendar.read'>(
    await world.ask(secretary, 'partyCalendar.read', { branchId, year }),
  )
const list = async () =>
  replyOf<'partyCalendar.list'>(await world.ask(secretary, 'partyCalendar.list', { branchId }))
const partyDay = (day: string, cells = {}) =>
  world.activity(branchId, {
    ...{ party_day: true, title: '主题党日', ...cells },
    ...{ sign_up_opens_at: daysAfter(day, -9), sign_up_closes_at: daysAfter(day, -1) },
    ...{ starts_at: day, ends_at: minutesAfter(day, 120) },
  })

test('before a day is fixed nothing is proposed; then a year, holidays passed over', async () => {
  expect(await read()).toMatchObject({ fixedDay: null, days: [] })
  expect((await list()).upcoming).toBeNull()
  await fix()
  const { days, source } = await read()
  expect(days).toHaveLength(12)
  expect(days[9]).toMatchObject({ day: '2026-10-08', holiday: '国庆节' })
  expect(source).toMatch(/国务院办公厅/)
  expect((await read('2027')).source).toBeNull()
})

test('a day is moved with a reason, warned of beyond a week, and moved back', async () => {
  const move = { branchId, month: '2026-12', day: '2026-12-14' }
  expect(why(await world.ask(secretary, 'partyCalendar.move', move))).toBe('noFixedDay')
  await fix()
  expect(why(await world.ask(secretary, 'partyCalendar.move', move))).toBe('reasonMissing')
  const moved = { ...move, why: '会议室要修' }
  expect(await world.ask(secretary, 'partyCalendar.move', moved)).toMatchObject({
    reply: { late: true },
  })
  expect((await read()).days[11]).toMatchObject({ day: '2026-12-14', why: '会议室要修' })
  const back = { branchId, month: '2026-12' }
  expect(await world.ask(secretary, 'partyCalendar.move', back)).toMatchObject({
    reply: { late: false },
  })
  expect((await read()).days[11]).toMatchObject({ day: '2026-12-05', why: null })
})

test('the next one is proposed until it is posted', async () => {
  await fix()
  expect((await list()).upcoming).toMatchObject({ day: '2026-12-05' })
  const activityId = await partyDay('2026-12-05T01:00:00.000Z')
  expect((await list()).upcoming).toMatchObject({ day: '2027-01-05' })
  expect((await read()).days[11]).toMatchObject({ activityId })
})

test('what a branch could think of: by kind of meeting, to its own officers alone', async () => {
  expect((await list()).due).toEqual(['generalMeeting', 'partyLecture', 'partyDay'])
  await partyDay('2026-11-20T01:00:00.000Z', { meeting: 'generalMeeting' })
  expect((await list()).due).toEqual(['partyLecture'])
  const bureau = await world.person('刘志远')
  await world.insert('offices', {
    ...{ office_id: world.id(), account_id: bureau.accountId, kind: 'bureauOfficer' },
    from_day: '2020-01-01',
  })
  expect(why(await world.ask(bureau, 'partyCalendar.list', { branchId }))).toBe('notFound')
})
