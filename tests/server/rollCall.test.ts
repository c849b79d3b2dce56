import type { RequestOf } from '@/contract'
import { daysAfter, minutesAfter } from '@/domain/time'
import { why } from '../support/outcome'
import { World, type Person } from '../support/world'

let world: World
let branchId: string
let secretary: Person
let elder: Person & { memberId: string }
let activityId: string
let startsAt: string

beforeEach(async () => {
  world = await World.open()
  branchId = await world.branch()
  secretary = await world.person('李建国', { secretaryOf: branchId })
  elder = await member('王秀英')
  activityId = await world.activity(branchId)
  startsAt = daysAfter(world.now, 2)
})
afterEach(() => world.close())

async function member(name: string, branch = branchId) {
  const person = await world.person(name, { branches: { [branch]: 'home' }, phone: '13800000002' })
  return { ...person, memberId: person.memberId ?? '' }
}
const signUp = (who: Person, guests = 0) =>
  world.ask(who, 'activity.signUp', { signUpId: world.id(), activityId, guests })

async function roll(who: Person = secretary) {
  return world.reply(who, 'rollCall.read', { activityId })
}
const named = async (name: string) => (await roll()).people.find((one) => one.name === name)
const mark = (more: Partial<RequestOf<'rollCall.setMark'>> = {}, who: Person = secretary) =>
  world.ask(who, 'rollCall.setMark', {
    markId: world.id(),
    activityId,
    recordId: elder.memberId,
    seen: null,
    mark: 'present',
    ...more,
  })
const enter = async (who: Person, more: Partial<RequestOf<'checkIn.enter'>> = {}) =>
  world.ask(who, 'checkIn.enter', { activityId, code: (await roll()).code, ...more })
const attended = async (who: Person) => {
  const outcome = await world.ask(who, 'activity.read', { activityId })
  return outcome.ok ? outcome.reply.attended : null
}

describe('the roll', () => {
  test('has who signed up in turn, then the rest of the branch, with masked numbers', async () => {
    const late = await member('赵桂花')
    await member('孙德胜')
    await signUp(late, 2)
    await signUp(elder)
    const { people, code } = await roll()
    expect(people.map(({ name, signUp, guests }) => [name, signUp, guests])).toEqual([
      ['赵桂花', 'confirmed', 2],
      ['王秀英', 'confirmed', 0],
      ['孙德胜', null, 0],
    ])
    expect(people.map(({ phone }) => phone)).toEqual(Array(3).fill('138****0002'))
    expect(code).toMatch(/^\d{4}$/)
  })

  test('of another branch is not there, neither to read nor to mark', async () => {
    const other = await world.branch('司法局退休党支部')
    const stranger = await world.person('别的书记', { secretaryOf: other })
    expect(why(await world.ask(stranger, 'rollCall.read', { activityId }))).toBe('notFound')
    world.now = startsAt
    expect(why(await mark({}, stranger))).toBe('notFound')
    expect(why(await mark({}, elder))).toBe('notFound')
    const foreign = await member('外人', other)
    expect(why(await mark({ recordId: foreign.memberId }))).toBe('notFound')
  })

  test('a former secretary sees nothing from the next request on', async () => {
    await world.db.query(`update offices set to_day = '2026-11-22' where account_id = $1`, [
      secretary.accountId,
    ])
    expect(why(await world.ask(secretary, 'rollCall.read', { activityId }))).toBe('notFound')
  })
})

describe('marking', () => {
  beforeEach(async () => {
    await signUp(elder, 1)
    world.now = startsAt
  })

  test('counts at once, with who comes along, and once however often it is sent', async () => {
    const markId = world.id()
    expect(await mark({ markId, guests: 1 })).toEqual({
      ok: true,
      reply: { mark: 'present', guests: 1 },
    })
    expect(await mark({ markId, guests: 1 })).toMatchObject({ ok: true })
    expect(await mark({ guests: 1 })).toMatchObject({ ok: true })
    expect(await named('王秀英')).toMatchObject({ mark: 'present', guests: 1, walkIn: false })
    expect(await world.db.query('select from attendance_changes')).toHaveLength(1)
  })

  test('an old tap that arrives again after another does not bring the old mark back', async () => {
    const markId = world.id()
    await mark({ markId })
    await mark({ seen: 'present', mark: 'leave' })
    expect(await mark({ markId })).toMatchObject({ reply: { mark: 'leave' } })
    expect(await named('王秀英')).toMatchObject({ mark: 'leave' })
  })

  test('two secretaries who tap one name differently: the second is told', async () => {
    const other = await world.person('张书记', { secretaryOf: branchId })
    const came = await Promise.all([mark(), mark({ mark: 'leave' }, other)])
    expect(came.map(why).sort()).toEqual(['markedOtherwise', null].sort())
  })

  test('two who tap two lists together lose nothing', async () => {
    const other = await world.person('张书记', { secretaryOf: branchId })
    const people = await Promise.all(Array.from({ length: 20 }, (_, at) => member(`同志${at}`)))
    const taps = people.flatMap(({ memberId }) => [
      mark({ recordId: memberId }),
      mark({ recordId: memberId }, other),
    ])
    expect((await Promise.all(taps)).filter(({ ok }) => !ok)).toEqual([])
    const { people: called } = await roll()
    expect(called.filter((one) => one.mark === 'present' && one.walkIn)).toHaveLength(20)
    expect(await world.db.query('select from attendance_changes')).toHaveLength(20)
  })

  test('is taken back on the day, and nothing remains of it on the roll', async () => {
    await mark()
    expect(await mark({ seen: 'present', mark: null })).toMatchObject({ ok: true })
    expect(await named('王秀英')).toMatchObject({ mark: null, guests: 1 })
  })

  test('who did not sign up walks in; a sign-up is never touched', async () => {
    const guest = await member('赵桂花')
    await mark({ recordId: guest.memberId })
    expect(await named('赵桂花')).toMatchObject({ mark: 'present', walkIn: true, signUp: null })
    await mark({ mark: 'absent' })
    expect(await named('王秀英')).toMatchObject({ mark: 'absent', signUp: 'confirmed' })
  })

  test('before the hour only leave and a visit at home', async () => {
    world.now = minutesAfter(startsAt, -61)
    expect(why(await mark())).toBe('rollCallNotOpen')
    expect(why(await mark({ mark: 'leave' }))).toBeNull()
  })

  test('after the day it says why, and keeps before and after (rule 20)', async () => {
    await mark()
    world.now = daysAfter(startsAt, 1)
    expect(why(await mark({ seen: 'present', mark: 'leave' }))).toBe('whyNeeded')
    expect(why(await mark({ seen: 'present', mark: 'leave', why: 'mistaken' }))).toBeNull()
    expect((await roll()).changes).toEqual([
      {
        name: '王秀英',
        before: 'present',
        after: 'leave',
        why: 'mistaken',
        by: '李建国',
        at: world.now,
      },
    ])
    const [audit] = await world.db.query<{ before: object; after: object }>(
      `select before, after from audits where act = 'rollCall.setMark' and result = 'leave'`,
    )
    expect(audit).toEqual({
      before: { mark: 'present' },
      after: { before: 'present', after: 'leave', why: 'mistaken' },
    })
  })

  test('what was called off has no roll to call', async () => {
    await world.db.query(`update activities set state = 'cancelled', cancel_reason = '大雨'`)
    expect(why(await mark())).toBe('activityCancelled')
    expect(why(await enter(elder))).toBe('activityCancelled')
  })
})

describe('checking in by the spoken number', () => {
  beforeEach(() => signUp(elder, 2))

  test('from an hour before to two hours after the start, by the clock of the server', async () => {
    world.now = minutesAfter(startsAt, -61)
    expect(why(await enter(elder))).toBe('checkInTooEarly')
    world.now = minutesAfter(startsAt, -60)
    expect(await enter(elder)).toEqual({ ok: true, reply: { guests: 2 } })
    expect(await attended(elder)).toEqual({ mark: 'present', claims: false, own: true, by: null })
    const other = await member('赵桂花')
    world.now = minutesAfter(startsAt, 120)
    expect(why(await enter(other))).toBe('checkInTooLate')
  })

  test('twice is once, also at the same moment, and never signs out', async () => {
    world.now = startsAt
    const came = await Promise.all([enter(elder), enter(elder), enter(elder)])
    expect(came.map(why)).toEqual([null, null, null])
    world.now = minutesAfter(startsAt, 200)
    expect(why(await enter(elder))).toBeNull()
    expect(await world.db.query('select from attendance')).toHaveLength(1)
    expect(await named('王秀英')).toMatchObject({ mark: 'present', signUp: 'confirmed' })
  })

  test('six wrong numbers and it is shut for ten minutes, the right one too', async () => {
    world.now = startsAt
    const { code } = await roll()
    const wrong = code === '0000' ? '1111' : '0000'
    for (let at = 0; at < 6; at += 1)
      expect(why(await enter(elder, { code: wrong }))).toBe('wrongDigits')
    expect(why(await enter(elder))).toBe('codeLocked')
    world.now = minutesAfter(startsAt, 10)
    expect(why(await enter(elder))).toBeNull()
  })

  test('who did not sign up says so first, where walking in is allowed', async () => {
    const other = await member('赵桂花')
    world.now = startsAt
    expect(why(await enter(other))).toBe('notSignedUp')
    expect(why(await enter(other, { walkIn: true }))).toBeNull()
    expect(await named('赵桂花')).toMatchObject({ mark: 'present', walkIn: true })
    await world.db.query('update activities set walk_ins = false')
    expect(why(await enter(await member('孙德胜'), { walkIn: true }))).toBe('walkInsNotTaken')
  })

  test('each activity has its own number', async () => {
    const { code } = await roll()
    const codes = new Set<string>()
    for (let at = 0; at < 5; at += 1) {
      activityId = await world.activity(branchId)
      codes.add((await roll()).code)
    }
    expect([...codes].some((other) => other !== code)).toBe(true)
  })

  test('is taken back by who said it, and not what the secretary marked', async () => {
    world.now = startsAt
    const undo = () => world.ask(elder, 'checkIn.undo', { activityId })
    await enter(elder)
    expect(why(await undo())).toBeNull()
    expect(await named('王秀英')).toMatchObject({ mark: null, signUp: 'confirmed' })
    expect(why(await undo())).toBeNull()
    await mark()
    expect(why(await undo())).toBe('markedOtherwise')
  })

  test('what the secretary wrote before yields to who stands at the door', async () => {
    await mark({ mark: 'leave' })
    world.now = startsAt
    expect(why(await enter(elder))).toBeNull()
    expect(await attended(elder)).toMatchObject({ mark: 'present' })
  })
})

describe('saying it without a number', () => {
  beforeEach(async () => {
    await signUp(elder)
    world.now = minutesAfter(startsAt, 180)
  })
  const claim = () => world.ask(elder, 'checkIn.claim', { activityId })

  test('waits for the secretary, who confirms it with a reason', async () => {
    expect(why(await claim())).toBeNull()
    expect(why(await claim())).toBeNull()
    expect(await attended(elder)).toMatchObject({ mark: null, claims: true })
    expect(await named('王秀英')).toMatchObject({ mark: null, claims: true })
    expect(why(await mark())).toBe('whyNeeded')
    expect(why(await mark({ why: 'seen' }))).toBeNull()
    expect(await attended(elder)).toMatchObject({ mark: 'present', claims: false })
    expect((await roll()).changes).toMatchObject([{ before: null, after: 'present', why: 'seen' }])
  })

  test('is answered by another mark too, and can be said against it', async () => {
    await claim()
    await mark({ mark: 'absent' })
    expect(await attended(elder)).toMatchObject({ mark: 'absent', claims: false })
    await claim()
    expect(await named('王秀英')).toMatchObject({ mark: 'absent', claims: true })
  })

  test('for a month after the start', async () => {
    world.now = daysAfter(startsAt, 30)
    expect(why(await claim())).toBe('checkInTooLate')
  })
})

describe('a helper', () => {
  let daughter: Person
  beforeEach(async () => {
    daughter = await world.person('王小敏')
    await signUp(elder)
    world.now = startsAt
  })
  const helps = (scopes: string) =>
    world.insert('grants', {
      grant_id: world.id(),
      member_id: elder.memberId,
      account_id: daughter.accountId,
      calls: 'mother',
      relation: 'daughter',
      scopes,
      state: 'active',
      asked_at: world.now,
      consent: 'own',
      agreed_by: elder.accountId,
      until: '2027-11-22',
    })

  test('checks an elder in with the yes to just that; the elder hears of it', async () => {
    await helps('{checkIn}')
    expect(why(await enter(daughter, { for: elder.memberId }))).toBeNull()
    expect(await attended(elder)).toEqual({
      mark: 'present',
      claims: false,
      own: true,
      by: 'daughter',
    })
    expect(await named('王秀英')).toMatchObject({ by: 'daughter' })
    expect(await world.ask(elder, 'message.list', {})).toMatchObject({
      reply: { items: [{ kind: 'checkedIn', facts: { by: 'daughter' } }, {}] },
    })
  })

  test('does not with another yes', async () => {
    await helps('{plans,signUp,reminders}')
    expect(why(await enter(daughter, { for: elder.memberId }))).toBe('helpEnded')
  })
})

test('no coordinates are taken: there is no field for them', async () => {
  const asked = { activityId, code: '0000', latitude: 29.4, longitude: 113.4 }
  expect(await world.send(elder, 'checkIn.enter', asked)).toMatchObject({
    status: 400,
    body: { detail: { field: 'latitude' } },
  })
})
