import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'

dayjs.extend(utc)

/** A moment as `2026-11-28T01:00:00.000Z`: always UTC, always milliseconds, so text order is time order. */
export type Instant = string

const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六']

/** China has one time zone and no summer time, so the wall clock is UTC plus eight hours everywhere. */
const wall = (at: Instant) => dayjs.utc(at).utcOffset(8)

const AHEAD = 8 * 3600_000

const dayNumber = (at: Instant) => slotOf(at, 24 * 60)

/** Which span of so many minutes this moment is in, counted on China's wall clock: that of a day is its date. */
export const slotOf = (at: Instant, minutes: number): number =>
  Math.floor((Date.parse(at) + AHEAD) / (minutes * 60_000))

/** When that span begins. */
export const slotBegins = (slot: number, minutes: number): Instant =>
  new Date(slot * minutes * 60_000 - AHEAD).toISOString()

/** A moment so many minutes on; negative: back. */
export const minutesAfter = (at: Instant, minutes: number): Instant =>
  new Date(Date.parse(at) + minutes * 60_000).toISOString()

/** A moment so many days of 24 hours on (China has no summer time); negative: back. */
export const daysAfter = (at: Instant, days: number): Instant => minutesAfter(at, days * 24 * 60)

/** The moment a wall clock in China shows `hour` on the day of `at`, moved by `days`. */
export const wallTime = (at: Instant, days: number, hour: number, minute = 0): Instant =>
  wall(at).startOf('day').add(days, 'day').hour(hour).minute(minute).toISOString()

/** The beginning of the minute: what is told to the minute is the same for all who ask in it. */
export const minuteOf = (at: Instant): Instant => `${at.slice(0, 16)}:00.000Z`

/** `2026-11-28` as China's calendar has it. */
export const calendarDay = (at: Instant): string => minutesAfter(at, 8 * 60).slice(0, 10)

/** Whole calendar days from `now` to `at`; negative when past. */
export const daysUntil = (at: Instant, now: Instant): number => dayNumber(at) - dayNumber(now)

/** 11月28日 星期六, with the year in front when it is not this year's. */
export function dayWords(at: Instant, now: Instant): string {
  const day = wall(at)
  const year = day.year() === wall(now).year() ? '' : `${day.year()}年`
  return `${year}${day.month() + 1}月${day.date()}日 星期${WEEKDAYS[day.day()]}`
}

/** 2026年11月28日, on paper that is kept for years. */
export const fullDayWords = (at: Instant): string => wall(at).format('YYYY年M月D日')

function partOfDay(hour: number): string {
  if (hour < 5) return '凌晨'
  if (hour < 12) return '上午'
  if (hour < 13) return '中午'
  return hour < 18 ? '下午' : '晚上'
}

function clockWords(at: Instant): string {
  const time = wall(at)
  const hour = time.hour() > 12 ? time.hour() - 12 : time.hour()
  const minute = time.minute()
  if (minute === 0) return `${hour}点`
  return minute === 30 ? `${hour}点半` : `${hour}点${minute}分`
}

/** 上午9点, 下午2点半 */
export const timeWords = (at: Instant): string => partOfDay(wall(at).hour()) + clockWords(at)

/** 11月28日 星期六 上午9点 */
export const momentWords = (at: Instant, now: Instant): string =>
  `${dayWords(at, now)} ${timeWords(at)}`

/** 2026年11月28日 09:00: a moment as WeChat's own messages want it. */
export const fieldTime = (at: Instant): string => wall(at).format('YYYY年M月D日 HH:mm')

/** 上午9点到11点; the second part of day is said only when it differs, the second day too. */
export function spanWords(from: Instant, to: Instant, now: Instant): string {
  if (daysUntil(to, from) !== 0) return `${timeWords(from)}到${momentWords(to, now)}`
  const same = partOfDay(wall(from).hour()) === partOfDay(wall(to).hour())
  return `${timeWords(from)}到${same ? clockWords(to) : timeWords(to)}`
}

/** 今天, 明天, 后天, 还有6天; 已经过去 when the day is gone. */
export function daysLeftWords(at: Instant, now: Instant): string {
  const days = daysUntil(at, now)
  if (days < 0) return '已经过去'
  return ['今天', '明天', '后天'][days] ?? `还有${days}天`
}

/** 今天, 昨天, 前天, else the day in words. */
export function pastDayWords(at: Instant, now: Instant): string {
  return ['今天', '昨天', '前天'][-daysUntil(at, now)] ?? dayWords(at, now)
}

/** 今天 下午3点25分, 11月22日 下午3点; short, because the time is what matters. */
export function pastMomentWords(at: Instant, now: Instant): string {
  const [day = ''] = pastDayWords(at, now).split(' ')
  return `${day} ${timeWords(at)}`
}

/** 上午好, by the wall clock in China. */
export const greetingWords = (now: Instant): string => {
  const part = partOfDay(wall(now).hour())
  return `${part === '凌晨' ? '早上' : part}好`
}

/** 45秒, 3分钟, 3分20秒 */
export function lengthWords(seconds: number): string {
  const minutes = Math.floor(seconds / 60)
  const rest = seconds % 60
  if (minutes === 0) return `${rest}秒`
  return rest === 0 ? `${minutes}分钟` : `${minutes}分${rest}秒`
}

/** A date that a spreadsheet counts in days from the end of 1899. */
export const dateOfSerial = (days: number): Date =>
  dayjs.utc('1899-12-30').add(days, 'day').toDate()

/** The year of such a date. */
export const yearOfSerial = (days: number): number => dateOfSerial(days).getUTCFullYear()

/** The first of the month after this day, both as YYYY-MM-DD. */
export function firstOfNextMonth(day: string): string {
  const year = Number(day.slice(0, 4))
  const month = Number(day.slice(5, 7))
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10)
}
