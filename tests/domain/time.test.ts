import {
  calendarDay,
  dayWords,
  daysAfter,
  daysLeftWords,
  daysUntil,
  greetingWords,
  minutesAfter,
  momentWords,
  pastDayWords,
  spanWords,
  timeWords,
  wallTime,
} from '@/domain/time'

/** The instant at which a wall clock in China shows this. */
const china = (wall: string) => new Date(`${wall}+08:00`).toISOString()

const SUNDAY = china('2026-11-22T09:00')

test.each([
  ['00:00', '凌晨0点'],
  ['04:59', '凌晨4点59分'],
  ['05:00', '上午5点'],
  ['09:00', '上午9点'],
  ['09:05', '上午9点5分'],
  ['11:59', '上午11点59分'],
  ['12:00', '中午12点'],
  ['12:30', '中午12点半'],
  ['13:00', '下午1点'],
  ['14:30', '下午2点半'],
  ['17:59', '下午5点59分'],
  ['18:00', '晚上6点'],
  ['23:59', '晚上11点59分'],
])('%s is %s', (clock, words) => {
  expect(timeWords(china(`2026-11-28T${clock}`))).toBe(words)
})

test('a day begins and ends at midnight in China, not in Greenwich', () => {
  const lastMoment = china('2026-11-22T23:59:59.999')
  const midnight = china('2026-11-23T00:00')
  expect([calendarDay(lastMoment), calendarDay(midnight)]).toEqual(['2026-11-22', '2026-11-23'])
  expect([daysUntil(lastMoment, SUNDAY), daysUntil(midnight, SUNDAY)]).toEqual([0, 1])
  expect(daysUntil(midnight, lastMoment)).toBe(1)
  expect(daysUntil(lastMoment, midnight)).toBe(-1)
})

test.each([
  ['2026-11-22T00:00', '今天'],
  ['2026-11-22T23:59', '今天'],
  ['2026-11-23T00:00', '明天'],
  ['2026-11-24T08:00', '后天'],
  ['2026-11-25T00:00', '还有3天'],
  ['2027-01-01T00:00', '还有40天'],
  ['2026-11-21T23:59', '已经过去'],
])('at nine on a Sunday %s is %s', (wall, words) => {
  expect(daysLeftWords(china(wall), SUNDAY)).toBe(words)
})

test.each([
  ['2026-11-22T00:00', '今天'],
  ['2026-11-21T23:59', '昨天'],
  ['2026-11-20T12:00', '前天'],
  ['2026-11-19T12:00', '11月19日 星期四'],
  ['2025-12-31T23:59', '2025年12月31日 星期三'],
])('looking back, %s was %s', (wall, words) => {
  expect(pastDayWords(china(wall), SUNDAY)).toBe(words)
})

test('the year is said only when it is not this one, by the calendar in China', () => {
  const newYear = china('2027-01-01T00:00')
  expect(dayWords(newYear, china('2026-12-31T23:59'))).toBe('2027年1月1日 星期五')
  // In Greenwich it is still the old year at both moments.
  expect(dayWords(newYear, china('2027-01-01T00:01'))).toBe('1月1日 星期五')
  expect(momentWords(china('2026-11-28T09:00'), SUNDAY)).toBe('11月28日 星期六 上午9点')
})

test.each([
  ['2026-11-28T09:00', '2026-11-28T11:00', '上午9点到11点'],
  ['2026-11-28T09:00', '2026-11-28T14:30', '上午9点到下午2点半'],
  ['2026-11-28T11:30', '2026-11-28T12:30', '上午11点半到中午12点半'],
  ['2026-11-28T13:00', '2026-11-28T17:30', '下午1点到5点半'],
  ['2026-11-28T20:00', '2026-11-29T01:00', '晚上8点到11月29日 星期日 凌晨1点'],
  ['2026-11-28T09:00', '2026-11-30T11:00', '上午9点到11月30日 星期一 上午11点'],
  ['2026-12-31T22:00', '2027-01-01T00:30', '晚上10点到2027年1月1日 星期五 凌晨0点半'],
])('from %s to %s is %s', (from, to, words) => {
  expect(spanWords(china(from), china(to), SUNDAY)).toBe(words)
})

test.each([
  ['03:00', '早上好'],
  ['08:00', '上午好'],
  ['12:15', '中午好'],
  ['15:00', '下午好'],
  ['20:00', '晚上好'],
])('at %s one says %s', (clock, words) => {
  expect(greetingWords(china(`2026-11-22T${clock}`))).toBe(words)
})

test('a wall time is counted from the day in China', () => {
  expect(wallTime(china('2026-11-22T00:30'), 0, 9)).toBe(china('2026-11-22T09:00'))
  expect(wallTime(china('2026-11-22T23:30'), 1, 14, 30)).toBe(china('2026-11-23T14:30'))
  expect(wallTime(china('2026-12-31T23:30'), 1, 0)).toBe(china('2027-01-01T00:00'))
  expect(wallTime(china('2028-02-28T12:00'), 1, 0)).toBe(china('2028-02-29T00:00'))
})

test('adding keeps milliseconds, so that text order stays time order', () => {
  expect(minutesAfter('2026-11-22T01:00:00.000Z', 90)).toBe('2026-11-22T02:30:00.000Z')
  expect(daysAfter('2026-12-31T20:00:00.005Z', 1)).toBe('2027-01-01T20:00:00.005Z')
})
