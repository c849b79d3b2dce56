import type { ReplyOf } from '@/contract'
import { setClock } from '@/client/clock'
import { forgetEverything } from '@/client/load'
import { useSession } from '@/client/session'
import { fake, went } from '../support/platform'
import { currently, NOW, wang } from '../support/replies'
import { open, tap, until, words, write } from '../support/taro'

jest.mock('@/client/platform', () => jest.requireActual<object>('../support/platform'))

const id = (end: string) => `019a0000-0000-7000-8000-0000000000${end}`
const [pairingId, visitId, today] = [id('d1'), id('e1'), id('e2')]

let pairing: ReplyOf<'pairing.read'>
let asked: [string, Record<string, unknown>][]
const requests = (name: string) => asked.flatMap(([one, of]) => (one === name ? [of] : []))

beforeEach(async () => {
  fake.reset()
  forgetEverything()
  setClock(NOW)
  asked = []
  pairing = {
    ...{ pairingId, state: 'active', station: '爱心驿站', elder: '王秀英', childCode: '012' },
    ...{ fromDay: '2026-11-01', untilDay: '2027-05-23', offeredAt: NOW, phone: '0730-0000026' },
    ...{ mine: { elder: false, station: true }, guardian: null, visits: [] },
    planned: [
      { visitId: today, day: '2026-11-22', otherAdult: '易春兰' },
      { visitId, day: '2026-12-22', otherAdult: '易春兰' },
    ],
  }
  fake.server = (name, request) => {
    asked.push([name, request as Record<string, unknown>])
    const replies: Record<string, object> = {
      'session.current': currently({ ...wang, memberId: null, offices: ['communityWorker'] }),
      'pairing.read': pairing,
    }
    return Promise.resolve({ ok: true, reply: replies[name] ?? {} })
  }
  await useSession.getState().load()
})

test('a station plans the next visit with two adults', async () => {
  await open('pairing', { pairingId })
  await tap('plan')
  expect(went).toContain(`deskPair {"pairingId":"${pairingId}","what":"plan"}`)
  await open('deskPair', { pairingId, what: 'plan' })
  await write('other', '易春兰')
  await tap('next')
  await tap('day-2026-11-28')
  await tap('plan')
  await until(() => words().includes('定好了，已经告诉老人'))
  expect(requests('pairing.planVisit')).toMatchObject([
    { pairingId, day: '2026-11-28', otherAdult: '易春兰' },
  ])
})

test('a planned visit is called off in two taps, and not written down before its day', async () => {
  await open('deskPair', { pairingId, visitId })
  await until(() => words().includes('到了那天，再来写一写'))
  await tap('callOff')
  await tap('reallyOff')
  await until(() => words().includes('取消了，已经告诉老人'))
  expect(requests('pairing.callOff')).toEqual([{ pairingId, visitId }])
})

test('from its day on it is written down as it was planned', async () => {
  await open('deskPair', { pairingId, visitId: today })
  await tap('write')
  await write('words', '一起看了书')
  await tap('log')
  await until(() => words().includes('写好了'))
  expect(requests('pairing.logVisit')).toEqual([
    {
      ...{ visitId: today, pairingId, day: '2026-11-22', otherAdult: '易春兰' },
      words: '一起看了书',
    },
  ])
})

test('the elder reads when, and plans nothing', async () => {
  pairing.mine = { elder: true, station: false }
  await open('pairing', { pairingId })
  await until(() => words().includes('12月22日'))
  expect(document.querySelector('#plan')).toBeNull()
})
