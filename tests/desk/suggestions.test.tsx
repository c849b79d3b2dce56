import type { ReplyOf } from '@/contract'
import { setClock } from '@/client/clock'
import { forgetEverything } from '@/client/load'
import { useSession } from '@/client/session'
import { strings } from '@/strings'
import { fake, went } from '../support/platform'
import { currently, NOW, noReminders, officeToday, today, wang } from '../support/replies'
import { lamp } from '../support/suggestions'
import { find, open, tap, until, words, write } from '../support/taro'

jest.mock('@/client/platform', () => jest.requireActual<object>('../support/platform'))

const { suggestionId } = lamp
const writer = { name: '王秀英', phone: null }

let asked: { name: string; request: object }[] = []
let known: ReplyOf<'suggestion.read'>
let outcome: object

beforeEach(async () => {
  fake.reset()
  forgetEverything()
  setClock(NOW)
  asked = []
  known = { ...lamp, writer }
  outcome = { ok: true, reply: {} }
  fake.server = (name, request) => {
    asked.push({ name, request })
    const replies: Record<string, object> = {
      'session.current': currently({
        ...wang,
        offices: ['branchSecretary'],
        officeBranches: [{ branchId: '019a0000-0000-7000-8000-0000000000b1', name: '税务局' }],
      }),
      'home.today': today,
      'office.today': officeToday,
      'partyCalendar.list': noReminders,
      'activity.list': { items: [], next: null },
      'suggestion.list': { items: [{ ...lamp, writer: '王秀英' }], next: null },
      'suggestion.read': known,
    }
    return Promise.resolve(name in replies ? { ok: true, reply: replies[name] } : outcome)
  }
  await useSession.getState().load()
})

const done = (name: string) => asked.filter((one) => one.name === name).map((one) => one.request)
const arrive = () => open('deskSuggestion', { suggestionId })

test('an officer is led from 我的 to what waits for an answer, or has one', async () => {
  await open('mine')
  await tap('deskToday')
  await open('deskToday')
  await tap('deskSuggestions')
  await open('deskSuggestions')
  await find('#suggestion-0')
  expect(words()).toContain('王秀英')
  await tap('which-answered')
  await tap('suggestion-0')
  expect(done('suggestion.list').map((request) => (request as { which: string }).which)).toEqual([
    'open',
    'answered',
  ])
  expect(went).toEqual([
    'deskToday',
    'deskSuggestions',
    `deskSuggestion {"suggestionId":"${suggestionId}"}`,
  ])
})

test('who said it, by when to answer; a number only where a call was asked for', async () => {
  await arrive()
  await find('#takeUp')
  for (const fact of ['王秀英', '楼道的灯不亮', '11月28日 星期六']) expect(words()).toContain(fact)
  expect(words()).not.toContain('打电话给他')
  known = { ...known, words: null, callMe: true, writer: { ...writer, phone: '13800000001' } }
  await arrive()
  await tap('callWriter')
  expect(went).toEqual(['tel:13800000001'])
})

test('rule 23: the answer goes with how it ended and with words, or not at all', async () => {
  await arrive()
  await until(() => words().includes('请先选一选'))
  await tap('sendAnswer')
  await tap('end-declined')
  await until(() => words().includes('请先写几句回复'))
  await tap('sendAnswer')
  expect(done('suggestion.answer')).toEqual([])
  await write('answer', ' 明年换 ')
  known = { ...known, state: 'declined', answer: '明年换', answeredAt: NOW }
  await tap('sendAnswer')
  await until(() => words().includes('已经回复明年换'))
  expect(done('suggestion.answer')).toEqual([{ suggestionId, end: 'declined', answer: '明年换' }])
  expect(words()).not.toContain('回复他')
})

test('正在办 is said by one tap', async () => {
  await arrive()
  await find('#takeUp')
  known = { ...known, state: 'inHand' }
  await tap('takeUp')
  await until(() => words().includes('正在办'))
  expect(done('suggestion.takeUp')).toEqual([{ suggestionId }])
  expect(words()).not.toContain('说一声')
})

test('without net the answer stays written', async () => {
  await arrive()
  await tap('end-done')
  await write('answer', '换好了')
  outcome = { ok: false, refusal: 'unavailable' }
  await tap('sendAnswer')
  await until(() => words().includes(strings.problems.unavailable.what))
  expect((await find('#answer')).getAttribute('value')).toBe('换好了')
})
