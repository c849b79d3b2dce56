import type { CallMark } from '@/domain/callList'
import { calendarDay, minutesAfter } from '@/domain/time'
import { homeAudience } from '@/server/asker'
import { why } from '../support/outcome'
import { World, type Person } from '../support/world'

let world: World
let branchId: string
let activityId: string
let about: { thing: 'activity' | 'article'; thingId: string }
let secretary: Person
let elder: Person & { memberId: string }

beforeEach(async () => {
  world = await World.open()
  branchId = await world.branch()
  secretary = await world.person('李建国', { secretaryOf: branchId })
  elder = await member('王秀英')
  activityId = await world.activity(branchId)
  about = { thing: 'activity', thingId: activityId }
})
afterEach(() => world.close())

async function member(name: string, branch = branchId, kind: 'home' | 'participating' = 'home') {
  const person = await world.person(name, { branches: { [branch]: kind }, phone: '13800000002' })
  return { ...person, memberId: person.memberId ?? '' }
}
async function list(who: Person = secretary) {
  return world.reply(who, 'callList.read', about)
}
const mark = (mark: CallMark | null, who = secretary, recordId = elder.memberId) =>
  world.ask(who, 'callList.setMark', { ...about, recordId, mark })

test('it holds who has not signed up, without a phone of their own first', async () => {
  const there = await member('赵桂花')
  await world.ask(there, 'activity.signUp', { signUpId: world.id(), activityId, guests: 0 })
  const offline = await member('孙德胜')
  await world.db.query('update members set account_id = null where member_id = $1', [
    offline.memberId,
  ])
  const { signedUp, people } = await list()
  expect(signedUp).toBe(1)
  expect(people.map(({ name, hasPhoneApp }) => [name, hasPhoneApp])).toEqual([
    ['孙德胜', false],
    ['王秀英', true],
  ])
})

test('numbers are masked, and only those of who is at home here can be told', async () => {
  const home = await world.branch('司法局退休党支部')
  await member('谢万和', home)
  const guest = await world.person('谢万和', {
    branches: { [home]: 'home', [branchId]: 'participating' },
    phone: '13800000003',
  })
  const { people } = await list()
  expect(people.map(({ name, phone, home }) => [name, phone, home])).toEqual([
    ['王秀英', '138****0002', true],
    ['谢万和', '138****0003', false],
  ])
  for (const [{ memberId }, ok] of [
    [elder, true],
    [guest, false],
  ] as const)
    expect(
      await world.ask(secretary, 'member.revealPhone', {
        recordId: memberId ?? '',
        reason: 'activity',
      }),
    ).toMatchObject({ ok })
})

test('what came of a call stays until it is said otherwise, and can be taken back', async () => {
  expect(why(await mark('noAnswer'))).toBeNull()
  expect(why(await mark('viaFamily'))).toBeNull()
  expect((await list()).people).toMatchObject([{ mark: 'viaFamily', at: world.now }])
  expect(why(await mark(null))).toBeNull()
  expect((await list()).people).toMatchObject([{ mark: null, at: null }])
})

test('of another branch, of members and of former officers it is not there', async () => {
  const other = await world.branch('司法局退休党支部')
  const stranger = await world.person('别的书记', { secretaryOf: other })
  const foreign = await member('外人', other)
  expect(why(await mark('reached', secretary, foreign.memberId))).toBe('notFound')
  for (const who of [stranger, elder]) {
    expect(why(await world.ask(who, 'callList.read', about))).toBe('notFound')
    expect(why(await mark('reached', who))).toBe('notFound')
  }
  await world.db.query(`update offices set to_day = '2026-11-22' where account_id = $1`, [
    secretary.accountId,
  ])
  expect(why(await mark('reached'))).toBe('notFound')
})

describe('a notice', () => {
  beforeEach(async () => {
    const thingId = await world.article('学习通知', { owner_id: branchId, audience_id: branchId })
    about = { thing: 'article', thingId }
  })

  test('has a list of its own with everybody of the branch, and marks of its own', async () => {
    await mark('reached')
    expect(await list()).toMatchObject({
      title: '学习通知',
      signedUp: 0,
      people: [{ name: '王秀英', mark: 'reached' }],
    })
    about = { thing: 'activity', thingId: activityId }
    expect((await list()).people).toMatchObject([{ name: '王秀英', mark: null }])
  })

  test('that goes out later is not told yet', async () => {
    await world.db.query('update articles set published_at = $1', [minutesAfter(world.now, 1)])
    expect(why(await world.ask(secretary, 'callList.read', about))).toBe('notFound')
    expect(why(await mark('reached'))).toBe('notFound')
  })

  test('that is taken back takes its marks along; what is kept of them I can see until then', async () => {
    await mark('viaFamily')
    expect(await world.ask(elder, 'privacy.export', {})).toMatchObject({
      reply: { calls: [{ title: '学习通知', mark: 'viaFamily' }] },
    })
    await world.ask(secretary, 'writing.withdraw', { articleId: about.thingId, reason: '写错了' })
    expect(await world.ask(elder, 'privacy.export', {})).toMatchObject({ reply: { calls: [] } })
  })

  test('of another branch, of members and of former officers is not there', async () => {
    const stranger = await world.person('别的书记', { secretaryOf: await world.branch('司法局') })
    for (const who of [stranger, elder]) {
      expect(why(await world.ask(who, 'callList.read', about))).toBe('notFound')
      expect(why(await mark('reached', who))).toBe('notFound')
    }
  })
})

test('who helps is told by what the elder calls them, of members at home here only', async () => {
  const home = await world.branch('司法局退休党支部')
  const guest = await world.person('谢万和', {
    branches: { [home]: 'home', [branchId]: 'participating' },
  })
  const helper = await world.person('王小敏')
  const gone = await world.person('以前帮过的')
  const grant = (memberId: string | null, accountId: string, until: string) =>
    world.insert('grants', {
      ...{ grant_id: world.id(), member_id: memberId, account_id: accountId, until },
      ...{ calls: 'mother', relation: 'daughter', scopes: '{plans}', state: 'active' },
      ...{ asked_at: world.now, consent: 'own', agreed_by: accountId },
    })
  await grant(elder.memberId, helper.accountId, '2027-01-01')
  await grant(elder.memberId, gone.accountId, calendarDay(world.now))
  await grant(guest.memberId, helper.accountId, '2027-01-01')
  const { people } = await list()
  expect(people.map(({ name, family }) => [name, family])).toEqual([
    ['王秀英', ['daughter']],
    ['谢万和', []],
  ])
  expect(JSON.stringify(people)).not.toContain('王小敏')
})

test('of an activity for home members alone, only they are called', async () => {
  const home = await world.branch('司法局退休党支部')
  await world.person('谢万和', { branches: { [home]: 'home', [branchId]: 'participating' } })
  const thingId = await world.activity(branchId, {
    open_to: 'home',
    audience_id: homeAudience(branchId),
  })
  about = { thing: 'activity', thingId }
  expect((await list()).people.map(({ name }) => name)).toEqual(['王秀英'])
})
