import type { RequestOf } from '@/contract'
import { minutesAfter } from '@/domain/time'
import { PAGES } from '@/server/jobs/send'
import { at, lendWeChat, openidOf, tellAt, tellingWeChat, tellThrough } from '../support/telling'
import { World, type Person } from '../support/world'

type Member = Person & { memberId: string }

let world: World
let weChat: Awaited<ReturnType<typeof tellingWeChat>>
let branchId: string
let secretary: Member
let deputy: Member
let speaker: Member
let elder: Member
/** On Wednesday at nine; the world's first day is a Sunday. */
let activityId: string

beforeEach(async () => {
  world = await World.open()
  world.now = at('9:00')
  weChat = await tellingWeChat()
  lendWeChat(world, weChat)
  branchId = await world.branch()
  secretary = await member('李建国', { secretaryOf: branchId })
  deputy = await member('赵明', { secretaryOf: branchId })
  speaker = await member('谢万和')
  elder = await member('王秀英')
  activityId = await world.activity(branchId, {
    ...{ party_day: true, audience_id: branchId, open_to: 'branch', title: '主题党日' },
    ...{ starts_at: at('9:00', 3), ends_at: at('11:00', 3), sign_up_closes_at: at('8:00', 3) },
  })
})
afterEach(async () => {
  weChat.close()
  await world.close()
})

async function member(name: string, more = {}) {
  const person = await world.person(name, { branches: { [branchId]: 'home' }, ...more })
  return { ...person, memberId: person.memberId ?? '' }
}
const allow = (who: Person, more: Partial<RequestOf<'telling.allow'>> = {}) =>
  world.ask(who, 'telling.allow', {
    ...{ tapId: world.id(), activityId, templates: ['change', 'reminder'], ...more },
  })
const version = async () => {
  const outcome = await world.ask(secretary, 'partyDay.leading', { activityId })
  return outcome.ok ? outcome.reply.version : -1
}
/** Planned, put, and agreed to by the other officer: the branch is told. */
async function agreed(titles: string[], speakerId: string | null = speaker.memberId) {
  const steps = titles.map((title) => ({
    ...{ stepId: world.id(), kind: 'study' as const, title, minutes: 10, speakerId },
    material: null,
  }))
  const plan = { activityId, seen: await version(), theme: '学党章', steps }
  expect(await world.ask(secretary, 'partyDay.plan', plan)).toMatchObject({ ok: true })
  const askingId = world.id()
  await world.ask(secretary, 'partyDay.askPlan', { activityId, askingId, seen: await version() })
  const yes = { askingId, end: 'agreed' as const }
  for (let tries = 0; tries < 2; tries += 1)
    expect(await world.ask(deputy, 'partyDay.decidePlan', yes)).toMatchObject({ ok: true })
}
const told = () => weChat.heard.map(({ touser, data }) => [touser, data.thing4?.value])
const aMinuteLater = () => (world.now = minutesAfter(world.now, 1))

test('who let WeChat tell is told of the plan once, without a seat; who did not, in 消息 alone', async () => {
  expect(await allow(elder)).toMatchObject({ ok: true })
  await agreed(['重温入党誓词'], null)
  await tellThrough(world, world.now, 1)
  expect(weChat.heard).toEqual([
    {
      ...{ touser: openidOf(elder), template_id: 'TC', lang: 'zh_CN' },
      page: PAGES.own(activityId),
      data: {
        thing1: { value: '主题党日' },
        time2: { value: '2026年11月25日 09:00' },
        thing3: { value: '老党员之家' },
        thing4: { value: '党日定了，请看有哪几项' },
      },
    },
  ])
  expect(await world.ask(speaker, 'message.list', {})).toMatchObject({
    reply: { items: [{ kind: 'planNotice' }] },
  })
})

test('who speaks hears that, and not two messages about one plan', async () => {
  await allow(speaker)
  await allow(speaker)
  await agreed(['讲第一张税票'])
  await tellThrough(world, world.now, 0.2)
  expect(told()).toEqual([[openidOf(speaker), '党日上请您讲一项']])
})

test('in the night nothing sounds, and of what waited the newest is told at seven', async () => {
  await allow(elder)
  await allow(elder)
  world.now = at('21:30')
  await agreed(['重温入党誓词'], null)
  aMinuteLater()
  await agreed(['集中学习'], null)
  await tellThrough(world, world.now, 0.35)
  expect(weChat.heard).toEqual([])
  await tellAt(world, at('7:00', 1))
  await tellAt(world, at('7:10', 1))
  expect(told()).toEqual([[openidOf(elder), '党日的安排改了，请看看']])
})

test('a helper who may remind is told too, and led to whom they help', async () => {
  const helper = await world.person('王小敏')
  const code = await world.ask(elder, 'helper.code', {})
  const grantId = world.id()
  await world.ask(helper, 'helper.ask', {
    ...{ grantId, calls: 'mother', code: code.ok ? code.reply.code : '' },
  })
  await world.ask(elder, 'helper.agree', {
    ...{ grantId, relation: 'daughter', scopes: ['plans', 'reminders'], days: 365 },
  })
  expect(await allow(helper, { for: elder.memberId })).toMatchObject({ ok: true })
  await agreed(['重温入党誓词'], null)
  await tellAt(world, world.now)
  expect(weChat.heard.map(({ page }) => page)).toEqual([PAGES.helper])
  expect(told()).toEqual([[openidOf(helper), '家里老人的党日定了']])
})

test('who has left the branch meanwhile, or a day called off, is told nothing', async () => {
  await allow(elder)
  await allow(speaker)
  world.now = at('22:00')
  await agreed(['重温入党誓词'], null)
  await world.db.query(
    'update memberships set to_day = $3 where county_code = $1 and member_id = $2',
    [world.db.county, elder.memberId, '2026-11-22'],
  )
  await tellAt(world, at('7:00', 1))
  expect(told()).toEqual([[openidOf(speaker), '党日定了，请看有哪几项']])
  world.now = at('22:00', 1)
  await allow(speaker)
  await agreed(['集中学习'], null)
  await world.ask(secretary, 'posting.cancel', { activityId, reason: '下大雨' })
  await tellAt(world, at('7:00', 2))
  expect(told()).toHaveLength(1)
})

test('a party day of a branch that is not mine is not mine to be told of', async () => {
  const stranger = await world.person('外人', { branches: { [await world.branch()]: 'home' } })
  expect(await allow(stranger)).toMatchObject({ refusal: 'notFound' })
})
