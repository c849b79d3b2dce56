import { indexGrams, searchGrams, searchWay } from '@/domain/search'

const finds = (text: string, words: string) => {
  const index = indexGrams(text)
  const wanted = searchGrams(words)
  return wanted.length > 0 && wanted.every((gram) => index.includes(gram))
}

test.each([
  ['two characters', '税务'],
  ['one character', '税'],
  ['a whole name', '税务局退休党支部'],
  ['words in any order', '党支部 税务局'],
  ['full-width letters and digits', '第１场'],
  ['capitals', 'abc'],
  ['letters beside Chinese', '学ABC'],
])('%s are found', (_, words) => {
  expect(finds('临湘市税务局退休党支部：第1场，学ABC！', words)).toBe(true)
})

test.each([
  ['characters that are not neighbours', '税局'],
  ['neighbours across a mark', '部第'],
  ['a word that is only half there', '税务厅'],
])('%s are not found', (_, words) => {
  expect(finds('临湘市税务局退休党支部：第1场', words)).toBe(false)
})

test('marks, spaces and pictures are nothing to look for', () => {
  expect(searchGrams('，。！ \n 😀👍🏽')).toEqual([])
  expect(indexGrams('')).toEqual([])
})

test('a picture between two words keeps them apart', () => {
  expect(indexGrams('银😀龄')).toEqual(['银', '龄'])
})

test('a character beyond the first plane is one character', () => {
  expect(indexGrams('𠮷野')).toEqual(['𠮷', '野', '𠮷野'])
  expect(searchGrams('𠮷')).toEqual(['𠮷'])
  expect(searchGrams('𠮷野家')).toEqual(['𠮷野', '野家'])
})

test('half of a surrogate pair is no letter', () => {
  expect(indexGrams('税\ud842务')).toEqual(['税', '务'])
})

test('forms that look the same are the same: ﬁ is fi, ㈱ is its letters, ① is 1', () => {
  expect(searchGrams('ﬁ')).toEqual(['fi'])
  expect(searchGrams('①②')).toEqual(['12'])
  expect(searchGrams('㈱')).toEqual(searchGrams('(株)'))
})

test('no gram stands twice', () => {
  expect(indexGrams('哈哈哈 哈哈')).toEqual(['哈', '哈哈'])
})

test.each([
  '大字',
  '长辈版',
  '关怀版',
  '亲情版',
  '关爱版',
  '字太小',
  '字号',
  ' 字体 大一点',
  '老人模式',
])('%s asks for the letters', (asked) => expect(searchWay(asked)).toBe('letters'))

test.each([
  ['我要投诉', 'complaint'],
  ['打电话', 'call'],
  ['体检', null],
  ['写字', null],
  ['', null],
])('%s asks for %s', (asked, way) => expect(searchWay(asked)).toBe(way))
