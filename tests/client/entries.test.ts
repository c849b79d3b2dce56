import { setClock } from '@/client/clock'
import { activityEntry } from '@/client/entries'

jest.mock('@/client/platform', () => jest.requireActual<object>('../support/platform'))

const activity = {
  activityId: 'a',
  title: '旧书换新书',
  branch: '康年',
  place: '市民政局福利中心',
  line: 'twoNew' as const,
  state: 'published' as const,
  signUpOpensAt: '2026-11-01T00:00:00.000Z',
  signUpClosesAt: '2026-11-27T00:00:00.000Z',
  startsAt: '2026-11-28T01:00:00.000Z',
  endsAt: '2026-11-28T03:00:00.000Z',
  capacity: null,
  reserved: 0,
  seatsTaken: 0,
  isRequest: false,
  mine: null,
}
const severalDays = { ...activity, endsAt: '2026-12-02T09:00:00.000Z' }

const BEGINS = '11月28日 星期六 上午9点'
const ENDS = '12月2日 星期三 下午5点结束'

test.each([
  ['of one day', '2026-11-28T02:00:00.000Z', activity, [BEGINS]],
  ['of several days, before', '2026-11-26T02:00:00.000Z', severalDays, [BEGINS, ENDS]],
  ['of several days, in their midst', '2026-11-30T02:00:00.000Z', severalDays, [ENDS]],
  ['of several days, afterwards', '2026-12-03T02:00:00.000Z', severalDays, [BEGINS, ENDS]],
])('when it is stands in a list: %s', (_, time, shown, lines) => {
  setClock(time)
  const { place } = shown
  const all = activityEntry(shown).lines
  expect(all.slice(0, all.indexOf(place))).toEqual(lines)
})
