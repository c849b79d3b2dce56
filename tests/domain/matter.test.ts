import {
  handsFor,
  handsRefusal,
  isQuorate,
  mayVote,
  neededOf,
  quorumOf,
  type Listed,
} from '@/domain/matter'

const listed = (more: Partial<Listed> = {}): Listed => ({
  ...{ kind: 'home', full: true, excused: false, mark: null },
  ...more,
})

test('rule 4: at home here and a full member votes; nobody else does', () => {
  expect(mayVote(listed())).toBe(true)
  expect(mayVote(listed({ kind: 'mobile' }))).toBe(false)
  expect(mayVote(listed({ kind: 'participating' }))).toBe(false)
  expect(mayVote(listed({ full: false }))).toBe(false)
})

test('due are home, full members who are not excused; who takes part after all is due again', () => {
  const people = [
    listed({ mark: 'present' }),
    listed({ mark: 'online' }),
    listed(),
    listed({ mark: 'absent' }),
    listed({ mark: 'leave' }),
    listed({ mark: 'homeVisit' }),
    listed({ excused: true }),
    listed({ excused: true, mark: 'online' }),
    listed({ kind: 'mobile', mark: 'present' }),
    listed({ full: false, mark: 'present' }),
  ]
  expect(quorumOf(people)).toEqual({ due: 5, here: 3 })
})

test.each([
  [1, 1],
  [2, 2],
  [3, 2],
  [4, 3],
  [59, 30],
  [60, 31],
])('of %i due, more than half are %i', (due, needed) => {
  expect(neededOf(due)).toBe(needed)
  expect(isQuorate({ due, here: needed })).toBe(true)
  expect(isQuorate({ due, here: needed - 1 })).toBe(false)
})

test('of nobody there is no more than half', () => {
  expect(isQuorate({ due: 0, here: 0 })).toBe(false)
})

test('hands in the room and at home stand beside each other, and are no more than voters', () => {
  expect(handsFor(3, [4, 1], [0, 2, 0])).toEqual([
    { room: 4, home: 2 },
    { room: 1, home: 0 },
    { room: 0, home: 1 },
  ])
  expect(handsRefusal([4, 1], 3, 8)).toBeNull()
  expect(handsRefusal([4, 2], 3, 8)).toBe('tooManyHands')
})
