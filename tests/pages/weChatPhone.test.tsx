import type { ReplyOf } from '@/contract'
import { setClock } from '@/client/clock'
import { forgetEverything } from '@/client/load'
import { useSession } from '@/client/session'
import { strings } from '@/strings'
import { fake } from '../support/platform'
import { currently, NOW, today, wang } from '../support/replies'
import { find, open, tap, until, words, write } from '../support/taro'

jest.mock('@/client/platform', () => jest.requireActual<object>('../support/platform'))

type Joining = NonNullable<ReplyOf<'joining.mine'>['last']>

const branch = { branchId: '019a0000-0000-7000-8000-00000000000c', name: '税务局退休党支部' }
const newcomer = { ...wang, name: '', memberId: null, homeBranch: null }
const joined: Joining = {
  joiningId: '019a0000-0000-7000-8000-00000000000d',
  name: '王秀英',
  branch: branch.name,
  contact: { title: '支部书记 李建国', phone: '0730-0000001' },
  state: 'joined',
  sentAt: NOW,
  words: null,
}

let asked: Record<string, unknown>[] = []
let last: Joining | null
let isMember: boolean
let weChatPhone: boolean
/** What the server says to the wish; null: no answer comes. */
let outcome: object | null
let taps: number

beforeEach(async () => {
  fake.reset()
  forgetEverything()
  setClock(NOW)
  fake.phoneButton = true
  ;[asked, last, isMember, weChatPhone, taps] = [[], null, false, true, 0]
  outcome = { ok: true, reply: joined }
  fake.server = (name, request) => {
    const replies: Record<string, object> = {
      'session.current': { ...currently(isMember ? wang : newcomer), weChatPhone },
      'home.today': today,
      'joining.branches': { items: [{ ...branch, contactTitle: '李建国' }], next: null },
      'joining.mine': { last },
    }
    if (name in replies) return Promise.resolve({ ok: true, reply: replies[name] })
    asked.push(request as Record<string, unknown>)
    if (!outcome) return Promise.reject(new Error('lost'))
    if ('reply' in outcome) [last, isMember] = [joined, true]
    return Promise.resolve(outcome)
  }
  await useSession.getState().load()
})

const tapped = async (id: string) => {
  taps++
  await tap(id)
}

/** To the question for the number, the name being all that is typed. */
async function arrive() {
  await open('join')
  await write('name', '王秀英')
  await tapped('next')
  await tapped('branch-0')
  await find('#phone')
}

/** A tap on WeChat's button, and what WeChat says after its own question. */
async function weChatSays(detail: { code?: string; errMsg: string }) {
  taps++
  ;(await find('#weChatPhone')).dispatchEvent(new CustomEvent('getphonenumber', { detail }))
}

const allowed = { code: 'code 1', errMsg: 'getPhoneNumber:ok' }

test('one tap and WeChat’s own yes: in, without a digit typed and in few taps', async () => {
  await arrive()
  await weChatSays(allowed)
  await until(() => words().includes('您登记好了'))
  expect(asked).toEqual([
    {
      joiningId: expect.any(String),
      branchId: branch.branchId,
      name: '王秀英',
      phoneCode: 'code 1',
    },
  ])
  // Beside these: 我要加入 on the first page, and WeChat's own 允许.
  expect(taps + 2).toBeLessThanOrEqual(6)
})

test('a no to WeChat is no fault: the number can still be typed, or left out', async () => {
  await arrive()
  await weChatSays({ errMsg: 'getPhoneNumber:fail user deny' })
  expect(words()).not.toContain('微信没有给')
  await tapped('send')
  await until(() => words().includes('您登记好了'))
  expect(asked).toEqual([expect.not.objectContaining({ phoneCode: expect.anything() })])
})

test('a WeChat without numbers to give is said, for it shows nothing itself', async () => {
  await arrive()
  await weChatSays({ errMsg: 'getPhoneNumber:fail jsapi has no permission' })
  await until(() => words().includes(strings.join.noWeChatPhone))
  expect(asked).toEqual([])
})

test('a code that came too late leads back to the question, name and branch kept', async () => {
  await arrive()
  outcome = { ok: false, refusal: 'noWeChatPhone' }
  await weChatSays(allowed)
  await until(() => words().includes(strings.problems.noWeChatPhone.what))
  await tapped('change')
  await until(() => words().includes('王秀英'))
  expect(words()).toContain(branch.name)
  await find('#weChatPhone')
})

test('no answer: the same wish with the same code goes again', async () => {
  await arrive()
  outcome = null
  await weChatSays(allowed)
  await until(() => words().includes(strings.problems.unreachable.what))
  outcome = { ok: true, reply: joined }
  await tapped('again')
  await until(() => words().includes('您登记好了'))
  expect(asked).toHaveLength(2)
  expect(asked[1]).toEqual(asked[0])
})

test.each([
  ['in a browser', () => (fake.phoneButton = false)],
  ['where the server cannot ask WeChat', () => (weChatPhone = false)],
])('%s the number is typed', async (_, prepare) => {
  prepare()
  await useSession.getState().load()
  await arrive()
  expect(words()).not.toContain('用微信的手机号')
  expect((await find('#send')).className).toContain('button-main')
})

test('opened from a link, 我要加入 waits for who one is, and asks', async () => {
  useSession.setState({ current: { state: 'loading' } })
  await open('join')
  await useSession.getState().load()
  await find('#name')
})
