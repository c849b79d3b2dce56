import { messageWords, type MessageKind } from '@/domain/message'

const NOW = '2026-11-22T01:00:00.000Z'
const facts = {
  title: '义务清扫',
  place: '老党员之家',
  startsAt: '2026-11-28T01:00:00.000Z',
  guests: 0,
}

test.each<[MessageKind, number, string, string]>([
  ['signedUp', 0, '报上了', '给您留了1个位子。11月28日 星期六 上午9点，老党员之家。'],
  ['signedUp', 2, '报上了', '给您和2位亲友留了3个位子。11月28日 星期六 上午9点，老党员之家。'],
  ['waitlisted', 1, '在排队了', '有人不去了，就按先后请您。'],
  ['promoted', 0, '轮到您了', '有位子了。给您留了1个位子。11月28日 星期六 上午9点，老党员之家。'],
  ['notGoing', 3, '不去了，记下了', '位子已经让出来。想去了，还可以再报名。'],
])('%s with %i guests reads “%s”', (kind, guests, headline, text) => {
  expect(messageWords(kind, { ...facts, guests }, NOW)).toEqual({ headline, text })
})

test('a cancelled activity says why, or that nobody wrote why', () => {
  const text = (more: { reason?: string }) =>
    messageWords('activityCancelled', { ...facts, ...more }, NOW).text
  expect(text({ reason: '大雨' })).toBe('原因：大雨。')
  expect(text({})).toBe('原因：组织者没有写。')
})

test('read in another year, the year is said', () => {
  expect(messageWords('signedUp', facts, '2027-02-01T00:00:00.000Z').text).toContain(
    '2026年11月28日',
  )
})
