import { useActing } from '@/client/acting'
import { setClock } from '@/client/clock'
import { forgetEverything } from '@/client/load'
import { useSession } from '@/client/session'
import { minutesAfter } from '@/domain/time'
import { fake, went } from '../support/platform'
import { answering, currently, NOW, today, wang } from '../support/replies'
import { find, open, tap, until, words } from '../support/taro'

jest.mock('@/client/platform', () => jest.requireActual<object>('../support/platform'))

let nth = 0
const server = (name: string) =>
  answering({
    'session.current': currently(wang),
    'home.today': today,
    'checkIn.card': { card: `card ${nth}`, until: minutesAfter(NOW, 8) },
  })(name)

beforeEach(async () => {
  fake.reset()
  forgetEverything()
  useActing.setState({ elder: null })
  setClock(NOW)
  nth = 1
  fake.server = server
  await useSession.getState().load()
})
afterEach(() => jest.restoreAllMocks())

const drawing = () => document.querySelector<HTMLElement>('.qr-cells')?.style.backgroundImage

test('from 我的 a member comes to a code with the own name', async () => {
  await open('mine')
  await tap('card')
  expect(went).toEqual(['card'])
  await open('card')
  await find('.qr[aria-label=王秀英的签到码]')
  expect(words()).toContain('税务局退休党支部')
  expect(words()).toContain('扫不了，就说您的名字')
})

test('it is renewed while it is shown', async () => {
  const timers = jest.spyOn(globalThis, 'setInterval')
  await open('card')
  const first = await until(drawing)
  const [renew, every] = timers.mock.calls.find(([, ms]) => ms === 60_000) ?? []
  expect(every).toBe(60_000)
  nth = 2
  ;(renew as () => void)()
  await until(() => drawing() !== first)
})

test('an old one is not shown as if it counted; it is renewed by a tap', async () => {
  await open('card')
  await until(drawing)
  fake.server = () => Promise.reject(new Error('offline'))
  setClock(minutesAfter(NOW, 8))
  await open('card')
  await until(() => words().includes('这个码过了时间'))
  expect(document.querySelector('.taro_page:last-child .qr')).toBeNull()
  fake.server = server
  setClock(NOW)
  await tap('again')
  await find('.qr')
})

test('without a net nothing is kept: a code is for now', async () => {
  await open('card')
  await until(drawing)
  forgetEverything()
  fake.server = () => Promise.reject(new Error('offline'))
  await open('card')
  await until(() => words().includes('没有连上'))
})

test('for an elder it is offered only with their yes to checking in', async () => {
  const elder = {
    elderId: '019a0000-0000-7000-8000-0000000000e1',
    name: '王桂英',
    calls: 'mother' as const,
    scopes: ['plans' as const],
  }
  useActing.setState({ elder })
  await open('mine')
  await find('#plans')
  expect(document.querySelector('.taro_page:last-child #card')).toBeNull()
  useActing.setState({ elder: { ...elder, scopes: ['checkIn'] } })
  await find('#card')
  await open('card')
  await find('.qr[aria-label=王桂英的签到码]')
})
