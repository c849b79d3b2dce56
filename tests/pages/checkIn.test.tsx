import type { ReplyOf } from '@/contract'
import { useActing } from '@/client/acting'
import { wallAddress } from '@/client/checkIn'
import { setClock } from '@/client/clock'
import { forgetEverything } from '@/client/load'
import { useSession } from '@/client/session'
import { minutesAfter } from '@/domain/time'
import { fake, went } from '../support/platform'
import { currently, partyDay, today, wang } from '../support/replies'
import { find, open, tap, until, words } from '../support/taro'

jest.mock('@/client/platform', () => jest.requireActual<object>('../support/platform'))

type Activity = ReplyOf<'activity.read'>

const { activityId, startsAt } = partyDay
const CODE = '3852'
const WALL = '20783.abcdefghijklmnop'
const OLD_WALL = '20776.abcdefghijklmnop'

let activity: Activity
let asked: { name: string; request: object }[]

const server = (name: string, request: { code?: string; walkIn?: boolean }) => {
  asked.push({ name, request })
  const no = (refusal: string) => Promise.resolve({ ok: false, refusal })
  if (name === 'checkIn.enter') {
    if (request.code === OLD_WALL) return no('wallCodeNotValid')
    if (request.code !== CODE && request.code !== WALL) return no('wrongDigits')
    if (!activity.mine && !request.walkIn) return no('notSignedUp')
    activity = { ...activity, attended: { mark: 'present', claims: false, own: true, by: null } }
    return Promise.resolve({ ok: true, reply: { guests: activity.mine?.guests ?? 0 } })
  }
  if (name === 'checkIn.undo') activity = { ...activity, attended: null }
  if (name === 'checkIn.claim')
    activity = { ...activity, attended: { mark: null, claims: true, own: false, by: null } }
  const replies: Record<string, object> = {
    'session.current': currently(wang),
    'home.today': today,
    'activity.read': activity,
  }
  return Promise.resolve({ ok: true, reply: replies[name] ?? {} })
}

beforeEach(async () => {
  fake.reset()
  forgetEverything()
  useActing.setState({ elder: null })
  setClock(startsAt)
  asked = []
  activity = {
    ...partyDay,
    openTo: 'branch',
    summary: '重温入党誓词',
    bring: null,
    organiser: '支部书记 李建国',
    phone: '0730-0000001',
    guestLimit: 2,
    waiting: 0,
    cancelReason: null,
    walkIns: true,
    expected: false,
    attended: null,
    venue: { steps: 'none', lift: true, toilet: true, bus: null },
  }
  fake.server = server
  await useSession.getState().load()
})

const press = async (digits: string) => {
  await find('#key-1')
  for (const digit of digits) await tap(`key-${digit}`)
  await tap('key-done')
}
const arrive = () => open('checkIn', { activityId })

test('at the door the activity has one main act: 我到了', async () => {
  await open('activity', { activityId })
  await tap('checkIn')
  expect(went).toEqual([`checkIn {"activityId":"${activityId}"}`])
})

test('four digits, and it stays on the screen; one tap takes it back', async () => {
  await arrive()
  await press(CODE)
  await until(() => words().includes('签到好了'))
  await tap('undo')
  await until(() => words().includes('收回了，还没有签到'))
  await find('#key-1')
  expect(asked.map(({ name }) => name)).toContain('checkIn.undo')
})

test('a wrong number says so; changing it keeps nobody from trying again', async () => {
  await arrive()
  await press('1111')
  await until(() => words().includes('数字不对'))
  await tap('change')
  for (let at = 0; at < 4; at += 1) await tap('key-erase')
  await press(CODE)
  await until(() => words().includes('签到好了'))
})

test('who did not sign up is asked, and joins with one more tap', async () => {
  activity = { ...activity, mine: null }
  await arrive()
  await press(CODE)
  await until(() => words().includes('您还没报名'))
  await tap('walkIn')
  await until(() => words().includes('签到好了'))
  const [, last] = asked.filter(({ name }) => name === 'checkIn.enter')
  expect(last?.request).toEqual({ activityId, code: CODE, walkIn: true })
})

describe('the code on the wall', () => {
  const scanned = (wall: string) => open('checkIn', { activityId, wall })

  test('opens the page, and one tap checks in; the address alone does not', async () => {
    await scanned(WALL)
    await until(() => words().includes('墙上的码扫到了'))
    expect(words()).toContain(partyDay.title)
    expect(asked.map(({ name }) => name)).not.toContain('checkIn.enter')
    await tap('here')
    await until(() => words().includes('签到好了'))
    expect(asked.find(({ name }) => name === 'checkIn.enter')?.request).toEqual({
      activityId,
      code: WALL,
      walkIn: false,
    })
  })

  test('who did not sign up is asked, and joins with one more tap', async () => {
    activity = { ...activity, mine: null }
    await scanned(WALL)
    await tap('here')
    await until(() => words().includes('您还没报名'))
    await tap('walkIn')
    await until(() => words().includes('签到好了'))
  })

  test('of last week says so, and leads to the digits', async () => {
    await scanned(OLD_WALL)
    await tap('here')
    await until(() => words().includes('墙上的码不是这一次的'))
    await tap('digits')
    expect(went).toEqual([`instead checkIn {"activityId":"${activityId}"}`])
  })

  test('is read by WeChat’s camera; what is no such code is said, closing it says nothing', async () => {
    await arrive()
    fake.scans = ['https://e.example/other', wallAddress(activityId, WALL)]
    await tap('scan')
    await until(() => words().includes('这不是墙上的签到码'))
    await tap('scan')
    expect(went).toEqual([`instead checkIn ${JSON.stringify({ activityId, wall: WALL })}`])
    await tap('scan')
    expect(went).toHaveLength(1)
    expect(words()).not.toContain('这不是墙上的签到码')
  })
})

test('at the door one can also show a code of one’s own', async () => {
  await arrive()
  await tap('card')
  expect(went).toEqual(['card'])
})

test('without a number the secretary is told', async () => {
  await arrive()
  await tap('was')
  await until(() => words().includes('跟书记说了'))
})

test('a community that asks for hands has no secretary', async () => {
  activity = { ...activity, isRequest: true }
  await arrive()
  await until(() => words().includes('请按负责人报的四个数字'))
  await tap('was')
  await until(() => words().includes('跟负责人说了'))
  expect(words()).not.toContain('书记看到了')
})

test('what a community asks for opens its own page, whoever knows only its number', async () => {
  activity = { ...activity, isRequest: true }
  await open('activity', { activityId })
  await until(() => went.length > 0)
  expect(went).toEqual([`instead request {"activityId":"${activityId}"}`])
})

test('afterwards one can still say so, from the activity itself', async () => {
  setClock(minutesAfter(startsAt, 200))
  await open('activity', { activityId })
  await tap('checkIn')
  await arrive()
  await until(() => words().includes('您去过这一次吗？'))
  await tap('claim')
  await until(() => words().includes('跟书记说了'))
  await open('activity', { activityId })
  await until(() => words().includes('说过了，等书记确认'))
  expect(document.querySelector('#checkIn')).toBeNull()
})

test('what the secretary marked is shown, and is not the elder’s to undo', async () => {
  activity = { ...activity, attended: { mark: 'present', claims: false, own: false, by: null } }
  await open('activity', { activityId })
  await until(() => words().includes('签到') && words().includes('到了'))
  expect(document.querySelector('#checkIn')).toBeNull()
  await arrive()
  await until(() => words().includes('签到好了'))
  expect(document.querySelector('#undo')).toBeNull()
})

test('days before there is nothing to press', async () => {
  setClock(minutesAfter(startsAt, -2000))
  await open('activity', { activityId })
  await find('#notGoing')
  expect(document.querySelector('#checkIn')).toBeNull()
})
