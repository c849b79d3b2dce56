import type { ReplyOf } from '@/contract'
import { setClock } from '@/client/clock'
import { forgetEverything } from '@/client/load'
import { forgetOutbox } from '@/client/outbox'
import { useSession } from '@/client/session'
import { fake, went } from '../support/platform'
import { currently, NOW, partyDay, wang } from '../support/replies'
import { find, open, tap, until, words } from '../support/taro'

jest.mock('@/client/platform', () => jest.requireActual<object>('../support/platform'))

type Activity = ReplyOf<'activity.read'>

const sweeping: Activity = {
  ...partyDay,
  openTo: 'county',
  summary: '扫落叶，擦栏杆。',
  bring: '手套、水杯',
  organiser: '支部书记 张桂兰',
  phone: '0730-0000003',
  guestLimit: 3,
  waiting: 0,
  cancelReason: null,
  walkIns: true,
  expected: false,
  attended: null,
  mine: null,
  venue: { steps: 'few', lift: false, toilet: true, bus: '3路车到站' },
}
const full: Activity = { ...sweeping, capacity: 4, seatsTaken: 4, waiting: 2 }
const seat = { signUpId: '019a0000-0000-7000-8000-00000000000a', guests: 0, place: null, by: null }
const seated = { ...seat, state: 'confirmed' } as const
const { activityId } = sweeping
const here = JSON.stringify({ activityId })

/** What was asked of the server, in order. */
let asked: { name: string; request: object }[] = []

/** Who is here. */
let me: ReplyOf<'session.current'>['me'] = wang

/** A server with this activity that answers signing up so; `null`: the answer is lost. */
function server(activity: Activity, signUp: object | null = { ok: true, reply: seated }) {
  fake.server = (name, request) => {
    asked.push({ name, request })
    if (name === 'session.current') return Promise.resolve({ ok: true, reply: currently(me) })
    if (name === 'activity.read') return Promise.resolve({ ok: true, reply: activity })
    if (name === 'activity.cancelSignUp') return Promise.resolve({ ok: true, reply: {} })
    return signUp ? Promise.resolve(signUp) : Promise.reject(new Error('lost'))
  }
}

const wishes = () =>
  asked.filter(({ name }) => name === 'activity.signUp').map((one) => one.request)

/** Opens a page of the activity. */
async function arrive(page: 'activity' | 'signUp' | 'signedUp' | 'notGoing') {
  await useSession.getState().load()
  await open(page, { activityId })
}

beforeEach(() => {
  forgetOutbox()
  fake.reset()
  forgetEverything()
  asked = []
  me = wang
  setClock(NOW)
})

test('says when, where, how to get in, and how many seats are left', async () => {
  server(sweeping)
  await arrive('activity')
  await find('#signUpAlone')
  for (const fact of [
    '正在报名',
    '11月25日 星期三',
    '上午9点到11点',
    '还有3天',
    '有几级台阶，没有电梯，有厕所，3路车到站',
    '还有26个位子',
    '手套、水杯',
  ]) {
    expect(words()).toContain(fact)
  }
})

test('alone: one tap takes the seat and leads to the result', async () => {
  server(sweeping)
  await arrive('activity')
  await tap('signUpAlone')
  await until(() => went.length)
  expect(went).toEqual([`instead signedUp ${here}`])
  expect(wishes()).toMatchObject([{ activityId, guests: 0, needs: [], orQueue: false }])
})

test('with two guests and a wheelchair: nothing is typed', async () => {
  server(sweeping)
  await arrive('signUp')
  await tap('together')
  await tap('guests-more')
  await tap('needs')
  await tap('need-wheelchair')
  await until(() => words().includes('一共3位'))
  await tap('signUp')
  await until(() => went.length)
  expect(wishes()).toMatchObject([{ guests: 2, needs: ['wheelchair'], orQueue: false }])
})

test('a party larger than what is left hears of the queue and its rule before asking', async () => {
  server({ ...sweeping, capacity: 6, seatsTaken: 4, waiting: 2 })
  await arrive('signUp')
  await find('#signUp')
  expect(words()).not.toContain('位子不够')
  await tap('together')
  await tap('guests-more')
  await until(() => words().includes('我要排队（前面有2家）'))
  expect(words()).toContain('坐不下就请下一家')
  await tap('signUp')
  await until(() => went.length)
  expect(wishes()).toMatchObject([{ guests: 2, orQueue: true }])
})

test('full: offers the queue and says how many wait', async () => {
  server(full)
  await arrive('activity')
  await tap('queue')
  await until(() => went.length)
  expect(wishes()).toMatchObject([{ guests: 0, orQueue: true }])
})

test('somebody was faster: says so, and the queue is one tap away', async () => {
  server(sweeping, { ok: false, refusal: 'full' })
  await arrive('activity')
  await find('#signUpAlone')
  // The seats as the server tells them after it said no.
  const { server: refusing } = fake
  fake.server = (name, ...rest) =>
    name === 'activity.read' ? Promise.resolve({ ok: true, reply: full }) : refusing(name, ...rest)
  await tap('signUpAlone')
  await until(() => words().includes('有人先报'))
  expect(await find('#queue')).toBeTruthy()
})

test('a lost answer: noted down, and the same seat asked for once more under the same id', async () => {
  server(sweeping, null)
  await arrive('activity')
  await tap('signUpAlone')
  await until(() => went.length)
  expect(went).toEqual([`instead signedUp ${here}`])
  await open('signedUp', { activityId })
  await until(() => words().includes('记下了等有网就报上（待上传）'))
  await find('#notGoing')
  server({ ...sweeping, mine: seated })
  fake.networkBack()
  await until(() => words().includes('报上了'))
  const [first, second] = wishes()
  expect(second).toEqual(first)
})

test('what came too late stays until it is read', async () => {
  server(sweeping, null)
  await arrive('activity')
  await tap('signUpAlone')
  await until(() => went.length)
  server(sweeping, { ok: false, refusal: 'signUpClosed' })
  fake.networkBack()
  await open('home')
  await until(() => words().includes('有1件没算上'))
  expect(words()).toContain(`报名：${sweeping.title}报名截止了`)
  await tap('read-0')
  await until(() => !words().includes('没算上'))
})

test.each([
  ['取消了', { state: 'cancelled', cancelReason: '大雨' }, '这个活动取消了'],
  ['报名截止', { signUpClosesAt: '2026-11-21T00:00:00.000Z' }, '报名截止了'],
  [
    '还没开始报名',
    { signUpOpensAt: '2026-11-23T00:00:00.000Z' },
    '11月23日 星期一 上午8点开始报名',
  ],
] as const)('%s: the button is grey and says why', async (_, change, reason) => {
  server({ ...sweeping, ...change })
  await arrive('activity')
  const button = await find('#signUpAlone')
  expect(button.getAttribute('aria-disabled')).toBe('true')
  expect(button.textContent).toContain(reason)
  await tap('signUpAlone')
  expect(wishes()).toEqual([])
})

test('a guest is led to joining', async () => {
  me = { ...wang, memberId: null }
  server(sweeping)
  await arrive('activity')
  await tap('join')
  expect(went).toEqual(['join'])
})

test('the result is read from the server, so that it survives', async () => {
  server({ ...sweeping, mine: { ...seated, guests: 1 } })
  await arrive('signedUp')
  await until(() => words().includes('报上了'))
  expect(words()).toContain('给您和1位亲友留了2个位子')
  await tap('notGoing')
  expect(went).toEqual([`notGoing ${here}`])
})

test('not going: asks once more, then says what was freed', async () => {
  server({ ...sweeping, mine: { ...seated, guests: 1 } })
  await arrive('notGoing')
  await find('#giveBack')
  expect(words()).toContain('会让出2个位子')
  await tap('giveBack')
  await until(() => words().includes('已经让出2个位子'))
  expect(asked).toContainEqual({
    name: 'activity.cancelSignUp',
    request: { signUpId: seated.signUpId },
  })
})
