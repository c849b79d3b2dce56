import { confirmRefusal, draftMinutes, LONGEST_SECTION, type Happened } from '@/domain/minutes'

const day: Happened = {
  ...{ title: '主题党日', theme: null, branch: '税务局退休党支部', place: '老干之家' },
  ...{ startsAt: '2026-11-22T01:00:00.000Z', endsAt: '2026-11-22T03:00:00.000Z' },
  ...{ beganAt: null, endedAt: null, leader: null, steps: [], people: [], guests: 0 },
  ...{ said: [], matters: [] },
}
const somebody = (name: string, more: Partial<Happened['people'][number]> = {}) => ({
  ...{ name, kind: 'home' as const, full: true, excused: false, mark: null, ...more },
})

test('nothing is made up: what nobody led here is as it was planned', () => {
  expect(draftMinutes(day)).toEqual({
    facts: [
      ...['主题党日', '支部：税务局退休党支部'],
      ...['时间：2026年11月22日 上午9点到上午11点', '地点：老干之家'],
    ].join('\n'),
    ...{ people: '', steps: '', said: '', matters: '' },
  })
})

test('who is visited at home, or mobile, is not counted as having stayed away', () => {
  const people = [
    somebody('李建国', { mark: 'present' }),
    somebody('陈德明', { excused: true }),
    somebody('胡玉梅', { kind: 'mobile' }),
    somebody('赵桂花', { kind: 'participating', mark: 'makeUp' }),
    somebody('后来的', { kind: null }),
    somebody('谢万和'),
  ]
  const began = { ...day, beganAt: day.startsAt, people }
  expect(draftMinutes(began).people.split('\n')).toEqual([
    ...['到场1人：李建国', '补课1人：赵桂花', '没来1人'],
    '有表决权的应到2人，到会1人，没过半数。',
  ])
})

test('an equal vote says so, and an open question says nothing', () => {
  const choices = [
    { words: '同意', room: 1, home: 1 },
    { words: '不同意', room: 2, home: 0 },
  ]
  const one = { question: '添电视', state: 'closed' as const, choices, due: 4, here: 4 }
  const matters = [{ ...one, state: 'open' as const }, one]
  expect(draftMinutes({ ...day, matters }).matters.split('\n')).toEqual([
    ...['1. 添电视', '同意2人（在家1人），不同意2人。', '“同意”和“不同意”一样多。'],
    '有表决权的应到4人，到会4人，过半数。',
  ])
})

test('a flood of words fits what may be kept', () => {
  const said = Array.from({ length: 200 }, () => ({ name: '王秀英', words: '好'.repeat(200) }))
  expect(draftMinutes({ ...day, said }).said.length).toBe(LONGEST_SECTION)
})

test('nobody confirms what they wrote or signed, nor what nobody signed', () => {
  expect(confirmRefusal({ writtenBy: 'a', signedBy: null }, 'b')).toBe('notSigned')
  expect(confirmRefusal({ writtenBy: 'a', signedBy: 'b' }, 'a')).toBe('ownWriting')
  expect(confirmRefusal({ writtenBy: 'a', signedBy: 'b' }, 'b')).toBe('ownWriting')
  expect(confirmRefusal({ writtenBy: 'a', signedBy: 'a' }, 'c')).toBeNull()
})
