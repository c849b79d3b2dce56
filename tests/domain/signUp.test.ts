import { cancelRefusal, fits, partySize, promotions, signUpRefusal } from '@/domain/signUp'

const open = {
  state: 'published' as const,
  signUpOpensAt: '2026-11-20T00:00:00.000Z',
  signUpClosesAt: '2026-11-24T00:00:00.000Z',
  startsAt: '2026-11-24T01:00:00.000Z',
  endsAt: '2026-11-24T03:00:00.000Z',
  capacity: 10,
  reserved: 1,
  seatsTaken: 7,
  guestLimit: 2,
}
const NOW = '2026-11-22T00:00:00.000Z'
const alone = { guests: 0, orQueue: false }
const parties = (...guests: number[]) => guests.map((count, at) => ({ guests: count, name: at }))

test('who asks in time for seats that are there is not refused', () => {
  expect(signUpRefusal(open, alone, false, NOW)).toBeNull()
  expect(signUpRefusal(open, { ...alone, guests: 1 }, false, NOW)).toBeNull()
})

test('a person signs up once', () => {
  expect(signUpRefusal(open, alone, true, NOW)).toBe('alreadySignedUp')
})

test('nobody signs up for what was called off, nor before it opens, nor once it closes', () => {
  const cancelled = { ...open, state: 'cancelled' as const }
  expect(signUpRefusal(cancelled, alone, false, NOW)).toBe('activityCancelled')
  expect(signUpRefusal(open, alone, false, '2026-11-19T23:59:59.999Z')).toBe('signUpNotOpen')
  expect(signUpRefusal(open, alone, false, open.signUpOpensAt)).toBeNull()
  expect(signUpRefusal(open, alone, false, '2026-11-23T23:59:59.999Z')).toBeNull()
  expect(signUpRefusal(open, alone, false, open.signUpClosesAt)).toBe('signUpClosed')
})

test('nobody signs up for what has begun, even where sign-up was left open', () => {
  const careless = { ...open, signUpClosesAt: '2026-11-25T00:00:00.000Z' }
  expect(signUpRefusal(careless, alone, false, open.startsAt)).toBe('signUpClosed')
})

test('guests are as many as the organiser allows, in the queue too', () => {
  expect(signUpRefusal(open, { guests: 3, orQueue: true }, false, NOW)).toBe('tooManyGuests')
  expect(signUpRefusal({ ...open, guestLimit: 0 }, { ...alone, guests: 1 }, false, NOW)).toBe(
    'tooManyGuests',
  )
})

test('a party that does not fit is refused unless it agreed to queue', () => {
  const pair = { guests: 2, orQueue: false }
  expect(signUpRefusal(open, pair, false, NOW)).toBe('full')
  expect(signUpRefusal(open, { ...pair, orQueue: true }, false, NOW)).toBeNull()
})

test('a party sits together: itself and all its guests', () => {
  expect([0, 3].map(partySize)).toEqual([1, 4])
  expect([0, 1, 2].map((guests) => fits(open, guests))).toEqual([true, true, false])
  expect(fits({ ...open, capacity: null }, 3)).toBe(true)
})

test('freed seats go to the queue in order', () => {
  expect(promotions({ ...open, seatsTaken: 7 }, parties(0, 0, 0))).toEqual(parties(0, 0))
})

test('a party larger than the free seats keeps its place and lets smaller ones pass', () => {
  const queue = parties(3, 0, 0)
  expect(promotions({ ...open, seatsTaken: 8 }, queue)).toEqual(queue.slice(1, 2))
})

test('a large party that fits goes before smaller ones behind it', () => {
  const queue = parties(0, 2, 0)
  expect(promotions({ ...open, seatsTaken: 5 }, queue)).toEqual(queue.slice(0, 2))
})

test('everybody moves up where there is no limit, nobody where nothing is free', () => {
  const queue = parties(3, 2, 1, 0)
  expect(promotions({ ...open, capacity: null }, queue)).toEqual(queue)
  expect(promotions({ ...open, seatsTaken: 9 }, queue)).toEqual([])
})

test('seats can be given back until it begins', () => {
  expect(cancelRefusal(open, '2026-11-24T00:59:59.999Z')).toBeNull()
  expect(cancelRefusal(open, open.startsAt)).toBe('alreadyStarted')
})
