import type { EndpointName, OutcomeOf } from '@/contract'
import type { CallMark } from '@/domain/callList'
import { World, type Person } from '../support/world'

let world: World
let branchId: string
let activityId: string
let secretary: Person
let elder: Person & { memberId: string }

beforeEach(async () => {
  world = await World.open()
  branchId = await world.branch()
  secretary = await world.person('李建国', { secretaryOf: branchId })
  elder = await member('王秀英')
  activityId = await world.activity(branchId)
})
afterEach(() => world.close())

async function member(name: string, branch = branchId, kind: 'home' | 'participating' = 'home') {
  const person = await world.person(name, { branches: { [branch]: kind }, phone: '13800000002' })
  return { ...person, memberId: person.memberId ?? '' }
}
const why = (outcome: OutcomeOf<EndpointName>) => (outcome.ok ? null : outcome.refusal)
async function list(who: Person = secretary) {
  const outcome = await world.ask(who, 'callList.read', { activityId })
  if (!outcome.ok) throw new Error(outcome.refusal)
  return outcome.reply
}
const mark = (mark: CallMark | null, who = secretary, recordId = elder.memberId) =>
  world.ask(who, 'callList.setMark', { activityId, recordId, mark })

test('it holds who has not signed up, without a phone of their own first', async () => {
  const there = await member('赵桂花')
  await world.ask(there, 'activity.signUp', { signUpId: world.id(), activityId, guests: 0 })
  const offline = await member('孙德胜')
  await world.db.query('update members set account_id = null where member_id = $1', [
    offline.memberId,
  ])
  const { onPhones, signedUp, people } = await list()
  expect({ onPhones, signedUp }).toEqual({ onPhones: 2, signedUp: 1 })
  expect(people.map(({ name, hasPhoneApp }) => [name, hasPhoneApp])).toEqual([
    ['孙德胜', false],
    ['王秀英', true],
  ])
})

test('numbers are in full at home and masked for guests; who was shown finds it', async () => {
  const home = await world.branch('司法局退休党支部')
  await member('谢万和', home)
  const guest = await world.person('谢万和', {
    branches: { [home]: 'home', [branchId]: 'participating' },
    phone: '13800000003',
  })
  const { people } = await list()
  expect(people.map(({ name, phone }) => [name, phone])).toEqual([
    ['王秀英', '13800000002'],
    ['谢万和', '138****0003'],
  ])
  expect(await world.ask(elder, 'privacy.seen', {})).toMatchObject({
    reply: { items: [{ act: 'callList.read' }] },
  })
  expect(await world.ask(guest, 'privacy.seen', {})).toMatchObject({ reply: { items: [] } })
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
    expect(why(await world.ask(who, 'callList.read', { activityId }))).toBe('notFound')
    expect(why(await mark('reached', who))).toBe('notFound')
  }
  await world.db.query(`update offices set to_day = '2026-11-22' where account_id = $1`, [
    secretary.accountId,
  ])
  expect(why(await mark('reached'))).toBe('notFound')
})
