import type { RequestOf } from '@/contract'
import { why } from '../support/outcome'
import { World, type Person } from '../support/world'

type Member = Person & { memberId: string }

let world: World
let hospital: string
let branchId: string
let worker: Person
let wang: Member
let hu: Member

beforeEach(async () => {
  world = await World.open()
  branchId = await world.branch()
  hospital = await world.community('市人民医院', { kind: 'hospital' })
  worker = await world.person('袁敏', { worksFor: hospital })
  wang = await member('王秀英')
  hu = await member('胡玉梅')
})
afterEach(() => world.close())

async function member(name: string, registered = true): Promise<Member> {
  const person = await world.person(name, { branches: { [branchId]: 'home' } })
  const memberId = person.memberId ?? ''
  if (registered)
    await world.insert('registrations', {
      ...{ member_id: memberId, community_id: hospital, skills: '{other}', times: '{}' },
      ...{ reach: 'near', able: true, registered_at: world.now },
    })
  return { ...person, memberId }
}
/** The week after this Sunday. */
const WEEK = '2026-11-23'
const DAYS = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27'] as const
type Half = 'morning' | 'afternoon'
async function plan(
  cells: [day: string, half: Half, post?: string][],
  more: Partial<RequestOf<'shift.plan'>> = {},
  who: Person = worker,
) {
  const made = cells.map(([day, half, post = '门诊大厅']) => ({
    ...{ activityId: world.id(), day, half, post },
  }))
  const outcome = await world.ask(who, 'shift.plan', {
    ...{ communityId: hospital, week: WEEK, cells: made, perPost: 2 },
    ...more,
  })
  return { ids: made.map(({ activityId }) => activityId), outcome, refusal: why(outcome) }
}
const go = async (who: Person, activityId: string) =>
  why(await world.ask(who, 'activity.signUp', { signUpId: world.id(), activityId, guests: 0 }))
const kinds = async (who: Person) =>
  (await world.reply(who, 'message.list', {})).items.map(({ kind }) => kind)
const week = (who: Person = worker) =>
  world.reply(who, 'shift.read', { communityId: hospital, week: WEEK })
const mine = async (who: Person) =>
  (await world.reply(who, 'shift.list', {})).rosters.flatMap(({ shifts }) =>
    shifts.filter((shift) => shift.mine).map(({ activityId }) => activityId),
  )

describe('a roster', () => {
  test('a week is made at once, by half-days and posts, and a second time makes nothing twice', async () => {
    const cells: [string, Half, string][] = DAYS.flatMap((day) => [
      [day, 'morning', '门诊大厅'],
      [day, 'afternoon', '取药窗口'],
    ])
    expect((await plan(cells)).outcome).toEqual({ ok: true, reply: { added: 10 } })
    expect((await plan(cells)).outcome).toEqual({ ok: true, reply: { added: 0 } })
    const { shifts, weeklyLimit } = await week()
    expect([shifts.length, weeklyLimit]).toEqual([10, 2])
    expect(shifts[0]).toMatchObject({
      ...{ day: '2026-11-23', half: 'morning', post: '门诊大厅', capacity: 2, seatsTaken: 0 },
      startsAt: '2026-11-23T00:00:00.000Z',
    })
    expect(
      (await world.reply(wang, 'activity.read', { activityId: shifts[0]?.activityId ?? '' })).title,
    ).toBe('导医导诊（市人民医院）')
  })

  test('two of one plan that are alike are one, and what has begun is left out', async () => {
    world.now = '2026-11-24T06:00:00.000Z'
    const { outcome } = await plan([
      ['2026-11-23', 'morning'],
      ['2026-11-24', 'morning'],
      ['2026-11-24', 'afternoon'],
      ['2026-11-24', 'afternoon'],
    ])
    expect(outcome).toEqual({ ok: true, reply: { added: 1 } })
  })

  test('never for one alone, nor for a week that is gone or far off, nor with another’s id', async () => {
    expect((await plan([[DAYS[0], 'morning']], { perPost: 1 })).refusal).toBe('badRequest')
    expect((await plan([['2026-11-12', 'morning']], { week: '2026-11-09' })).refusal).toBe(
      'dayPassed',
    )
    expect((await plan([['2027-02-16', 'morning']], { week: '2027-02-15' })).refusal).toBe(
      'tooFarAhead',
    )
    expect((await plan([['2026-12-01', 'morning']])).refusal).toBe('badRequest')
    const activityId = await world.activity(branchId)
    const cells = [{ activityId, day: DAYS[0], half: 'morning' as const, post: '门诊大厅' }]
    expect((await plan([], { cells })).refusal).toBe('badRequest')
  })

  test('only by a worker of that body, and only once the bureau has approved it', async () => {
    const other = await world.person('别处的', { worksFor: await world.community('竹林社区') })
    for (const who of [other, wang]) {
      expect((await plan([[DAYS[0], 'morning']], {}, who)).refusal).toBe('notFound')
      const asked = { communityId: hospital, week: WEEK }
      expect(why(await world.ask(who, 'shift.read', asked))).toBe('notFound')
      expect(why(await world.ask(who, 'shift.thank', { ...asked, words: '谢谢' }))).toBe('notFound')
    }
    const fresh = await world.community('新医院', { kind: 'hospital', approved_at: null })
    const early = await world.person('新来的', { worksFor: fresh })
    expect((await plan([[DAYS[0], 'morning']], { communityId: fresh }, early)).refusal).toBe(
      'notFound',
    )
  })

  test('one is called off with a reason that everybody with a seat is told', async () => {
    const { ids } = await plan([[DAYS[0], 'morning']])
    const [activityId = ''] = ids
    await go(wang, activityId)
    const callOff = () => world.ask(worker, 'shift.cancel', { activityId, reason: '门诊停一天' })
    expect([why(await callOff()), why(await callOff())]).toEqual([null, null])
    expect((await kinds(wang)).sort()).toEqual(['activityCancelled', 'signedUp'])
    expect((await week()).shifts[0]).toMatchObject({ cancelReason: '门诊停一天' })
    const stranger = await world.person('别处的', { worksFor: await world.community('竹林社区') })
    expect(why(await world.ask(stranger, 'shift.cancel', { activityId, reason: '不' }))).toBe(
      'notFound',
    )
    const elsewhere = await world.activity(branchId)
    expect(
      why(await world.ask(worker, 'shift.cancel', { activityId: elsewhere, reason: '不' })),
    ).toBe('notFound')
  })
})

describe('taking shifts', () => {
  test('is for who has reported; others find nothing', async () => {
    const { ids } = await plan([[DAYS[0], 'morning']])
    const fresh = await member('新来的', false)
    expect(await world.reply(fresh, 'shift.list', {})).toEqual({
      ...{ registered: false, rosters: [], swaps: [] },
    })
    expect(await go(fresh, ids[0] ?? '')).toBe('notFound')
    expect(await go(wang, ids[0] ?? '')).toBeNull()
    expect(await mine(wang)).toEqual([ids[0]])
  })

  test('no second one at the same time, at another post or another hospital', async () => {
    const { ids } = await plan([
      [DAYS[0], 'morning', '门诊大厅'],
      [DAYS[0], 'morning', '取药窗口'],
      [DAYS[0], 'afternoon', '取药窗口'],
    ])
    const clinic = await world.community('中医院', { kind: 'hospital' })
    const other = await world.person('中医院的', { worksFor: clinic })
    const there = await plan([[DAYS[0], 'morning']], { communityId: clinic }, other)
    expect(await go(wang, ids[0] ?? '')).toBeNull()
    expect(await go(wang, ids[1] ?? '')).toBe('shiftSameTime')
    expect(await go(wang, there.ids[0] ?? '')).toBe('shiftSameTime')
    expect(await go(wang, ids[2] ?? '')).toBeNull()
    const item = (await world.reply(wang, 'activity.mine', { period: 'coming' })).items[0]
    await world.ask(wang, 'activity.cancelSignUp', { signUpId: item?.mine?.signUpId ?? '' })
    expect(await go(wang, ids[1] ?? '')).toBeNull()
  })

  test('not more than the limit a week, which the roster sets; the next week is another', async () => {
    const { ids } = await plan(DAYS.map((day) => [day, 'morning']))
    const next = await plan([['2026-11-30', 'morning']], { week: '2026-11-30' })
    expect(await go(wang, ids[0] ?? '')).toBeNull()
    expect(await go(wang, ids[1] ?? '')).toBeNull()
    expect(await go(wang, ids[2] ?? '')).toBe('shiftWeekFull')
    expect(await go(wang, next.ids[0] ?? '')).toBeNull()
    await plan([[DAYS[0], 'afternoon']], { weeklyLimit: 3 })
    expect(await go(wang, ids[2] ?? '')).toBeNull()
    expect(await go(wang, ids[3] ?? '')).toBe('shiftWeekFull')
    await world.ask(worker, 'shift.cancel', { activityId: ids[0] ?? '', reason: '停' })
    expect(await go(wang, ids[3] ?? '')).toBeNull()
  })

  test('a place in the queue counts, so that moving up never makes a third', async () => {
    const { ids } = await plan(DAYS.map((day) => [day, 'morning']))
    const zhang = await member('张桂兰')
    for (const who of [wang, hu]) await go(who, ids[0] ?? '')
    const queued = { signUpId: world.id(), activityId: ids[0] ?? '', guests: 0, orQueue: true }
    expect(await world.ask(zhang, 'activity.signUp', queued)).toMatchObject({
      reply: { state: 'waitlisted' },
    })
    expect(await go(zhang, ids[1] ?? '')).toBeNull()
    expect(await go(zhang, ids[2] ?? '')).toBe('shiftWeekFull')
  })

  test('fifty at once by one person for different shifts of a week leave two', async () => {
    const cells = DAYS.flatMap((day) =>
      Array.from({ length: 10 }, (_, at): [string, Half, string] => [
        ...([day, at % 2 === 0 ? 'morning' : 'afternoon', `第${at}处`] as const),
      ]),
    )
    const { ids } = await plan(cells)
    expect(ids.length).toBe(50)
    const answers = await Promise.all(ids.map((activityId) => go(wang, activityId)))
    expect(answers.filter((answer) => answer === null).length).toBe(2)
    expect((await mine(wang)).length).toBe(2)
    const halves = (await week()).shifts.filter(({ people }) => people.length > 0)
    expect(new Set(halves.map(({ day, half }) => day + half)).size).toBe(2)
  })
})

describe('standing in', () => {
  let shift: string
  let swapId: string
  const ask = async (recordId?: string, who: Person = wang) => {
    swapId = world.id()
    const request = { swapId, activityId: shift, ...(recordId && { recordId }) }
    return why(await world.ask(who, 'shift.askSwap', request))
  }
  const say = async (who: Person, yes = true) =>
    why(await world.ask(who, 'shift.answerSwap', { swapId, yes }))
  const decide = async (yes = true, who: Person = worker) =>
    why(await world.ask(who, 'shift.decideSwap', { swapId, yes }))
  const seated = async () => (await week()).shifts.find((one) => one.activityId === shift)?.people

  beforeEach(async () => {
    const { ids } = await plan(DAYS.map((day) => [day, 'morning']))
    shift = ids[0] ?? ''
    await go(wang, shift)
    await go(hu, ids[4] ?? '')
  })

  test('one asks somebody of the roster, they say yes, the leader says yes, the seat changes hands', async () => {
    const { people } = await world.reply(wang, 'shift.people', { activityId: shift })
    expect(people).toEqual([{ recordId: hu.memberId, name: '胡玉梅' }])
    expect(await ask(hu.memberId)).toBeNull()
    expect((await world.reply(hu, 'shift.list', {})).swaps).toMatchObject([
      { role: 'toMe', name: '王秀英', state: 'asked', post: '门诊大厅' },
    ])
    expect((await week()).swaps).toEqual([])
    expect(await say(hu)).toBeNull()
    expect(await seated()).toMatchObject([{ name: '王秀英' }])
    expect((await week()).swaps).toMatchObject([{ from: '王秀英', to: '胡玉梅', state: 'agreed' }])
    expect([await decide(), await decide()]).toEqual([null, null])
    expect(await seated()).toEqual([{ name: '胡玉梅', state: 'confirmed' }])
    expect(await kinds(wang)).toEqual(expect.arrayContaining(['swapDone', 'swapAgreed']))
    expect(await kinds(hu)).toEqual(expect.arrayContaining(['swapDone', 'swapAsked']))
    expect(await mine(wang)).toEqual([])
    expect(await mine(hu)).toContain(shift)
    const [kept] = await world.db.query('select state from shift_swaps')
    expect(kept).toEqual({ state: 'done' })
    expect((await week()).shifts[0]).toMatchObject({ seatsTaken: 1 })
  })

  test('whoever can is asked: the first who says yes, within their own limits', async () => {
    const [, second = '', third = ''] = (await week()).shifts.map(({ activityId }) => activityId)
    expect(await ask()).toBeNull()
    expect((await world.reply(hu, 'shift.list', {})).swaps).toMatchObject([{ role: 'toAnybody' }])
    await go(hu, second)
    expect(await say(hu)).toBe('shiftWeekFull')
    const zhang = await member('张桂兰')
    expect(await say(zhang, false)).toBeNull()
    expect(await say(zhang)).toBeNull()
    expect(await say(await member('谢万和'))).toBe('notFound')
    // Between the two yeses they took as many as they may.
    await go(zhang, second)
    await go(zhang, third)
    expect(await decide()).toBe('shiftWeekFull')
    expect(await seated()).toMatchObject([{ name: '王秀英' }])
  })

  test('a no of either ends it, and it can be taken back', async () => {
    await ask(hu.memberId)
    expect(await say(hu, false)).toBeNull()
    expect(await kinds(wang)).toContain('swapNot')
    expect(await decide()).toBe('alreadyDecided')
    await ask(hu.memberId)
    await say(hu)
    expect(await decide(false)).toBeNull()
    expect(await seated()).toMatchObject([{ name: '王秀英' }])
    await ask(hu.memberId)
    expect(await ask()).toBe('alreadyAsked')
    swapId = (await world.reply(wang, 'shift.list', {})).swaps[0]?.swapId ?? ''
    const back = (who: Person) => world.ask(who, 'shift.takeBackSwap', { swapId })
    expect(why(await back(hu))).toBe('notFound')
    expect([why(await back(wang)), why(await back(wang))]).toEqual([null, null])
    expect(await say(hu)).toBe('alreadyDecided')
    expect((await world.reply(hu, 'shift.list', {})).swaps).toEqual([])
  })

  test('only who has the seat asks, only who is asked answers, only the own leader decides', async () => {
    expect(await ask(undefined, hu)).toBe('notFound')
    expect(why(await world.ask(hu, 'shift.people', { activityId: shift }))).toBe('notFound')
    const stranger = await member('谢万和')
    expect(await ask(stranger.memberId)).toBe('notFound')
    await ask(hu.memberId)
    expect(await say(stranger)).toBe('notFound')
    expect(await say(wang)).toBe('notFound')
    await say(hu)
    const other = await world.person('别处的', { worksFor: await world.community('竹林社区') })
    for (const who of [other, wang, hu]) expect(await decide(true, who)).toBe('notFound')
  })

  test('a seat that was given back, or a shift called off or begun, changes no hands', async () => {
    await ask(hu.memberId)
    const [item] = (await world.reply(wang, 'activity.mine', { period: 'coming' })).items
    await world.ask(wang, 'activity.cancelSignUp', { signUpId: item?.mine?.signUpId ?? '' })
    expect((await world.reply(hu, 'shift.list', {})).swaps).toEqual([])
    expect(await say(hu)).toBe('alreadyDecided')
    await go(wang, shift)
    await ask(hu.memberId)
    await say(hu)
    world.now = '2026-11-23T01:00:00.000Z'
    expect(await decide()).toBe('alreadyStarted')
    const agreed = swapId
    expect(await ask()).toBe('alreadyStarted')
    swapId = agreed
    world.now = '2026-11-22T01:00:00.000Z'
    await world.ask(worker, 'shift.cancel', { activityId: shift, reason: '停' })
    expect(await decide()).toBe('alreadyDecided')
  })

  test('who left is asked no more, and their swaps go', async () => {
    await ask(hu.memberId)
    await say(hu)
    await world.ask(hu, 'privacy.leave', {})
    expect(await world.db.query('select from shift_swaps')).toEqual([])
    expect(await decide()).toBe('notFound')
  })
})

test('a week that is over is closed with one word of thanks to who was there', async () => {
  const { ids } = await plan([
    [DAYS[0], 'morning'],
    [DAYS[4], 'morning'],
  ])
  const [activityId = ''] = ids
  await go(wang, activityId)
  await go(hu, activityId)
  world.now = '2026-11-23T00:30:00.000Z'
  const markId = world.id()
  const mark = { markId, activityId, recordId: wang.memberId, seen: null, mark: 'present' as const }
  expect(why(await world.ask(worker, 'rollCall.setMark', mark))).toBeNull()
  world.now = '2026-11-25T02:00:00.000Z'
  expect((await week()).unthanked).toBe(true)
  const thank = () =>
    world.reply(worker, 'shift.thank', { communityId: hospital, week: WEEK, words: '辛苦各位了' })
  expect(await thank()).toEqual({ closed: 1 })
  expect(await thank()).toEqual({ closed: 0 })
  expect((await week()).unthanked).toBe(false)
  expect(await kinds(wang)).toContain('shiftThanked')
  expect(await kinds(hu)).not.toContain('shiftThanked')
})
