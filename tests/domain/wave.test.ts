import { nextWaveAt, waveStep, weekOf, willingTime } from '@/domain/wave'

const activity = {
  ...{ state: 'published' as const, capacity: 10, reserved: 0, seatsTaken: 0 },
  signUpOpensAt: '2026-11-20T01:00:00.000Z',
  signUpClosesAt: '2026-11-28T00:00:00.000Z',
  startsAt: '2026-11-28T01:00:00.000Z',
  endsAt: '2026-11-28T03:00:00.000Z',
}
const NOON = '2026-11-23T04:00:00.000Z'

test.each([
  ['2026-11-27T03:59:00.000Z', 'weekdayMorning'],
  ['2026-11-27T04:00:00.000Z', 'weekdayAfternoon'],
  // Midnight in China: the day is a Saturday, though it is still Friday in UTC.
  ['2026-11-27T16:00:00.000Z', 'weekendMorning'],
  ['2026-11-29T10:00:00.000Z', 'weekendAfternoon'],
  ['2026-11-29T16:00:00.000Z', 'weekdayMorning'],
])('what begins at %s asks for a %s', (startsAt, time) => {
  expect(willingTime(startsAt)).toBe(time)
})

test.each([
  ['2026-11-22T15:59:00.000Z', '2026-11-16'],
  ['2026-11-22T16:00:00.000Z', '2026-11-23'],
  ['2026-11-29T15:59:00.000Z', '2026-11-23'],
])('%s is in the week of Monday %s', (now, monday) => {
  expect(weekOf(now)).toBe(monday)
})

test('three a free seat, an announcement to nobody, thirty where seats are not counted', () => {
  expect(waveStep({ ...activity, seatsTaken: 7 }, NOON)).toEqual({ step: 'tell', size: 9 })
  expect(waveStep({ ...activity, capacity: 200 }, NOON)).toEqual({ step: 'tell', size: 90 })
  expect(waveStep({ ...activity, capacity: null }, NOON)).toEqual({ step: 'tell', size: 30 })
})

test('nobody is told of what is full, called off, closed, not open, or at night', () => {
  const until = '2026-11-23T08:00:00.000Z'
  expect(waveStep({ ...activity, seatsTaken: 10 }, NOON)).toEqual({ step: 'wait', until })
  expect(waveStep({ ...activity, state: 'cancelled' }, NOON)).toEqual({ step: 'over' })
  expect(waveStep(activity, activity.signUpClosesAt)).toEqual({ step: 'over' })
  expect(waveStep({ ...activity, signUpOpensAt: '2026-11-24T01:00:00.000Z' }, NOON)).toEqual({
    ...{ step: 'wait', until: '2026-11-24T01:00:00.000Z' },
  })
  expect(waveStep(activity, '2026-11-23T13:00:00.000Z')).toEqual({
    ...{ step: 'wait', until: '2026-11-23T23:00:00.000Z' },
  })
})

test('the next wave waits four hours, and for the morning', () => {
  expect(nextWaveAt(NOON)).toBe('2026-11-23T08:00:00.000Z')
  expect(nextWaveAt('2026-11-23T10:00:00.000Z')).toBe('2026-11-23T23:00:00.000Z')
})
