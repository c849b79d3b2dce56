import { careConsent } from '@/domain/care'
import { ANSWERS, endOf, leaveRefusal, needsWords, TASK_KINDS } from '@/domain/task'
import { isQuiet, logRefusal, planRefusal, visitMark } from '@/domain/visit'
import { daysAfter } from '@/domain/time'

const NOW = '2026-11-22T01:00:00.000Z'
const activity = {
  state: 'published' as const,
  signUpOpensAt: daysAfter(NOW, -9),
  signUpClosesAt: daysAfter(NOW, 1),
  startsAt: daysAfter(NOW, 2),
  endsAt: daysAfter(NOW, 2.1),
}

test('a need takes a yes; the own word counts more than what was heard', () => {
  expect(careConsent([], false, null)).toBeNull()
  expect(careConsent(['alone'], true, null)).toBe('own')
  expect(careConsent(['alone'], false, 'written')).toBe('careDeclined')
  expect(careConsent(['alone'], null, 'spoken')).toBe('spoken')
  expect(careConsent(['alone'], null, null)).toBe('consentMissing')
})

test('a visit is planned for the half year to come, and written down from its day on', () => {
  expect(planRefusal(NOW, NOW)).toBe('startPassed')
  expect(planRefusal(daysAfter(NOW, 181), NOW)).toBe('tooFarAhead')
  expect(planRefusal(daysAfter(NOW, 180), NOW)).toBeNull()
  const visit = { state: 'planned' as const, startsAt: '2026-11-22T09:00:00.000Z' }
  expect(logRefusal(visit, null, NOW)).toBeNull()
  expect(logRefusal(visit, null, '2026-11-21T15:59:00.000Z')).toBe('visitNotYet')
  expect(logRefusal(visit, '2026-11-22', NOW)).toBe('dayPassed')
  expect(logRefusal({ ...visit, state: 'cancelled' }, null, NOW)).toBe('alreadyDecided')
})

test('the roll says 上门送学 for who was not there, with a reason after the day', () => {
  const mark = (mark: 'leave' | 'present' | null, at: string, claims = false) =>
    visitMark(activity, { mark, claims }, at)
  expect(mark(null, NOW)).toEqual({ why: null })
  expect(mark('leave', daysAfter(NOW, 5))).toEqual({ why: 'madeUp' })
  expect(mark('present', daysAfter(NOW, 5))).toBeNull()
  expect(mark(null, daysAfter(NOW, 5), true)).toBeNull()
  expect(
    visitMark({ ...activity, state: 'cancelled' }, { mark: null, claims: false }, NOW),
  ).toBeNull()
})

test('a promised day counts more than how long it was; a planned visit is no hint', () => {
  const quiet = { planned: false, last: null, nextDay: null }
  expect(isQuiet(quiet, NOW)).toBe(true)
  expect(isQuiet({ ...quiet, planned: true }, NOW)).toBe(false)
  expect(isQuiet({ ...quiet, last: daysAfter(NOW, -59) }, NOW)).toBe(false)
  expect(isQuiet({ ...quiet, last: daysAfter(NOW, -60) }, NOW)).toBe(true)
  expect(isQuiet({ ...quiet, last: daysAfter(NOW, -90), nextDay: '2026-12-24' }, NOW)).toBe(false)
  expect(isQuiet({ ...quiet, last: NOW, nextDay: '2026-11-29' }, NOW)).toBe(true)
})

test('leave is for who is expected, before the start, over no other mark', () => {
  const who = { signedUp: true, expected: false, mark: null }
  expect(leaveRefusal(activity, who, NOW)).toBeNull()
  expect(leaveRefusal(activity, { ...who, signedUp: false }, NOW)).toBe('noLeaveNeeded')
  expect(leaveRefusal(activity, { ...who, signedUp: false, expected: true }, NOW)).toBeNull()
  expect(leaveRefusal(activity, { ...who, mark: 'leave' }, NOW)).toBeNull()
  expect(leaveRefusal(activity, { ...who, mark: 'homeVisit' }, NOW)).toBe('markedOtherwise')
  expect(leaveRefusal(activity, who, activity.startsAt)).toBe('alreadyStarted')
  expect(leaveRefusal({ ...activity, state: 'cancelled' }, who, NOW)).toBe('activityCancelled')
})

test('every kind of task can be answered with a tap or a few words, and a no has its words', () => {
  for (const kind of TASK_KINDS) expect(ANSWERS[kind].length).toBeGreaterThan(2)
  expect(needsWords('cannot')).toBe(true)
  expect([endOf('cannot'), endOf('found')]).toEqual(['declined', 'done'])
})
