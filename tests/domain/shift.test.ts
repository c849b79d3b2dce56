import { certificateUntil, hoursWords } from '@/domain/service'
import { mondayOf, shiftTimes, shortOf, takeRefusal, weekDays, weekRefusal } from '@/domain/shift'

test.each([
  ['2026-11-22', '2026-11-16'],
  ['2026-11-23', '2026-11-23'],
  ['2026-11-29', '2026-11-23'],
  ['2027-01-01', '2026-12-28'],
])('%s is in the week of Monday %s', (day, monday) => {
  expect(mondayOf(day)).toBe(monday)
})

test('a week has seven days, the next one too', () => {
  expect(weekDays('2026-12-28')[6]).toBe('2027-01-03')
  expect(weekDays('2026-12-28', 1)[0]).toBe('2027-01-04')
})

test('half-days are hours by the wall clock, and one may say 我去 up to the start', () => {
  expect(shiftTimes({ day: '2026-11-23', half: 'morning' })).toEqual({
    ...{ startsAt: '2026-11-23T00:00:00.000Z', endsAt: '2026-11-23T03:00:00.000Z' },
    signUpClosesAt: '2026-11-23T00:00:00.000Z',
  })
  expect(shiftTimes({ day: '2026-11-23', half: 'afternoon' }).startsAt).toBe(
    '2026-11-23T06:30:00.000Z',
  )
})

test('this week is planned, and eight ahead; none that is gone', () => {
  expect(weekRefusal('2026-11-16', '2026-11-22')).toBeNull()
  expect(weekRefusal('2026-11-09', '2026-11-22')).toBe('dayPassed')
  expect(weekRefusal('2027-01-11', '2026-11-22')).toBeNull()
  expect(weekRefusal('2027-01-18', '2026-11-22')).toBe('tooFarAhead')
})

test('one at a time, and so many a week', () => {
  const shift = { day: '2026-11-25', half: 'morning' as const, weeklyLimit: 2 }
  const at = (day: string, half: 'morning' | 'afternoon') => ({ day, half })
  expect(takeRefusal(shift, [])).toBeNull()
  expect(takeRefusal(shift, [at('2026-11-25', 'morning')])).toBe('shiftSameTime')
  expect(takeRefusal(shift, [at('2026-11-25', 'afternoon')])).toBeNull()
  const two = [at('2026-11-23', 'morning'), at('2026-11-29', 'morning')]
  expect(takeRefusal(shift, two)).toBe('shiftWeekFull')
  expect(takeRefusal(shift, [...two.slice(1), at('2026-11-30', 'morning')])).toBeNull()
})

test.each([
  [0, 2],
  [1, 1],
  [2, 0],
  [5, 0],
])('with %i at a post, %i are wanted', (taken, wanted) => {
  expect(shortOf(taken)).toBe(wanted)
})

test.each([
  [45, '45分钟'],
  [60, '1小时'],
  [90, '1小时半'],
  [150, '2小时半'],
  [200, '3小时20分钟'],
])('%i minutes are %s', (minutes, words) => {
  expect(hoursWords(minutes)).toBe(words)
})

test('a certificate goes up to today, or to the end of its year', () => {
  expect(certificateUntil(2026, '2026-11-22T01:00:00.000Z')).toBe('2026-11-22')
  expect(certificateUntil(2025, '2026-11-22T01:00:00.000Z')).toBe('2025-12-31')
})
