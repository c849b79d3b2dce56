import { setClock } from '@/client/clock'
import { forgetEverything } from '@/client/load'
import { useSession } from '@/client/session'
import { strings } from '@/strings'
import { fake, went } from '../support/platform'
import { currently, NOW, today, wang } from '../support/replies'
import { find, open, tap, until, words } from '../support/taro'

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
    const which = (request as { which?: string }).which
    const replies: Record<string, object> = {
      'session.current': currently(secretary),
      'home.today': today,
      'roster.list': {
        items: [which === 'deceased' ? { ...person, name: '邱福民' } : person],
        next: null,
      },
    }
    return Promise.resolve(name in replies ? { ok: true, reply: replies[name] } : outcome)
  }
  await useSession.getState().load()
})

const done = (name: string) => asked.filter((one) => one.name === name).map((one) => one.request)

test('a number is masked until one says what for; then it is told and called in that one tap', async () => {
  await open('deskRecords')
  await tap('found-0')
  await until(() => words().includes('138****0002'))
  expect(words()).toContain('他会看到：您看了他的电话')
  await tap('reason-visit')
  await until(() => words().includes('138 0000 0002'))
  expect(done('member.revealPhone')).toEqual([{ recordId, reason: 'visit' }])
  expect(went).toEqual(['tel:13800000002'])
  // Called again, it is not asked for again.
  await tap('call')
  expect(done('member.revealPhone')).toHaveLength(1)
  // Who comes back to the list and opens the same person says again what for.
  await tap('back')
  await tap('found-0')
  await find('#reason-activity')
  expect(words()).not.toContain('138 0000 0002')
})

test('a no is said, and nothing is called', async () => {
  outcome = { ok: false, refusal: 'notFound' }
  await open('deskRecords')
  await tap('found-0')
  await tap('reason-emergency')
  await until(() => words().includes(strings.problems.notFound.what))
  expect(went).toEqual([])
})

test('a farewell is asked once, with what ends and what stays, and can be let be', async () => {
  outcome = { ok: true, reply: {} }
  await open('deskRecords')
  await tap('found-0')
  await tap('died')
  await until(() => words().includes('陈德明同志去世了吗？'))
  for (const effect of strings.deskRecords.effects) expect(words()).toContain(effect)
  await tap('keep')
  expect(done('member.recordDeath')).toEqual([])
  await tap('died')
  await tap('recordDeath')
  await until(() => words().includes('陈德明同志去世，记下了'))
  expect(words()).toContain('家里人要看资料，请来支部当面办')
  expect(done('member.recordDeath')).toEqual([{ recordId }])
  await tap('list')
  await find('#found-0')
})

test('a mistake is put right from the list of those who have died', async () => {
  outcome = { ok: true, reply: {} }
  await open('deskRecords')
  await tap('which-deceased')
  await until(() => words().includes('邱福民'))
  await tap('found-0')
  await until(() => words().includes('这位同志去世了'))
  expect(words()).not.toContain('打电话给')
  await tap('undo')
  await until(() => words().includes('邱福民写回名册了'))
  expect(done('member.undoDeath')).toEqual([{ recordId }])
})
