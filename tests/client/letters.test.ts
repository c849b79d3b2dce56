import { useLetters } from '@/client/letters'
import { fake } from '../support/platform'

jest.mock('@/client/platform', () => jest.requireActual<object>('../support/platform'))

const letters = () => useLetters.getState()

beforeEach(() => {
  fake.reset()
  letters().follow()
})

test('one tap each: standard, large, largest, and round again', () => {
  const seen = [letters().size]
  for (let tap = 0; tap < 3; tap++) {
    letters().cycle()
    seen.push(letters().size)
  }
  expect(seen).toEqual(['standard', 'large', 'largest', 'standard'])
})

test('the choice is applied at once and kept', () => {
  letters().choose('largest')
  expect(letters().rootPx).toBe(32)
  expect(fake.rootLetters).toBe(32)
  expect(fake.stored.get('letters')).toBe('largest')
})

test('a restart of the program keeps the choice', async () => {
  letters().choose('largest')
  await jest.isolateModulesAsync(async () => {
    const platform = jest.requireMock<typeof import('../support/platform')>('@/client/platform')
    platform.fake.stored.set('letters', fake.stored.get('letters') ?? '')
    const restarted = await import('@/client/letters')
    expect(restarted.useLetters.getState()).toMatchObject({ size: 'largest', rootPx: 32 })
  })
})

test('until somebody chooses, WeChat’s own setting counts, between standard and 1.65', () => {
  const follows = (factor: number) => {
    fake.weChatFactor = factor
    letters().follow()
    return letters().rootPx
  }
  expect(follows(1.4)).toBeCloseTo(30.8)
  expect(letters().size).toBe('large')
  expect(follows(0.94)).toBe(22)
  expect(follows(3)).toBeCloseTo(36.3)
  letters().choose('standard')
  expect(follows(1.4)).toBe(22)
})
