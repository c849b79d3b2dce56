import { setClock } from '@/client/clock'
import { forgetEverything } from '@/client/load'
import { useSession } from '@/client/session'
import { fake, went } from '../support/platform'
import { answering, currently, NOW, partyDay, wang } from '../support/replies'
import { open, tap, until, words } from '../support/taro'

jest.mock('@/client/platform', () => jest.requireActual<object>('../support/platform'))

const li = {
  ...wang,
  name: '李建国',
  offices: ['branchSecretary' as const],
  officeBranches: [{ branchId: '019a0000-0000-7000-8000-0000000000b1', name: '税务局退休党支部' }],
}

const desk = (items = [partyDay]) =>
  answering({
    'session.current': currently(li),
    'activity.list': { items, next: null },
    'office.today': {
      joinings: 2,
      moves: 0,
      tasks: 3,
      suggestions: 1,
      reviews: 0,
      sentBack: 0,
      served: 12,
      months: [
        { month: '2026-01', held: 3 },
        { month: '2026-02', held: 0 },
      ],
    },
  })

beforeEach(() => {
  fake.reset()
  forgetEverything()
  setClock(NOW)
})

test('a secretary sees what waits, what comes next and the quiet months, each a tap away', async () => {
  fake.server = desk()
  await useSession.getState().load()
  await open('deskToday')
  await until(() => words().includes('有2件在等'))
  expect(words()).toContain('没有等着的')
  expect(words()).toContain('大家请办的事有3件在等')
  expect(words()).toContain('1月3次')
  expect(words()).toContain('2月没有办')
  const ways = ['deskTasks', 'deskMembers', 'deskVisits']
  for (const id of ['deskJoinings', 'activity-0', 'deskPost', 'deskHandOver', ...ways])
    await tap(id)
  const { activityId } = partyDay
  expect(went).toEqual([
    'deskJoinings',
    `deskActivity ${JSON.stringify({ activityId })}`,
    'deskPost',
    'deskHandOver',
    ...ways,
  ])
})

test('without activities it says so, and without a net what to do', async () => {
  fake.server = desk([])
  await useSession.getState().load()
  await open('deskToday')
  await until(() => words().includes('还没有要办的活动'))
  forgetEverything()
  fake.server = () => Promise.reject(new Error('offline'))
  await open('deskToday')
  await until(() => words().includes('没有连上'))
})
