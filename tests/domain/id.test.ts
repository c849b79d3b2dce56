import { newId } from '@/domain/id'

const NOW = '2026-11-22T01:00:00.000Z'

test('is a uuid of version 7', () => {
  const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
  for (const chance of [0, 0.5, 1 - 2 ** -53]) expect(newId(NOW, () => chance)).toMatch(shape)
})

test('sorts by time, whatever chance says', () => {
  const times = [
    '1970-01-01T00:00:00.000Z',
    NOW,
    '2026-11-22T01:00:00.001Z',
    '2126-01-01T00:00:00.000Z',
  ]
  const ids = times.map((time, at) => newId(time, () => (at % 2 ? 0 : 0.999)))
  expect([...ids].sort()).toEqual(ids)
})

test('begins with its moment', () => {
  const [high = '', low = ''] = newId(NOW).split('-')
  expect(new Date(parseInt(high + low, 16)).toISOString()).toBe(NOW)
})

test('a hundred thousand of one moment are all different', () => {
  expect(new Set(Array.from({ length: 100_000 }, () => newId(NOW))).size).toBe(100_000)
})
