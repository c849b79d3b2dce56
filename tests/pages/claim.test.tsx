import { setClock } from '@/client/clock'
import { forgetEverything } from '@/client/load'
import { useSession } from '@/client/session'
import { strings } from '@/strings'
import { fake, went } from '../support/platform'
import { currently, NOW, today, wang } from '../support/replies'
import { find, open, tap, until, words, write } from '../support/taro'

jest.mock('@/client/platform', () => jest.requireActual<object>('../support/platform'))

const newcomer = { ...wang, name: '', memberId: null, homeBranch: null }
const CODE = '012345678'

let asked: object[]
let isMember: boolean
/** What the server says to a code; null: no answer comes. */
let outcome: object | null
/** Lets the answer come. */
let answer: () => void
let slow: boolean

beforeEach(async () => {
  fake.reset()
  forgetEverything()
  setClock(NOW)
  asked = []
  isMember = false
  slow = false
  outcome = { ok: true, reply: { name: '王秀英', branch: '税务局退休党支部' } }
  fake.server = async (name, request) => {
    const replies: Record<string, object> = {
      'session.current': currently(isMember ? wang : newcomer),
      'home.today': today,
      'joining.mine': { last: null },
    }
    if (name in replies) return { ok: true, reply: replies[name] }
    asked.push(request)
    if (slow) await new Promise<void>((come) => (answer = come))
    if (!outcome) throw new Error('lost')
    isMember = 'reply' in outcome
    return outcome
  }
  await useSession.getState().load()
})

const shown = async () => (await find('.keypad-digits')).textContent
async function press(digits = CODE) {
  for (const digit of digits) await tap(`key-${digit}`)
  await until(() => !words().includes('还差'))
}
const refuse = (refusal: string) => (outcome = { ok: false, refusal })

test('from 我要加入 a slip leads straight to its digits, before anything is typed', async () => {
  await open('join')
  expect((await find('#claim')).textContent).toBe('我有登记条')
  await tap('claim')
  expect(went).toEqual(['claim'])
})

test('nine digits make a member, and the result stays', async () => {
  await open('claim')
  for (const digit of CODE.slice(0, -1)) await tap(`key-${digit}`)
  await until(() => words().includes('还差1个'))
  await tap('key-done')
  expect(asked).toEqual([])
  await tap('key-8')
  await until(() => !words().includes('还差'))
  await tap('key-done')
  await until(() => words().includes('您登记好了'))
  for (const fact of ['王秀英', '税务局退休党支部']) expect(words()).toContain(fact)
  expect(asked).toEqual([{ code: CODE }])
  const { current } = useSession.getState()
  expect(current.state === 'shown' && current.reply.me?.memberId).toBe(wang.memberId)
})

test('while it is looked at, nothing can be pressed', async () => {
  await open('claim')
  await press()
  slow = true
  await tap('key-done')
  await until(() => words().includes(strings.claim.busy))
  await tap('key-done')
  await tap('key-erase')
  expect(await shown()).toBe(CODE)
  answer()
  await until(() => words().includes('您登记好了'))
  expect(asked).toHaveLength(1)
})

test.each(['codeWrong', 'codeLocked', 'alreadyMember', 'signInNeeded'] as const)(
  '%s is said, and the digits stay to be mended',
  async (refusal) => {
    await open('claim')
    await press()
    refuse(refusal)
    await tap('key-done')
    await until(() => words().includes(strings.problems[refusal].what))
    expect(words()).toContain(strings.problems[refusal].todo)
    await tap('change')
    expect(await shown()).toBe(CODE)
    await tap('key-erase')
    await until(() => words().includes('还差1个'))
  },
)

test('without a network the digits stay, and one tap tries again', async () => {
  await open('claim')
  await press()
  outcome = null
  await tap('key-done')
  await until(() => words().includes(strings.problems.unreachable.what))
  outcome = { ok: true, reply: { name: '王秀英', branch: null } }
  await tap('again')
  await until(() => words().includes('您登记好了'))
  expect(asked).toEqual([{ code: CODE }, { code: CODE }])
})

test('what was told of oneself before stays told', async () => {
  await open('join')
  await write('name', '王秀英')
  await tap('claim')
  await open('join')
  expect((await find('#name')).getAttribute('value')).toBe('王秀英')
})
