import type { ReplyOf } from '@/contract'
import { useActing } from '@/client/acting'
import { setClock } from '@/client/clock'
import { forgetEverything } from '@/client/load'
import { forgetOutbox } from '@/client/outbox'
import { startPractice } from '@/client/practice'
import { useSession } from '@/client/session'
import { strings } from '@/strings'
import { fake, went } from '../support/platform'
import { currently, NOW, partyDay, wang } from '../support/replies'
import { find, open, tap, until, words } from '../support/taro'

jest.mock('@/client/platform', () => jest.requireActual<object>('../support/platform'))

type Activity = ReplyOf<'activity.read'>
type Templates = ReplyOf<'session.current'>['templates']

const sweeping: Activity = {
  ...partyDay,
  openTo: 'county',
  summary: '扫落叶，擦栏杆。',
  bring: null,
  organiser: '支部书记 张桂兰',
  phone: '0730-0000003',
  guestLimit: 3,
  waiting: 0,
  cancelReason: null,
  walkIns: true,
  attended: null,
  expected: false,
  venue: { steps: 'few', lift: false, toilet: true, bus: null },
}
const { activityId, mine } = sweeping
const both: Templates = [
  { template: 'change', templateId: 'TC' },
  { template: 'reminder', templateId: 'TR' },
]

let asked: Record<string, unknown>[]
let templates: Templates
let activity: Activity
/** Whether what the phone tells arrives. */
let network: boolean

beforeEach(() => {
  forgetOutbox()
  fake.reset()
  forgetEverything()
  setClock(NOW)
  fake.weChatMessages = true
  fake.saysYesTo = ['TC', 'TR']
  ;[asked, templates, activity, network] = [[], both, sweeping, true]
  fake.server = (name, request) => {
    if (name === 'session.current')
      return Promise.resolve({ ok: true, reply: { ...currently(wang), templates } })
    if (name === 'activity.read') return Promise.resolve({ ok: true, reply: activity })
    asked.push(request as Record<string, unknown>)
    if (!network) return Promise.reject(new Error('lost'))
    return Promise.resolve({ ok: true, reply: {} })
  }
})

async function arrive(page: 'signedUp' | 'activity' = 'signedUp') {
  await useSession.getState().load()
  await open(page, { activityId })
  await until(() => words().includes('给您留了') || words().includes('您在等'))
}
const offered = () => words().includes('到时候提醒我')

test.each(['signedUp', 'activity'] as const)(
  'on %s one tap asks WeChat, and what was said yes to is told to the server',
  async (page) => {
    fake.saysYesTo = ['TR']
    await arrive(page)
    await tap('remind')
    await until(() => words().includes(strings.telling.yes))
    expect(went).toEqual(['ask TC TR'])
    expect(asked).toEqual([{ tapId: expect.any(String), activityId, templates: ['reminder'] }])
    expect((await find('[role=status] .status')).textContent).toBe(strings.telling.yes)
    expect(offered()).toBe(false)
  },
)

test('who queues asks to be told when it is their turn', async () => {
  activity = { ...sweeping, mine: mine && { ...mine, state: 'waitlisted', place: 2 } }
  await arrive()
  expect((await find('#remind')).textContent).toContain('轮到我，请告诉我')
})

test('a no is no harm: it says where it is told anyway, and nothing is asked of the server', async () => {
  fake.saysYesTo = []
  await arrive()
  await tap('remind')
  await until(() => words().includes(strings.telling.no))
  expect(asked).toEqual([])
  expect(offered()).toBe(true)
})

test('WeChat’s messages are switched off: it says so, and the button stays', async () => {
  fake.saysYesTo = null
  await arrive()
  await tap('remind')
  await until(() => words().includes(strings.telling.off))
  expect(asked).toEqual([])
  fake.saysYesTo = ['TR']
  await tap('remind')
  await until(() => words().includes(strings.telling.yes))
})

test('without a network the yes waits on the phone, and goes out as the same tap', async () => {
  network = false
  await arrive()
  await tap('remind')
  await until(() => words().includes(strings.telling.yes))
  network = true
  fake.networkBack()
  await until(() => asked.length === 2)
  expect(asked[1]).toEqual(asked[0])
})

test.each<[string, () => void]>([
  ['in a browser', () => (fake.weChatMessages = false)],
  ['where the server sends nothing', () => (templates = [])],
  ['once it has begun', () => (activity = { ...sweeping, startsAt: NOW })],
  ['when it was called off', () => (activity = { ...sweeping, state: 'cancelled' })],
])('%s it is not offered', async (_, prepare) => {
  prepare()
  await arrive('activity')
  expect(offered()).toBe(false)
})

test('who does not come is not offered it, nor a helper without the yes for reminders', async () => {
  activity = { ...sweeping, mine: null }
  await useSession.getState().load()
  await open('activity', { activityId })
  await until(() => words().includes('正在报名'))
  expect(offered()).toBe(false)
  activity = sweeping
  const elder = { elderId: wang.memberId, name: '王秀英', calls: 'mother' } as const
  useActing.setState({ elder: { ...elder, scopes: ['plans', 'signUp'] } })
  await arrive('signedUp')
  expect(offered()).toBe(false)
  useActing.setState({ elder: { ...elder, scopes: ['plans', 'reminders'] } })
  await tap('remind')
  await until(() => asked.length)
  expect(asked[0]).toMatchObject({ for: wang.memberId, activityId })
})

test('who is expected at a party day without a seat is offered to be told of its plan alone', async () => {
  activity = { ...sweeping, mine: null, expected: true }
  await useSession.getState().load()
  await open('activity', { activityId })
  expect((await find('#remind')).textContent).toContain(strings.telling.acts.plan)
  await tap('remind')
  await until(() => words().includes(strings.telling.yes))
  expect(went).toEqual(['ask TC'])
  expect(asked).toEqual([{ tapId: expect.any(String), activityId, templates: ['change'] }])
})

test('in 试一试 WeChat is not asked', async () => {
  startPractice(null)
  await useSession.getState().load()
  await open('activities')
  expect(offered()).toBe(false)
})
