import {
  movedTimes,
  postRefusal,
  seatsRefusal,
  spanOf,
  spanRefusal,
  timesOf,
  type PostTimes,
} from '@/domain/posting'
import { minutesAfter } from '@/domain/time'

/** A Sunday, 9 o'clock in the morning in China. */
const NOW = '2026-11-22T01:00:00.000Z'
const times: PostTimes = {
  signUpOpensAt: NOW,
  signUpClosesAt: '2026-11-27T10:00:00.000Z',
  startsAt: '2026-11-28T01:00:00.000Z',
  endsAt: '2026-11-28T03:00:00.000Z',
}

test.each([
  [{}, null],
  [{ startsAt: NOW }, 'startPassed'],
  [{ startsAt: '2027-05-21T01:00:00.001Z', endsAt: '2027-05-21T02:00:00.000Z' }, 'tooFarAhead'],
  [{ startsAt: '2027-05-21T01:00:00.000Z', endsAt: '2027-05-21T02:00:00.000Z' }, null],
  [{ endsAt: times.startsAt }, 'endsWrong'],
  [{ endsAt: '2026-11-28T13:00:00.000Z' }, null],
  [{ endsAt: '2026-11-28T13:00:00.001Z' }, 'endsWrong'],
  [{ signUpClosesAt: NOW }, 'closePassed'],
  [{ signUpOpensAt: '2026-11-27T10:00:00.000Z' }, 'closePassed'],
  [{ signUpClosesAt: times.startsAt }, null],
  [{ signUpClosesAt: '2026-11-28T01:00:00.001Z' }, 'closePassed'],
] as const)('%o is posted: %s', (changed, refusal) => {
  expect(postRefusal({ ...times, ...changed }, NOW)).toBe(refusal)
})

test('a move keeps how long before the start sign-up ends, in both directions', () => {
  const week = 7 * 24 * 60
  const moved = (by: number) =>
    movedTimes(times, minutesAfter(times.startsAt, by), minutesAfter(times.endsAt, by))
  expect(moved(week).signUpClosesAt).toBe(minutesAfter(times.signUpClosesAt, week))
  expect(moved(-24 * 60).signUpClosesAt).toBe('2026-11-26T10:00:00.000Z')
})

test('who could sign up before a move still can after it', () => {
  const later = movedTimes(times, '2026-12-28T01:00:00.000Z', '2026-12-28T03:00:00.000Z')
  expect(later.signUpOpensAt).toBe(times.signUpOpensAt)
  const notYet = { ...times, signUpOpensAt: '2026-11-26T01:00:00.000Z' }
  const earlier = movedTimes(notYet, '2026-11-24T01:00:00.000Z', '2026-11-24T03:00:00.000Z')
  expect(earlier.signUpOpensAt < earlier.signUpClosesAt).toBe(true)
  expect(earlier.signUpClosesAt <= earlier.startsAt).toBe(true)
  expect(spanRefusal(earlier, NOW)).toBeNull()
})

test.each([
  [{ seatsTaken: 8, reserved: 2 }, 10, null],
  [{ seatsTaken: 8, reserved: 2 }, 9, 'seatsTaken'],
  [{ seatsTaken: 8, reserved: 2 }, null, null],
] as const)('%o with %s seats: %s', (seats, capacity, refusal) => {
  expect(seatsRefusal(seats, capacity)).toBe(refusal)
})

test('nine in the morning is nine in China, wherever this runs', () => {
  expect(spanOf({ day: '2026-11-28', start: 9 * 60, length: 90 })).toEqual({
    startsAt: '2026-11-28T01:00:00.000Z',
    endsAt: '2026-11-28T02:30:00.000Z',
  })
  expect(spanOf({ day: '2026-11-28', start: 0, length: 0 }).startsAt).toBe(
    '2026-11-27T16:00:00.000Z',
  )
})

test('sign-up opens and closes as a secretary says it', () => {
  const when = { day: '2026-12-12', start: 9 * 60, length: 120 }
  expect(timesOf({ ...when, opens: 'now', closes: 'start' }, NOW)).toEqual({
    startsAt: '2026-12-12T01:00:00.000Z',
    endsAt: '2026-12-12T03:00:00.000Z',
    signUpOpensAt: NOW,
    signUpClosesAt: '2026-12-12T01:00:00.000Z',
  })
  expect(timesOf({ ...when, opens: 'tomorrow', closes: 'dayBefore' }, NOW)).toMatchObject({
    signUpOpensAt: '2026-11-23T00:00:00.000Z',
    signUpClosesAt: '2026-12-11T10:00:00.000Z',
  })
  expect(timesOf({ ...when, opens: 'weekBefore', closes: 'threeDays' }, NOW)).toMatchObject({
    signUpOpensAt: '2026-12-05T00:00:00.000Z',
    signUpClosesAt: '2026-12-09T10:00:00.000Z',
  })
})

test('a week before, when that is past, is now', () => {
  const when = { day: '2026-11-25', start: 9 * 60, length: 120 }
  const { signUpOpensAt } = timesOf({ ...when, opens: 'weekBefore', closes: 'start' }, NOW)
  expect(signUpOpensAt).toBe(NOW)
})
