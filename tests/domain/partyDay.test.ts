import { askAgainIn, beginRefusal, isOn, listens } from '@/domain/partyDay'

const DAY = {
  state: 'published' as const,
  startsAt: '2026-11-28T01:00:00.000Z',
  endsAt: '2026-11-28T03:00:00.000Z',
}

test.each([
  ['2026-11-27T23:59:00.000Z', 'rollCallNotOpen'],
  ['2026-11-28T00:00:00.000Z', null],
  ['2026-11-28T15:59:00.000Z', null],
  ['2026-11-28T16:00:00.000Z', 'partyDayNotOn'],
])('it begins from an hour before to the end of its day: %s %s', (now, refusal) => {
  expect(beginRefusal(DAY, now)).toBe(refusal)
  expect(beginRefusal({ ...DAY, state: 'cancelled' }, now)).toBe('activityCancelled')
})

test('it goes on until it is ended; one that nobody ended is over after its night', () => {
  const beganAt = DAY.startsAt
  expect(isOn({ beganAt: null, endedAt: null }, beganAt)).toBe(false)
  expect(isOn({ beganAt, endedAt: null }, '2026-11-28T12:59:59.999Z')).toBe(true)
  expect(isOn({ beganAt, endedAt: null }, '2026-11-28T13:00:00.000Z')).toBe(false)
  expect(isOn({ beganAt, endedAt: DAY.endsAt }, DAY.endsAt)).toBe(false)
})

test('我在听 counts for who was not there otherwise; leave and absence give way', () => {
  const others = ([null, 'leave', 'absent', 'homeVisit'] as const).map(listens)
  expect(others).toEqual([true, true, true, true])
  expect((['present', 'online'] as const).map(listens)).toEqual([false, false])
})

test('without a held question phones ask soon after a change and when the minutes are over', () => {
  const since = DAY.startsAt
  const step = { since, minutes: 20 }
  expect(askAgainIn(step, '2026-11-28T01:00:30.000Z')).toBe(2)
  expect(askAgainIn(step, '2026-11-28T01:10:00.000Z')).toBe(4)
  expect(askAgainIn(step, '2026-11-28T01:18:00.000Z')).toBe(2)
  expect(askAgainIn({ since: null, minutes: 20 }, since)).toBe(4)
})
