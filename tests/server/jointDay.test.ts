import { daysAfter } from '@/domain/time'
import { homeAudience } from '@/server/asker'
import { why } from '../support/outcome'
import { World, type Person } from '../support/world'

let world: World
let host: string
let partner: string
const people = {} as Record<'host' | 'partner' | 'ours' | 'theirs' | 'stranger', Person>

beforeEach(async () => {
  world = await World.open()
  host = await world.branch('税务局党支部')
  partner = await world.branch('康年养老公司党支部')
  people.host = await world.person('李建国', { secretaryOf: host })
  people.partner = await world.person('孟晓岚', { secretaryOf: partner })
  people.ours = await world.person('王秀英', { branches: { [host]: 'home' } })
  people.theirs = await world.person('谢万和', { branches: { [partner]: 'home' } })
  const third = await world.branch('一中党支部')
  people.stranger = await world.person('张桂兰', {
    ...{ secretaryOf: third, branches: { [third]: 'home' } },
  })
})
afterEach(() => world.close())

const partyDay = (cells = {}) =>
  world.activity(host, {
    ...{ party_day: true, open_to: 'home', audience_id: homeAudience(host), ...cells },
  })
const propose = (activityId: string, who = people.host) =>
  world.ask(who, 'jointDay.propose', { activityId, branchId: partner })
const decide = (activityId: string, who = people.partner) =>
  world.ask(who, 'jointDay.decide', { activityId, end: 'agreed' })
const signUp = (who: Person, activityId: string) =>
  world.ask(who, 'activity.signUp', { signUpId: world.id(), activityId, guests: 0 })
const mark = (activityId: string, who: Person) =>
  world.ask(people.host, 'rollCall.setMark', {
    ...{ markId: world.id(), activityId, recordId: who.memberId ?? '', seen: null },
    mark: 'present',
  })

test('only after the partner’s yes its members see it and come; strangers never do', async () => {
  const activityId = await partyDay()
  expect(why(await signUp(people.theirs, activityId))).toBe('notFound')
  expect(why(await propose(activityId, people.partner))).toBe('notFound')
  expect(why(await propose(activityId))).toBeNull()
  expect(why(await propose(activityId))).toBeNull()
  expect(why(await signUp(people.theirs, activityId))).toBe('notFound')
  expect(why(await decide(activityId, people.stranger))).toBe('notFound')
  expect(why(await decide(activityId))).toBeNull()
  expect(why(await decide(activityId))).toBeNull()
  for (const who of [people.ours, people.theirs]) {
    const seen = await world.ask(who, 'activity.list', {})
    expect(seen).toMatchObject({ reply: { items: [{ activityId }] } })
    expect(await world.ask(who, 'activity.read', { activityId })).toMatchObject({
      reply: { expected: true },
    })
    expect(why(await signUp(who, activityId))).toBeNull()
  }
  expect(why(await signUp(people.stranger, activityId))).toBe('notFound')
})

test('each branch reads a record of its own people, and nobody else’s', async () => {
  const activityId = await partyDay()
  await propose(activityId)
  await decide(activityId)
  for (const who of [people.ours, people.theirs]) await signUp(who, activityId)
  world.now = daysAfter(world.now, 2)
  for (const who of [people.ours, people.theirs]) await mark(activityId, who)
  const record = (who: Person, branchId: string) =>
    world.ask(who, 'jointDay.read', { activityId, branchId })
  expect(await record(people.host, host)).toMatchObject({
    reply: { people: [{ name: '王秀英', mark: 'present' }] },
  })
  expect(await record(people.partner, partner)).toMatchObject({
    reply: { people: [{ name: '谢万和', mark: 'present' }] },
  })
  expect(why(await record(people.host, partner))).toBe('notFound')
  expect(why(await record(people.partner, host))).toBe('notFound')
  expect(why(await record(people.stranger, host))).toBe('notFound')
  const elsewhere = await world.ask(people.partner, 'elsewhere.list', { branchId: partner })
  expect(elsewhere).toMatchObject({ reply: { items: [{ name: '谢万和', host: '税务局党支部' }] } })
})

test('a no has a reason, and another may be asked; what is no party day is not shared', async () => {
  const activityId = await partyDay()
  await propose(activityId)
  const no = { activityId, end: 'declined' as const }
  expect(why(await world.ask(people.partner, 'jointDay.decide', no))).toBe('reasonMissing')
  const said = { ...no, words: '那天有事' }
  expect(why(await world.ask(people.partner, 'jointDay.decide', said))).toBeNull()
  expect(why(await decide(activityId))).toBe('alreadyDecided')
  expect(why(await propose(activityId))).toBeNull()
  expect(why(await world.ask(people.host, 'jointDay.withdraw', { activityId }))).toBeNull()
  const lecture = await world.activity(host)
  expect(why(await propose(lecture))).toBe('notPartyDay')
})

test('where a mobile member took part stands with the home branch, as the host has it', async () => {
  const univ = await world.branch('老年大学三支部', 'functional')
  const zhao = await world.person('赵明', { secretaryOf: univ })
  const hu = await world.person('胡玉梅', { branches: { [host]: 'home', [univ]: 'mobile' } })
  const other = await world.person('余庆丰', {
    branches: { [host]: 'home', [univ]: 'participating' },
  })
  const activityId = await world.activity(univ, { party_day: true })
  for (const who of [hu, other]) await signUp(who, activityId)
  world.now = daysAfter(world.now, 2)
  for (const who of [hu, other])
    await world.ask(zhao, 'rollCall.setMark', {
      ...{ markId: world.id(), activityId, recordId: who.memberId ?? '', seen: null },
      mark: 'present',
    })
  const read = (who: Person, branchId: string) =>
    world.ask(who, 'elsewhere.list', { branchId, recordId: hu.memberId ?? '' })
  expect(await read(people.host, host)).toMatchObject({
    reply: { items: [{ name: '胡玉梅', mark: 'present', host: '老年大学三支部' }] },
  })
  expect(await world.ask(people.host, 'elsewhere.list', { branchId: host })).toMatchObject({
    reply: { items: [{ name: '胡玉梅' }] },
  })
  for (const who of [zhao, people.partner, hu]) expect(why(await read(who, host))).toBe('notFound')
})

test('a yes is taken back by either branch before it begins: seats are given back, and all are told', async () => {
  const activityId = await partyDay()
  await propose(activityId)
  const takeBack = (who: Person) => world.ask(who, 'jointDay.takeBack', { activityId })
  expect(why(await takeBack(people.host))).toBe('alreadyDecided')
  await decide(activityId)
  for (const who of [people.ours, people.theirs]) await signUp(who, activityId)
  expect(why(await takeBack(people.stranger))).toBe('notFound')
  expect(why(await takeBack(people.partner))).toBeNull()
  expect(why(await takeBack(people.partner))).toBeNull()
  const read = (who: Person) => world.ask(who, 'activity.read', { activityId })
  expect(why(await read(people.theirs))).toBe('notFound')
  expect(await read(people.ours)).toMatchObject({ reply: { mine: { state: 'confirmed' } } })
  const told = await world.ask(people.theirs, 'message.list', {})
  expect(told.ok && told.reply.items.map(({ kind }) => kind).sort()).toEqual([
    ...['jointEnded', 'notGoing', 'signedUp'],
  ])
  expect(why(await propose(activityId))).toBeNull()
  await decide(activityId)
  expect(why(await signUp(people.theirs, activityId))).toBeNull()
  world.now = daysAfter(world.now, 9)
  expect(why(await takeBack(people.host))).toBe('alreadyStarted')
})

test('each branch marks its own people, and nobody else’s; messages go to both', async () => {
  people.host = await world.person('何书记', { secretaryOf: host, branches: { [host]: 'home' } })
  const kin = { secretaryOf: partner, branches: { [partner]: 'home' as const } }
  people.partner = await world.person('孟书记', kin)
  const activityId = await partyDay()
  const kinds = async (who: Person) => {
    const told = await world.ask(who, 'message.list', {})
    return told.ok ? told.reply.items.map(({ kind }) => kind) : []
  }
  await propose(activityId)
  expect(await kinds(people.partner)).toEqual(['jointAsked'])
  const marking = (who: Person, branchId: string, whom: Person, more = {}) =>
    world.ask(who, 'jointDay.mark', {
      ...{ markId: world.id(), activityId, branchId, recordId: whom.memberId ?? '' },
      ...{ seen: null, mark: 'present', ...more },
    })
  expect(why(await marking(people.partner, partner, people.theirs))).toBe('notFound')
  await decide(activityId)
  expect(await kinds(people.host)).toEqual(['jointAgreed'])
  expect(why(await marking(people.partner, partner, people.theirs))).toBe('rollCallNotOpen')
  world.now = daysAfter(world.now, 2)
  expect(why(await marking(people.partner, partner, people.theirs))).toBeNull()
  for (const [who, branchId, whom] of [
    [people.partner, partner, people.ours],
    [people.partner, host, people.ours],
    [people.stranger, partner, people.theirs],
  ] as const)
    expect(why(await marking(who, branchId, whom))).toBe('notFound')
  expect(why(await marking(people.partner, partner, people.theirs, { mark: 'leave' }))).toBe(
    'markedOtherwise',
  )
  const roll = await world.ask(people.host, 'rollCall.read', { activityId })
  expect(roll.ok && roll.reply.people.find(({ name }) => name === '谢万和')?.mark).toBe('present')
})
