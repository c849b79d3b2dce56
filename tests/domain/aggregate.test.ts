import { peopleWords } from '@/domain/aggregate'

test.each([
  [0, '没有'],
  [1, '少于5位'],
  [4, '少于5位'],
  [5, '5位'],
  [120, '120位'],
])('%i people of a group are told as %s', (people, words) => {
  expect(peopleWords(people)).toBe(words)
})
