import { monthsOfYear } from '@/domain/office'

test('the months so far are those of the calendar in China', () => {
  expect(monthsOfYear('2026-03-31T15:59:59.999Z')).toEqual(['2026-01', '2026-02', '2026-03'])
  expect(monthsOfYear('2026-12-31T16:00:00.000Z')).toEqual(['2027-01'])
  expect(monthsOfYear('2026-12-31T15:00:00.000Z')).toHaveLength(12)
})
