import { holidayOn, holidaySource } from '@/domain/holidays'
import {
  beyondWeek,
  dayAfter,
  daysBetween,
  LAST_DATE,
  MOST_NTH,
  moveDayRefusal,
  partyDays,
  proposedDay,
  usualDay,
  weekdayOf,
  type FixedDay,
} from '@/domain/partyCalendar'

const FIXED: FixedDay[] = [
  ...Array.from({ length: LAST_DATE }, (_, at) => ({ by: 'date' as const, day: at + 1 })),
  ...Array.from({ length: MOST_NTH * 7 }, (_, at) => ({
    ...{ by: 'weekday' as const, nth: Math.floor(at / 7) + 1, weekday: (at % 7) + 1 },
  })),
]
const YEARS = Array.from({ length: 20 }, (_, at) => String(2020 + at))

test.each([
  ['2026-11', { by: 'date', day: 5 }, '2026-11-05'],
  ['2026-11', { by: 'weekday', nth: 1, weekday: 5 }, '2026-11-06'],
  ['2026-02', { by: 'weekday', nth: 4, weekday: 7 }, '2026-02-22'],
  ['2027-01', { by: 'weekday', nth: 1, weekday: 5 }, '2027-01-01'],
] as const)('in %s the day that is fixed as %j is %s', (month, fixed, day) => {
  expect(usualDay(month, fixed)).toBe(day)
})

test('whatever is fixed, each month of each year has it once, in itself and on its weekday', () => {
  for (const fixed of FIXED)
    for (const year of YEARS)
      for (const { month, usual } of partyDays(year, fixed, [])) {
        expect(usual.slice(0, 7)).toBe(month)
        if (fixed.by === 'date') expect(Number(usual.slice(8))).toBe(fixed.day)
        else expect(weekdayOf(usual)).toBe(fixed.weekday)
      }
})

test('a proposed day is never a holiday, never before the usual one, and no free day is passed over', () => {
  for (const fixed of FIXED)
    for (const { month, usual } of partyDays('2026', fixed, [])) {
      const day = proposedDay(month, fixed)
      expect(holidayOn(day)).toBeNull()
      expect(day >= usual).toBe(true)
      for (let at = usual; at < day; at = dayAfter(at, 1)) expect(holidayOn(at)).not.toBeNull()
    }
})

test('国庆节 puts the fifth of October off by three days, and says so', () => {
  const october = partyDays('2026', { by: 'date', day: 5 }, [])[9]
  expect(october).toEqual({
    ...{ month: '2026-10', usual: '2026-10-05', day: '2026-10-08', holiday: '国庆节' },
    ...{ why: null, late: false },
  })
})

test('a year without a notice says so, and knows only what the law dates', () => {
  expect(holidaySource('2026')).toMatch(/国务院办公厅/)
  expect(holidaySource('2027')).toBeNull()
  expect(holidayOn('2027-10-02')).toBe('国庆节')
  expect(holidayOn('2027-10-06')).toBeNull()
})

test('a day that was moved keeps its reason; more than a week is late, but no sin', () => {
  const moved = { month: '2026-12', day: '2026-12-13', why: '下雪' }
  const december = partyDays('2026', { by: 'date', day: 5 }, [moved])[11]
  expect(december).toMatchObject({ day: '2026-12-13', why: '下雪', late: true, holiday: null })
  expect(beyondWeek('2026-12-05', '2026-12-12')).toBe(false)
  expect(moveDayRefusal('2026-12-05', '2026-12-13', '2026-12-01')).toBeNull()
  expect(moveDayRefusal('2026-12-05', '2026-11-30', '2026-12-01')).toBe('dayPassed')
  expect(moveDayRefusal('2026-12-05', '2027-01-06', '2026-12-01')).toBe('tooFarAhead')
  expect(daysBetween('2026-12-05', '2026-12-13')).toBe(8)
})
