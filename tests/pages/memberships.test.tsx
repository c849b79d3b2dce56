import type { ReplyOf } from '@/contract'
import { setClock } from '@/client/clock'
import { forgetEverything } from '@/client/load'
import { useSession } from '@/client/session'
import { strings } from '@/strings'
import { memberships, move } from '../support/memberships'
import { fake, went } from '../support/platform'
import { currently, NOW, today, wang } from '../support/replies'
import { find, open, tap, until, words } from '../support/taro'

jest.mock('@/client/platform', () => jest.requireActual<object>('../support/platform'))

const open3 = { branchId: '019a0000-0000-7000-8000-0000000000b9', name: '老科协党支部' }

let asked: { name: string; request: object }[]
let mine: ReplyOf<'membership.mine'>
let outcome: object | null

beforeEach(async () => {
  fake.reset()
  forgetEverything()
  setClock(NOW)
  asked = []
  mine = { memberships, moves: [] }
  outcome = { ok: true, reply: {} }
  fake.server = (name, request) => {
    asked.push({ name, request })
    const replies: Record<string, object> = {
      'session.current': currently(wang),
      'home.today': today,
      'membership.mine': mine,
      'membership.branches': { items: [open3], next: null },
    }
    if (name in replies) return Promise.resolve({ ok: true, reply: replies[name] })
    return outcome ? Promise.resolve(outcome) : Promise.reject(new Error('lost'))
  }
  await useSession.getState().load()
})

const done = (name: string) => asked.filter((one) => one.name === name).map((one) => one.request)

test('home, what one takes part in, and what was before', async () => {
  await open('mine')
  await tap('memberships')
  expect(went).toEqual(['memberships'])
  await open('memberships')
  await find('#leave-0')
  for (const fact of [
    '组织关系在税务局退休党支部',
    '从2020年9月1日 星期二起',
    '老年协会党支部',
    '以前的支部一中党支部',
  ])
    expect(words()).toContain(fact)
})

test('one more branch: which, then the wish; nothing else changes', async () => {
  await open('memberships')
  await tap('more')
  await tap('branch-0')
  await until(() => words().includes('组织关系不变'))
  expect(done('membership.ask')).toEqual([])
  await tap('ask')
  await until(() => words().includes('问过了，等书记同意'))
  expect(done('membership.ask')).toMatchObject([{ branchId: open3.branchId }])
  mine = { ...mine, moves: [move] }
  await tap('done')
  await until(() => words().includes('等那边的书记同意'))
})

test('a lost answer: asked once more, it is the same wish', async () => {
  outcome = null
  await open('memberships')
  await tap('more')
  await tap('branch-0')
  await tap('ask')
  await until(() => words().includes(strings.problems.unreachable.what))
  outcome = { ok: true, reply: {} }
  await tap('ask')
  await until(() => words().includes('问过了，等书记同意'))
  const [first, second] = done('membership.ask')
  expect(second).toEqual(first)
})

test('taking part no longer asks once', async () => {
  await open('memberships')
  await tap('leave-0')
  await tap('keep')
  expect(done('membership.leave')).toEqual([])
  await tap('leave-0')
  mine = { ...mine, memberships: memberships.slice(0, 1) }
  await tap('leave')
  await until(() => words().includes('已经不参加了'))
  expect(done('membership.leave')).toEqual([{ branchId: memberships[1]?.branchId }])
})

test('what one waits for is taken back in one tap', async () => {
  mine = { memberships, moves: [move] }
  await open('memberships')
  await find('#withdraw-0')
  mine = { memberships, moves: [] }
  await tap('withdraw-0')
  await until(() => !words().includes('老科协党支部'))
  expect(done('membership.withdraw')).toEqual([{ moveId: move.moveId }])
  expect(document.querySelector('[role=status]')?.textContent).toContain('收回了')
})

test('a no comes with its words', async () => {
  mine = { memberships, moves: [{ ...move, state: 'declined', words: '今年人满了' }] }
  await open('memberships')
  await until(() => words().includes('今年人满了'))
  expect(words()).toContain('那边没有同意')
})
