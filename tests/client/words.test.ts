import { contract } from '@/contract'
import type { No } from '@/client/call'
import {
  activityStatus,
  daysWords,
  problemOf,
  seatsWords,
  signUpWords,
  venueWords,
} from '@/client/words'

jest.mock('@/client/platform', () => jest.requireActual<object>('../support/platform'))

const everyNo = [
  ...Object.values(contract).flatMap(({ refusals }): readonly No[] => refusals),
  ...(['badRequest', 'signInNeeded', 'memberOnly', 'notFound'] as const),
  ...(['crash', 'unavailable', 'unreachable'] as const),
]

test.each([...new Set(everyNo)])('%s says in plain words what happened and what to do', (no) => {
  const { what, todo } = problemOf(no)
  expect(what.length).toBeLessThanOrEqual(14)
  expect(todo).toMatch(/[。：]/)
  expect(what + todo).not.toMatch(/失败|异常|错误|提交|授权|[,:()]|undefined|[a-z]/)
})

test('a bad request names the field, a crash its number', () => {
  expect(problemOf('badRequest', { field: '带几位亲友' }).what).toBe('“带几位亲友”这一项不对')
  expect(problemOf('crash', { requestId: '4711' }).todo).toContain('编号：4711')
})

test('a no that is newer than this phone is still said in words', () => {
  expect(problemOf('somethingNew' as No)).toEqual({ ...problemOf('crash'), again: false })
})

test('trying again is offered only where it can help', () => {
  expect(problemOf('unreachable').again).toBe(true)
  expect(problemOf('signUpClosed').again).toBe(false)
})

test('seats in words', () => {
  const seats = { capacity: 30, reserved: 2, seatsTaken: 16 }
  expect(seatsWords(seats)).toBe('还有12个位子')
  expect(seatsWords({ ...seats, seatsTaken: 28 })).toBe('名额满了，可排队')
  expect(seatsWords({ ...seats, capacity: null })).toBe('不限人数')
})

const activity = {
  activityId: 'a',
  title: '义务清扫',
  branch: '一中',
  place: '竹情小区',
  line: 'keyWork' as const,
  state: 'published' as const,
  signUpOpensAt: '2026-11-01T00:00:00.000Z',
  signUpClosesAt: '2026-11-27T00:00:00.000Z',
  startsAt: '2026-11-28T01:00:00.000Z',
  endsAt: '2026-11-28T03:00:00.000Z',
  capacity: 30,
  reserved: 0,
  seatsTaken: 4,
  mine: null,
}
const waiting = { signUpId: 's', state: 'waitlisted' as const, guests: 1, place: 3, by: null }

test('an activity says first how I stand, then how it stands', () => {
  const before = '2026-11-22T00:00:00.000Z'
  expect(signUpWords({ ...waiting, state: 'confirmed', place: null })).toBe('报上了')
  expect(activityStatus(activity, before).words).toBe('正在报名')
  expect(activityStatus({ ...activity, mine: waiting }, before).words).toBe('在排队（第3位）')
  expect(activityStatus({ ...activity, mine: waiting }, '2026-11-29T00:00:00.000Z').words).toBe(
    '已结束',
  )
})

test('what lasts for days is under way on the second of them, not gone', () => {
  const days = { ...activity, endsAt: '2026-11-30T03:00:00.000Z' }
  expect(daysWords(days, '2026-11-22T00:00:00.000Z')).toBe('还有6天')
  expect(daysWords(days, '2026-11-29T00:00:00.000Z')).toBe('正在进行')
})

test('a place says what an elder must know before going there', () => {
  expect(venueWords({ steps: 'few', lift: false, toilet: true, bus: '3路车到站' })).toEqual([
    '有几级台阶',
    '没有电梯',
    '有厕所',
    '3路车到站',
  ])
})
