import { peopleRefusal, picturesRefusal, sizeRefusal, uploadIdOf } from '@/domain/upload'

const id = '019a0000-0000-7000-8000-0000000000f1'

test('a file of an upload names it; no other does', () => {
  expect(uploadIdOf(`${id}.jpg`)).toBe(id)
  for (const file of ['tea-table.svg', id, `x/${id}.jpg`, `${id}.jpg/..`, `${id}.a.b`, ''])
    expect(uploadIdOf(file)).toBeNull()
})

test('nothing, and more than ten million bytes, are not taken', () => {
  expect([0, 1, 10_000_000, 10_000_001].map(sizeRefusal)).toEqual([
    'fileEmpty',
    null,
    null,
    'fileTooLarge',
  ])
})

test('nine pictures are enough, however much is written between them', () => {
  const picture = { kind: 'picture' as const, file: 'a', description: 'b' }
  const nine = Array.from({ length: 9 }, () => picture)
  expect(picturesRefusal([...nine, { kind: 'paragraph', text: '' }])).toBeNull()
  expect(picturesRefusal([...nine, picture])).toBe('tooManyPictures')
})

test('somebody says of every picture who is in it; children stay with the branch', () => {
  expect(peopleRefusal('public', [])).toBeNull()
  expect(peopleRefusal('public', ['nobody', 'adults'])).toBeNull()
  expect(peopleRefusal('branch', ['adults', null])).toBe('peopleNotAsked')
  expect(peopleRefusal('branch', ['children'])).toBeNull()
  expect(peopleRefusal('public', ['children', 'adults'])).toBe('childrenInPicture')
})
