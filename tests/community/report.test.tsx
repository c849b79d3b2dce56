import type { ReplyOf } from '@/contract'
import { setClock } from '@/client/clock'
import { forgetEverything } from '@/client/load'
import { useSession } from '@/client/session'
import { fake } from '../support/platform'
import { currently, NOW, wang } from '../support/replies'
import { find, open, tap, until, words, write } from '../support/taro'

jest.mock('@/client/platform', () => jest.requireActual<object>('../support/platform'))

const communityId = '019a0000-0000-7000-8000-0000000000c1'
let registration: ReplyOf<'registration.mine'>['registration']
let asked: [string, object][]

beforeEach(async () => {
  fake.reset()
  forgetEverything()
  setClock(NOW)
  registration = null
  asked = []
  fake.server = (name, request) => {
    asked.push([name, request])
    if (name === 'registration.save')
      registration = {
        ...(request as NonNullable<typeof registration>),
        ...{ community: { communityId, name: '尖山社区' }, helps: [], pausedUntil: null },
      }
    if (name === 'registration.pause' && registration)
      registration = { ...registration, ...{ pausedUntil: '2026-12-22' } }
    if (name === 'registration.withdraw') registration = null
    const place = { communityId, name: '尖山社区', district: '羊楼司镇', kind: 'community' }
    const replies: Record<string, object> = {
      'session.current': currently(wang),
      'registration.mine': { registration },
      'registration.communities': { items: [place], next: null },
    }
    return Promise.resolve({ ok: true, reply: replies[name] ?? {} })
  }
  await useSession.getState().load()
})

test('from the first page reporting takes eight taps; one pauses, one takes it back', async () => {
  // 社区服务 on the first page, and the tile there, come before.
  let taps = 2
  const once = async (id: string) => {
    taps += 1
    await tap(id)
  }
  await open('report')
  await until(() => words().includes('尖山社区'))
  expect(words()).toContain('第1步，共3步')
  await once('community-0')
  await once('skill-repair')
  await once('next')
  await once('time-weekdayMorning')
  await once('able-yes')
  await once('report')
  await until(() => words().includes('已经报到，谢谢您'))
  expect(taps).toBeLessThanOrEqual(8)
  expect(asked).toContainEqual([
    'registration.save',
    {
      ...{ communityId, skills: ['repair'], times: ['weekdayMorning'] },
      ...{ reach: 'near', able: true },
    },
  ])
  await tap('pause')
  await until(() => words().includes('以前不找您'))
  await tap('withdraw')
  await until(() => words().includes('第1步，共3步'))
})

test('a community is found by its name; each thing to do has a picture of its own', async () => {
  await open('report')
  await until(() => words().includes('尖山社区'))
  await write('words', '尖山')
  await tap('find')
  await until(() => asked.some(([, request]) => 'words' in request && request.words === '尖山'))
  await tap('community-0')
  await find('#skill-gardening .skill-gardening')
})
