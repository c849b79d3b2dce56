import type { ReplyOf } from '@/contract'
import { setClock } from '@/client/clock'
import { forgetEverything } from '@/client/load'
import { useSession } from '@/client/session'
import { fake, went } from '../support/platform'
import { currently, NOW, partyDay, wang } from '../support/replies'
import { find, open, tap, words, write } from '../support/taro'

jest.mock('@/client/platform', () => jest.requireActual<object>('../support/platform'))

const communityId = '019a0000-0000-7000-8000-0000000000c1'
const zhou = {
  ...{ ...wang, name: '周婷', memberId: null, offices: ['communityWorker' as const] },
  officeCommunities: [{ communityId, name: '尖山社区' }],
}
const brief = {
  ...{ ...partyDay, mine: null, isRequest: true, title: '楼道堆物清理', branch: '尖山社区' },
  ...{ place: '竹情小区三栋', capacity: 5, seatsTaken: 2, reserved: 0 },
  ...{ signUpOpensAt: NOW, signUpClosesAt: partyDay.startsAt },
}
const request: ReplyOf<'activity.read'> = {
  ...{ ...brief, openTo: 'willing', summary: '楼道堆物清理', bring: null, organiser: '周婷' },
  ...{ phone: '0730', guestLimit: 0, waiting: 0, cancelReason: null, walkIns: true },
  ...{ expected: false, attended: null, venue: null },
  request: { kind: 'help', skills: ['repair'], weight: 'heavy', minutes: null, closed: null },
}

let asked: [string, object][]
let replies: Record<string, object>

beforeEach(() => {
  fake.reset()
  forgetEverything()
  setClock(NOW)
  asked = []
  replies = {
    'activity.read': request,
    'activity.signUp': {
      signUpId: communityId,
      state: 'confirmed',
      guests: 0,
      place: null,
      by: null,
    },
    'communityRequest.post': {},
  }
  fake.server = (name, request) => {
    asked.push([name, request])
    return Promise.resolve({ ok: true, reply: replies[name] ?? {} })
  }
})

test('who goes says so with one tap and a yes', async () => {
  replies['session.current'] = currently(wang)
  await useSession.getState().load()
  await open('request', { activityId: request.activityId })
  await find('#go')
  expect(words()).toContain('还差3位')
  await tap('go')
  await find('#surely')
  expect(words()).toContain('您去吗？')
  await tap('surely')
  const [, wish] = asked.find(([name]) => name === 'activity.signUp') ?? []
  expect(wish).toMatchObject({ activityId: request.activityId, guests: 0, orQueue: false })
})

test('a worker asks for hands with at most ten taps besides the words', async () => {
  replies['session.current'] = currently(zhou)
  await useSession.getState().load()
  await open('deskWhistle')
  let taps = 0
  const press = async (id: string) => {
    taps++
    await tap(id)
  }
  await press('template-stairs')
  await write('place', '竹情小区三栋')
  await press('keep')
  await press('day-2026-11-28')
  await press('start-540')
  await press('seats-5')
  await find('#send')
  await press('send')
  // Two more lead here from 社区的事.
  expect(taps + 2).toBeLessThanOrEqual(10)
  const [, sent] = asked.find(([name]) => name === 'communityRequest.post') ?? []
  expect(sent).toMatchObject({
    ...{ communityId, title: '楼道堆物清理', place: '竹情小区三栋', capacity: 5, weight: 'heavy' },
    ...{ startsAt: '2026-11-28T01:00:00.000Z', endsAt: '2026-11-28T03:00:00.000Z' },
  })
  expect(went.at(-1)).toContain('deskRequest')
})
