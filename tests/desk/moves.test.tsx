import type { ReplyOf } from '@/contract'
import { setClock } from '@/client/clock'
import { forgetEverything } from '@/client/load'
import { useSession } from '@/client/session'
import { strings } from '@/strings'
import { move } from '../support/memberships'
import { fake, went } from '../support/platform'
import { currently, NOW, noReminders, officeToday, today, wang } from '../support/replies'
import { find, open, tap, until, words, write } from '../support/taro'

jest.mock('@/client/platform', () => jest.requireActual<object>('../support/platform'))

const branchId = '019a0000-0000-7000-8000-0000000000b1'
const secretary = {
  ...wang,
  offices: ['branchSecretary' as const],
  officeBranches: [{ branchId, name: '税务局退休党支部' }],
}
const { moveId } = move
const person = {
  recordId: '019a0000-0000-7000-8000-0000000000a1',
  name: '陈德明',
  birthYear: 1942,
  joinedPartyYear: null,
  phone: null,
  community: null,
}
const elsewhere = {
  branchId: '019a0000-0000-7000-8000-0000000000b7',
  name: '一中退休教师党支部',
  contactTitle: '书记 张桂兰',
  canBeHome: true,
}

let asked: { name: string; request: object }[]
let known: ReplyOf<'membership.read'>
let outcome: object

beforeEach(async () => {
  fake.reset()
  forgetEverything()
  setClock(NOW)
  asked = []
  known = {
    ...move,
    mayDecide: true,
    mayWithdraw: false,
    contact: { title: '书记', phone: '0730-0000009' },
  }
  outcome = { ok: true, reply: {} }
  fake.server = (name, request) => {
    asked.push({ name, request })
    const { state: _, words: __, ...waiting } = move
    const replies: Record<string, object> = {
      'session.current': currently(secretary),
      'home.today': today,
      'office.today': officeToday,
      'partyCalendar.list': noReminders,
      'activity.list': { items: [], next: null },
      'membership.requests': { items: [waiting], next: null },
      'membership.read': known,
      'membership.away': {
        items: [
          {
            name: '胡玉梅',
            host: '老年大学第三支部',
            contact: { title: '书记 赵明', phone: '0730-0000008' },
            since: '2026-05-01',
            long: true,
          },
        ],
        next: null,
      },
      'roster.list': { items: [person], next: null },
      'membership.destinations': { items: [elsewhere], next: null },
      'office.successors': {
        items: [
          { ...person, hasAccount: true },
          { ...person, name: '王德胜', hasAccount: false },
        ],
        next: null,
      },
    }
    return Promise.resolve(name in replies ? { ok: true, reply: replies[name] } : outcome)
  }
  await useSession.getState().load()
})

const done = (name: string) => asked.filter((one) => one.name === name).map((one) => one.request)

describe('who comes', () => {
  test('led from 我的 to who waits, and in by one tap', async () => {
    await open('mine')
    await tap('deskToday')
    await open('deskToday')
    await tap('deskMoves')
    await open('deskMoves')
    await tap('move-0')
    expect(went).toEqual(['deskToday', 'deskMoves', `deskMove {"moveId":"${moveId}"}`])
    await open('deskMove', { moveId })
    await tap('callContact')
    known = { ...known, state: 'agreed', mayDecide: false }
    await tap('agree')
    await until(() => words().includes('已经同意了'))
    expect(done('membership.decide')).toEqual([{ moveId, end: 'agreed' }])
    expect(went.at(-1)).toBe('tel:0730-0000009')
  })

  test('a no goes with words, which stay when the net fails', async () => {
    await open('deskMove', { moveId })
    await tap('decline')
    await write('why', '今年人满了')
    outcome = { ok: false, refusal: 'unavailable' }
    await tap('tell')
    await until(() => words().includes(strings.problems.unavailable.what))
    expect((await find('#why')).getAttribute('value')).toBe('今年人满了')
    outcome = { ok: true, reply: {} }
    known = { ...known, state: 'declined', words: '今年人满了', mayDecide: false }
    await tap('tell')
    await until(() => words().includes('为什么没有同意今年人满了'))
  })

  test('what the own branch asked for is taken back', async () => {
    known = { ...known, mayDecide: false, mayWithdraw: true }
    await open('deskMove', { moveId })
    await find('#withdraw')
    known = { ...known, state: 'withdrawn', mayWithdraw: false }
    await tap('withdraw')
    await until(() => words().includes('收回了'))
    expect(done('membership.withdraw')).toEqual([{ moveId }])
    expect(words()).not.toContain('请他进来')
  })
})

describe('who goes', () => {
  test('who, how, where, and once more before it is sent', async () => {
    await open('deskPropose')
    await write('words', '陈')
    await tap('find')
    await until(() => done('roster.list').length === 2)
    await tap('found-0')
    await tap('kind-home')
    await tap('found-0')
    await until(() => words().includes('送陈德明去吗'))
    await write('certificate', ' 2026-7 ')
    await tap('send')
    await until(() => words().includes('问过了，等那边同意'))
    expect(done('membership.propose')).toMatchObject([
      {
        recordId: person.recordId,
        branchId: elsewhere.branchId,
        kind: 'home',
        certificate: '2026-7',
      },
    ])
  })

  test('a refusal keeps the number that was written', async () => {
    await open('deskPropose')
    await tap('found-0')
    await tap('kind-mobile')
    await tap('found-0')
    await write('certificate', '2026-7')
    outcome = { ok: false, refusal: 'alreadyAsked' }
    await tap('send')
    await until(() => words().includes(strings.problems.alreadyAsked.what))
    expect((await find('#certificate')).getAttribute('value')).toBe('2026-7')
  })

  test('after half a year away the page asks to call', async () => {
    await open('deskAway')
    await until(() => words().includes('半年多了，问问近况'))
    await tap('away-0')
    expect(went).toEqual(['tel:0730-0000008'])
  })
})

describe('handing over the office', () => {
  test('who, from when, and what it means before it is done', async () => {
    await open('deskHandOver')
    await tap('found-0')
    await until(() => words().includes('您看不到这个支部的名单了'))
    await tap('keep')
    expect(done('office.handOver')).toEqual([])
    await tap('found-0')
    await tap('day-tomorrow')
    await tap('give')
    await until(() => words().includes('陈德明接手了'))
    expect(done('office.handOver')).toMatchObject([
      { branchId, recordId: person.recordId, from: '2026-11-23' },
    ])
  })

  test('who has no account is said not to be able to', async () => {
    await open('deskHandOver')
    await tap('found-1')
    await until(() => words().includes(strings.problems.noAccount.what))
    await tap('give')
    expect(done('office.handOver')).toEqual([])
  })
})
