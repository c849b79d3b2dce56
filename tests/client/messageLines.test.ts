import { messageLines } from '@/client/news'
import type { MessageKind } from '@/domain/message'

jest.mock('@/client/platform', () => jest.requireActual<object>('../support/platform'))

const NOW = '2026-11-22T01:00:00.000Z'
const facts = {
  title: '义务清扫',
  place: '老党员之家',
  startsAt: '2026-11-28T01:00:00.000Z',
  guests: 0,
}
const whenAndWhere = ['11月28日 星期六 上午9点', '老党员之家']

test.each<[MessageKind, number, string[]]>([
  ['signedUp', 0, ['给您留了1个位子', ...whenAndWhere]],
  ['signedUp', 2, ['给您和2位亲友留了3个位子', ...whenAndWhere]],
  ['waitlisted', 1, ['有人不去了，就按先后请您。']],
  ['promoted', 0, ['给您留了1个位子', ...whenAndWhere]],
  ['tomorrow', 0, [...whenAndWhere, '来不了，请点开，再点“不去了”。']],
  ['soon', 2, [...whenAndWhere, '来不了，请点开，再点“不去了”。']],
  ['notGoing', 3, ['位子已经让出来。想去了，还可以再报名。']],
])('%s with %i guests reads %j', (kind, guests, lines) => {
  expect(messageLines(kind, { ...facts, guests }, NOW)).toEqual(lines)
})

test('a cancelled activity says why, or that nobody wrote why', () => {
  expect(messageLines('activityCancelled', { ...facts, reason: '大雨' }, NOW)).toEqual([
    '原因：大雨',
  ])
  expect(messageLines('activityCancelled', facts, NOW)).toEqual(['原因：组织者没有写'])
})

test('read in another year, the year is said', () => {
  expect(messageLines('signedUp', facts, '2027-02-01T00:00:00.000Z')[1]).toContain('2026年')
})
