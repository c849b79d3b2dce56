import { BRANCH_KINDS, MATTERS, matterRefusal } from '@/domain/branch'
import { CADENCE, dueOf } from '@/domain/cadence'
import { isDayOfYear, monthAhead, yearAhead, yearsIn } from '@/domain/partyAnniversary'

test.each(MATTERS)(
  'rule 3: %s is refused to functional and provisional branches alone',
  (matter) => {
    const refusing = BRANCH_KINDS.filter((kind) => matterRefusal(kind, matter) !== null)
    expect(refusing).toEqual(['functional', 'provisional'])
    for (const kind of refusing) {
      const no = matterRefusal(kind, matter)
      expect(no?.reason).toMatch(/请到组织关系所在的支部去办/)
      expect(no?.source).toMatch(/红星网|支部工作条例/)
    }
  },
)

describe('三会一课 is thought of from the middle of its time on', () => {
  const home = { kind: 'home' as const, members: 12 }
  const july = { what: 'generalMeeting' as const, day: '2026-07-10' }

  test('nothing at the beginning of a month and a quarter', () => {
    expect(dueOf(home, [], '2026-10-02')).toEqual([])
  })
  test('in the middle what is not held yet, and only that', () => {
    expect(dueOf(home, [july], '2026-11-28')).toEqual([
      ...['generalMeeting', 'committeeMeeting', 'partyLecture', 'partyDay'],
    ])
    const held = (['generalMeeting', 'committeeMeeting', 'partyLecture', 'partyDay'] as const).map(
      (what) => ({ what, day: '2026-11-05' }),
    )
    expect(dueOf(home, held, '2026-11-28')).toEqual([])
  })
  test('a small branch has no committee, and groups are known by having met', () => {
    expect(dueOf({ kind: 'home', members: 6 }, [], '2026-11-28')).not.toContain('committeeMeeting')
    const group = { what: 'groupMeeting' as const, day: '2026-03-01' }
    expect(dueOf(home, [group], '2026-11-28')).toContain('groupMeeting')
  })
  test('a functional branch is there for its activities', () => {
    expect(CADENCE.functional).toEqual({ partyDay: 'month' })
    expect(dueOf({ kind: 'functional', members: 30 }, [], '2026-11-28')).toEqual(['partyDay'])
  })
})

test('政治生日 is prepared a week before, also over the turn of the year', () => {
  expect(monthAhead('2026-11-23')).toBe(11)
  expect(monthAhead('2026-11-24')).toBe(12)
  expect(monthAhead('2026-12-28')).toBe(1)
  expect(yearAhead('2026-12-28', 1)).toBe(2027)
  expect(yearsIn({ year: 1976 }, 2026)).toBe(50)
  expect(yearsIn({ year: null }, 2026)).toBeNull()
  expect(isDayOfYear(2, 30)).toBe(false)
  expect(isDayOfYear(2, 29)).toBe(true)
})
