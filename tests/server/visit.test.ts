import type { RequestOf } from '@/contract'
import { daysAfter, minutesAfter } from '@/domain/time'
import { why } from '../support/outcome'
import { World, type Person } from '../support/world'

type Member = Person & { memberId: string }

let world: World
let branchId: string
let secretary: Member
let elder: Member
let goer: Member
let stranger: Person

beforeEach(async () => {
  world = await World.open()
  branchId = await world.branch()
  secretary = await member('李建国', { secretaryOf: branchId })
  elder = await member('陈德明')
  goer = await member('王秀英')
  stranger = await world.person('别的书记', {
    secretaryOf: await world.branch('司法局退休党支部'),
  })
})
afterEach(() => world.close())

async function member(name: string, more: { secretaryOf?: string; branch?: string } = {}) {
  const { branch = branchId, ...rest } = more
  const person = await world.person(name, {
    branches: { [branch]: 'home' },
    phone: '13800000002',
    ...rest,
  })
  return { ...person, memberId: person.memberId ?? '' }
}
const plan = async (more: Partial<RequestOf<'visit.plan'>> = {}, who: Person = secretary) => {
  const visitId = more.visitId ?? world.id()
  const startsAt = daysAfter(world.now, 2)
  const outcome = await world.ask(who, 'visit.plan', {
    ...{ visitId, recordId: elder.memberId, kind: 'consolation', startsAt },
    goers: [goer.memberId],
    ...more,
  })
  return { visitId, refusal: why(outcome) }
}
const log = (visitId: string, more: Partial<RequestOf<'visit.log'>> = {}, who = secretary) =>
  world.ask(who, 'visit.log', { visitId, end: 'done', words: '精神很好', ...more })
const kinds = async (who: Person) =>
  (await world.reply(who, 'message.list', {})).items.map(({ kind }) => kind)
const care = (more: Partial<RequestOf<'care.set'>> = {}, who: Person = secretary) =>
  world.ask(who, 'care.set', {
    ...{ recordId: elder.memberId, policy: 'homeVisit', needs: ['walking'], consent: 'spoken' },
    ...more,
  })
const healthNote = (given: boolean) =>
  world.ask(elder, 'privacy.consent', {
    ...{ consentId: world.id(), kind: 'healthNote', given, policyVersion: '2026-11-23' },
  })
const marks = async () =>
  (await world.reply(secretary, 'care.read', { recordId: elder.memberId })).care

describe('what to mind of somebody', () => {
  test('everybody of the branch stands there by name, page by page, and is found by a word', async () => {
    const guest = await member('谢万和', { branch: await world.branch('一中党支部') })
    await world.insert('memberships', {
      membership_id: world.id(),
      member_id: guest.memberId,
      branch_id: branchId,
      kind: 'participating',
      from_day: '2020-01-01',
    })
    await care()
    const first = await world.reply(secretary, 'care.people', { branchId, size: 3 })
    const after = first.next ?? undefined
    const second = await world.reply(secretary, 'care.people', { branchId, size: 3, after })
    const all = [...first.items, ...second.items]
    expect(all.map(({ name }) => name)).toEqual(['李建国', '王秀英', '谢万和', '陈德明'])
    expect(all.map((one) => one.care?.policy)).toEqual(['normal', 'normal', undefined, 'homeVisit'])
    expect(second.next).toBeNull()
    const found = await world.reply(secretary, 'care.people', { branchId, words: '德' })
    expect(found.items).toMatchObject([{ name: '陈德明', care: { needs: ['walking'] } }])
  })

  test('it is set, changed and taken away by officers of the home branch alone', async () => {
    expect(why(await care())).toBeNull()
    expect(await marks()).toEqual({ policy: 'homeVisit', needs: ['walking'] })
    expect(why(await care({ policy: 'flexible', needs: ['alone', 'alone', 'hearing'] }))).toBeNull()
    expect(await marks()).toEqual({ policy: 'flexible', needs: ['alone', 'hearing'] })
    expect(why(await care({ policy: 'normal', needs: [] }))).toBeNull()
    expect(await marks()).toEqual({ policy: 'normal', needs: [] })
    expect(await world.db.query('select from care_marks')).toEqual([])
    for (const who of [stranger, elder]) {
      expect(why(await care({}, who))).toBe('notFound')
      expect(why(await world.ask(who, 'care.people', { branchId }))).toBe('notFound')
      const recordId = goer.memberId
      expect(why(await world.ask(who, 'care.read', { recordId }))).toBe('notFound')
    }
  })

  test('a need is noted only with a yes: the own word counts, else how it was heard', async () => {
    expect(why(await care({ consent: undefined }))).toBe('consentMissing')
    expect(why(await care({ consent: undefined, needs: [] }))).toBeNull()
    await healthNote(true)
    expect(why(await care({ consent: undefined }))).toBeNull()
    expect(await marks()).toEqual({ policy: 'homeVisit', needs: ['walking'] })
  })

  test('who says no has nothing noted from that moment on, and is not overruled', async () => {
    await care()
    await healthNote(false)
    expect(await marks()).toEqual({ policy: 'homeVisit', needs: [] })
    expect(why(await care({ consent: 'written' }))).toBe('careDeclined')
    expect(why(await care({ policy: 'flexible', needs: [] }))).toBeNull()
    await care({ policy: 'normal', needs: [] })
    expect(await marks()).toEqual({ policy: 'normal', needs: [] })
  })

  test('whoever was looked up finds it; of guests next to nothing is told', async () => {
    const recordId = elder.memberId
    expect(await world.reply(secretary, 'care.read', { recordId })).toMatchObject({
      phone: '138****0002',
      home: true,
    })
    expect((await world.reply(elder, 'privacy.seen', {})).items).toMatchObject([
      { act: 'care.read' },
    ])
    const there = await world.branch('老科协支部', 'functional')
    await world.insert('memberships', {
      membership_id: world.id(),
      member_id: recordId,
      branch_id: there,
      kind: 'participating',
      from_day: '2020-01-01',
    })
    const other = await world.person('老科协书记', { secretaryOf: there })
    await care()
    expect(await world.reply(other, 'care.read', { recordId })).toMatchObject({
      ...{ phone: '138****0002', home: false, care: null, said: null, visits: [], helpers: [] },
    })
    expect(why(await care({}, other))).toBe('notFound')
  })

  test('the person has it in the export, and it goes when they leave', async () => {
    await care()
    const { visitId } = await plan()
    world.now = daysAfter(world.now, 2)
    await log(visitId)
    expect(await world.reply(elder, 'privacy.export', {})).toMatchObject({
      care: [{ policy: 'homeVisit', needs: ['walking'], consent: 'spoken' }],
      visits: [{ state: 'done', words: '精神很好' }],
    })
    expect(await world.reply(goer, 'privacy.export', {})).toMatchObject({
      visits: [],
      visitsPaid: [{ state: 'done' }],
    })
    await plan({ startsAt: daysAfter(world.now, 1) })
    await world.reply(elder, 'privacy.leave', {})
    expect(await world.db.query('select from care_marks')).toEqual([])
    expect(await world.db.query('select state, words from visits')).toEqual([
      { state: 'done', words: null },
    ])
  })
})

describe('visits', () => {
  test('a planned one is told to who is visited and to who goes, and both see it', async () => {
    const { visitId, refusal } = await plan({ goers: [goer.memberId, secretary.memberId] })
    expect(refusal).toBeNull()
    expect(await kinds(elder)).toEqual(['visitPlanned'])
    expect(await kinds(goer)).toEqual(['visitGoing'])
    const { coming } = await world.reply(elder, 'visit.mine', {})
    expect(coming).toMatchObject([{ visitId, name: '陈德明' }])
    expect(coming[0]?.goers.sort()).toEqual(['李建国', '王秀英'])
    expect((await world.reply(goer, 'visit.mine', {})).going).toMatchObject([{ visitId }])
    expect(await world.reply(secretary, 'visit.list', { branchId })).toMatchObject({
      items: [{ visitId, state: 'planned' }],
    })
  })

  test('of one id it is planned once; an id of another visit is a wrong id', async () => {
    const { visitId } = await plan()
    expect(await plan({ visitId })).toEqual({ visitId, refusal: null })
    expect(await kinds(elder)).toEqual(['visitPlanned'])
    expect(await plan({ visitId, recordId: goer.memberId })).toMatchObject({
      refusal: 'badRequest',
    })
  })

  test('not in the past, not years ahead', async () => {
    const past = { startsAt: minutesAfter(world.now, -1) }
    expect((await plan(past)).refusal).toBe('startPassed')
    expect((await plan({ startsAt: daysAfter(world.now, 400) })).refusal).toBe('tooFarAhead')
  })

  test('who goes is of the branch, and nobody visits themself; what is brought is its own', async () => {
    const foreign = await member('外人', { branch: await world.branch('一中党支部') })
    expect((await plan({ goers: [foreign.memberId] })).refusal).toBe('notFound')
    expect((await plan({ goers: [elder.memberId] })).refusal).toBe('notFound')
    expect((await plan({ recordId: foreign.memberId })).refusal).toBe('notFound')
    const elsewhere = await world.activity(await world.branch('老年协会支部'))
    expect((await plan({ kind: 'study', activityId: elsewhere })).refusal).toBe('notFound')
    const own = await world.activity(branchId)
    expect((await plan({ activityId: own })).refusal).toBe('badRequest')
    expect((await plan({ kind: 'study', activityId: own })).refusal).toBeNull()
  })

  test('of other branches, of members and of former officers it is not there', async () => {
    const { visitId } = await plan()
    await world.db.query(`update offices set to_day = '2026-11-22' where account_id = $1`, [
      secretary.accountId,
    ])
    for (const who of [stranger, elder, secretary]) {
      expect((await plan({}, who)).refusal).toBe('notFound')
      expect(why(await world.ask(who, 'visit.read', { visitId }))).toBe('notFound')
      expect(why(await world.ask(who, 'visit.list', { branchId }))).toBe('notFound')
      expect(why(await world.ask(who, 'visit.quiet', { branchId }))).toBe('notFound')
      expect(why(await world.ask(who, 'visit.log', { visitId, end: 'done' }))).toBe('notFound')
      const reason = '下雨'
      expect(why(await world.ask(who, 'visit.cancel', { visitId, reason }))).toBe('notFound')
    }
  })

  test('how it was is written down from its day on, and can be put better', async () => {
    const { visitId } = await plan()
    expect(why(await log(visitId))).toBe('visitNotYet')
    world.now = daysAfter(world.now, 2)
    expect(why(await log(visitId, { nextDay: '2026-11-24' }))).toBe('dayPassed')
    expect(why(await log(visitId, { nextDay: '2026-12-24' }))).toBeNull()
    expect(why(await log(visitId, { end: 'nobodyHome', words: undefined }))).toBeNull()
    expect(await world.reply(secretary, 'visit.read', { visitId })).toMatchObject({
      ...{ state: 'nobodyHome', words: null, nextDay: null },
    })
    expect((await world.reply(secretary, 'visit.list', { branchId })).items).toEqual([])
    const closed = await world.reply(secretary, 'visit.list', { branchId, which: 'closed' })
    expect(closed.items).toMatchObject([{ visitId }])
  })

  test('called off with a reason, all it concerns are told; what was is not called off', async () => {
    const { visitId } = await plan()
    const cancel = () => world.ask(secretary, 'visit.cancel', { visitId, reason: '下大雨' })
    expect(why(await cancel())).toBeNull()
    expect(why(await cancel())).toBeNull()
    for (const who of [elder, goer]) {
      const { items } = await world.reply(who, 'message.list', {})
      const told = items.filter(({ kind }) => kind === 'visitCancelled')
      expect(told).toMatchObject([{ facts: { reason: '下大雨' } }])
    }
    world.now = daysAfter(world.now, 3)
    expect(why(await log(visitId))).toBe('alreadyDecided')
    const { visitId: second } = await plan()
    world.now = daysAfter(world.now, 2)
    await log(second)
    expect(why(await world.ask(secretary, 'visit.cancel', { visitId: second, reason: '雨' }))).toBe(
      'alreadyDecided',
    )
  })

  test('who is visited at home and nobody goes to is mentioned, by name and without a number', async () => {
    const quiet = async () =>
      (await world.reply(secretary, 'visit.quiet', { branchId })).people.map(({ name }) => name)
    expect(await quiet()).toEqual([])
    await care()
    expect(await quiet()).toEqual(['陈德明'])
    const { visitId } = await plan()
    expect(await quiet()).toEqual([])
    world.now = daysAfter(world.now, 2)
    await log(visitId)
    expect(await quiet()).toEqual([])
    world.now = daysAfter(world.now, 60)
    expect(await quiet()).toEqual(['陈德明'])
    const { people } = await world.reply(secretary, 'visit.quiet', { branchId })
    expect(Object.keys(people[0] ?? {})).toEqual(['recordId', 'name', 'nextDay'])
  })
})

describe('what is brought to a bedside stands on the roll', () => {
  const markOf = async (activityId: string) =>
    (await world.reply(secretary, 'rollCall.read', { activityId })).people.find(
      ({ recordId }) => recordId === elder.memberId,
    )?.mark
  const visited = async () => {
    const activityId = await world.activity(branchId)
    const { visitId } = await plan({ kind: 'study', activityId, startsAt: daysAfter(world.now, 4) })
    return { activityId, visitId }
  }

  test('a visit after the day is made up for with a reason; not having gone takes it back', async () => {
    const { activityId, visitId } = await visited()
    world.now = daysAfter(world.now, 4)
    expect(await log(visitId)).toMatchObject({ reply: { marked: true } })
    expect(await markOf(activityId)).toBe('homeVisit')
    expect(await log(visitId)).toMatchObject({ reply: { marked: true } })
    const { changes } = await world.reply(secretary, 'rollCall.read', { activityId })
    expect(changes).toMatchObject([{ after: 'homeVisit', why: 'madeUp' }])
    expect(await log(visitId, { end: 'nobodyHome' })).toMatchObject({ reply: { marked: false } })
    expect(await markOf(activityId)).toBeNull()
  })

  test('who was there stays there, and what was called off has no roll', async () => {
    const { activityId, visitId } = await visited()
    world.now = daysAfter(world.now, 2)
    const mark = { activityId, recordId: elder.memberId, seen: null, mark: 'present' as const }
    await world.reply(secretary, 'rollCall.setMark', { markId: world.id(), ...mark })
    world.now = daysAfter(world.now, 2)
    expect(await log(visitId)).toMatchObject({ reply: { marked: false } })
    expect(await markOf(activityId)).toBe('present')
    const off = await visited()
    await world.reply(secretary, 'posting.cancel', { activityId: off.activityId, reason: '下雨' })
    world.now = daysAfter(world.now, 4)
    expect(await log(off.visitId)).toMatchObject({ reply: { marked: false } })
  })

  test('somebody who asked for leave and is visited is marked as visited', async () => {
    const { activityId, visitId } = await visited()
    const mark = { activityId, recordId: elder.memberId, seen: null, mark: 'leave' as const }
    await world.reply(secretary, 'rollCall.setMark', { markId: world.id(), ...mark })
    world.now = daysAfter(world.now, 4)
    expect(await log(visitId)).toMatchObject({ reply: { marked: true } })
    expect(await markOf(activityId)).toBe('homeVisit')
  })
})
