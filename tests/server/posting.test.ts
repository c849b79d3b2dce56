import type { RequestOf } from '@/contract'
import { daysAfter, minutesAfter } from '@/domain/time'
import { why } from '../support/outcome'
import { World, type Person } from '../support/world'

let world: World
let branchId: string
let venueId: string
let secretary: Person
let elder: Person

beforeEach(async () => {
  world = await World.open()
  branchId = await world.branch()
  venueId = await world.venue()
  secretary = await world.person('李建国', { secretaryOf: branchId })
  elder = await world.person('王秀英', { branches: { [branchId]: 'home' } })
})
afterEach(() => world.close())

function post(more: Partial<RequestOf<'posting.publish'>> = {}): RequestOf<'posting.publish'> {
  const startsAt = daysAfter(world.now, 6)
  return {
    activityId: world.id(),
    branchId,
    venueId,
    title: '读报会',
    summary: '一起读家乡的新闻。',
    line: 'elderBodies',
    openTo: 'branch',
    startsAt,
    endsAt: minutesAfter(startsAt, 120),
    signUpOpensAt: world.now,
    signUpClosesAt: minutesAfter(startsAt, -60),
    capacity: 2,
    guestLimit: 1,
    ...more,
  }
}
async function posted(more: Partial<RequestOf<'posting.publish'>> = {}) {
  const request = post(more)
  const outcome = await world.ask(secretary, 'posting.publish', request)
  if (!outcome.ok) throw new Error(`${outcome.refusal} ${outcome.detail?.field}`)
  return request
}
const read = (who: Person | null, activityId: string) =>
  world.ask(who, 'activity.read', { activityId })
const signUp = (who: Person, activityId: string, guests = 0) =>
  world.ask(who, 'activity.signUp', { signUpId: world.id(), activityId, guests, orQueue: true })
async function messagesOf(who: Person) {
  const outcome = await world.ask(who, 'message.list', {})
  return outcome.ok ? outcome.reply.items : []
}
const kindsOf = async (who: Person) => (await messagesOf(who)).map(({ kind }) => kind)
const audits = async (act: string) =>
  (await world.db.query(`select from audits where act = $1`, [act])).length

describe('posting', () => {
  test('what is posted is there for the branch at once, and nobody else', async () => {
    const { activityId } = await posted({ bring: '老花镜', partyDay: true, walkIns: true })
    const outcome = await read(elder, activityId)
    expect(outcome).toMatchObject({
      ok: true,
      reply: { title: '读报会', bring: '老花镜', capacity: 2, guestLimit: 1, walkIns: true },
    })
    const other = await world.branch('司法局退休党支部')
    const stranger = await world.person('外人', { branches: { [other]: 'home' } })
    expect(why(await read(stranger, activityId))).toBe('notFound')
    expect(why(await read(null, activityId))).toBe('notFound')
    expect(await audits('posting.publish')).toBe(1)
  })

  test('for the county everybody sees it; for a community those who live there', async () => {
    const communityId = await world.community()
    const county = await posted({ openTo: 'county' })
    const community = await posted({ openTo: 'community', communityId })
    const neighbour = await world.person('邻居', { branches: {}, community: communityId })
    expect(why(await read(null, county.activityId))).toBeNull()
    expect(why(await read(neighbour, community.activityId))).toBeNull()
    expect(why(await read(elder, community.activityId))).toBe('notFound')
    expect(
      await world.ask(secretary, 'posting.read', { activityId: community.activityId }),
    ).toMatchObject({
      ok: true,
      reply: { community: { communityId, name: '尖山社区' } },
    })
  })

  test.each([
    ['home', 'home', null],
    ['home', 'participating', 'notFound'],
    ['home', 'mobile', 'notFound'],
    ['branch', 'home', null],
    ['branch', 'participating', null],
    ['branch', 'mobile', null],
  ] as const)(
    'open to %s: of who is %s there, coming is refused as %s',
    async (openTo, kind, no) => {
      const elsewhere = await world.branch('司法局退休党支部')
      const branches = {
        ...(kind !== 'home' && { [elsewhere]: 'home' as const }),
        [branchId]: kind,
      }
      const who = await world.person('谢万和', { branches })
      const { activityId, startsAt } = await posted({ openTo })
      const { activityId: begun } = await posted({ openTo, walkIns: true })
      const { activityId: door } = await posted({ openTo, walkIns: true })
      expect(why(await read(who, activityId))).toBe(no)
      expect(why(await signUp(who, activityId))).toBe(no)
      for (const from of ['all', 'branch'] as const) {
        const listed = await world.ask(who, 'activity.list', { from })
        expect(listed.ok && listed.reply.items.length).toBe(no ? 0 : 3)
      }
      expect(await world.ask(who, 'home.today', {})).toMatchObject({
        reply: { openActivities: no ? 0 : 3 },
      })
      const roll = await world.ask(secretary, 'rollCall.read', { activityId: begun })
      const code = roll.ok ? roll.reply.code : ''
      world.now = startsAt
      expect(
        why(await world.ask(who, 'checkIn.enter', { activityId: begun, code, walkIn: true })),
      ).toBe(no)
      const card = await world.ask(who, 'checkIn.card', {})
      const scanned = await world.ask(secretary, 'rollCall.scan', {
        ...{ markId: world.id(), activityId: door, card: card.ok ? card.reply.card : '' },
      })
      expect(why(scanned)).toBe(no && 'notExpected')
    },
  )

  test('a branch that is nobody’s home posts nothing for home members alone', async () => {
    const functional = await world.branch('老科协支部', 'functional')
    const leader = await world.person('赵明', { secretaryOf: functional })
    const outcome = await world.ask(leader, 'posting.publish', {
      ...post({ openTo: 'home', branchId: functional }),
    })
    expect(why(outcome)).toBe('nobodyAtHome')
  })

  test('a retry posts nothing twice, also when it comes late or two at once', async () => {
    const request = post()
    const outcomes = await Promise.all(
      [1, 2].map(() => world.ask(secretary, 'posting.publish', request)),
    )
    world.now = daysAfter(world.now, 30)
    outcomes.push(await world.ask(secretary, 'posting.publish', request))
    expect(outcomes.map(why)).toEqual([null, null, null])
    expect(await audits('posting.publish')).toBe(1)
  })

  test('only officers of the branch post for it, and no id is taken from another one', async () => {
    const other = await world.branch('司法局退休党支部')
    const stranger = await world.person('别的书记', { secretaryOf: other })
    const { activityId } = await posted()
    for (const who of [elder, stranger])
      expect(why(await world.ask(who, 'posting.publish', post()))).toBe('notFound')
    const taken = post({ activityId, branchId: other })
    expect(await world.ask(stranger, 'posting.publish', taken)).toMatchObject({
      refusal: 'badRequest',
      detail: { field: '活动' },
    })
  })

  test.each([
    ['a place that is not there', { venueId: '019a0000-0000-7000-8000-000000000001' }, '地点'],
    ['a community that is not named', { openTo: 'community' as const }, '社区'],
    [
      'a community that is not there',
      { openTo: 'community' as const, communityId: '019a0000-0000-7000-8000-000000000001' },
      '社区',
    ],
    [
      'a community beside the county',
      { openTo: 'county' as const, communityId: '019a0000-0000-7000-8000-000000000001' },
      '社区',
    ],
    ['no seat at all', { capacity: 0 }, '位子'],
    ['a name too long', { title: '长'.repeat(31) }, '活动名称'],
  ])('%s is named', async (_, more, field) => {
    expect(await world.ask(secretary, 'posting.publish', post(more))).toMatchObject({
      refusal: 'badRequest',
      detail: { field },
    })
  })

  test('times nobody can keep are refused in words', async () => {
    const past = { startsAt: world.now }
    expect(why(await world.ask(secretary, 'posting.publish', post(past)))).toBe('startPassed')
    const late = { signUpClosesAt: world.now }
    expect(why(await world.ask(secretary, 'posting.publish', post(late)))).toBe('closePassed')
  })
})

describe('choosing where and for whom', () => {
  test('places and communities are found by words, page by page, by officers only', async () => {
    await world.venue('老年活动中心')
    const communityId = await world.community()
    const found = await world.ask(secretary, 'posting.venues', { words: '老年' })
    expect(found).toMatchObject({ ok: true, reply: { items: [{ name: '老年活动中心' }] } })
    const first = await world.ask(secretary, 'posting.venues', { size: 1 })
    if (!first.ok || !first.reply.next) throw new Error('no second page')
    const second = await world.ask(secretary, 'posting.venues', {
      size: 1,
      after: first.reply.next,
    })
    expect(second).toMatchObject({ ok: true, reply: { next: null } })
    expect(await world.ask(secretary, 'posting.communities', {})).toMatchObject({
      ok: true,
      reply: { items: [{ communityId, name: '尖山社区' }] },
    })
    expect(why(await world.ask(elder, 'posting.venues', {}))).toBe('notFound')
  })
})

describe('changing', () => {
  test('another time and place reach everybody who signed up or queues, once', async () => {
    const { activityId, startsAt, endsAt, signUpClosesAt } = await posted()
    const late = await world.person('赵桂花', { branches: { [branchId]: 'home' } })
    await signUp(elder, activityId, 1)
    await signUp(late, activityId)
    const there = await world.venue('老年活动中心')
    const move = {
      activityId,
      venueId: there,
      startsAt: daysAfter(startsAt, 1),
      endsAt: daysAfter(endsAt, 1),
      reason: '会议室要修',
    }
    expect(why(await world.ask(secretary, 'posting.move', move))).toBeNull()
    expect(why(await world.ask(secretary, 'posting.move', move))).toBeNull()
    for (const who of [elder, late]) {
      const moved = (await messagesOf(who)).filter(({ kind }) => kind === 'activityMoved')
      expect(moved).toHaveLength(1)
      expect(moved[0]?.facts).toMatchObject({
        place: '老年活动中心',
        startsAt: move.startsAt,
        reason: '会议室要修',
      })
    }
    expect(await read(elder, activityId)).toMatchObject({
      reply: {
        place: '老年活动中心',
        startsAt: move.startsAt,
        signUpClosesAt: daysAfter(signUpClosesAt, 1),
      },
    })
    expect(await audits('posting.move')).toBe(1)
  })

  test('more seats move the queue up at once; fewer than are taken are refused', async () => {
    const { activityId } = await posted({ capacity: 1 })
    const late = await world.person('赵桂花', { branches: { [branchId]: 'home' } })
    await signUp(elder, activityId)
    await signUp(late, activityId, 1)
    world.now = minutesAfter(world.now, 1)
    const seats = (capacity: number | null) =>
      world.ask(secretary, 'posting.setSeats', { activityId, capacity })
    expect(await seats(2)).toMatchObject({ reply: { seatsTaken: 1, waiting: 1 } })
    expect(await seats(3)).toMatchObject({ reply: { seatsTaken: 3, waiting: 0 } })
    expect(await kindsOf(late)).toEqual(['promoted', 'waitlisted'])
    expect(why(await seats(2))).toBe('seatsTaken')
    expect(await seats(null)).toMatchObject({ reply: { seatsTaken: 3 } })
    expect(await audits('activity.promote')).toBe(1)
  })

  test('what is called off stays to be read, with the reason; nobody is told twice', async () => {
    const { activityId } = await posted()
    await signUp(elder, activityId)
    world.now = minutesAfter(world.now, 1)
    const off = () => world.ask(secretary, 'posting.cancel', { activityId, reason: '下大雨' })
    expect([why(await off()), why(await off())]).toEqual([null, null])
    expect(await read(elder, activityId)).toMatchObject({
      reply: { state: 'cancelled', cancelReason: '下大雨' },
    })
    expect(await kindsOf(elder)).toEqual(['activityCancelled', 'signedUp'])
    const seats = await world.ask(secretary, 'posting.setSeats', { activityId, capacity: 9 })
    expect(why(seats)).toBe('activityCancelled')
  })

  test('once it has begun, nothing of it changes', async () => {
    const { activityId, startsAt, endsAt } = await posted()
    world.now = startsAt
    const span = { venueId, startsAt: daysAfter(startsAt, 1), endsAt: daysAfter(endsAt, 1) }
    const reason = '太晚了'
    for (const outcome of [
      await world.ask(secretary, 'posting.move', { activityId, reason, ...span }),
      await world.ask(secretary, 'posting.setSeats', { activityId, capacity: 9 }),
      await world.ask(secretary, 'posting.cancel', { activityId, reason }),
    ])
      expect(why(outcome)).toBe('alreadyStarted')
  })

  test('of another branch it is not there; of an office that ended neither', async () => {
    const other = await world.branch('司法局退休党支部')
    const stranger = await world.person('别的书记', { secretaryOf: other })
    const { activityId, startsAt, endsAt } = await posted()
    const reason = '不是我的'
    const move = { activityId, venueId, startsAt, endsAt, reason }
    const tries = async (who: Person) =>
      [
        await world.ask(who, 'posting.read', { activityId }),
        await world.ask(who, 'posting.move', move),
        await world.ask(who, 'posting.setSeats', { activityId, capacity: 9 }),
        await world.ask(who, 'posting.cancel', { activityId, reason }),
      ].map(why)
    expect(await tries(stranger)).toEqual(Array(4).fill('notFound'))
    await world.db.query(`update offices set to_day = '2026-11-22' where account_id = $1`, [
      secretary.accountId,
    ])
    expect(await tries(secretary)).toEqual(Array(4).fill('notFound'))
  })

  test('a sign-up and fewer seats at one moment never leave more parties than seats', async () => {
    const { activityId } = await posted({ capacity: 2 })
    const late = await world.person('赵桂花', { branches: { [branchId]: 'home' } })
    await signUp(elder, activityId)
    await Promise.all([
      signUp(late, activityId),
      world.ask(secretary, 'posting.setSeats', { activityId, capacity: 1 }),
    ])
    const outcome = await world.ask(secretary, 'posting.read', { activityId })
    if (!outcome.ok) throw new Error(outcome.refusal)
    const { capacity, seatsTaken } = outcome.reply
    expect(seatsTaken).toBeLessThanOrEqual(capacity ?? 0)
  })
})
