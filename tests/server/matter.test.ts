import type { MembershipKind } from '@/domain/member'
import { minutesAfter } from '@/domain/time'
import { why } from '../support/outcome'
import { World, type Person } from '../support/world'

type Member = Person & { memberId: string }

let world: World
let branchId: string
let secretary: Member
let people: Member[]
let activityId: string

beforeEach(async () => {
  world = await World.open()
  branchId = await world.branch()
  secretary = await member('李建国', 'home', { secretaryOf: branchId })
  people = []
  for (const name of ['王秀英', '陈德明', '谢万和']) people.push(await member(name))
  activityId = await partyDay()
})
afterEach(() => world.close())

const partyDay = () =>
  world.activity(branchId, {
    ...{ party_day: true, audience_id: branchId, open_to: 'branch', title: '主题党日' },
    ...{ starts_at: world.now, ends_at: minutesAfter(world.now, 90) },
    sign_up_closes_at: minutesAfter(world.now, -60),
  })

async function member(name: string, kind: MembershipKind = 'home', more = {}) {
  const person = await world.person(name, { branches: { [branchId]: kind }, ...more })
  return { ...person, memberId: person.memberId ?? '' }
}
const begin = () => world.reply(secretary, 'partyDay.begin', { activityId })
async function asked() {
  const matterId = world.id()
  await world.reply(secretary, 'matter.ask', {
    ...{ matterId, activityId, question: '添一台电视', choices: ['同意', '不同意', '弃权'] },
  })
  return matterId
}
async function opened() {
  await begin()
  const matterId = await asked()
  await world.reply(secretary, 'matter.open', { matterId })
  return matterId
}
const vote = (who: Person, matterId: string, choice: number | null) =>
  world.ask(who, 'matter.vote', { matterId, choice })
const counts = async (matterId: string) =>
  (await world.reply(secretary, 'matter.read', { matterId })).choices.map(({ room, home }) => [
    room,
    home,
  ])
const mark = (who: Member, mark: 'leave' | 'present' | 'online') =>
  world.insert('attendance', {
    ...{ activity_id: activityId, member_id: who.memberId, mark, marked_at: world.now },
  })

test('rules 4 and 18: home, full members vote; guests, mobile and probationary members are refused', async () => {
  const mobile = await member('胡玉梅', 'mobile')
  const taking = await member('赵桂花', 'participating')
  const probationary = await member('彭志远')
  await world.reply(secretary, 'member.setProbation', {
    ...{ recordId: probationary.memberId, until: '2027-05-01' },
  })
  const matterId = await opened()
  for (const who of [mobile, taking, probationary]) {
    expect([who.name, why(await vote(who, matterId, 0))]).toEqual([who.name, 'mayNotVote'])
    expect(await world.reply(who, 'matter.read', { matterId })).toMatchObject({ voter: false })
  }
  expect(why(await vote(people[0]!, matterId, 0))).toBeNull()
  expect(await counts(matterId)).toEqual([
    [0, 1],
    [0, 0],
    [0, 0],
  ])
})

test('probation that is over by the day is over', async () => {
  const who = people[0]!
  await world.reply(secretary, 'member.setProbation', {
    recordId: who.memberId,
    until: '2026-11-22',
  })
  const matterId = await opened()
  expect(why(await vote(who, matterId, 0))).toBeNull()
})

test('a hand twice counts once, moves, and is taken down until the matter is closed', async () => {
  const matterId = await opened()
  const who = people[0]!
  for (const choice of [0, 0, 1]) expect(why(await vote(who, matterId, choice))).toBeNull()
  expect(await counts(matterId)).toEqual([
    [0, 0],
    [0, 1],
    [0, 0],
  ])
  await vote(who, matterId, null)
  await vote(who, matterId, null)
  expect(await counts(matterId)).toEqual([
    [0, 0],
    [0, 0],
    [0, 0],
  ])
  await vote(who, matterId, 2)
  await world.reply(secretary, 'matter.close', { matterId })
  expect(why(await vote(who, matterId, 0))).toBe('alreadyDecided')
  expect(why(await vote(who, matterId, 2))).toBeNull()
  expect((await counts(matterId))[2]).toEqual([0, 1])
})

test('everybody taps at the same moment, twice: each hand is there once', async () => {
  const matterId = await opened()
  const all = [...people, secretary]
  await Promise.all([...all, ...all].map((who) => vote(who, matterId, 0)))
  expect((await counts(matterId))[0]).toEqual([0, 4])
})

test('hands in the room come beside those at home, and are no more than there are voters', async () => {
  const matterId = await opened()
  await vote(people[0]!, matterId, 0)
  const count = (room: number[]) => world.ask(secretary, 'matter.count', { matterId, room })
  expect(why(await count([3, 1, 0]))).toBe('tooManyHands')
  expect(why(await count([3, 0]))).toBe('badRequest')
  expect(why(await count([2, 1, 0]))).toBeNull()
  expect(await counts(matterId)).toEqual([
    [2, 1],
    [1, 0],
    [0, 0],
  ])
  expect(why(await vote(people[1]!, matterId, 0))).toBe('tooManyHands')
})

test('the quorum leaves out leave and home visits, is shown before, and kept with the result', async () => {
  const [one, two, three] = people as [Member, Member, Member]
  await world.insert('care_marks', {
    ...{ member_id: three.memberId, policy: 'homeVisit', needs: '{}' },
    ...{ marked_by: secretary.accountId, at: world.now },
  })
  await mark(one, 'present')
  await mark(two, 'leave')
  const matterId = await opened()
  expect(await world.reply(secretary, 'partyDay.leading', { activityId })).toMatchObject({
    ...{ due: 2, here: 1, matters: [{ state: 'open', due: 2, here: 1 }] },
  })
  await world.reply(three, 'partyDay.listen', { activityId })
  expect(await world.reply(one, 'matter.read', { matterId })).toMatchObject({ due: 3, here: 2 })
  await world.reply(secretary, 'matter.close', { matterId })
  await world.reply(two, 'partyDay.listen', { activityId })
  expect(await world.reply(one, 'matter.read', { matterId })).toMatchObject({
    ...{ state: 'closed', due: 3, here: 2 },
  })
  expect(await world.reply(secretary, 'partyDay.leading', { activityId })).toMatchObject({
    ...{ due: 4, here: 3 },
  })
})

test('the list is the one at the beginning: who comes later has no vote, who leaves keeps it; a note says so', async () => {
  const matterId = await opened()
  expect(await world.reply(people[0]!, 'matter.read', { matterId })).toMatchObject({
    changed: false,
  })
  const late = await member('后来的')
  await world.db.query('update memberships set to_day = $1 where member_id = $2', [
    ...['2026-11-22', people[1]!.memberId],
  ])
  expect(why(await vote(late, matterId, 0))).toBe('mayNotVote')
  expect(await world.reply(people[0]!, 'matter.read', { matterId })).toMatchObject({
    changed: true,
  })
  expect(await world.reply(secretary, 'partyDay.leading', { activityId })).toMatchObject({
    ...{ came: 1, left: 1 },
  })
})

test('rule 3: in a branch that is nobody’s home nothing is decided', async () => {
  branchId = await world.branch('市老科协支部', 'functional')
  secretary = await member('赵明', 'participating', { secretaryOf: branchId })
  activityId = await partyDay()
  await begin()
  const matterId = await asked()
  expect(why(await world.ask(secretary, 'matter.open', { matterId }))).toBe('mayNotVote')
})

test('one at a time, opened while the party day goes on, closed before it ends', async () => {
  const first = await asked()
  expect(why(await world.ask(secretary, 'matter.open', { matterId: first }))).toBe('partyDayNotOn')
  await begin()
  const second = await asked()
  await world.reply(secretary, 'matter.open', { matterId: first })
  await world.reply(secretary, 'matter.open', { matterId: first })
  expect(why(await world.ask(secretary, 'matter.open', { matterId: second }))).toBe('matterOpen')
  expect(await world.reply(people[0]!, 'partyDay.follow', { activityId })).toMatchObject({
    ...{ matter: { matterId: first, question: '添一台电视' }, voter: true },
  })
  expect(why(await world.ask(secretary, 'partyDay.end', { activityId }))).toBe('matterOpen')
  expect(why(await world.ask(secretary, 'matter.drop', { matterId: first }))).toBe('alreadyDecided')
  await world.reply(secretary, 'matter.close', { matterId: first })
  await world.reply(secretary, 'matter.drop', { matterId: second })
  expect(why(await world.ask(secretary, 'matter.open', { matterId: second }))).toBe('notFound')
  await world.reply(secretary, 'partyDay.end', { activityId })
})
