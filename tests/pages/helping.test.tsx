import type { ReplyOf } from '@/contract'
import { useActing } from '@/client/acting'
import { setClock } from '@/client/clock'
import { forgetEverything } from '@/client/load'
import { sendWaiting } from '@/client/outbox'
import { useSession, type Me } from '@/client/session'
import { strings } from '@/strings'
import { mother } from '../support/helpers'
import { fake, went } from '../support/platform'
import { currently, NOW, partyDay, today, wang } from '../support/replies'
import { find, open, tap, until, words, write } from '../support/taro'

jest.mock('@/client/platform', () => jest.requireActual<object>('../support/platform'))

const { activityId } = partyDay
const elderId = mother.elder?.elderId
const xiaomin = { ...wang, name: '王小敏', memberId: null, homeBranch: null }
const whole: ReplyOf<'activity.read'> = {
  ...partyDay,
  mine: null,
  openTo: 'branch',
  summary: '一起来',
  bring: null,
  organiser: '李建国',
  phone: '0730-0000001',
  guestLimit: 2,
  waiting: 0,
  cancelReason: null,
  walkIns: true,
  expected: false,
  attended: null,
  venue: { steps: 'none', lift: true, toilet: true, bus: null },
}

let asked: { name: string; request: Record<string, unknown> }[]
let elders: ReplyOf<'helper.mine'>['elders']
/** Answers beside the usual ones; null: lost on the way. */
let answers: Record<string, object | null>

async function become(me: Me) {
  fake.server = (name, request) => {
    asked.push({ name, request: request as Record<string, unknown> })
    const replies: Record<string, object> = {
      'session.current': currently(me),
      'home.today': today,
      'helper.mine': { helpers: [], elders },
      'activity.mine': { items: [partyDay], next: null },
      'activity.read': whole,
    }
    const answer = name in answers ? answers[name] : { ok: true, reply: replies[name] ?? {} }
    return answer ? Promise.resolve(answer) : Promise.reject(new Error('lost'))
  }
  await useSession.getState().load()
}

beforeEach(async () => {
  fake.reset()
  forgetEverything()
  setClock(NOW)
  asked = []
  elders = [mother]
  answers = {}
  await become(xiaomin)
})

const done = (name: string) => asked.filter((one) => one.name === name).map((one) => one.request)

async function actForMother() {
  await open('helping')
  await tap('act-0')
  await until(() => useActing.getState().elder)
  asked = []
}

async function enter(code: string) {
  for (const digit of code) await tap(`key-${digit}`)
}

describe('asking to help', () => {
  beforeEach(() => {
    elders = []
  })

  test('whom, then six digits that go out by themselves; then it waits for the yes', async () => {
    await open('helping')
    await until(() => words().includes('我是女儿'))
    await tap('kin-mother-daughter')
    elders = [{ ...mother, state: 'asked', elder: null, until: null, scopes: [] }]
    await enter('048291')
    await until(() => words().includes('等妈妈同意'))
    expect(done('helper.ask')).toMatchObject([
      { code: '048291', calls: 'mother', relation: 'daughter' },
    ])
    expect(words()).not.toContain('替妈妈办事')
  })

  test('a wrong code is said, and the keys are free again', async () => {
    answers['helper.ask'] = { ok: false, refusal: 'wrongCode' }
    await open('helping')
    await tap('kin-father-son')
    await enter('000000')
    await until(() => words().includes(strings.problems.wrongCode.what))
    await enter('12')
    expect((await find('.keypad-digits')).textContent).toBe('12')
  })

  test('without a net the digits stay, and sending again is the same asking', async () => {
    answers['helper.ask'] = null
    await open('helping')
    await tap('kin-mother-daughter')
    await enter('048291')
    await until(() => words().includes(strings.problems.unreachable.what))
    expect((await find('.keypad-digits')).textContent).toBe('048291')
    answers = {}
    await tap('key-done')
    await until(() => done('helper.ask').length === 2)
    const [first, second] = done('helper.ask')
    expect(second).toEqual(first)
  })

  test('who has no name here yet writes it', async () => {
    await become({ ...xiaomin, name: '' })
    await open('helping')
    await tap('kin-mother-daughter')
    await write('name', '王 小敏')
    await enter('048291')
    await until(() => done('helper.ask').length)
    expect(done('helper.ask')).toMatchObject([{ name: '王小敏' }])
  })
})

describe('acting for somebody', () => {
  test('every page says for whom, and one tap leads back to oneself', async () => {
    await actForMother()
    expect(went).toEqual(['home'])
    for (const page of ['home', 'plans', 'mine'] as const) {
      await open(page)
      await until(() => words().includes('现在为：妈妈 王秀英'))
    }
    await tap('endBanner')
    await open('home')
    await until(() => !words().includes('现在为'))
    expect(done('home.today').at(-1)).not.toHaveProperty('for')
  })

  test('what is hers is asked for her, what is mine for me', async () => {
    await actForMother()
    await open('plans')
    await until(() => words().includes(partyDay.title))
    expect(done('activity.mine')).toMatchObject([{ for: elderId }])
    await open('mine')
    await until(() => words().includes('王秀英'))
    for (const own of ['我的隐私', '帮家里人', '投诉建议', '收藏的文章'])
      expect(words()).not.toContain(own)
  })

  test('a seat in three taps, under her name', async () => {
    await actForMother()
    await open('activity', { activityId })
    await tap('signUpAlone')
    await until(() => done('activity.signUp').length)
    expect(done('activity.signUp')).toMatchObject([{ activityId, for: elderId }])
  })

  test('what she did not say yes to is said, and not asked for', async () => {
    elders = [{ ...mother, scopes: ['plans'] }]
    await actForMother()
    await open('activity', { activityId })
    await until(() => words().includes('妈妈没让您报名'))
    await tap('signUpAlone')
    expect(done('activity.signUp')).toEqual([])
  })

  test('ended meanwhile: back to oneself at once, and told', async () => {
    await actForMother()
    answers['activity.mine'] = { ok: false, refusal: 'helpEnded' }
    await open('plans')
    await until(() => useActing.getState().elder === null)
    await open('home')
    await until(() => words().includes('不能再替妈妈办了'))
    await tap('readEnded')
    await until(() => !words().includes('不能再替妈妈办了'))
  })

  test('what was done offline stays hers, and says so when it no longer counts', async () => {
    await actForMother()
    answers['activity.signUp'] = null
    await open('activity', { activityId })
    await tap('signUpAlone')
    await until(() => done('activity.signUp').length)
    await open('home')
    await tap('endBanner')
    asked = []
    answers['activity.signUp'] = { ok: false, refusal: 'helpEnded' }
    await sendWaiting()
    expect(done('activity.signUp')).toMatchObject([{ for: elderId }])
    await open('home')
    await until(() => words().includes(strings.problems.helpEnded.what))
  })

  test('another person here acts for nobody', async () => {
    await actForMother()
    await useSession.getState().logOut()
    expect(useActing.getState().elder).toBeNull()
  })
})

test('no more help asks once', async () => {
  await open('helping')
  await tap('stop-0')
  await until(() => words().includes('不帮妈妈了吗'))
  elders = []
  await tap('reallyStop')
  await until(() => words().includes('您要帮谁'))
  expect(done('helper.end')).toEqual([{ grantId: mother.grantId }])
})
