import {
  checkInRefusal,
  claimRefusal,
  markRefusal,
  rollCallStage,
  type AttendanceMark,
} from '@/domain/rollCall'

const activity = {
  state: 'published' as const,
  startsAt: '2026-11-28T01:00:00.000Z',
  endsAt: '2026-11-28T03:00:00.000Z',
}

test.each([
  ['2026-11-27T23:59:59.999Z', 'checkInTooEarly', 'checkInTooEarly', 'before'],
  ['2026-11-28T00:00:00.000Z', null, null, 'open'],
  ['2026-11-28T02:59:59.999Z', null, null, 'open'],
  ['2026-11-28T03:00:00.000Z', 'checkInTooLate', null, 'open'],
  ['2026-11-28T15:59:59.999Z', 'checkInTooLate', null, 'open'],
  ['2026-11-28T16:00:00.000Z', 'checkInTooLate', null, 'closed'],
  ['2026-12-28T01:00:00.000Z', 'checkInTooLate', 'checkInTooLate', 'closed'],
] as const)('at %s: check in %s, claim %s, roll %s', (now, checkIn, claim, stage) => {
  expect(checkInRefusal(activity, now)).toBe(checkIn)
  expect(claimRefusal(activity, now)).toBe(claim)
  expect(rollCallStage(activity, now)).toBe(stage)
})

test('nobody checks in, claims or is marked at what was called off', () => {
  const off = { ...activity, state: 'cancelled' as const }
  const now = activity.startsAt
  expect(checkInRefusal(off, now)).toBe('activityCancelled')
  expect(claimRefusal(off, now)).toBe('activityCancelled')
  const wish = { mark: 'present' as const, claims: false, why: null }
  expect(markRefusal(off, wish, now)).toBe('activityCancelled')
})

const marking = (mark: AttendanceMark | null, now: string, more = {}) =>
  markRefusal(activity, { mark, claims: false, why: null, ...more }, now)

test('before the hour only what can be known is marked', () => {
  const now = '2026-11-26T01:00:00.000Z'
  expect(marking('leave', now)).toBeNull()
  expect(marking('homeVisit', now)).toBeNull()
  expect(marking(null, now)).toBeNull()
  expect(marking('present', now)).toBe('rollCallNotOpen')
  expect(marking('absent', now)).toBe('rollCallNotOpen')
})

test('after the day a change says why (rule 20), and so does believing a claim', () => {
  const after = '2026-11-29T01:00:00.000Z'
  expect(marking('present', after)).toBe('whyNeeded')
  expect(marking(null, after)).toBe('whyNeeded')
  expect(marking('makeUp', after, { why: 'madeUp' })).toBeNull()
  const during = '2026-11-28T01:30:00.000Z'
  expect(marking('present', during, { claims: true })).toBe('whyNeeded')
  expect(marking('present', during, { claims: true, why: 'seen' })).toBeNull()
  expect(marking('absent', during, { claims: true })).toBeNull()
})
