import { isInSlot, scanEnds, scanSlot } from '@/domain/scan'
import { daysAfter, minutesAfter } from '@/domain/time'

const MORNING = '2026-11-25T01:02:00.000Z'

test('what hangs on the wall is good on its day and on those beside it, by the calendar of China', () => {
  const made = scanSlot('wall', MORNING)
  const goodOn = [-2, -1, 0, 1, 2, 7].filter((days) =>
    isInSlot('wall', made, daysAfter(MORNING, days)),
  )
  expect(goodOn).toEqual([-1, 0, 1])
  // 0:00 and 23:59 there.
  expect(scanSlot('wall', '2026-11-24T16:00:00.000Z')).toBe(made)
  expect(scanSlot('wall', '2026-11-25T15:59:59.999Z')).toBe(made)
  expect(scanSlot('wall', '2026-11-24T15:59:59.999Z')).toBe(made - 1)
})

test('a code on a screen is good for five minutes at least and ten at most', () => {
  const goodAt = (made: string, after: number) =>
    isInSlot('card', scanSlot('card', made), minutesAfter(made, after))
  for (const second of [0, 30, 90, 200, 299]) {
    const made = minutesAfter('2026-11-25T01:00:00.000Z', second / 60)
    expect(goodAt(made, 5)).toBe(true)
    expect(goodAt(made, 10)).toBe(false)
  }
})

test('the phone is told to the millisecond until when', () => {
  const ends = scanEnds('card', MORNING)
  const made = scanSlot('card', MORNING)
  expect(ends).toBe('2026-11-25T01:10:00.000Z')
  expect(isInSlot('card', made, ends)).toBe(false)
  expect(isInSlot('card', made, '2026-11-25T01:09:59.999Z')).toBe(true)
})
