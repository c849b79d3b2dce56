import type { ReplyOf } from '@/contract'
import { now, setClock } from '@/client/clock'
import { forgetEverything } from '@/client/load'
import { useSession, type Me } from '@/client/session'
import { daysAfter } from '@/domain/time'
import { qiu } from '../support/joinings'
import { fake, went } from '../support/platform'
import { currently, NOW, today, wang } from '../support/replies'
import { find, open, tap, until, words, write } from '../support/taro'

jest.mock('@/client/platform', () => jest.requireActual<object>('../support/platform'))

const newcomer = { ...wang, name: '', memberId: null, homeBranch: null }
const tax = {
  branchId: '019a0000-0000-7000-8000-0000000000b1',
  name: '税务局退休党支部',
  contactTitle: '支部书记 李建国',
}

let asked: { name: string; request: object }[]
let last: ReplyOf<'joining.mine'>['last']
/** The answer to what is done; null: lost on the way. */
let outcome: object | null

async function become(me: Me) {
  fake.server = (name, request) => {
    asked.push({ name, request })
    const replies: Record<string, object> = {
      'session.current': currently(me),
      'home.today': today,
      'joining.mine': { last },
      'joining.branches': { items: 'words' in request ? [] : [tax], next: null },
    }
    if (name in replies) return Promise.resolve({ ok: true, reply: replies[name] })
    return outcome ? Promise.resolve(outcome) : Promise.reject(new Error('lost'))
  }
  await useSession.getState().load()
}

const done = (name: string) => asked.filter((one) => one.name === name).map((one) => one.request)
const sent = () => done('joining.send') as { joiningId: string }[]

beforeEach(async () => {
  fake.reset()
  forgetEverything()
  setClock(NOW)
  asked = []
  last = null
  outcome = { ok: true, reply: qiu }
  await become(newcomer)
})

/** Up to the third question. */
async function toldTwice() {
  await open('join')
  await write('name', ' 邱 福民。')
  await tap('next')
  await tap('branch-0')
  await find('#send')
}

describe('我要加入', () => {
  test('one question a page, each with where one is', async () => {
    await open('join')
    await find('#name')
    expect(words()).toContain('第1步，共3步')
    await write('name', '邱福民')
    await tap('next')
    await until(() => words().includes('第2步，共3步'))
    await tap('branch-0')
    await until(() => words().includes('第3步，共3步'))
    await write('phone', '+86 138 0000-0009')
    last = qiu
    await tap('send')
    await until(() => words().includes('等书记同意'))
    expect(sent()).toMatchObject([{ name: '邱福民', branchId: tax.branchId, phone: '13800000009' }])
    for (const fact of ['邱福民', '税务局退休党支部', '支部书记 李建国'])
      expect(words()).toContain(fact)
  })

  test('without a name it goes no further, and says why', async () => {
    await open('join')
    await until(() => words().includes('请写您的姓名'))
    await tap('next')
    expect(words()).toContain('第1步，共3步')
  })

  test('who has no number need not write one', async () => {
    await toldTwice()
    await until(() => words().includes('没有手机号，请登记'))
    await tap('send')
    await until(() => sent().length)
    expect(sent()[0]).not.toHaveProperty('phone')
    expect(sent()).toMatchObject([{ name: '邱福民' }])
  })

  test('a wrong number is said at once and stays written', async () => {
    await toldTwice()
    await write('phone', '1380000')
    await until(() => words().includes('号码不对'))
    await tap('send')
    expect(sent()).toEqual([])
    expect((await find('#phone')).getAttribute('value')).toBe('1380000')
  })

  test('a branch that is not found says what to do', async () => {
    await open('join')
    await write('name', '邱福民')
    await tap('next')
    await write('words', '没有这个')
    await tap('find')
    await until(() => words().includes('没找到这个支部'))
    expect(done('joining.branches')).toContainEqual(expect.objectContaining({ words: '没有这个' }))
  })

  test('返回 leads one question back, what was told is there', async () => {
    await toldTwice()
    await tap('back')
    await find('#branch-0')
    await tap('back')
    expect((await find('#name')).getAttribute('value')).toBe('邱福民')
    await tap('back')
    expect(went).toEqual(['back'])
  })

  test('what was told stays thirty days on this phone', async () => {
    await toldTwice()
    await open('mine')
    setClock(daysAfter(now(), 29))
    await open('join')
    expect((await find('#name')).getAttribute('value')).toBe('邱福民')
    await open('mine')
    setClock(daysAfter(NOW, 31))
    await open('join')
    expect((await find('#name')).getAttribute('value') ?? '').toBe('')
  })

  test('a lost answer loses nothing, and sending again is the same wish', async () => {
    outcome = null
    await toldTwice()
    await tap('send')
    await find('#again')
    outcome = { ok: true, reply: qiu }
    last = qiu
    await tap('again')
    await until(() => words().includes('等书记同意'))
    const [first, second] = sent()
    expect(second).toEqual(first)
    expect(fake.stored.has('joining')).toBe(false)
  })

  test('opened before it is known who is here', async () => {
    useSession.setState({ current: { state: 'loading' } })
    last = qiu
    const { server } = fake
    fake.server = async (...question) => {
      await new Promise((later) => setTimeout(later, 100))
      return server(...question)
    }
    await open('join')
    await until(() => words().includes('等书记同意'))
  })

  test('a guest is told whom to call', async () => {
    await become(null)
    await open('join')
    await tap('callToJoin')
    expect(went).toEqual(['tel:0730-0000001'])
  })

  test('a member is told that it is done', async () => {
    await become(wang)
    await open('join')
    await until(() => words().includes('您登记好了'))
    expect(words()).toContain('税务局退休党支部')
  })
})

describe('what became of it', () => {
  beforeEach(() => {
    last = qiu
  })

  test('says whom to call, and stays', async () => {
    await open('join')
    await tap('callBranch')
    expect(went).toEqual(['tel:0730-0000001'])
    expect(words()).toContain('昨天')
  })

  test('taking back asks once, and can be let be', async () => {
    await open('join')
    await tap('take')
    await until(() => words().includes('真的不登记了吗'))
    await tap('keep')
    expect(done('joining.withdraw')).toEqual([])
    await tap('take')
    outcome = { ok: true, reply: {} }
    last = { ...qiu, state: 'withdrawn' }
    await tap('reallyTake')
    await find('#name')
    expect(done('joining.withdraw')).toEqual([{ joiningId: qiu.joiningId }])
  })

  test('a no comes with its words, and one may ask again', async () => {
    last = { ...qiu, state: 'declined', words: '请到一中支部登记' }
    await open('join')
    await until(() => words().includes('请到一中支部登记'))
    await tap('anew')
    await find('#name')
  })
})
