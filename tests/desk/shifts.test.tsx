import type { ReplyOf } from '@/contract'
import { setClock } from '@/client/clock'
import { forgetEverything } from '@/client/load'
import { useSession } from '@/client/session'
import { fake, went } from '../support/platform'
import { currently, wang } from '../support/replies'
import { open, tap, until, words, write } from '../support/taro'

jest.mock('@/client/platform', () => jest.requireActual<object>('../support/platform'))

const id = (end: string) => `019a0000-0000-7000-8000-0000000000${end}`
const communityId = id('c1')
const worker = {
  ...wang,
  name: '袁敏',
  offices: ['communityWorker' as const],
  officeCommunities: [{ communityId, name: '市人民医院' }],
}

let roster: ReplyOf<'shift.read'>
let asked: [string, Record<string, unknown>][]

const requests = (name: string) => asked.filter(([one]) => one === name).map(([, of]) => of)

beforeEach(async () => {
  fake.reset()
  forgetEverything()
  setClock('2026-11-23T01:00:00.000Z')
  asked = []
  const cell = {
    ...{ activityId: id('a1'), day: '2026-11-25', half: 'morning' as const, post: '门诊大厅' },
    ...{ startsAt: '2026-11-25T00:00:00.000Z', endsAt: '2026-11-25T03:00:00.000Z' },
    ...{ capacity: 2, seatsTaken: 1, waiting: 0, cancelReason: null },
  }
  const { activityId, day, half, post, startsAt } = cell
  roster = {
    weeklyLimit: 2,
    shifts: [{ ...cell, people: [{ name: '王秀英', state: 'confirmed' }] }],
    swaps: [
      {
        ...{ swapId: id('f1'), activityId, day, half, post, startsAt, state: 'agreed' },
        ...{ from: '王秀英', to: '胡玉梅' },
      },
    ],
    unthanked: true,
  }
  fake.server = (name, request) => {
    asked.push([name, request as Record<string, unknown>])
    const replies: Record<string, object> = {
      'session.current': currently(worker),
      'shift.read': roster,
      'shift.plan': { added: 4 },
      'shift.thank': { closed: 2 },
    }
    return Promise.resolve({ ok: true, reply: replies[name] ?? {} })
  }
  await useSession.getState().load()
})

test('a week shows who comes, and what is short as it is', async () => {
  await open('deskShifts')
  await until(() => words().includes('还差1位'))
  for (const fact of ['11月25日 星期三 上午', '王秀英来', '胡玉梅替王秀英', '一周最多2班'])
    expect(words()).toContain(fact)
})

test('a swap is let, and one shift is called off with a reason', async () => {
  await open('deskShifts')
  await tap(`swap-${id('f1')}`)
  await tap('yes')
  await until(() => words().includes('换好了，两位都告诉了'))
  expect(requests('shift.decideSwap')).toEqual([{ swapId: id('f1'), yes: true }])
  await tap(`shift-${id('a1')}`)
  await tap('cancel')
  await write('why', '门诊停一天')
  await tap('tell')
  await until(() => words().includes('取消了，已经告诉他们'))
  expect(requests('shift.cancel')).toEqual([{ activityId: id('a1'), reason: '门诊停一天' }])
})

test('who was there is thanked in words', async () => {
  await open('deskShifts')
  await tap('thank')
  await write('thanks', '辛苦各位了')
  await tap('send')
  await until(() => words().includes('谢过了，时间也确认了'))
  expect(requests('shift.thank')).toEqual([
    { communityId, week: '2026-11-23', words: '辛苦各位了' },
  ])
})

test('a week is made at once by taps, or as the week before', async () => {
  await open('deskShiftPlan', { communityId })
  await until(() => words().includes('哪几天'))
  for (const one of ['day-0', 'day-2', 'half-morning', 'post-0', 'post-1']) await tap(one)
  await tap('plan')
  await until(() => words().includes('排好了，新添4班'))
  const [planned] = requests('shift.plan') as { week: string; cells: object[]; perPost: number }[]
  expect(planned).toMatchObject({ week: '2026-11-30', perPost: 2 })
  expect(planned?.cells).toMatchObject([
    { day: '2026-11-30', half: 'morning', post: '门诊大厅' },
    { day: '2026-11-30', half: 'morning', post: '挂号窗口' },
    { day: '2026-12-02', post: '门诊大厅' },
    { day: '2026-12-02', post: '挂号窗口' },
  ])
  await tap('list')
  expect(went).toEqual([`instead deskShifts {"communityId":"${communityId}"}`])
  await open('deskShiftPlan', { communityId })
  await tap('week-this')
  await until(() => requests('shift.read').some(({ week }) => week === '2026-11-16'))
  await tap('week-next')
  await tap('copy')
  await tap('plan')
  await until(() => requests('shift.plan').length === 2)
  expect(requests('shift.plan')[1]).toMatchObject({
    cells: [{ day: '2026-12-02', half: 'morning', post: '门诊大厅' }],
  })
})
