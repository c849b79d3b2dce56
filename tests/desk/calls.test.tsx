import type { ReplyOf, RequestOf } from '@/contract'
import { setClock } from '@/client/clock'
import { forgetEverything } from '@/client/load'
import { useSession } from '@/client/session'
import { fake, went } from '../support/platform'
import { currently, NOW, partyDay, wang } from '../support/replies'
import { find, open, tap, until, words } from '../support/taro'

jest.mock('@/client/platform', () => jest.requireActual<object>('../support/platform'))

const { activityId, title, startsAt } = partyDay
const person = (nth: number, name: string, more = {}) => ({
  recordId: `019a0000-0000-7000-8000-0000000000a${nth}`,
  name,
  phone: '138****0001',
  home: true,
  hasPhoneApp: true,
  family: [],
  mark: null,
  at: null,
  ...more,
})

let list: ReplyOf<'callList.read'>
let marks: RequestOf<'callList.setMark'>[]
let refusal: string | null

beforeEach(async () => {
  fake.reset()
  forgetEverything()
  setClock(NOW)
  marks = []
  refusal = null
  list = {
    title,
    at: startsAt,
    signedUp: 3,
    people: [
      person(1, '孙德胜', { hasPhoneApp: false, family: ['daughter' as const] }),
      person(2, '谢万和', { phone: '138****0003', home: false, hasPhoneApp: false }),
      person(3, '赵桂花', { phone: null }),
    ],
  }
  fake.server = (name, request) => {
    if (name === 'callList.setMark') {
      if (refusal) return Promise.resolve({ ok: false, refusal })
      const marked = request as RequestOf<'callList.setMark'>
      marks.push(marked)
      const { recordId, mark } = marked
      const people = list.people.map((one) => (one.recordId === recordId ? { ...one, mark } : one))
      list = { ...list, people }
      return Promise.resolve({ ok: true, reply: { mark } })
    }
    const replies: Record<string, object> = {
      'member.revealPhone': { phone: '13800000001' },
      'session.current': currently({ ...wang, offices: ['branchSecretary'] }),
      'callList.read': list,
    }
    return Promise.resolve({ ok: true, reply: replies[name] })
  }
  await useSession.getState().load()
})

test('it says how many still have to be called, and calls by one tap', async () => {
  await open('deskCalls', { thing: 'activity', thingId: activityId })
  await until(() => words().includes('还有2位没联系上'))
  for (const fact of ['手机上看不到，先打给他', '家人：女儿', '没有电话', '报了名3位'])
    expect(words()).toContain(fact)
  for (const told of ['还没联系上2位孙德胜、谢万和', '手机上能看到1位赵桂花', '打通了0位'])
    expect(words()).toContain(told)
  await tap('call-0')
  await until(() => went.length > 0)
  expect(went).toEqual(['tel:13800000001'])
  expect(document.querySelector('#call-1')).toBeNull()
})

test('what came of a call is one tap; a second tap takes it back', async () => {
  await open('deskCalls', { thing: 'activity', thingId: activityId })
  await tap('how-0-viaFamily')
  await until(() => words().includes('还有1位没联系上'))
  expect(words()).toContain('请家里人转告1位孙德胜')
  await tap('how-1-noAnswer')
  await until(() => marks.length === 2)
  expect(words()).toContain('还有1位没联系上')
  await tap('how-0-viaFamily')
  await until(() => words().includes('还有2位没联系上'))
  expect(marks[0]).toMatchObject({ thing: 'activity', thingId: activityId })
  expect(marks.map(({ mark }) => mark)).toEqual(['viaFamily', 'noAnswer', null])
})

test('a mark that did not count says so', async () => {
  refusal = 'notFound'
  await open('deskCalls', { thing: 'activity', thingId: activityId })
  await tap('how-0-reached')
  await until(() => words().includes('没找到您要看的'))
  expect((await find('#how-0-reached')).getAttribute('aria-checked')).toBe('false')
})
