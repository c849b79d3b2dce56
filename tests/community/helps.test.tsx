import type { ReplyOf } from '@/contract'
import { setClock } from '@/client/clock'
import { forgetEverything } from '@/client/load'
import { useSession } from '@/client/session'
import { fake, went } from '../support/platform'
import { currently, NOW, wang } from '../support/replies'
import { find, open, tap, until, words, write } from '../support/taro'

jest.mock('@/client/platform', () => jest.requireActual<object>('../support/platform'))

const id = (end: string) => `019a0000-0000-7000-8000-0000000000${end}`
const [home, hospital, school] = [id('c1'), id('c2'), id('c3')]
const places = [
  { communityId: home, name: '尖山社区', district: '羊楼司镇', kind: 'community' },
  { communityId: hospital, name: '市人民医院', district: '长安街道', kind: 'hospital' },
  { communityId: school, name: '演示中学', district: '长安街道', kind: 'school' },
]

let registration: ReplyOf<'registration.mine'>['registration']
let asked: [string, Record<string, unknown>][]
const requests = (name: string) => asked.flatMap(([one, of]) => (one === name ? [of] : []))

beforeEach(async () => {
  fake.reset()
  forgetEverything()
  setClock(NOW)
  asked = []
  registration = {
    ...{ community: { communityId: home, name: '尖山社区' }, helps: [], skills: ['repair'] },
    ...{ times: ['weekdayMorning'], reach: 'near', able: true, pausedUntil: null },
  }
  fake.server = (name, request) => {
    asked.push([name, request as Record<string, unknown>])
    if (name === 'registration.help' && registration) {
      const { communityIds } = request as { communityIds: string[] }
      const helps = places.filter(({ communityId }) => communityIds.includes(communityId))
      registration = { ...registration, helps }
    }
    const { words: part = '' } = request as { words?: string }
    const replies: Record<string, object> = {
      'session.current': currently(wang),
      'registration.mine': { registration },
      'registration.communities': {
        items: places.filter(({ name }) => name.includes(part)),
        next: null,
      },
    }
    return Promise.resolve({ ok: true, reply: replies[name] ?? {} })
  }
  await useSession.getState().load()
})

test('somebody helps a hospital too, found by its name, and leaves it in two taps', async () => {
  await open('helps')
  await until(() => words().includes('还没有'))
  await tap('findPlace')
  await until(() => words().includes('演示中学'))
  await write('words', '医院')
  await tap('find')
  await until(() => !words().includes('演示中学'))
  expect(requests('registration.communities').at(-1)).toMatchObject({ as: 'help', words: '医院' })
  await tap('place-0')
  await tap('join')
  await until(() => words().includes('正在帮'))
  expect(words()).toContain('好的，那里有事也告诉您')
  expect(requests('registration.help')).toEqual([{ communityIds: [hospital] }])
  // Two taps, and why is nobody's business.
  await tap('helped-0')
  await tap('leave')
  await until(() => words().includes('好的，不再帮那里了'))
  expect(requests('registration.help').at(-1)).toEqual({ communityIds: [] })
})

test('the others stay when one more is helped; the own community is no choice', async () => {
  if (registration) registration.helps = [{ communityId: school, name: '演示中学' }]
  await open('helps')
  await tap('findPlace')
  await tap('place-1')
  await tap('join')
  await until(() => requests('registration.help').length > 0)
  expect(requests('registration.help')).toEqual([{ communityIds: [school, hospital] }])
  await tap('findPlace')
  await until(() => words().includes('您住这里'))
  await tap('place-0')
  expect(went).toContain('report')
})

test('five are the most, and nobody helps who has not reported', async () => {
  if (registration)
    registration.helps = [1, 2, 3, 4, 5].map((nth) => ({
      communityId: id(`d${nth}`),
      name: `社区${nth}`,
    }))
  await open('helps')
  await until(() => words().includes('最多帮5处'))
  registration = null
  forgetEverything()
  await useSession.getState().load()
  await open('helps')
  await until(() => words().includes('报到以后，才能帮别处'))
  await find('#report')
})
