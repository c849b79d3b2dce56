import { CODE, isOpenSlip, shownAgain, slipUntil, yearFault } from '@/domain/claim'
import { isLocked, oneMoreWrong, type Tries } from '@/domain/tries'
import { daysAfter, minutesAfter } from '@/domain/time'

const NOW = '2026-11-22T01:00:00.000Z'

test('a slip is good for ninety days, and only once', () => {
  const expiresAt = slipUntil(NOW)
  expect(expiresAt).toBe('2027-02-20T01:00:00.000Z')
  const open = { expiresAt, endedAt: null }
  expect(isOpenSlip(open, NOW)).toBe(true)
  expect(isOpenSlip(open, minutesAfter(expiresAt, -1))).toBe(true)
  expect(isOpenSlip(open, expiresAt)).toBe(false)
  expect(isOpenSlip({ expiresAt, endedAt: NOW }, NOW)).toBe(false)
})

test('a code is shown again for minutes only', () => {
  expect(shownAgain(NOW, minutesAfter(NOW, 9))).toBe(true)
  expect(shownAgain(NOW, minutesAfter(NOW, 10))).toBe(false)
})

test('a code is nine digits, with those that begin with nought', () => {
  expect(['012345678', '12345678', '1234567890', '12345678a'].map((one) => CODE.test(one))).toEqual(
    [true, false, false, false],
  )
})

test('six wrong codes lock an account for ten minutes; old ones are forgotten', () => {
  let tries: Tries | null = null
  for (let nth = 1; nth <= 6; nth += 1) {
    expect(tries === null || !isLocked(tries, NOW)).toBe(true)
    tries = oneMoreWrong(tries, NOW)
  }
  const six = tries as Tries
  expect(six.wrong).toBe(6)
  expect(isLocked(six, minutesAfter(NOW, 9))).toBe(true)
  expect(isLocked(six, minutesAfter(NOW, 10))).toBe(false)
  expect(oneMoreWrong(six, minutesAfter(NOW, 10)).wrong).toBe(1)
  expect(isLocked({ wrong: 5, lastAt: NOW }, NOW)).toBe(false)
  expect(oneMoreWrong({ wrong: 5, lastAt: NOW }, daysAfter(NOW, 1)).wrong).toBe(1)
})

test.each([
  [1951, 1980, null],
  [1951, null, null],
  [1899, null, 'birthYear'],
  [2026, null, 'birthYear'],
  [1951, 1951, 'joinedPartyYear'],
  [1951, 2026, null],
  [1951, 2027, 'joinedPartyYear'],
])('born %s, joined %s: %s', (birthYear, joinedPartyYear, fault) => {
  expect(yearFault({ birthYear, joinedPartyYear }, 2026)).toBe(fault)
})
