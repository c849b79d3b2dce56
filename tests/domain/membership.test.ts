import { awayLong, canBeHome, moveRefusal } from '@/domain/membership'

test('rule 2: functional and provisional branches are nobody’s home', () => {
  expect(['home', 'joint', 'functional', 'provisional', undefined].map(canBeHome)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ])
})

test('rules 1 and 2: who may come into which branch, and how', () => {
  expect(moveRefusal('home', 'home', false)).toBeNull()
  expect(moveRefusal('home', 'functional', false)).toBe('notHomeBranch')
  expect(moveRefusal('participating', 'functional', false)).toBeNull()
  expect(moveRefusal('participating', 'home', false)).toBe('needsTransfer')
  expect(moveRefusal('mobile', 'home', false)).toBeNull()
  expect(moveRefusal('mobile', 'functional', false)).toBeNull()
  expect(moveRefusal('participating', 'functional', true)).toBe('alreadyMember')
})

test('after six months away it is time to ask', () => {
  expect(awayLong('2026-05-24', '2026-11-22')).toBe(false)
  expect(awayLong('2026-05-23', '2026-11-22')).toBe(true)
})
