import { activityPhase, freeSeats, type ActivityPhase } from '@/domain/activity'

const seats = { capacity: 10, reserved: 2, seatsTaken: 7 }
const published = {
  state: 'published' as const,
  signUpOpensAt: '2026-11-20T00:00:00.000Z',
  signUpClosesAt: '2026-11-24T00:00:00.000Z',
  startsAt: '2026-11-24T01:00:00.000Z',
  endsAt: '2026-11-24T03:00:00.000Z',
  ...seats,
}

test.each<[string, ActivityPhase]>([
  ['2026-11-19T23:59:59.999Z', 'notOpen'],
  ['2026-11-20T00:00:00.000Z', 'open'],
  ['2026-11-23T23:59:59.999Z', 'open'],
  ['2026-11-24T00:00:00.000Z', 'closed'],
  ['2026-11-24T00:59:59.999Z', 'closed'],
  ['2026-11-24T01:00:00.000Z', 'ongoing'],
  ['2026-11-24T02:59:59.999Z', 'ongoing'],
  ['2026-11-24T03:00:00.000Z', 'done'],
])('at %s it is %s', (now, phase) => {
  expect(activityPhase(published, now)).toBe(phase)
})

test.each(['draft', 'review', 'cancelled'] as const)(
  '%s stays so whatever the clock says',
  (state) => {
    for (const now of [
      '2026-11-01T00:00:00.000Z',
      '2026-11-22T00:00:00.000Z',
      '2027-01-01T00:00:00.000Z',
    ])
      expect(activityPhase({ ...published, state }, now)).toBe(state)
  },
)

test('an open activity without free seats is full, and only while it is open', () => {
  const full = { ...published, seatsTaken: 8 }
  expect(activityPhase(full, '2026-11-22T00:00:00.000Z')).toBe('full')
  expect(activityPhase(full, '2026-11-24T00:30:00.000Z')).toBe('closed')
  expect(activityPhase(full, '2026-11-19T00:00:00.000Z')).toBe('notOpen')
})

test('reserved seats are nobody’s, and no limit is no number', () => {
  expect(freeSeats(seats)).toBe(1)
  expect(freeSeats({ ...seats, seatsTaken: 9 })).toBe(0)
  expect(freeSeats({ ...seats, capacity: null, seatsTaken: 5000 })).toBeNull()
})
