import type { OutcomeOf } from '@/contract'
import { daysAfter } from '@/domain/time'
import { World, type Person } from '../support/world'

let world: World
let tax: string
let school: string
let functional: string
let wang: Person
let taxSecretary: Person
let schoolSecretary: Person
let leader: Person

beforeEach(async () => {
  world = await World.open()
  tax = await world.branch('税务局退休党支部')
  school = await world.branch('一中退休教师党支部')
  functional = await world.branch('市老科协离退休干部党支部', 'functional')
  wang = await world.person('王秀英', { branches: { [tax]: 'home' } })
  taxSecretary = await world.person('李建国', { secretaryOf: tax, branches: { [tax]: 'home' } })
  schoolSecretary = await world.person('张桂兰', { secretaryOf: school })
  leader = await world.person('赵明', { secretaryOf: functional })
})
afterEach(() => world.close())

const memberOf = ({ memberId }: Person) => memberId ?? ''
const ask = (branchId: string, moveId = world.id(), who = wang) =>
  world.ask(who, 'membership.ask', { moveId, branchId })
const propose = (branchId: string, kind: 'home' | 'mobile', moveId = world.id()) =>
  world.ask(taxSecretary, 'membership.propose', {
    moveId,
    recordId: memberOf(wang),
    branchId,
    kind,
  })
const decide = (
  who: Person,
  moveId: string,
  end: 'agreed' | 'declined' = 'agreed',
  words?: string,
) => world.ask(who, 'membership.decide', { moveId, end, ...(words && { words }) })
const mine = (who = wang) => world.reply(who, 'membership.mine', {})
const branchesOf = async (who = wang) =>
  (await mine(who)).memberships.map(
    ({ branch, kind, to }) => `${branch} ${kind}${to ? ' 到期' : ''}`,
  )
const refusal = (
  outcome: OutcomeOf<'membership.ask' | 'membership.propose' | 'membership.decide'>,
) => (outcome.ok ? null : outcome.refusal)
const homes = async () => {
  const [found] = await world.db.query<{ count: number }>(
    `select count(*)::int as count from memberships
     where county_code = $1 and member_id = $2 and kind = 'home' and to_day is null`,
    [world.db.county, memberOf(wang)],
  )
  return found?.count
}

test('home moves with both secretaries’ yes, on one day, and the old one stays in the history', async () => {
  const moveId = world.id()
  expect(await propose(school, 'home', moveId)).toMatchObject({ ok: true })
  expect(await branchesOf()).toEqual(['税务局退休党支部 home'])
  expect((await mine()).moves).toMatchObject([
    { from: '税务局退休党支部', to: '一中退休教师党支部' },
  ])
  expect(await decide(schoolSecretary, moveId)).toMatchObject({ ok: true })
  expect(await branchesOf()).toEqual(['一中退休教师党支部 home', '税务局退休党支部 home 到期'])
  expect(await homes()).toBe(1)
  const me = await world.ask(wang, 'session.current', {})
  expect(me).toMatchObject({ reply: { me: { homeBranch: '一中退休教师党支部' } } })
})

test('rule 1: two transfers at once leave one home', async () => {
  const other = await world.branch('人民医院退休党支部')
  const otherSecretary = await world.person('孙医生', { secretaryOf: other })
  const [first, second] = [world.id(), world.id()]
  const asked = await Promise.all([propose(school, 'home', first), propose(other, 'home', second)])
  expect(new Set(asked.map(refusal))).toEqual(new Set(['alreadyAsked', null]))
  await Promise.all([decide(schoolSecretary, first), decide(otherSecretary, second)])
  expect(await homes()).toBe(1)
})

test('rule 2: no home in a functional branch, and none beside the own by taking part', async () => {
  expect(refusal(await propose(functional, 'home'))).toBe('notHomeBranch')
  expect(refusal(await ask(school))).toBe('needsTransfer')
  expect(refusal(await ask(tax))).toBe('alreadyMember')
})

test('taking part is asked for, agreed to, and left in one act', async () => {
  const moveId = world.id()
  expect(await ask(functional, moveId)).toMatchObject({ ok: true })
  // A retry is the same wish; another id is told that it was asked.
  expect(await ask(functional, moveId)).toMatchObject({ ok: true })
  expect(refusal(await ask(functional))).toBe('alreadyAsked')
  const waiting = await world.ask(leader, 'membership.requests', {})
  expect(waiting).toMatchObject({ reply: { items: [{ moveId, name: '王秀英' }] } })
  expect(await decide(leader, moveId)).toMatchObject({ ok: true })
  expect(await branchesOf()).toEqual([
    '税务局退休党支部 home',
    '市老科协离退休干部党支部 participating',
  ])
  const leave = () => world.ask(wang, 'membership.leave', { branchId: functional })
  expect(await leave()).toMatchObject({ ok: true })
  expect(await leave()).toMatchObject({ ok: true })
  expect(await branchesOf()).toEqual([
    '税务局退休党支部 home',
    '市老科协离退休干部党支部 participating 到期',
  ])
  expect(await world.ask(wang, 'membership.leave', { branchId: tax })).toMatchObject({
    refusal: 'needsTransfer',
  })
})

test('a no has its words; what was decided, taken back or overtaken stays', async () => {
  const moveId = world.id()
  await ask(functional, moveId)
  expect(refusal(await decide(leader, moveId, 'declined'))).toBe('reasonMissing')
  expect(await decide(leader, moveId, 'declined', '名额满了')).toMatchObject({ ok: true })
  expect(refusal(await decide(leader, moveId))).toBe('alreadyDecided')

  const back = world.id()
  await ask(functional, back)
  const withdraw = (who: Person) => world.ask(who, 'membership.withdraw', { moveId: back })
  expect(await withdraw(schoolSecretary)).toMatchObject({ refusal: 'notFound' })
  expect(await withdraw(wang)).toMatchObject({ ok: true })
  expect(refusal(await decide(leader, back))).toBe('alreadyDecided')
})

test('two secretaries of one branch: one decision counts', async () => {
  const deputy = await world.person('副书记', { secretaryOf: functional })
  const moveId = world.id()
  await ask(functional, moveId)
  const both = await Promise.all([
    decide(leader, moveId),
    decide(deputy, moveId, 'declined', '名额满了'),
  ])
  expect(both.map(refusal).filter((one) => one === null)).toHaveLength(1)
  expect(both.map(refusal)).toContain('alreadyDecided')
})

test('rule 15: only the own branch’s people are handed on, only into the own branch they are let', async () => {
  const moveId = world.id()
  await propose(school, 'home', moveId)
  expect(refusal(await decide(taxSecretary, moveId))).toBe('notFound')
  expect(refusal(await decide(leader, moveId))).toBe('notFound')
  const stranger = await world.person('别人', { branches: { [school]: 'home' } })
  const theirs = { moveId: world.id(), recordId: memberOf(stranger), branchId: functional }
  expect(
    await world.ask(taxSecretary, 'membership.propose', { ...theirs, kind: 'mobile' }),
  ).toMatchObject({ refusal: 'notFound' })
})

test('away: the host says yes, home stays, and after six months the secretary is reminded', async () => {
  const moveId = world.id()
  await propose(functional, 'mobile', moveId)
  await decide(leader, moveId)
  expect(await branchesOf()).toEqual(['税务局退休党支部 home', '市老科协离退休干部党支部 mobile'])
  const away = async () => {
    const outcome = await world.ask(taxSecretary, 'membership.away', { branchId: tax })
    return outcome.ok ? outcome.reply.items : outcome.refusal
  }
  expect(await away()).toMatchObject([
    { name: '王秀英', host: '市老科协离退休干部党支部', long: false },
  ])
  world.now = daysAfter(world.now, 190)
  expect(await away()).toMatchObject([{ long: true }])
})

test('a transfer asked for by a branch that is home no more says so', async () => {
  const moveId = world.id()
  await propose(functional, 'mobile', moveId)
  const transfer = world.id()
  await propose(school, 'home', transfer)
  await decide(schoolSecretary, transfer)
  expect(refusal(await decide(leader, moveId))).toBe('alreadyDecided')
})

describe('the office of secretary', () => {
  const handOver = (recordId: string, from: string, officeId = world.id()) =>
    world.ask(taxSecretary, 'office.handOver', { officeId, branchId: tax, recordId, from })
  const reads = async (who: Person) =>
    (await world.send(who, 'roster.list', { branchId: tax })).status

  test('goes over at once: the old secretary’s next request finds nothing', async () => {
    const officeId = world.id()
    expect(await handOver(memberOf(wang), '2026-11-22', officeId)).toMatchObject({ ok: true })
    expect([await reads(taxSecretary), await reads(wang)]).toEqual([404, 200])
  })

  test('goes over on the day that was said, and a retry changes nothing', async () => {
    const officeId = world.id()
    await handOver(memberOf(wang), '2026-11-24', officeId)
    expect(await handOver(memberOf(wang), '2026-11-24', officeId)).toMatchObject({ ok: true })
    expect([await reads(taxSecretary), await reads(wang)]).toEqual([200, 404])
    world.now = daysAfter(world.now, 2)
    expect([await reads(taxSecretary), await reads(wang)]).toEqual([404, 200])
  })

  test('goes to a member of the branch who has signed in, not to the past, not twice', async () => {
    const stranger = await world.person('别人', { branches: { [school]: 'home' } })
    expect(await handOver(memberOf(stranger), '2026-11-22')).toMatchObject({ refusal: 'notFound' })
    expect(await handOver(memberOf(wang), '2026-11-21')).toMatchObject({ refusal: 'dayPassed' })
    expect(await handOver(memberOf(taxSecretary), '2026-11-22')).toMatchObject({
      refusal: 'alreadyServes',
    })
    await world.db.query(
      'update members set account_id = null where county_code = $1 and member_id = $2',
      [world.db.county, memberOf(wang)],
    )
    expect(await handOver(memberOf(wang), '2026-11-22')).toMatchObject({ refusal: 'noAccount' })
    expect(await reads(taxSecretary)).toBe(200)
  })
})

describe('reading one wish', () => {
  const read = async (who: Person, moveId: string) => {
    const outcome = await world.ask(who, 'membership.read', { moveId })
    return outcome.ok ? outcome.reply : outcome.refusal
  }

  test('who is asked may decide, who asked may take it back, each is told whom to call', async () => {
    const moveId = world.id()
    await propose(school, 'home', moveId)
    expect(await read(schoolSecretary, moveId)).toMatchObject({
      name: '王秀英',
      from: '税务局退休党支部',
      to: '一中退休教师党支部',
      mayDecide: true,
      mayWithdraw: false,
      contact: { title: '书记（税务局退休党支部）' },
    })
    expect(await read(taxSecretary, moveId)).toMatchObject({
      mayDecide: false,
      mayWithdraw: true,
      contact: { title: '书记（一中退休教师党支部）' },
    })
    expect(await read(wang, moveId)).toMatchObject({ mayDecide: false, mayWithdraw: false })
  })

  test('decided, nobody may do anything more, and a no keeps its words', async () => {
    const moveId = world.id()
    await ask(functional, moveId)
    await decide(leader, moveId, 'declined', '今年人满了')
    for (const who of [leader, wang])
      expect(await read(who, moveId)).toMatchObject({
        state: 'declined',
        words: '今年人满了',
        mayDecide: false,
        mayWithdraw: false,
      })
    expect((await mine()).moves).toMatchObject([{ state: 'declined', words: '今年人满了' }])
    world.now = daysAfter(world.now, 31)
    expect((await mine()).moves).toEqual([])
  })

  test('for anybody else it is not there', async () => {
    const moveId = world.id()
    await ask(functional, moveId)
    const stranger = await world.person('周国强', { branches: { [tax]: 'home' } })
    for (const who of [stranger, schoolSecretary]) expect(await read(who, moveId)).toBe('notFound')
  })
})

describe('finding people and places at the desk', () => {
  test('branches elsewhere, by words, with whether they can be a home', async () => {
    const found = async (words?: string) => {
      const outcome = await world.ask(taxSecretary, 'membership.destinations', {
        ...(words && { words }),
      })
      return outcome.ok ? outcome.reply.items.map(({ name, canBeHome }) => [name, canBeHome]) : []
    }
    expect((await found()).length).toBe(2)
    expect(await found('一中')).toEqual([['一中退休教师党支部', true]])
    expect(await found('老科协')).toEqual([['市老科协离退休干部党支部', false]])
    expect(await found('，')).toEqual([])
  })

  test('who may follow in the office: of the own branch, without oneself', async () => {
    await world.insert('members', { member_id: world.id(), name: '别处的人', birth_year: 1950 })
    const found = async (who: Person, branchId: string, words?: string) => {
      const request = { branchId, ...(words && { words }) }
      const outcome = await world.ask(who, 'office.successors', request)
      return outcome.ok
        ? outcome.reply.items.map(({ name, hasAccount }) => [name, hasAccount])
        : outcome.refusal
    }
    expect(await found(taxSecretary, tax)).toEqual([['王秀英', true]])
    expect(await found(taxSecretary, tax, '秀')).toEqual([['王秀英', true]])
    expect(await found(taxSecretary, tax, '李')).toEqual([])
    expect(await found(schoolSecretary, tax)).toBe('notFound')
  })

  test('the roster by words of a name', async () => {
    const found = async (words: string) => {
      const outcome = await world.ask(taxSecretary, 'roster.list', { branchId: tax, words })
      return outcome.ok ? outcome.reply.items.map(({ recordId, name }) => [recordId, name]) : []
    }
    expect(await found('秀')).toEqual([[memberOf(wang), '王秀英']])
    expect(await found('没有')).toEqual([])
  })
})
