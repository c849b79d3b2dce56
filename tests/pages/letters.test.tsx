import { useLetters } from '@/client/letters'
import { fake } from '../support/platform'
import { find, open, tap, until, words } from '../support/taro'

jest.mock('@/client/platform', () => jest.requireActual<object>('../support/platform'))

beforeEach(() => {
  fake.reset()
  useLetters.getState().follow()
})

const checked = async (id: string) => (await find(`#letters-${id}`)).getAttribute('aria-checked')

test('a size is applied at once, kept, and said in words', async () => {
  await open('letters')
  expect(await checked('standard')).toBe('true')
  await tap('letters-largest')
  await until(() => words().includes('字号特大'))
  expect(await checked('largest')).toBe('true')
  expect(await checked('standard')).toBe('false')
  expect(fake.rootLetters).toBe(32)
  expect(fake.stored.get('letters')).toBe('largest')
})

test('each size is shown as large as it is, whatever is chosen', async () => {
  await open('letters')
  const rem = async (id: string) =>
    parseFloat((await find(`#letters-${id} [style]`)).style.fontSize)
  await tap('letters-large')
  await until(() => words().includes('字号大'))
  expect((await rem('standard')) * 26).toBeCloseTo(22)
  expect((await rem('largest')) * 26).toBeCloseTo(32)
})

test('every page reads WeChat’s setting again when it is shown', async () => {
  for (const [page, factor, size] of [
    ['join', 1.4, '大'],
    ['articles', 1.65, '特大'],
    ['home', 1, '标准'],
  ] as const) {
    fake.weChatFactor = factor
    await open(page)
    await until(() => words().includes(`字号${size}`))
    expect(fake.rootLetters).toBeCloseTo(22 * factor)
  }
})

test('the button at the bottom of every page goes through the sizes', async () => {
  await open('letters')
  await tap('letters')
  await until(() => words().includes('字号大'))
  await tap('letters')
  await until(() => words().includes('字号特大'))
  await tap('letters')
  await until(() => words().includes('字号标准'))
})
