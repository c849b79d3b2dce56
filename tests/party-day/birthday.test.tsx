import type { EndpointName, OutcomeOf } from '@/contract'
import { setClock } from '@/client/clock'
import { forgetEverything } from '@/client/load'
import { useSession } from '@/client/session'
import { fake, went } from '../support/platform'
import { currently, NOW, wang } from '../support/replies'
import { open, tap, until, words } from '../support/taro'

jest.mock('@/client/platform', () => jest.requireActual<object>('../support/platform'))

let hidden: boolean
let asked: { name: EndpointName; request: unknown }[]

beforeEach(() => {
  fake.reset()
  forgetEverything()
  setClock(NOW)
  hidden = false
  asked = []
  fake.server = (endpoint, request) => {
    const name = endpoint as EndpointName
    asked.push({ name, request })
    if (name === 'birthday.choose') hidden = !hidden
    const replies: Partial<Record<EndpointName, unknown>> = {
      'session.current': currently(wang),
      'birthday.mine': {
        ...{ hidden, year: 1976, month: 11, day: 28, years: 50 },
        greetings: [{ year: 2026, branch: '税务局退休党支部', words: '多保重' }],
      },
      'birthday.choose': {},
      'article.list': { items: [], next: null },
      'lecture.mine': { lectures: [] },
    }
    return Promise.resolve({ ok: true, reply: replies[name] ?? {} } as OutcomeOf<EndpointName>)
  }
})

test('my 政治生日 is a card, and one tap ends it and begins it again', async () => {
  await useSession.getState().load()
  await open('birthday')
  await until(() => words().includes('光荣在党50年'))
  expect(words()).toContain('年11月28日')
  expect(words()).toContain('多保重')
  await tap('choose')
  await until(() => words().includes('支部的名单里没有您'))
  expect(words()).not.toContain('11月28日')
  await tap('choose')
  await until(() => words().includes('年11月28日'))
})

test('a 微党课 is offered in three steps, the last of them the yes', async () => {
  await useSession.getState().load()
  await open('lectures')
  await until(() => words().includes('还没有微党课'))
  await tap('lecture')
  expect(went).toEqual(['lecture'])
})
