import { setTimeout } from 'node:timers/promises'
import type { RequestOf } from '@/contract'
import type { HelpScope } from '@/domain/helper'
import { daysAfter, minutesAfter } from '@/domain/time'
import { endGrant, lockElder } from '@/server/sql/helper'
import { why } from '../support/outcome'
import { World, type Person } from '../support/world'

type Member = Person & { memberId: string }

let world: World
let branchId: string
let secretary: Member
let elder: Member
let stranger: Person
let activityId: string

beforeEach(async () => {
  world = await World.open()
  branchId = await world.branch()
  secretary = await member('李建国', { secretaryOf: branchId })
  elder = await member('陈德明')
  stranger = await world.person('别的书记', {
    secretaryOf: await world.branch('司法局退休党支部'),
  })
  activityId = await world.activity(branchId)
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
const askVisit = (more: Partial<RequestOf<'task.askVisit'>> = {}, who: Person = elder) =>
  world.ask(who, 'task.askVisit', { taskId: world.id(), ...more })
const askLeave = (more: Partial<RequestOf<'task.askLeave'>> = {}, who: Person = elder) =>
  world.ask(who, 'task.askLeave', { taskId: world.id(), activityId, reason: 'sick', ...more })
const takeBack = (request: RequestOf<'task.takeBack'> = {}, who: Person = elder) =>
  world.ask(who, 'task.takeBack', request)
const close = (taskId: string, more: Partial<RequestOf<'task.close'>> = {}, who = secretary) =>
  world.ask(who, 'task.close', { taskId, how: 'called', ...more })
const open = async () => (await world.reply(secretary, 'task.list', { branchId })).items
const signUp = async (needs: RequestOf<'activity.signUp'>['needs'] = [], who: Person = elder) => {
  const signUpId = world.id()
  await world.reply(who, 'activity.signUp', {
    signUpId,
    activityId,
    guests: 0,
    needs,
    orQueue: true,
  })
  return signUpId
}
const markOf = async () =>
  (await world.reply(secretary, 'rollCall.read', { activityId })).people.find(
    ({ recordId }) => recordId === elder.memberId,
  )?.mark
async function helper(scopes: HelpScope[]) {
  const daughter = await world.person('王小敏')
  const { code } = await world.reply(elder, 'helper.code', {})
  const grantId = world.id()
  await world.reply(daughter, 'helper.ask', { grantId, code, calls: 'father', name: '王小敏' })
  const yes = { grantId, relation: 'daughter' as const, days: 365 as const }
  await world.reply(elder, 'helper.agree', { ...yes, scopes: ['plans', ...scopes] })
  return daughter
}

describe('to be visited', () => {
  test('one wish of a member stands with the home branch until it is answered', async () => {
    const taskId = world.id()
    expect(why(await askVisit({ taskId, words: '想说说话' }))).toBeNull()
    expect(why(await askVisit({ taskId, words: '想说说话' }))).toBeNull()
    expect(why(await askVisit())).toBe('alreadyAsked')
    expect(await open()).toMatchObject([
      { taskId, kind: 'homeVisit', name: '陈德明', words: '想说说话', activity: null },
    ])
    expect(await world.reply(elder, 'visit.mine', {})).toMatchObject({
      asked: { words: '想说说话' },
    })
    expect(await world.reply(secretary, 'office.today', { branchId })).toMatchObject({ tasks: 1 })
    expect(why(await takeBack())).toBeNull()
    expect(await open()).toEqual([])
    expect(await world.reply(elder, 'visit.mine', {})).toMatchObject({ asked: null })
    expect(why(await askVisit())).toBeNull()
    expect(why(await askVisit({ taskId }, secretary))).toBe('badRequest')
  })

  test('many taps at once are one wish', async () => {
    const all = await Promise.all(Array.from({ length: 5 }, () => askVisit()))
    expect(all.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await open()).toHaveLength(1)
  })

  test('planning the visit answers it', async () => {
    await askVisit()
    await world.reply(secretary, 'visit.plan', {
      ...{ visitId: world.id(), recordId: elder.memberId, kind: 'consolation' },
      ...{ startsAt: daysAfter(world.now, 2), goers: [secretary.memberId] },
    })
    expect(await open()).toEqual([])
    const { items } = await world.reply(secretary, 'task.list', { branchId, which: 'closed' })
    expect(items).toMatchObject([{ state: 'done', how: 'planned' }])
    const told = (await world.reply(elder, 'message.list', {})).items.map(({ kind }) => kind)
    expect(told).toEqual(['visitPlanned'])
  })

  test('who is nowhere at home has nobody to ask', async () => {
    const guest = await world.person('石来根', { branches: {} })
    expect(why(await askVisit({}, guest))).toBe('notFound')
  })
})

describe('leave', () => {
  test('who signed up stays away with a reason; it stands on the roll and keeps the seat', async () => {
    await signUp()
    expect(why(await askLeave())).toBeNull()
    expect(await markOf()).toBe('leave')
    const { mine, attended } = await world.reply(elder, 'activity.read', { activityId })
    expect(mine?.state).toBe('confirmed')
    expect(attended).toMatchObject({ mark: 'leave', own: true })
    expect(await open()).toMatchObject([
      { kind: 'leave', reason: 'sick', activity: { title: '义务清扫' } },
    ])
    expect(why(await takeBack({ activityId }))).toBeNull()
    expect(why(await takeBack({ activityId }))).toBeNull()
    expect(await markOf()).toBeNull()
    expect(await open()).toEqual([])
    expect(why(await askLeave({ reason: 'away' }))).toBeNull()
    expect(await open()).toHaveLength(1)
  })

  test('a retry and a second tap are one leave', async () => {
    await signUp()
    const taskId = world.id()
    for (const id of [taskId, taskId, world.id()])
      expect(why(await askLeave({ taskId: id }))).toBeNull()
    expect(await open()).toHaveLength(1)
    const all = await Promise.all(Array.from({ length: 4 }, () => askLeave()))
    expect(all.every(({ ok }) => ok)).toBe(true)
    expect(await open()).toHaveLength(1)
  })

  test('of a party day of an own branch everybody may, of another activity only who signed up', async () => {
    expect(why(await askLeave())).toBe('noLeaveNeeded')
    expect(await world.reply(elder, 'activity.read', { activityId })).toMatchObject({
      expected: false,
    })
    await world.db.query('update activities set party_day = true')
    expect(await world.reply(elder, 'activity.read', { activityId })).toMatchObject({
      expected: true,
    })
    expect(why(await askLeave())).toBeNull()
    const foreign = await member('外人', { branch: await world.branch('一中党支部') })
    expect(await world.reply(foreign, 'activity.read', { activityId })).toMatchObject({
      expected: false,
    })
    expect(why(await askLeave({}, foreign))).toBe('noLeaveNeeded')
  })

  test('not after the start, not of what is off, and not over what an officer marked', async () => {
    await signUp()
    await world.reply(secretary, 'rollCall.setMark', {
      ...{ markId: world.id(), activityId, recordId: elder.memberId, seen: null },
      mark: 'homeVisit',
    })
    expect(why(await askLeave())).toBe('markedOtherwise')
    expect(why(await takeBack({ activityId }))).toBe('markedOtherwise')
    const other = await member('王秀英')
    await signUp([], other)
    await askLeave({}, other)
    world.now = daysAfter(world.now, 2)
    expect(why(await takeBack({ activityId }, other))).toBe('alreadyStarted')
    expect(why(await askLeave({}, await member('谢万和')))).toBe('alreadyStarted')
    const off = await world.activity(branchId, { state: 'cancelled', cancel_reason: '下雨' })
    expect(why(await askLeave({ activityId: off }))).toBe('activityCancelled')
  })

  test('what one may not see is not there', async () => {
    const hidden = await world.activity(branchId, { audience_id: world.id(), open_to: 'branch' })
    expect(why(await askLeave({ activityId: hidden }))).toBe('notFound')
    expect(why(await takeBack({ activityId: hidden }))).toBe('notFound')
  })
})

describe('to be fetched', () => {
  test('who takes a seat and asks for it is a task until somebody comes for them', async () => {
    const signUpId = await signUp(['pickUp'])
    await signUp([], await member('王秀英'))
    expect(await open()).toMatchObject([{ taskId: signUpId, kind: 'pickUp', name: '陈德明' }])
    expect(why(await close(signUpId, { how: 'found' }))).toBe('reasonMissing')
    expect(why(await close(signUpId, { how: 'found', words: '小李开车来接' }))).toBeNull()
    const told = (await world.reply(elder, 'message.list', {})).items
    expect(told.find(({ kind }) => kind === 'taskClosed')).toMatchObject({
      facts: { about: 'pickUp', how: 'found', words: '小李开车来接', title: '义务清扫' },
    })
  })

  test('giving the seat back takes it back; what is over or off is no task', async () => {
    const signUpId = await signUp(['pickUp'])
    await world.reply(elder, 'activity.cancelSignUp', { signUpId })
    expect(await open()).toEqual([])
    expect(why(await world.ask(secretary, 'task.read', { taskId: signUpId }))).toBe('notFound')
    expect(why(await close(signUpId))).toBe('badRequest')
    await signUp(['pickUp'])
    expect(await open()).toHaveLength(1)
    await world.reply(secretary, 'posting.cancel', { activityId, reason: '下雨' })
    expect(await open()).toEqual([])
    activityId = await world.activity(branchId)
    await signUp(['pickUp'])
    world.now = daysAfter(world.now, 3)
    expect(await open()).toEqual([])
  })

  test('who waits in the queue becomes a task when they sit down', async () => {
    activityId = await world.activity(branchId, { capacity: 1 })
    const first = await signUp([], secretary)
    const signUpId = await signUp(['pickUp'])
    expect(await open()).toEqual([])
    await world.reply(secretary, 'activity.cancelSignUp', { signUpId: first })
    expect(await open()).toMatchObject([{ taskId: signUpId }])
  })
})

describe('at the desk', () => {
  test('nothing is closed without saying what was done, and the member is told', async () => {
    await askVisit()
    const taskId = (await open())[0]?.taskId ?? ''
    expect(why(await close(taskId, { how: 'noted' }))).toBe('badRequest')
    expect(why(await close(taskId, { how: 'cannot' }))).toBe('reasonMissing')
    const words = '这周大家都在外地'
    expect(why(await close(taskId, { how: 'cannot', words }))).toBeNull()
    expect(why(await close(taskId, { how: 'cannot', words }))).toBeNull()
    expect(why(await close(taskId, { how: 'called' }))).toBe('alreadyDecided')
    const { items } = await world.reply(elder, 'message.list', {})
    expect(items).toMatchObject([{ kind: 'taskClosed', facts: { how: 'cannot', words } }])
    const closed = await world.reply(secretary, 'task.list', { branchId, which: 'closed' })
    expect(closed.items).toMatchObject([{ state: 'declined', how: 'cannot', answer: words }])
  })

  test('who asked first stands first, page by page', async () => {
    const names = ['一号', '二号', '三号']
    for (const name of names) {
      world.now = minutesAfter(world.now, 1)
      await askVisit({}, await member(name))
    }
    const first = await world.reply(secretary, 'task.list', { branchId, size: 2 })
    const after = first.next ?? undefined
    const second = await world.reply(secretary, 'task.list', { branchId, size: 2, after })
    expect([...first.items, ...second.items].map(({ name }) => name)).toEqual(names)
    expect(second.next).toBeNull()
  })

  test('the number is masked; who is at home here can be told it for', async () => {
    await askVisit()
    const taskId = (await open())[0]?.taskId ?? ''
    expect(await world.reply(secretary, 'task.read', { taskId })).toMatchObject({
      ...{ phone: '138****0002', home: true, recordId: elder.memberId },
    })
    const guest = await member('谢万和', { branch: await world.branch('一中党支部') })
    const signUpId = await signUp(['pickUp'], guest)
    expect(await world.reply(secretary, 'task.read', { taskId: signUpId })).toMatchObject({
      ...{ phone: '138****0002', home: false },
    })
  })

  test('of other branches, of members and of former officers it is not there', async () => {
    await askVisit()
    const taskId = (await open())[0]?.taskId ?? ''
    await world.db.query(`update offices set to_day = '2026-11-22' where account_id = $1`, [
      secretary.accountId,
    ])
    for (const who of [stranger, elder, secretary]) {
      expect(why(await world.ask(who, 'task.list', { branchId }))).toBe('notFound')
      expect(why(await world.ask(who, 'task.read', { taskId }))).toBe('notFound')
      expect(why(await world.ask(who, 'task.close', { taskId, how: 'called' }))).toBe('notFound')
    }
  })
})

describe('a helper', () => {
  test('asks with the yes for it, the elder hears of it, and no other yes is enough', async () => {
    const daughter = await helper(['leave', 'reminders'])
    const whom = { for: elder.memberId }
    await signUp()
    expect(why(await askLeave(whom, daughter))).toBeNull()
    expect(await open()).toMatchObject([{ kind: 'leave', by: 'daughter' }])
    const told = (await world.reply(elder, 'message.list', {})).items
    expect(told.find(({ kind }) => kind === 'leaveAsked')).toMatchObject({
      facts: { by: 'daughter' },
    })
    expect(why(await askVisit(whom, daughter))).toBe('helpEnded')
    expect(why(await takeBack(whom, daughter))).toBe('helpEnded')
    expect(why(await takeBack({ ...whom, activityId }, daughter))).toBeNull()
    expect(await open()).toEqual([])
  })

  test('whose yes ends while they ask asks for nothing', async () => {
    const daughter = await helper(['signUp'])
    const [grant] = await world.db.query<{ grantId: string }>(
      'select grant_id as "grantId" from grants',
    )
    const asked = await world.db.transaction(async (tx) => {
      await lockElder(tx, elder.memberId)
      const asking = askVisit({ for: elder.memberId }, daughter)
      // It was let in with a yes that counts, and waits for the elder now.
      await setTimeout(300)
      await endGrant(tx, grant?.grantId ?? '', elder.accountId, world.now)
      return { asking }
    })
    expect(why(await asked.asking)).toBe('helpEnded')
    expect(await open()).toEqual([])
  })

  test('asks for a visit with the yes to sign up, and reads of the visit with that to remind', async () => {
    const daughter = await helper(['signUp', 'reminders'])
    const whom = { for: elder.memberId }
    expect(why(await askVisit(whom, daughter))).toBeNull()
    expect(await open()).toMatchObject([{ by: 'daughter' }])
    expect(why(await askLeave(whom, daughter))).toBe('helpEnded')
    await world.reply(secretary, 'visit.plan', {
      ...{ visitId: world.id(), recordId: elder.memberId, kind: 'study' },
      ...{ startsAt: daysAfter(world.now, 2), goers: [secretary.memberId] },
    })
    const { items } = await world.reply(daughter, 'message.list', whom)
    expect(items.map(({ kind }) => kind).sort()).toEqual(['visitAsked', 'visitPlanned'])
    expect((await world.reply(daughter, 'visit.mine', whom)).coming).toHaveLength(1)
  })
})

test('what was asked is in the export, and goes when somebody leaves', async () => {
  await askVisit({ words: '想说说话' })
  expect(await world.reply(elder, 'privacy.export', {})).toMatchObject({
    tasks: [{ kind: 'homeVisit', words: '想说说话', state: 'open' }],
  })
  await world.reply(elder, 'privacy.leave', {})
  expect(await world.db.query('select from tasks')).toEqual([])
})
