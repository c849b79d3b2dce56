import { at, lendWeChat, tellAt, tellingWeChat } from '../support/telling'
import { World, type Person } from '../support/world'

let world: World
let hospital: string
let branchId: string
let worker: Person

beforeEach(async () => {
  world = await World.open()
  branchId = await world.branch()
  hospital = await world.community('市人民医院', { kind: 'hospital' })
  worker = await world.person('袁敏', { worksFor: hospital })
})
afterEach(() => world.close())

async function member(name: string) {
  const who = await world.person(name, { branches: { [branchId]: 'home' } })
  await world.insert('registrations', {
    ...{ member_id: who.memberId, community_id: hospital, skills: '{other}', times: '{}' },
    ...{ reach: 'near', able: true, registered_at: world.now },
  })
  return who
}
async function shift(day: string, half: 'morning' | 'afternoon') {
  const activityId = world.id()
  const planned = await world.ask(worker, 'shift.plan', {
    ...{ communityId: hospital, week: '2026-11-23', perPost: 2 },
    cells: [{ activityId, day, half, post: '门诊大厅' }],
  })
  expect(planned).toMatchObject({ ok: true })
  return activityId
}
const go = async (who: Person, activityId: string) => {
  const signUpId = world.id()
  const said = await world.ask(who, 'activity.signUp', { signUpId, activityId, guests: 0 })
  expect(said).toMatchObject({ ok: true })
  return signUpId
}
/** The reminders of somebody, the latest first. */
async function reminders(who: Person) {
  const inbox = await world.ask(who, 'message.list', {})
  const items = inbox.ok ? inbox.reply.items : []
  return items.filter(({ kind }) => kind === 'tomorrow' || kind === 'soon')
}
/** The job at many moments of two days, as it runs in a house that is never shut. */
async function twoDays() {
  for (const days of [3, 4])
    for (let hour = 6; hour < 22; hour += 1)
      for (const minute of ['00', '30']) await tellAt(world, at(`${hour}:${minute}`, days))
}

test('whoever stands at a post is reminded of it the evening before and an hour before, once each', async () => {
  const [comes, calledOff] = [await member('王秀英'), await member('胡玉梅')]
  const activityId = await shift('2026-11-26', 'morning')
  await go(comes, activityId)
  const signUpId = await go(calledOff, activityId)
  await world.ask(calledOff, 'activity.cancelSignUp', { signUpId })
  await twoDays()
  const facts = { title: '导医导诊（市人民医院）', place: '门诊大厅', shift: true }
  expect(await reminders(comes)).toMatchObject([
    { kind: 'soon', at: at('7:00', 4), facts, activityId },
    { kind: 'tomorrow', at: at('18:00', 3), facts, activityId },
  ])
  expect(await reminders(calledOff)).toEqual([])
})

test('two shifts of one day are two things to be reminded of; an activity is none', async () => {
  const who = await member('王秀英')
  const shifts = [await shift('2026-11-26', 'morning'), await shift('2026-11-26', 'afternoon')]
  for (const activityId of shifts) await go(who, activityId)
  const startsAt = at('10:00', 4)
  const other = await world.activity(branchId, {
    ...{ starts_at: startsAt, ends_at: at('11:00', 4), sign_up_closes_at: startsAt },
  })
  await go(who, other)
  await twoDays()
  const told = (await reminders(who)) as { kind: string; activityId: string; facts: object }[]
  const of = (activityId: string) => told.filter((one) => one.activityId === activityId)
  for (const activityId of [...shifts, other])
    expect(of(activityId).map(({ kind }) => kind)).toEqual(['soon', 'tomorrow'])
  expect(of(other)[0]?.facts).not.toHaveProperty('shift')
})

test('who stands in is reminded instead of who gave the shift away', async () => {
  const [from, to] = [await member('王秀英'), await member('胡玉梅')]
  const activityId = await shift('2026-11-26', 'afternoon')
  await go(from, activityId)
  // On the roster of that hospital, and so among those who can be asked.
  await go(to, await shift('2026-11-24', 'morning'))
  const swapId = world.id()
  const recordId = to.memberId ?? ''
  await world.ask(from, 'shift.askSwap', { swapId, activityId, recordId })
  await world.ask(to, 'shift.answerSwap', { swapId, yes: true })
  const decided = await world.ask(worker, 'shift.decideSwap', { swapId, yes: true })
  expect(decided).toMatchObject({ ok: true })
  await twoDays()
  expect(await reminders(from)).toEqual([])
  expect((await reminders(to)).map(({ kind }) => kind)).toEqual(['soon', 'tomorrow'])
})

describe('what WeChat says too', () => {
  let weChat: Awaited<ReturnType<typeof tellingWeChat>>
  beforeEach(async () => {
    weChat = await tellingWeChat()
    lendWeChat(world, weChat)
  })
  afterEach(() => weChat.close())
  const notes = () => weChat.heard.map(({ data }) => (data.thing4 ?? data.thing8)?.value)
  async function stands(activityId: string) {
    const who = await member('王秀英')
    await go(who, activityId)
    for (const template of ['change', 'reminder'] as const)
      await world.ask(who, 'telling.allow', {
        ...{ tapId: world.id(), activityId, templates: [template] },
      })
    return who
  }

  test('speaks of a shift, not of an activity', async () => {
    await stands(await shift('2026-11-26', 'morning'))
    await twoDays()
    expect(notes()).toEqual(['快到您的班了，别忘了'])
  })

  test('a shift that is called off was a shift', async () => {
    const activityId = await shift('2026-11-26', 'morning')
    const who = await stands(activityId)
    const off = await world.ask(worker, 'shift.cancel', { activityId, reason: '医院停诊' })
    expect(off).toEqual({ ok: true, reply: {} })
    await tellAt(world, at('10:00'))
    expect(notes()).toEqual(['这一班取消了，不用去了'])
    const inbox = await world.ask(who, 'message.list', {})
    const items = inbox.ok ? inbox.reply.items : []
    expect(items.find(({ kind }) => kind === 'activityCancelled')).toMatchObject({
      facts: { reason: '医院停诊', shift: true },
    })
  })
})
