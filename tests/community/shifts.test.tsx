import type { ReplyOf } from '@/contract'
import { setClock } from '@/client/clock'
import { forgetEverything } from '@/client/load'
import { useSession } from '@/client/session'
import { fake, went } from '../support/platform'
import { currently, NOW, wang } from '../support/replies'
import { open, tap, until, words } from '../support/taro'

jest.mock('@/client/platform', () => jest.requireActual<object>('../support/platform'))

const id = (end: string) => `019a0000-0000-7000-8000-0000000000${end}`

let list: ReplyOf<'shift.list'>
let service: ReplyOf<'certificate.mine'>
let asked: [string, Record<string, unknown>][]
let refusal: string | null

const shift = (
  end: string,
  day: string,
  more: Partial<ReplyOf<'shift.list'>['rosters'][number]['shifts'][number]> = {},
) => ({
  ...{ activityId: id(end), day, half: 'morning' as const, post: '门诊大厅' },
  ...{ startsAt: `${day}T00:00:00.000Z`, endsAt: `${day}T03:00:00.000Z` },
  ...{ capacity: 2, seatsTaken: 0, waiting: 0, cancelReason: null, mine: null },
  ...more,
})
const requests = (name: string) => asked.filter(([one]) => one === name).map(([, of]) => of)

beforeEach(async () => {
  fake.reset()
  forgetEverything()
  // A Monday.
  setClock('2026-11-23T01:00:00.000Z')
  asked = []
  refusal = null
  list = {
    registered: true,
    rosters: [
      {
        ...{ communityId: id('c1'), name: '市人民医院', weeklyLimit: 2 },
        shifts: [
          shift('a1', '2026-11-25', { seatsTaken: 1 }),
          shift('a2', '2026-11-26', {
            ...{ seatsTaken: 2, mine: { signUpId: id('d1'), state: 'confirmed' } },
          }),
          shift('a3', '2026-11-27', { cancelReason: '门诊停一天' }),
          shift('a4', '2026-12-01'),
        ],
      },
    ],
    swaps: [],
  }
  service = {
    ...{ years: [{ year: 2026, minutes: 360 }], year: 2026, certificates: [] },
    items: [
      {
        ...{ activityId: id('b1'), title: '导医导诊', organiser: '市人民医院', minutes: 360 },
        ...{ startsAt: '2026-11-02T00:00:00.000Z', thanks: '辛苦您了' },
      },
    ],
  }
  fake.server = (name, request) => {
    asked.push([name, request as Record<string, unknown>])
    if (refusal && /signUp|Swap|make/.test(name)) return Promise.resolve({ ok: false, refusal })
    const certified = {
      ...{ name: '王秀英', from: '2026-01-01', until: '2026-11-23', minutes: 360 },
      ...{ organisers: ['市人民医院'], issuedAt: NOW },
    }
    const replies: Record<string, object> = {
      'session.current': currently(wang),
      'shift.list': list,
      'shift.people': { people: [{ recordId: id('e1'), name: '胡玉梅' }] },
      'activity.signUp': {
        ...{ signUpId: id('d2'), state: 'confirmed', guests: 0, place: null, by: null },
      },
      'certificate.mine': service,
      'certificate.read': { ...certified, items: service.items, code: 'code', void: false },
      'certificate.verify': {
        certificate: (request as { code: string }).code === 'good' ? certified : null,
      },
    }
    return Promise.resolve({ ok: true, reply: replies[name] ?? {} })
  }
  await useSession.getState().load()
})

test('a week of shifts stands in words, and one tap and a yes takes one', async () => {
  await open('shifts')
  await until(() => words().includes('市人民医院'))
  for (const fact of ['11月25日 星期三 上午', '还差1位', '我去', '取消了', '一周最多2班'])
    expect(words()).toContain(fact)
  expect(words()).not.toContain('12月1日')
  await tap('week-next')
  await until(() => words().includes('12月1日'))
  await tap('week-this')
  await tap(`shift-${id('a1')}`)
  await until(() => words().includes('上午8点到11点'))
  await tap('take')
  await until(() => words().includes('记下了，到时候请来'))
  expect(requests('activity.signUp')).toMatchObject([{ activityId: id('a1'), guests: 0 }])
})

test('who has enough for a week is told so in words', async () => {
  refusal = 'shiftWeekFull'
  await open('shifts')
  await tap(`shift-${id('a1')}`)
  await tap('take')
  await until(() => words().includes('这一周您报的班够了'))
})

test('mine can be given back, or somebody asked to stand in', async () => {
  await open('shifts')
  await tap(`shift-${id('a2')}`)
  await tap('notGoing')
  await tap('swap')
  expect(went).toEqual([
    `notGoing {"activityId":"${id('a2')}"}`,
    `swap {"activityId":"${id('a2')}"}`,
  ])
  await open('swap', { activityId: id('a2') })
  await until(() => words().includes('胡玉梅'))
  expect(words()).toContain('请先选一位')
  await tap(`who-${id('e1')}`)
  await tap('askSwap')
  await until(() => words().includes('请好了，等回话'))
  expect(requests('shift.askSwap')).toMatchObject([{ activityId: id('a2'), recordId: id('e1') }])
})

test.each([
  ['toMe' as const, '张桂兰请您替一班', 'yes', '答应了，等医院同意', 'shift.answerSwap'],
  ['toMe' as const, '张桂兰请您替一班', 'no', '回了他，这次不替', 'shift.answerSwap'],
  ['toAnybody' as const, '有人想请人替一班', 'yes', '答应了', 'shift.answerSwap'],
  ['asked' as const, '您请了张桂兰替', 'takeBack', '不换了，还是您去', 'shift.takeBackSwap'],
])('a swap (%s): %s, %s', async (role, title, act, said, endpoint) => {
  const { activityId, day, half, post, startsAt } = shift('a1', '2026-11-25')
  const swap = { swapId: id('f1'), activityId, day, half, post, startsAt }
  list.swaps = [{ ...swap, state: 'asked', role, name: '张桂兰' }]
  await open('shifts')
  await until(() => words().includes(title))
  await tap(`swap-${id('f1')}`)
  await open('swap', { swapId: id('f1') })
  await tap(act)
  await until(() => words().includes(said))
  expect(requests(endpoint)).toMatchObject([{ swapId: id('f1') }])
})

test('who has not reported is led there', async () => {
  list = { registered: false, rosters: [], swaps: [] }
  await open('shifts')
  await until(() => words().includes('报到以后，才能排班'))
})

test('a year of service is told in words, and leads to a certificate', async () => {
  await open('service')
  await until(() => words().includes('一共帮忙6小时'))
  for (const fact of ['市人民医院确认', '谢谢您：辛苦您了', '不比多少'])
    expect(words()).toContain(fact)
  await tap('make')
  await until(() => went.length > 0)
  expect(requests('certificate.make')).toMatchObject([{ year: 2026 }])
  expect(went[0]).toContain('certificate {')
})

test('another year is asked for once, and comes', async () => {
  service.years.push({ year: 2025, minutes: 90 })
  await open('service')
  await until(() => words().includes('一共帮忙6小时'))
  expect(requests('certificate.mine')).toEqual([{}])
  service = { ...service, year: 2025, items: [] }
  await tap('year-2025')
  await until(() => words().includes('一共帮忙1小时半'))
  expect(requests('certificate.mine')).toEqual([{}, { year: 2025 }])
})

test('a certificate stands as on paper, and is taken back in two taps', async () => {
  await open('certificate', { certificateId: id('b2') })
  await until(() => words().includes('志愿服务记录证明'))
  for (const fact of ['王秀英', '2026年1月1日\n到2026年11月23日', '6小时', '服务无偿'])
    expect(words()).toContain(fact)
  await tap('withdraw')
  await tap('really')
  await until(() => requests('certificate.withdraw').length > 0)
})

test.each([
  ['good', '是真的，有效'],
  ['other', '这张证明不再有效'],
])('whoever scans a %s code is told: %s', async (code, said) => {
  await open('certificateVerify', { code })
  await until(() => words().includes(said))
})
