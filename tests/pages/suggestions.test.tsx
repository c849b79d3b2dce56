import type { ReplyOf } from '@/contract'
import { setClock } from '@/client/clock'
import { forgetEverything } from '@/client/load'
import { useSession, type Me } from '@/client/session'
import { fake, went } from '../support/platform'
import { currently, NOW, today, wang } from '../support/replies'
import { lamp } from '../support/suggestions'
import { find, open, tap, until, words, write } from '../support/taro'

jest.mock('@/client/platform', () => jest.requireActual<object>('../support/platform'))

type Suggestion = ReplyOf<'suggestion.read'>

const daughter = { ...wang, name: '王小敏', memberId: null, homeBranch: null }
const { suggestionId } = lamp

/** What was asked of the server, in order. */
let asked: { name: string; request: object }[] = []
/** What the server knows of the suggestion. */
let known: Suggestion
/** Its answer to what is done; null: lost on the way. */
let outcome: object | null = null

async function become(me: Me) {
  fake.server = (name, request) => {
    asked.push({ name, request })
    if (name === 'session.current') return Promise.resolve({ ok: true, reply: currently(me) })
    if (name === 'home.today') return Promise.resolve({ ok: true, reply: today })
    if (name === 'suggestion.mine')
      return Promise.resolve({ ok: true, reply: { items: [lamp], next: null } })
    if (name === 'suggestion.read') return Promise.resolve({ ok: true, reply: known })
    return outcome ? Promise.resolve(outcome) : Promise.reject(new Error('lost'))
  }
  await useSession.getState().load()
}

const sent = () =>
  asked.filter(({ name }) => name === 'suggestion.send').map(({ request }) => request)

beforeEach(async () => {
  fake.reset()
  forgetEverything()
  setClock(NOW)
  asked = []
  known = { ...lamp, writer: null }
  outcome = { ok: true, reply: lamp }
  await become(wang)
})

describe('投诉建议', () => {
  test('says how, whom to call, and what became of what I said', async () => {
    await open('suggestions')
    await find('#suggestion-0')
    for (const fact of ['不想留名字，请打电话', '0730-0000000', '楼道的灯不亮', '收到了'])
      expect(words()).toContain(fact)
    for (const id of ['callBureau', 'suggest', 'suggestion-0']) await tap(id)
    expect(went).toEqual([
      'tel:0730-0000000',
      'suggest',
      `suggestion {"suggestionId":"${suggestionId}"}`,
    ])
  })

  test('a guest is offered the call only', async () => {
    await become(null)
    asked = []
    await open('suggestions')
    await find('#callBureau')
    expect(words()).not.toContain('说说我的想法')
    expect(asked.map(({ name }) => name)).not.toContain('suggestion.send')
    await tap('callBureau')
    expect(went).toEqual(['tel:0730-0000000'])
  })
})

describe('saying something', () => {
  test('three steps, and a page that stays', async () => {
    await open('suggest')
    await find('#about-other')
    expect(words()).toContain('第1步，共3步')
    await tap('about-other')
    await write('words', '楼道的灯不亮')
    await until(() => words().includes('第2步，共3步'))
    await tap('next')
    await until(() => words().includes('第3步，共3步'))
    expect(words()).toContain('税务局退休党支部')
    await tap('to-bureau')
    await tap('send')
    await until(() => went.length)
    expect(sent()).toMatchObject([
      { about: 'other', words: '楼道的灯不亮', callMe: false, to: 'bureau' },
    ])
    const [{ suggestionId }] = sent() as [{ suggestionId: string }]
    expect(went).toEqual([`instead suggestion ${JSON.stringify({ suggestionId })}`])
    expect(fake.stored.has('suggestion')).toBe(false)
  })

  test('nobody has to type: 请给我打电话 is enough', async () => {
    await open('suggest')
    await tap('about-app')
    await until(() => words().includes('还没写要说的话'))
    await tap('callMe')
    await until(() => !words().includes('还没写要说的话'))
    await tap('next')
    await tap('send')
    await until(() => went.length)
    expect(sent()).toMatchObject([{ about: 'app', callMe: true, to: 'branch' }])
    expect(sent()[0]).not.toHaveProperty('words')
  })

  test('who is no member has no number to be called, and the bureau answers', async () => {
    await become(daughter)
    await open('suggest')
    await tap('about-activity')
    await find('#words')
    expect(words()).not.toContain('请给我打电话')
    await write('words', '有没有电梯')
    await tap('next')
    await find('#send')
    expect(words()).not.toContain('我的支部')
  })

  test('返回 leads one question back, then out', async () => {
    await open('suggest')
    await tap('about-other')
    await tap('next')
    await find('#words')
    await tap('back')
    await find('#about-other')
    await tap('back')
    expect(went).toEqual(['back'])
  })

  test('what was written is there after a call or an empty battery, for its writer only', async () => {
    await open('suggest')
    await tap('about-branch')
    await write('words', '会开得太长')
    await open('mine')
    await open('suggest')
    await tap('about-branch')
    expect((await find('#words')).getAttribute('value')).toBe('会开得太长')
    await become(daughter)
    await open('suggest')
    await tap('about-branch')
    expect((await find('#words')).getAttribute('value') ?? '').toBe('')
  })

  test('without net the words stay, and trying again sends the same thing once more', async () => {
    outcome = null
    await open('suggest')
    await tap('about-other')
    await write('words', '楼道的灯不亮')
    await tap('next')
    await tap('send')
    await find('#again')
    expect(words()).toContain('写了的都留着')
    outcome = { ok: true, reply: lamp }
    await tap('again')
    await until(() => went.length)
    const [first, second] = sent()
    expect(second).toEqual(first)
  })

  test('what is changed after a lost answer is another suggestion', async () => {
    outcome = null
    await open('suggest')
    await tap('about-other')
    await write('words', '楼道的灯不亮')
    await tap('next')
    await tap('send')
    await tap('change')
    await tap('to-bureau')
    outcome = { ok: true, reply: lamp }
    await tap('send')
    await until(() => went.length)
    const ids = sent().map((request) => (request as { suggestionId: string }).suggestionId)
    expect(new Set(ids).size).toBe(2)
  })

  test('no number on record: says so and keeps the words', async () => {
    outcome = { ok: false, refusal: 'noPhone' }
    await open('suggest')
    await tap('about-other')
    await tap('callMe')
    await tap('next')
    await tap('send')
    await until(() => words().includes('还没有您的电话'))
    await tap('change')
    await find('#send')
  })
})

describe('what became of it', () => {
  const arrive = async () => {
    await open('suggestion', { suggestionId })
    await find('#suggestions')
  }

  test('who answers, by when, and how I shall hear of it', async () => {
    await arrive()
    for (const fact of ['记下了', '税务局退休党支部', '11月28日 星期六以前', '“消息”里会告诉您'])
      expect(words()).toContain(fact)
  })

  test('the answer comes first, and cannot be taken back', async () => {
    known = { ...known, state: 'done', answer: '换好了', answeredAt: NOW }
    await arrive()
    expect(words()).toContain('办好了')
    expect(words()).toContain('给您的回复换好了')
    expect(words()).not.toContain('收回我的话')
  })

  test('taking back asks once, and says what that means', async () => {
    await arrive()
    await tap('take')
    await until(() => words().includes('收回以后，别人就看不到了'))
    await tap('keep')
    await tap('take')
    known = { ...known, state: 'withdrawn' }
    await tap('reallyTake')
    await until(() => words().includes('已经收回'))
    expect(asked.filter(({ name }) => name === 'suggestion.withdraw')).toHaveLength(1)
  })

  test('an answer that came first is shown instead', async () => {
    outcome = { ok: false, refusal: 'alreadyAnswered' }
    await arrive()
    await tap('take')
    await tap('reallyTake')
    await until(() => words().includes('已经回复了'))
  })
})
