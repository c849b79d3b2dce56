import * as fc from 'fast-check'
import {
  afterQuiet,
  askedAgainAt,
  isQuiet,
  isStillSo,
  isTold,
  remindedAt,
  remindsNow,
  templateOf,
  toldWords,
  type ToldKind,
} from '@/domain/telling'
import { minutesAfter, wallTime, type Instant } from '@/domain/time'

const NOON = '2026-11-22T04:00:00.000Z'
/** This wall clock in China, so many days after 22 November 2026. */
const at = (clock: string, days = 0): Instant => {
  const [hour, minute] = clock.split(':').map(Number)
  return wallTime(NOON, days, hour ?? 0, minute)
}
const anyMoment = fc
  .integer({ min: 0, max: 2_000_000 })
  .map((minutes) => minutesAfter('2026-01-01T00:00:00.000Z', minutes))

test.each([
  ['6:59', true],
  ['7:00', false],
  ['12:00', false],
  ['20:59', false],
  ['21:00', true],
  ['23:59', true],
  ['0:00', true],
])('at %s it is quiet: %s', (clock, quiet) => {
  expect(isQuiet(at(clock))).toBe(quiet)
})

test('what falls into the night waits for seven o’clock, everything else for nothing', () => {
  expect(afterQuiet(at('21:00'))).toBe(at('7:00', 1))
  expect(afterQuiet(at('3:10'))).toBe(at('7:00'))
  expect(afterQuiet(at('9:30'))).toBe(at('9:30'))
  fc.assert(
    fc.property(anyMoment, (moment) => {
      const due = afterQuiet(moment)
      expect(isQuiet(due)).toBe(false)
      expect(due >= moment && due <= minutesAfter(moment, 10 * 60)).toBe(true)
    }),
  )
})

test('the evening before at six, and an hour before', () => {
  expect(remindedAt('tomorrow', at('9:00', 1))).toBe(at('18:00'))
  expect(remindedAt('soon', at('9:00'))).toBe(at('8:00'))
})

test('an hour before that would be in the night is left out: the evening before has said it', () => {
  expect(remindedAt('soon', at('7:59'))).toBeNull()
  expect(remindedAt('soon', at('8:00'))).toBe(at('7:00'))
  expect(remindedAt('soon', at('21:59'))).toBe(at('20:59'))
  expect(remindedAt('soon', at('22:00'))).toBeNull()
})

test.each([
  ['tomorrow', '17:59', at('9:00', 1), false],
  ['tomorrow', '18:00', at('9:00', 1), true],
  ['tomorrow', '20:59', at('9:00', 1), true],
  ['tomorrow', '21:00', at('9:00', 1), false],
  ['tomorrow', '18:00', at('9:00', 2), false],
  ['tomorrow', '18:00', at('19:00'), false],
  ['soon', '7:59', at('9:00'), false],
  ['soon', '8:00', at('9:00'), true],
  ['soon', '8:59', at('9:00'), true],
  ['soon', '9:00', at('9:00'), false],
  ['soon', '7:10', at('7:50'), false],
] as const)('%s at %s of what begins at %s: %s', (kind, clock, startsAt, said) => {
  expect(remindsNow(kind, startsAt, at(clock))).toBe(said)
})

test('whenever it begins: nobody is reminded in the night, nor too early, nor when it has begun', () => {
  fc.assert(
    fc.property(
      anyMoment,
      fc.integer({ min: -120, max: 3000 }),
      fc.constantFrom('tomorrow', 'soon'),
      (startsAt, before, kind) => {
        const now = minutesAfter(startsAt, -before)
        if (!remindsNow(kind, startsAt, now)) return
        expect(isQuiet(now)).toBe(false)
        expect(before).toBeGreaterThan(0)
        expect(before).toBeLessThanOrEqual(kind === 'soon' ? 60 : 30 * 60)
      },
    ),
  )
})

test('what is no longer so is not told', () => {
  const now = at('10:00')
  const ahead = { state: 'published' as const, startsAt: at('9:00', 3) }
  const off = { ...ahead, state: 'cancelled' as const }
  const begun = { ...ahead, startsAt: at('9:00') }
  expect(isStillSo('promoted', ahead, 'confirmed', now)).toBe(true)
  expect(isStillSo('promoted', ahead, 'waitlisted', now)).toBe(false)
  expect(isStillSo('promoted', ahead, null, now)).toBe(false)
  expect(isStillSo('promoted', off, 'confirmed', now)).toBe(false)
  expect(isStillSo('activityMoved', ahead, 'waitlisted', now)).toBe(true)
  expect(isStillSo('activityMoved', begun, 'confirmed', now)).toBe(false)
  expect(isStillSo('activityCancelled', off, 'waitlisted', now)).toBe(true)
  expect(isStillSo('activityCancelled', ahead, 'confirmed', now)).toBe(false)
  const soon = { ...ahead, startsAt: at('10:40') }
  expect(isStillSo('soon', soon, 'confirmed', now)).toBe(true)
  expect(isStillSo('soon', soon, 'waitlisted', now)).toBe(false)
  expect(isStillSo('soon', ahead, 'confirmed', now)).toBe(false)
})

test('a plan is told to who is expected, until the day begins or is off', () => {
  const now = at('10:00')
  const ahead = { state: 'published' as const, startsAt: at('9:00', 3) }
  for (const kind of ['planNotice', 'planChanged', 'yourItem', 'noItem'] as const) {
    expect(isStillSo(kind, ahead, 'expected', now)).toBe(true)
    expect(isStillSo(kind, ahead, 'waitlisted', now)).toBe(true)
    expect(isStillSo(kind, ahead, null, now)).toBe(false)
    expect(isStillSo(kind, { ...ahead, state: 'cancelled' }, 'expected', now)).toBe(false)
    expect(isStillSo(kind, { ...ahead, startsAt: now }, 'expected', now)).toBe(false)
  }
  // A seat given back: what is told of seats is told no more.
  expect(isStillSo('activityMoved', ahead, 'expected', now)).toBe(false)
})

test('a busy WeChat is asked again after half a minute, then later and later, at most an hour', () => {
  const waits = [1, 2, 3, 8, 20].map(
    (tries) => (Date.parse(askedAgainAt(NOON, tries)) - Date.parse(NOON)) / 60_000,
  )
  expect(waits).toEqual([0.5, 1, 2, 60, 60])
})

test('what somebody has just done themself WeChat does not say too', () => {
  for (const kind of ['signedUp', 'waitlisted', 'notGoing', 'checkedIn', 'toString'])
    expect(isTold(kind)).toBe(false)
  expect(isTold('soon') && templateOf('soon')).toBe('reminder')
})

test('every line fits where WeChat has room for twenty letters, and says nobody’s name', () => {
  const kinds: ToldKind[] = [
    ...(['promoted', 'activityMoved', 'activityCancelled', 'tomorrow', 'soon'] as const),
    ...(['planNotice', 'planChanged', 'yourItem', 'noItem'] as const),
  ]
  for (const kind of kinds)
    for (const toHelper of [true, false])
      for (const shift of [true, false])
        expect(toldWords(kind, { toHelper, shift })).toMatch(/^[\p{Script=Han}，]{4,20}$/u)
})

test('who stands at a post is told of a shift, and of no activity', () => {
  const kinds: ToldKind[] = ['promoted', 'activityMoved', 'activityCancelled', 'tomorrow', 'soon']
  for (const kind of kinds)
    for (const toHelper of [true, false]) {
      expect(toldWords(kind, { toHelper, shift: true })).not.toContain('活动')
      expect(toldWords(kind, { toHelper, shift: true })).not.toBe(toldWords(kind, { toHelper }))
    }
})
