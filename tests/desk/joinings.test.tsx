import type { ReplyOf } from '@/contract'
import { setClock } from '@/client/clock'
import { forgetEverything } from '@/client/load'
import { useSession } from '@/client/session'
import { strings } from '@/strings'
import { qiu } from '../support/joinings'
import { fake, went } from '../support/platform'
import { currently, NOW, noReminders, officeToday, today, wang } from '../support/replies'
import { find, open, tap, until, words, write } from '../support/taro'

jest.mock('@/client/platform', () => jest.requireActual<object>('../support/platform'))

const { joiningId, name, branch, sentAt } = qiu
const record = {
  recordId: '019a0000-0000-7000-8000-00000000000d',
  born: '1960',
  phone: '138****0009',
}

const secretary = {
  ...wang,
  offices: ['branchSecretary' as const],
  officeBranches: [{ branchId: '019a0000-0000-7000-8000-0000000000b1', name: branch }],
}

let asked: { name: string; request: object }[]
let known: ReplyOf<'joining.read'>
let outcome: object

beforeEach(async () => {
  fake.reset()
  forgetEverything()
  setClock(NOW)
  asked = []
  known = {
    joiningId,
    name,
    branch,
    sentAt,
    phone: '13800000009',
    state: 'waiting',
    records: [record],
  }
  outcome = { ok: true, reply: {} }
  fake.server = (endpoint, request) => {
    asked.push({ name: endpoint, request })
    const replies: Record<string, object> = {
      'session.current': currently(secretary),
      'home.today': today,
      'office.today': officeToday,
      'partyCalendar.list': noReminders,
      'activity.list': { items: [], next: null },
      'joining.list': { items: [{ joiningId, name, branch, sentAt }], next: null },
      'joining.read': known,
    }
    return Promise.resolve(endpoint in replies ? { ok: true, reply: replies[endpoint] } : outcome)
  }
  await useSession.getState().load()
})

const decided = () =>
  asked.filter((one) => one.name === 'joining.decide').map(({ request }) => request)
const arrive = () => open('deskJoining', { joiningId })

test('a secretary is led from 我的 to who waits, and can call them', async () => {
  await open('mine')
  await tap('deskToday')
  await open('deskToday')
  await tap('deskJoinings')
  await open('deskJoinings')
  await tap('joining-0')
  await arrive()
  await tap('callWriter')
  expect(went).toEqual([
    'deskToday',
    'deskJoinings',
    `deskJoining {"joiningId":"${joiningId}"}`,
    'tel:13800000009',
  ])
  expect(words()).toContain('有1位同名的还没登记')
})

test('yes as who is on the roster: nothing to write', async () => {
  await arrive()
  await tap('agree')
  await until(() => words().includes('请先选一选'))
  await tap('let')
  expect(decided()).toEqual([])
  await tap(`record-${record.recordId}`)
  known = { ...known, state: 'joined', records: [] }
  await tap('let')
  await until(() => words().includes('已经登记了'))
  expect(decided()).toEqual([{ joiningId, end: 'joined', recordId: record.recordId }])
})

test('yes as somebody new needs a year of birth, full-width digits too', async () => {
  known = { ...known, records: [] }
  await arrive()
  await tap('agree')
  await until(() => words().includes('请写出生年份'))
  await write('year', '１９５８年')
  known = { ...known, state: 'joined' }
  await tap('let')
  await until(() => words().includes('已经登记了'))
  expect(decided()).toEqual([{ joiningId, end: 'joined', birthYear: 1958 }])
})

test('a no goes with words, which stay when the net fails', async () => {
  await arrive()
  await tap('decline')
  await until(() => words().includes(strings.problems.reasonMissing.what))
  await tap('tell')
  expect(decided()).toEqual([])
  await write('why', ' 请到一中支部登记 ')
  outcome = { ok: false, refusal: 'unavailable' }
  await tap('tell')
  await until(() => words().includes(strings.problems.unavailable.what))
  expect((await find('#why')).getAttribute('value')).toBe(' 请到一中支部登记 ')
  outcome = { ok: true, reply: {} }
  known = { ...known, state: 'declined' }
  await tap('tell')
  await until(() => words().includes('没有同意'))
  expect(decided()).toEqual(
    Array(2).fill({ joiningId, end: 'declined', words: '请到一中支部登记' }),
  )
})

test('decided by somebody else meanwhile: says so, and asks no more', async () => {
  await arrive()
  await tap('agree')
  await tap(`record-${record.recordId}`)
  outcome = { ok: false, refusal: 'alreadyDecided' }
  known = { ...known, state: 'joined' }
  await tap('let')
  await until(() => words().includes(strings.problems.alreadyDecided.what))
  await until(() => words().includes('已经登记了'))
  expect(words()).not.toContain('登记进来')
})
