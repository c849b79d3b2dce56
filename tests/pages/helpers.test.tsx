import type { ReplyOf } from '@/contract'
import { setClock } from '@/client/clock'
import { forgetEverything } from '@/client/load'
import { useSession } from '@/client/session'
import { strings } from '@/strings'
import { daughter, xiaomin } from '../support/helpers'
import { fake } from '../support/platform'
import { currently, NOW, today, wang } from '../support/replies'
import { find, open, tap, until, words } from '../support/taro'

jest.mock('@/client/platform', () => jest.requireActual<object>('../support/platform'))

let asked: { name: string; request: object }[]
let helpers: ReplyOf<'helper.mine'>['helpers']
let outcome: object | null

beforeEach(async () => {
  fake.reset()
  forgetEverything()
  setClock(NOW)
  asked = []
  helpers = []
  outcome = { ok: true, reply: {} }
  fake.server = (name, request) => {
    asked.push({ name, request })
    const replies: Record<string, object> = {
      'session.current': currently(wang),
      'home.today': today,
      'helper.mine': { helpers, elders: [] },
      'helper.code': { code: '048291', expiresAt: NOW },
    }
    if (name in replies) return Promise.resolve({ ok: true, reply: replies[name] })
    return outcome ? Promise.resolve(outcome) : Promise.reject(new Error('lost'))
  }
  await useSession.getState().load()
})

const done = (name: string) => asked.filter((one) => one.name === name).map((one) => one.request)
const { grantId } = xiaomin

test('nobody helps yet: the code to tell, read out digit by digit, and what to do with it', async () => {
  await open('helpers')
  const code = await find('.digits')
  expect(code.getAttribute('aria-label')).toBe('号码是0 4 8 2 9 1')
  expect(words()).toContain('“帮家里人”')
  await tap('newCode')
  await until(() => done('helper.code').length === 2)
})

test('once it is entered the page asks by itself: one tap says yes', async () => {
  await open('helpers')
  await find('.digits')
  helpers = [xiaomin]
  await until(() => words().includes('王小敏想来帮忙')).catch(() => undefined)
  await until(() => words().includes('王小敏想来帮忙'))
  for (const said of ['自己说，是您的', '女儿', '请女儿帮什么？']) expect(words()).toContain(said)
  helpers = [daughter]
  await tap('agree')
  await until(() => words().includes('女儿可以帮忙了'))
  expect(done('helper.agree')).toEqual([
    { grantId, relation: 'daughter', scopes: ['plans'], days: 365 },
  ])
}, 10_000)

test('each thing beyond the plans has a yes of its own; the plans belong to all', async () => {
  helpers = [xiaomin]
  await open('helpers')
  await tap('scope-plans')
  await tap('scope-signUp')
  await tap('scope-reminders')
  await tap('scope-reminders')
  await tap('days-90')
  await tap('agree')
  await until(() => done('helper.agree').length)
  expect(done('helper.agree')).toEqual([
    { grantId, relation: 'daughter', scopes: ['plans', 'signUp'], days: 90 },
  ])
})

test('what was said to be is put right by the elder, whose word counts', async () => {
  helpers = [xiaomin]
  await open('helpers')
  await tap('scope-leave')
  await tap('otherKin')
  await until(() => words().includes('王小敏是什么亲人'))
  expect((await find('#kin-daughter')).getAttribute('aria-checked')).toBe('true')
  await tap('back')
  await tap('otherKin')
  await tap('kin-daughterInLaw')
  await until(() => words().includes('请儿媳帮什么？'))
  // It is the elder who says so now.
  expect(words()).not.toContain('自己说')
  await tap('agree')
  await until(() => words().includes('儿媳可以帮忙了'))
  expect(done('helper.agree')).toEqual([
    { grantId, relation: 'daughterInLaw', scopes: ['plans', 'leave'], days: 365 },
  ])
})

test('who did not say it is asked about first', async () => {
  helpers = [{ ...xiaomin, relation: null }]
  await open('helpers')
  await tap('kin-son')
  await tap('back')
  await tap('kin-spouse')
  await tap('agree')
  await until(() => words().includes('老伴可以帮忙了'))
})

test('of two who ask the second needs a yes of its own', async () => {
  const second = { ...xiaomin, grantId: `${grantId.slice(0, -1)}9`, name: '王小军' }
  helpers = [xiaomin, { ...second, relation: 'son' }]
  await open('helpers')
  await tap('scope-signUp')
  await tap('agree')
  await until(() => words().includes('女儿可以帮忙了'))
  helpers = [daughter, { ...second, relation: 'son' }]
  await tap('done')
  await until(() => words().includes('王小军想来帮忙'))
  expect((await find('#scope-signUp')).getAttribute('aria-checked')).toBe('false')
  expect(words()).not.toContain('可以帮忙了')
  await tap('agree')
  await until(() => words().includes('儿子可以帮忙了'))
  expect(done('helper.agree')).toHaveLength(2)
})

test('of two who are stopped the second is asked about too', async () => {
  const second = { ...daughter, grantId: `${grantId.slice(0, -1)}9`, relation: 'son' } as const
  helpers = [daughter, second]
  await open('helpers')
  await tap('stop-0')
  helpers = [second]
  await tap('reallyStop')
  await until(() => words().includes('女儿不再帮忙了'))
  await tap('done')
  await until(() => words().includes('儿子'))
  await tap('stop-0')
  await until(() => words().includes('不让儿子帮了吗'))
  expect(done('helper.end')).toEqual([{ grantId }])
})

test('a no asks once, and is said to be done', async () => {
  helpers = [xiaomin]
  await open('helpers')
  await tap('decline')
  await until(() => words().includes('不让王小敏帮了吗'))
  expect(done('helper.end')).toEqual([])
  await tap('reallyStop')
  await until(() => words().includes('王小敏不再帮忙了'))
  expect(done('helper.end')).toEqual([{ grantId }])
})

test('who helps, with what, until when; two taps end it', async () => {
  helpers = [daughter]
  await open('helpers')
  await find('#stop-0')
  for (const fact of ['女儿 王小敏', '看安排，报名和取消', '帮到2027年11月21日'])
    expect(words()).toContain(fact)
  await tap('stop-0')
  await tap('keep')
  expect(done('helper.end')).toEqual([])
  await tap('stop-0')
  helpers = []
  await tap('reallyStop')
  await until(() => words().includes('女儿不再帮忙了'))
  expect(done('helper.end')).toEqual([{ grantId }])
})

test('without a net nothing is said to be ended', async () => {
  helpers = [daughter]
  await open('helpers')
  await tap('stop-0')
  outcome = null
  await tap('reallyStop')
  await until(() => words().includes(strings.problems.unreachable.what))
  expect(words()).not.toContain('不再帮忙了')
})

test('what ran out is agreed to anew, as it was', async () => {
  helpers = [{ ...daughter, state: 'expired' }]
  await open('helpers')
  await until(() => words().includes('到期了'))
  await tap('change-0')
  await tap('agree')
  await until(() => words().includes('女儿可以帮忙了'))
  expect(done('helper.agree')).toEqual([
    { grantId, relation: 'daughter', scopes: ['plans', 'signUp'], days: 365 },
  ])
})

test('a refusal says what to do and keeps what was chosen', async () => {
  helpers = [xiaomin]
  await open('helpers')
  await tap('scope-signUp')
  outcome = { ok: false, refusal: 'tooManyHelpers' }
  await tap('agree')
  await until(() => words().includes(strings.problems.tooManyHelpers.what))
  expect((await find('#scope-signUp')).getAttribute('aria-checked')).toBe('true')
})

test('one more helper: the code again, and back to the list', async () => {
  helpers = [daughter]
  await open('helpers')
  await tap('more')
  await find('.digits')
  await tap('back')
  await find('#stop-0')
})

test('before the secretary: for whom, and how it was said, or not at all', async () => {
  const recordId = '019a0000-0000-7000-8000-0000000000f1'
  helpers = [xiaomin]
  await open('helpers', { recordId })
  await until(() => words().includes('请先问他本人'))
  await tap('agree')
  expect(done('helper.agree')).toEqual([])
  await tap('consent-spoken')
  await tap('agree')
  await until(() => words().includes('女儿可以帮忙了'))
  expect(done('helper.mine')).toContainEqual({ recordId })
  expect(done('helper.agree')).toEqual([
    { grantId, relation: 'daughter', scopes: ['plans'], days: 365, consent: 'spoken' },
  ])
})

test('before the secretary the number is the elder’s', async () => {
  const recordId = '019a0000-0000-7000-8000-0000000000f1'
  await open('helpers', { recordId })
  await find('.digits')
  expect(done('helper.code')).toEqual([{ recordId }])
})
