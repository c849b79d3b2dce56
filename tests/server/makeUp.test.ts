import type { AttendanceMark } from '@/domain/rollCall'
import { daysAfter, minutesAfter } from '@/domain/time'
import { why } from '../support/outcome'
import { World, type Person } from '../support/world'

type Member = Person & { memberId: string }

let world: World
let branchId: string
let secretary: Member
let elder: Member
let activityId: string

beforeEach(async () => {
  world = await World.open()
  branchId = await world.branch()
  secretary = await member('李建国', { secretaryOf: branchId })
  elder = await member('王秀英')
  activityId = await world.activity(branchId, {
    ...{ party_day: true, audience_id: branchId, open_to: 'branch', title: '主题党日' },
    ...{ starts_at: minutesAfter(world.now, -30), ends_at: minutesAfter(world.now, 60) },
    ...{ sign_up_closes_at: minutesAfter(world.now, -60) },
  })
  await world.ask(secretary, 'partyDay.begin', { activityId })
})
afterEach(() => world.close())

async function member(name: string, more = {}) {
  const person = await world.person(name, { branches: { [branchId]: 'home' }, ...more })
  return { ...person, memberId: person.memberId ?? '' }
}
const end = () => world.ask(secretary, 'partyDay.end', { activityId })
const makeUp = (who: Person = elder, more = {}) =>
  world.ask(who, 'partyDay.makeUp', { activityId, ...more })
const undo = (who: Person = elder) => world.ask(who, 'partyDay.takeMakeUpBack', { activityId })
const follow = (who: Person = elder) => world.reply(who, 'partyDay.follow', { activityId })
const say = (who: Person) =>
  world.ask(who, 'partyDay.say', { wordId: world.id(), activityId, words: '我补看了' })
const mark = (mark: AttendanceMark) =>
  world.insert('attendance', {
    ...{ activity_id: activityId, member_id: elder.memberId, mark, marked_at: world.now },
  })

test('it can be made up once it is over, to the end of the 30th day, and the officer sees it', async () => {
  expect(why(await makeUp())).toBe('partyDayGoesOn')
  await end()
  expect((await follow()).makeUp).toBe('open')
  expect(await makeUp()).toMatchObject({ reply: { mark: 'makeUp' } })
  expect(await makeUp()).toMatchObject({ reply: { mark: 'makeUp' } })
  expect(await follow()).toMatchObject({ makeUp: 'fresh', mark: 'makeUp' })
  const roll = await world.ask(secretary, 'rollCall.read', { activityId })
  expect(roll.ok && roll.reply.people.find(({ name }) => name === '王秀英')?.mark).toBe('makeUp')
})

test('the thirtieth day still counts, the next one does not', async () => {
  await end()
  // It ended on the 22nd of November; the 22nd of December is the thirtieth day after.
  world.now = '2026-12-22T15:59:00.000Z'
  expect((await follow()).makeUp).toBe('open')
  world.now = '2026-12-22T16:00:00.000Z'
  expect((await follow()).makeUp).toBeNull()
  expect(why(await makeUp())).toBe('makeUpOver')
})

test.each(['present', 'online', 'homeVisit'] as const)(
  'who is %s has nothing to make up',
  async (was) => {
    await mark(was)
    await end()
    expect((await follow()).makeUp).toBeNull()
    expect(await makeUp()).toMatchObject({ reply: { mark: was } })
    expect(why(await say(elder))).toBe('partyDayNotOn')
  },
)

test('it is taken back the same day, and the roll says what it said before', async () => {
  await mark('leave')
  await end()
  await makeUp()
  expect(await undo()).toMatchObject({ reply: { mark: 'leave' } })
  expect(await follow()).toMatchObject({ mark: 'leave', makeUp: 'open' })
  await makeUp()
  world.now = daysAfter(world.now, 1)
  expect((await follow()).makeUp).toBe('done')
  expect(why(await undo())).toBe('makeUpKept')
})

test('of nobody marked nothing stays behind; what an officer wrote is not taken back', async () => {
  await end()
  await makeUp()
  expect(await undo()).toMatchObject({ reply: { mark: null } })
  expect(await undo()).toMatchObject({ reply: { mark: null } })
  await world.ask(secretary, 'rollCall.setMark', {
    ...{ markId: world.id(), activityId, recordId: elder.memberId, seen: null, mark: 'makeUp' },
    why: 'madeUp',
  })
  expect(why(await undo())).toBe('makeUpKept')
})

test('a few words said then are marked as made up, and stay among the branch', async () => {
  expect(why(await say(elder))).toBeNull()
  await end()
  expect(why(await say(elder))).toBeNull()
  const said = await world.ask(secretary, 'partyDay.words', { activityId })
  expect(said.ok && said.reply.items.map((one) => one.makeUp)).toEqual([true, false])
  const stranger = await world.person('别处的人', {
    branches: { [await world.branch('司法局退休党支部')]: 'home' },
  })
  expect(why(await makeUp(stranger))).toBe('notFound')
})

test('a helper who may check in says it for the elder, and never speaks', async () => {
  await end()
  const daughter = await world.person('王小敏')
  const grant = async (scopes: string) => {
    await world.db.query('delete from grants')
    await world.insert('grants', {
      ...{ grant_id: world.id(), member_id: elder.memberId, account_id: daughter.accountId },
      ...{ calls: 'mother', relation: 'daughter', state: 'active', scopes },
      ...{ asked_at: world.now, agreed_by: elder.accountId, until: '2027-01-01', consent: 'own' },
    })
  }
  await grant('{plans}')
  const forElder = { for: elder.memberId }
  expect((await makeUp(daughter, forElder)).ok).toBe(false)
  await grant('{checkIn}')
  expect(await makeUp(daughter, forElder)).toMatchObject({ reply: { mark: 'makeUp' } })
  expect((await say(daughter)).ok).toBe(false)
})
