import type { ActivityTimes } from './activity'
import type { SignUpState } from './signUp'
import { calendarDay, daysAfter, minutesAfter, wallTime, type Instant } from './time'

/** What WeChat may be asked to say: that something about an activity changed, or that it comes. */
export const TEMPLATES = ['change', 'reminder'] as const
export type Template = (typeof TEMPLATES)[number]

/** Which messages WeChat says too. What somebody has just done themself is not among them. */
const TOLD = {
  promoted: 'change',
  activityMoved: 'change',
  activityCancelled: 'change',
  planNotice: 'change',
  planChanged: 'change',
  yourItem: 'change',
  noItem: 'change',
  tomorrow: 'reminder',
  soon: 'reminder',
} as const satisfies Record<string, Template>
export type ToldKind = keyof typeof TOLD

/** Whether WeChat says a message of this kind too. */
export const isTold = (kind: string): kind is ToldKind => Object.hasOwn(TOLD, kind)

/** Which of WeChat's templates says it. */
export const templateOf = (kind: ToldKind): Template => TOLD[kind]

/** Quiet hours, and when the evening before an activity is told of it. */
const MORNING = 7
const NIGHT = 21
const EVENING = 18

/** Whether a telephone should not make a sound: from nine in the evening until seven. */
export const isQuiet = (at: Instant): boolean =>
  at < wallTime(at, 0, MORNING) || at >= wallTime(at, 0, NIGHT)

/** The moment itself; of quiet hours, their end. */
export const afterQuiet = (at: Instant): Instant =>
  isQuiet(at) ? wallTime(at, at < wallTime(at, 0, MORNING) ? 0 : 1, MORNING) : at

/** The evening before, and an hour before. */
export type Reminder = 'tomorrow' | 'soon'

/**
 * When who comes is reminded of what begins then; null where an hour before is in quiet hours: the
 * evening before has said it.
 */
export function remindedAt(kind: Reminder, startsAt: Instant): Instant | null {
  if (kind === 'tomorrow') return wallTime(startsAt, -1, EVENING)
  const at = minutesAfter(startsAt, -60)
  return isQuiet(at) ? null : at
}

/** Whether the reminder of what begins then is said now, or still: not before its time, nor once it is stale. */
export function remindsNow(kind: Reminder, startsAt: Instant, now: Instant): boolean {
  const at = remindedAt(kind, startsAt)
  if (at === null || isQuiet(now) || now < at || now >= startsAt) return false
  return kind === 'soon' || calendarDay(now) === calendarDay(at)
}

/** No activity that begins later is reminded of now: where a job ends to look. */
export const lastReminded = (now: Instant): Instant => daysAfter(wallTime(now, 0, 0), 2)

/** Of the plan of a party day: the whole branch is told, signed up or not. */
const OF_PLAN = ['planNotice', 'planChanged', 'yourItem', 'noItem'] as const
const isOfPlan = (kind: ToldKind): kind is (typeof OF_PLAN)[number] =>
  OF_PLAN.some((one) => one === kind)

/** Who is told: by their sign-up; `expected` without one at a party day of a branch of theirs. */
export type Comes = SignUpState | 'expected'

/** What a message about an activity told: is it so at this moment, and worth a sound? */
export function isStillSo(
  kind: ToldKind,
  activity: Pick<ActivityTimes, 'state' | 'startsAt'>,
  comes: Comes | null,
  now: Instant,
): boolean {
  if (now >= activity.startsAt || comes === null || comes === 'cancelled') return false
  if (isOfPlan(kind)) return activity.state === 'published'
  if (comes === 'expected') return false
  if (kind === 'activityCancelled') return activity.state === 'cancelled'
  if (activity.state !== 'published') return false
  if (kind === 'activityMoved') return true
  return comes === 'confirmed' && (kind === 'promoted' || remindsNow(kind, activity.startsAt, now))
}

/** When to ask a WeChat again that was busy: half a minute, then twice as long each time, an hour at most. */
export const askedAgainAt = (now: Instant, tries: number): Instant =>
  minutesAfter(now, Math.min(2 ** tries / 4, 60))

/** How it is called in the one line that WeChat has for it (at most 20 characters). */
const WORDS: Record<ToldKind, string> = {
  promoted: '轮到您了，有位子了',
  activityMoved: '时间地点改了，请看看',
  activityCancelled: '活动取消了，不用去了',
  planNotice: '党日定了，请看有哪几项',
  planChanged: '党日的安排改了，请看看',
  yourItem: '党日上请您讲一项',
  noItem: '党日上不用您讲了',
  tomorrow: '活动快到了，别忘了',
  soon: '再过一小时就开始',
}
const OF_ELDER: Record<ToldKind, string> = {
  promoted: '家里老人有位子了',
  activityMoved: '家里老人的活动改了',
  activityCancelled: '家里老人的活动取消了',
  planNotice: '家里老人的党日定了',
  planChanged: '家里老人的党日改了',
  yourItem: '党日上请家里老人讲一项',
  noItem: '党日上不用家里老人讲了',
  tomorrow: '家里老人的活动快到了',
  soon: '家里老人的活动快开始了',
}

/** Of a shift (导医导诊): one stands at a post, and goes to no activity. The rest is of party days. */
const SHIFT_WORDS: Record<ToldKind, string> = {
  ...WORDS,
  promoted: '轮到您了，这一班有您',
  activityMoved: '这一班改了，请看看',
  activityCancelled: '这一班取消了，不用去了',
  tomorrow: '快到您的班了，别忘了',
  soon: '再过一小时，到您的班',
}
const SHIFT_OF_ELDER: Record<ToldKind, string> = {
  ...OF_ELDER,
  promoted: '家里老人有班了',
  activityMoved: '家里老人的班改了',
  activityCancelled: '家里老人的班取消了',
  tomorrow: '家里老人的班快到了',
  soon: '家里老人的班快开始了',
}

/** The note of WeChat's message; to a helper it says that it is about their elder. */
export function toldWords(kind: ToldKind, { toHelper = false, shift = false }): string {
  if (shift) return (toHelper ? SHIFT_OF_ELDER : SHIFT_WORDS)[kind]
  return (toHelper ? OF_ELDER : WORDS)[kind]
}
