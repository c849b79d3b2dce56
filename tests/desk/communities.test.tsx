import { setClock } from '@/client/clock'
import { forgetEverything } from '@/client/load'
import { useSession } from '@/client/session'
import type { RouteName } from '@/routes'
import { fake, went } from '../support/platform'
import { currently, NOW, wang } from '../support/replies'
import { find, open, tap, until, words, write } from '../support/taro'

jest.mock('@/client/platform', () => jest.requireActual<object>('../support/platform'))

const id = (end: string) => `019a0000-0000-7000-8000-0000000000${end}`
const [jianshan, hospital] = [id('c1'), id('c2')]
/** Works for a community and for a hospital. */
const worker = {
  ...{ ...wang, name: '袁敏', memberId: null, offices: ['communityWorker' as const] },
  officeCommunities: [
    { communityId: jianshan, name: '尖山社区' },
    { communityId: hospital, name: '市人民医院' },
  ],
}

let asked: [string, Record<string, unknown>][]
const requests = (name: string) => asked.flatMap(([one, of]) => (one === name ? [of] : []))

beforeEach(async () => {
  fake.reset()
  forgetEverything()
  setClock(NOW)
  asked = []
  const expert = {
    ...{ expertId: id('e1'), name: '彭志远', field: '油茶', years: 30, hours: [], reach: 'county' },
  }
  const replies: Record<string, object> = {
    'session.current': currently(worker),
    'shift.read': { weeklyLimit: 2, shifts: [], swaps: [], unthanked: false },
    'registration.people': { items: [], next: null },
    'caseFile.mine': { asked: [], assigned: [] },
    'expert.list': { items: [expert], next: null },
    'expert.asked': { items: [], next: null },
  }
  fake.server = (name, request) => {
    asked.push([name, request as Record<string, unknown>])
    return Promise.resolve({ ok: true, reply: replies[name] ?? {} })
  }
  await useSession.getState().load()
})

/** What each page asks the server for the community. */
const SHOWN: [RouteName, string][] = [
  ['deskWilling', 'registration.people'],
  ['deskShifts', 'shift.read'],
]

test.each(SHOWN)('%s is about the community that is picked', async (page, name) => {
  await open(page)
  await until(() => requests(name).some(({ communityId }) => communityId === jianshan))
  await tap(`community-${hospital}`)
  await until(() => requests(name).some(({ communityId }) => communityId === hospital))
})

test('a mediator is asked for the community that is picked', async () => {
  await open('deskCases')
  await tap(`community-${hospital}`)
  await until(() => document.querySelector(`#community-${hospital}[aria-checked="true"]`))
  await tap('caseAsk')
  expect(went).toContain(`caseAsk {"kind":"mediation","communityId":"${hospital}"}`)
})

test('hands are asked for the community that is picked', async () => {
  await open('deskWhistle')
  await tap('template-stairs')
  await write('place', '门诊大厅')
  for (const one of ['keep', 'day-2026-11-28', 'start-540', 'seats-5', `community-${hospital}`])
    await tap(one)
  await tap('send')
  await until(() => requests('communityRequest.post').length > 0)
  expect(requests('communityRequest.post')).toMatchObject([{ communityId: hospital }])
})

test('an expert is asked for the community that is picked', async () => {
  await open('deskExperts')
  await tap('askExpert')
  await tap('expert-0')
  await write('what', '油茶树叶子黄了')
  await tap('next')
  await write('where', '门诊楼后面')
  await find(`#community-${hospital}`)
  await tap(`community-${hospital}`)
  await tap('send')
  await until(() => requests('expert.ask').length > 0)
  expect(requests('expert.ask')).toMatchObject([{ communityId: hospital }])
  expect(words()).toContain('油茶')
})
