import type { ReplyOf } from '@/contract'
import { setClock } from '@/client/clock'
import { forgetEverything } from '@/client/load'
import { useSession } from '@/client/session'
import { deskStrings } from '@/deskStrings'
import { strings } from '@/strings'
import { fake, went } from '../support/platform'
import { currently, NOW, today, wang } from '../support/replies'
import { open, tap, until, words } from '../support/taro'

jest.mock('@/client/platform', () => jest.requireActual<object>('../support/platform'))

const branchId = '019a0000-0000-7000-8000-0000000000b1'
const recordId = '019a0000-0000-7000-8000-0000000000a1'
const secretary = {
  ...wang,
  offices: ['branchSecretary' as const],
  officeBranches: [{ branchId, name: '税务局退休党支部' }],
}
const person = {
  recordId,
  name: '陈德明',
  birthYear: 1942,
  joinedPartyYear: 1966,
  phone: '138****0002',
  community: '老桥社区',
}
const member: ReplyOf<'care.read'> = {
  ...{
    recordId,
    name: '陈德明',
    birthYear: 1942,
    home: true,
    hasAccount: true,
    care: null,
    branchId,
  },
  ...{
    phone: '138****0002',
    probationaryUntil: null,
    said: null,
    helpers: [],
    visits: [],
    nextDay: null,
  },
}

let asked: { name: string; request: Record<string, unknown> }[]
let outcome: object

beforeEach(async () => {
  fake.reset()
  forgetEverything()
  setClock(NOW)
  asked = []
  outcome = { ok: true, reply: { phone: '13800000002' } }
  fake.server = (name, request) => {
    asked.push({ name, request: request as Record<string, unknown> })
    const replies: Record<string, object> = {
      'session.current': currently(secretary),
      'home.today': today,
      'care.read': member,
      'elders.read': { kinds: [], shown: false },
      'roster.list': {
        items: [{ ...person, name: '邱福民' }],
        next: null,
      },
    }
    return Promise.resolve(name in replies ? { ok: true, reply: replies[name] } : outcome)
  }
  await useSession.getState().load()
})

const done = (name: string) => asked.filter((one) => one.name === name).map((one) => one.request)

test('a number is masked until it is called; then it is told, once, and whose it is can read that', async () => {
  await open('deskMember', { recordId })
  await until(() => words().includes('138****0002'))
  await tap('callMember')
  await until(() => words().includes('138 0000 0002'))
  expect(done('member.revealPhone')).toEqual([{ recordId, reason: 'visit' }])
  expect(went).toEqual(['tel:13800000002'])
  // Called again, it is not asked for again.
  await tap('callMember')
  expect(done('member.revealPhone')).toHaveLength(1)
  // Whoever comes back to the page asks again.
  await open('deskMember', { recordId })
  await until(() => words().includes('138****0002'))
  expect(words()).not.toContain('138 0000 0002')
})

test('a no is said, and nothing is called', async () => {
  outcome = { ok: false, refusal: 'notFound' }
  await open('deskMember', { recordId })
  await tap('callMember')
  await until(() => words().includes(strings.problems.notFound.what))
  expect(went).toEqual([])
})

test('a farewell is asked once, with what ends and what stays, and can be let be', async () => {
  outcome = { ok: true, reply: {} }
  await open('deskMember', { recordId })
  await tap('died')
  await until(() => words().includes('陈德明同志去世了吗？'))
  for (const effect of deskStrings.deskDeceased.effects) expect(words()).toContain(effect)
  await tap('keep')
  expect(done('member.recordDeath')).toEqual([])
  await tap('died')
  await tap('recordDeath')
  await until(() => words().includes('陈德明同志去世，记下了'))
  expect(words()).toContain('家里人要看资料，请来支部当面办')
  expect(done('member.recordDeath')).toEqual([{ recordId }])
  await tap('deskMembers')
  expect(went).toEqual(['deskMembers'])
})

test('a mistake is put right from the list of those who have died', async () => {
  outcome = { ok: true, reply: {} }
  await open('deskDeceased')
  await until(() => words().includes('邱福民'))
  await tap('found-0')
  await until(() => words().includes('这位同志去世了'))
  await tap('undo')
  await until(() => words().includes('邱福民写回名册了'))
  expect(done('member.undoDeath')).toEqual([{ recordId }])
})
