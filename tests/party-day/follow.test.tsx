import type { ReplyOf, RequestOf } from '@/contract'
import { setClock } from '@/client/clock'
import { forgetEverything } from '@/client/load'
import type { PartyDayItem } from '@/client/partyDay'
import type { Leading } from '@/client/partyDayLead'
import { useSession } from '@/client/session'
import { daysAfter } from '@/domain/time'
import { fake, went } from '../support/platform'
import { currently, NOW, wang } from '../support/replies'
import { find, open, tap, until, words, write } from '../support/taro'

jest.mock('@/client/platform', () => jest.requireActual<object>('../support/platform'))

const id = (end: string) => `019a0000-0000-7000-8000-0000000000${end}`
const activityId = id('a1')
const matterId = id('b1')

let day: ReplyOf<'partyDay.follow'>
let matter: ReplyOf<'matter.read'>
let leading: ReplyOf<'partyDay.leading'>
let asked: [string, object][]
/** Lets the server answer who waits. */
let news: (() => void) | null
let items: PartyDayItem[]
let decisions: ReplyOf<'decision.list'>['items']

const step = (kind: 'oath' | 'study', title: string) => ({
  ...{ stepId: id(kind === 'oath' ? 'c1' : 'c2'), kind, title, minutes: 10 },
  ...{ speaker: '李建国', speakerId: id('d1'), material: null },
})

beforeEach(async () => {
  fake.reset()
  forgetEverything()
  setClock(NOW)
  asked = []
  news = null
  decisions = []
  const steps = [step('oath', '重温入党誓词'), step('study', '集中学习')]
  day = {
    ...{ version: 3, stage: 'on', title: '主题党日', startsAt: NOW, theme: null, steps, at: 0 },
    ...{ leader: '李建国', matter: null, voter: true, mark: null, handUp: false, askAgainIn: 0 },
    makeUp: null,
  }
  items = [
    {
      ...{ activityId, title: '主题党日', branch: '税务局退休党支部', place: '老党员之家' },
      ...{ state: 'published', startsAt: NOW, endsAt: NOW, on: true, mark: 'online' },
    },
  ]
  matter = {
    ...{ matterId, activityId, question: '添一台电视？', state: 'open', due: 12, here: 8 },
    choices: ['同意', '不同意'].map((words) => ({ words, room: 2, home: 1 })),
    ...{ voter: true, mine: null, changed: true },
  }
  leading = {
    ...{ title: '主题党日', state: 'published', startsAt: NOW, endsAt: NOW, branchId: id('e1') },
    agreement: { standing: 'draft', alone: false, last: null, changed: [] },
    ...{ stage: 'on', version: 3, theme: null, steps, at: 0, beganAt: NOW, due: 12, here: 8 },
    ...{ leader: { name: '副书记', me: false }, room: 5, home: 3, came: 1, left: 0 },
    hands: [{ recordId: id('f1'), name: '王秀英', phone: '138****0001', at: NOW }],
    matters: [
      {
        matterId,
        question: '添一台电视？',
        state: 'open',
        choices: matter.choices,
        due: 12,
        here: 8,
      },
    ],
  }
  fake.server = (name, request) => {
    asked.push([name, request])
    const answer = (reply: object) => ({ ok: true, reply })
    if (name === 'partyDay.follow') {
      const { seen } = request as RequestOf<'partyDay.follow'>
      if (seen !== day.version) return Promise.resolve(answer(day))
      return new Promise((told) => {
        news = () => told(answer(day))
      })
    }
    if (name === 'matter.vote')
      matter = { ...matter, mine: (request as RequestOf<'matter.vote'>).choice }
    const replies: Record<string, object> = {
      'session.current': currently(wang),
      'partyDay.listen': { mark: 'online' },
      'partyDay.hand': { handUp: true },
      'partyDay.say': {},
      'partyDay.words': {
        items: [
          {
            wordId: id('99'),
            name: '谢万和',
            words: '我支持',
            at: NOW,
            mine: false,
            makeUp: false,
          },
        ],
        next: null,
      },
      'decision.list': { items: decisions, next: null },
      'partyDay.mine': { items, next: null },
      'matter.read': matter,
      'matter.vote': { mine: matter.mine },
      'partyDay.leading': leading,
      'partyDay.go': { version: 4 },
      'partyDay.lower': {},
      'partyDay.plan': { version: 4 },
      'partyDay.makeUp': { mark: 'makeUp' },
      'partyDay.takeMakeUpBack': { mark: null },
    }
    return Promise.resolve(answer(replies[name] ?? {}))
  }
  await useSession.getState().load()
})

const requests = (name: string) => asked.filter(([one]) => one === name).map(([, one]) => one)

test('the step is there by itself, and the next one when the secretary goes on', async () => {
  await open('partyDayFollow', { activityId })
  await until(() => words().includes('重温入党誓词'))
  expect(words()).toContain('第1项，共2项')
  const tell = await until(() => news)
  day = { ...day, version: 4, at: 1 }
  tell()
  await until(() => words().includes('第2项，共2项'))
  expect(words()).toContain('集中学习')
})

test('我在听 is one tap, without proof; a hand is one more', async () => {
  await open('partyDayFollow', { activityId })
  await find('#listening')
  await tap('listening')
  await until(() => words().includes('您在家里听'))
  expect(requests('partyDay.listen')).toEqual([{ activityId }])
  await tap('hand')
  await until(() => words().includes('您举着手'))
  expect(requests('partyDay.hand')).toEqual([{ activityId, up: true }])
})

test('what is to be decided leads on; the hand is raised, and says so', async () => {
  day = { ...day, matter: { matterId, question: '添一台电视？' } }
  await open('partyDayFollow', { activityId })
  await find('#partyDayMatter')
  await tap('partyDayMatter')
  expect(went).toEqual([`partyDayMatter {"matterId":"${matterId}"}`])
  await open('partyDayMatter', { matterId })
  await until(() => words().includes('添一台电视'))
  for (const fact of ['应到12人', '到了8人，要7人', '选人的事，不在这里办', '后来有变动'])
    expect(words()).toContain(fact)
  await tap('choice-0')
  await tap('vote')
  await until(() => words().includes('您举手：同意'))
  expect(requests('matter.vote')).toEqual([{ matterId, choice: 0 }])
})

test('who has no vote is told so, and can still speak', async () => {
  matter = { ...matter, voter: false }
  await open('partyDayMatter', { matterId })
  await until(() => words().includes('您这次不表决'))
  expect(document.querySelector('#vote')).toBeNull()
})

test('a few words go to the branch, and others’ stand below', async () => {
  await open('partyDaySay', { activityId })
  await until(() => words().includes('我支持'))
  await write('said', '我也同意')
  await until(() => !words().includes('还没写要说的话'))
  await tap('send')
  await until(() => words().includes('大家看得到了'))
  expect(requests('partyDay.say')).toMatchObject([{ activityId, words: '我也同意' }])
})

test('party days stand in a list; what goes on leads to following it', async () => {
  await open('partyDays')
  await until(() => words().includes('正在开'))
  await tap('partyDay-0')
  expect(went).toEqual([`partyDayFollow {"activityId":"${activityId}"}`])
})

test('who comes while something is decided says that they listen as well as deciding', async () => {
  day = { ...day, matter: { matterId, question: '添一台电视？' } }
  await open('partyDayFollow', { activityId })
  await find('#partyDayMatter')
  await tap('listening')
  await until(() => words().includes('您在家里听'))
  expect(requests('partyDay.listen')).toEqual([{ activityId }])
  await find('#partyDayMatter')
})

test('who has no vote is told why, where it is followed and where it is decided', async () => {
  const why = '组织关系在这里的正式党员才表决'
  day = { ...day, voter: false, matter: { matterId, question: '添一台电视？' } }
  matter = { ...matter, voter: false }
  await open('partyDayFollow', { activityId })
  await until(() => words().includes(why))
  expect(document.querySelector('.taro_page:last-child #partyDayMatter')).toBeNull()
  await open('partyDayMatter', { matterId })
  await until(() => words().includes(why))
  expect(words()).toContain('您这次不表决')
  expect(document.querySelector('.taro_page:last-child #vote')).toBeNull()
})

test('an officer sees who leads and who is there, goes to the next step and takes a hand down', async () => {
  await open('deskPartyDayLead', { activityId })
  await until(() => words().includes('现在是副书记在带'))
  for (const fact of ['现场5人，在家3人', '应到12人，到8人', '名单不变', '王秀英', '我支持'])
    expect(words()).toContain(fact)
  await tap('next')
  expect(requests('partyDay.go')).toMatchObject([{ activityId, seen: 3, to: 1 }])
  await tap('lower-0')
  expect(requests('partyDay.lower')).toEqual([{ activityId, recordId: id('f1') }])
})

test('a step is added from what is usual, moved and kept', async () => {
  leading = { ...leading, stage: 'coming', beganAt: null, leader: null, matters: [], hands: [] }
  await open('deskPartyDay', { activityId })
  await until(() => words().includes('一共约20分钟'))
  await tap('add')
  await tap('kind-service')
  await until(() => words().includes('志愿服务'))
  await tap('up-2')
  await tap('save')
  const [plan] = requests('partyDay.plan') as RequestOf<'partyDay.plan'>[]
  expect(plan?.seen).toBe(3)
  expect(plan?.steps.map(({ kind, minutes }) => [kind, minutes])).toEqual([
    ['oath', 10],
    ['service', 60],
    ['study', 10],
  ])
})

test('what is over is made up one item a page, said in one tap, and taken back', async () => {
  day = { ...day, stage: 'over', makeUp: 'open' }
  await open('partyDayFollow', { activityId })
  await until(() => words().includes('一个月里可以补课'))
  await tap('makeUp')
  await until(() => words().includes('第1项，共2项'))
  await tap('next')
  await until(() => words().includes('第2项，共2项'))
  await tap('before')
  await until(() => words().includes('第1项，共2项'))
  await tap('next')
  await tap('madeUp')
  await until(() => words().includes('记下了，补课了'))
  expect(requests('partyDay.makeUp')).toEqual([{ activityId }])
  await tap('undo')
  await until(() => words().includes('一个月里可以补课'))
  expect(requests('partyDay.takeMakeUpBack')).toEqual([{ activityId }])
})

const coming: Partial<Leading> = {
  ...{ stage: 'coming', beganAt: null, leader: null, matters: [], hands: [] },
}
const put = (mine: boolean): Leading['agreement'] => ({
  ...{ standing: 'asked', alone: false, changed: [] },
  last: {
    ...{ askingId: id('aa'), state: 'asked', mine, by: '李建国', at: NOW, decider: null },
    ...{ decidedAt: null, alone: false, words: null },
  },
})

test('a plan is put before the committee, and taken back before the answer', async () => {
  leading = { ...leading, ...coming }
  await open('deskPartyDay', { activityId })
  await until(() => words().includes('支委会还没看过'))
  await tap('ask')
  expect(requests('partyDay.askPlan')).toMatchObject([{ activityId, seen: 3, alone: false }])
  leading = { ...leading, agreement: put(true) }
  await open('deskPartyDay', { activityId })
  await until(() => words().includes('等另一位支委同意'))
  await tap('withdraw')
  expect(requests('partyDay.withdrawPlan')).toEqual([{ askingId: id('aa') }])
})

test('whoever plans sees what was decided before and is not done, and the way to say how far it is', async () => {
  leading = { ...leading, ...coming }
  await open('deskPartyDay', { activityId })
  await until(() => words().includes('支委会还没看过'))
  expect(words()).not.toContain('上次定下的事')
  const glasses = {
    ...{ decisionId: id('ab'), activityId: id('ac'), words: '添两副老花镜', name: '谢万和' },
    ...{ day: '2026-12-20', state: 'open' as const, note: null },
  }
  decisions = [glasses]
  await open('deskPartyDay', { activityId })
  await until(() => words().includes('添两副老花镜'))
  expect(words()).toContain('谢万和')
  await tap('deskDecisions')
  expect(went).toContain(`deskDecisions {"branchId":"${id('e1')}"}`)
})

test('another officer agrees in one tap, or gives a word back', async () => {
  leading = { ...leading, ...coming, agreement: put(false) }
  await open('deskPartyDay', { activityId })
  await until(() => words().includes('请您看看，同不同意'))
  await tap('agree')
  expect(requests('partyDay.decidePlan')).toEqual([{ askingId: id('aa'), end: 'agreed' }])
  await tap('giveBack')
  await write('why', '太长了')
  await tap('tell')
  expect(requests('partyDay.decidePlan')).toContainEqual({
    ...{ askingId: id('aa'), end: 'returned', words: '太长了' },
  })
})

test('where there is nobody else the secretary alone agrees, and is told that it is noted', async () => {
  leading = { ...leading, ...coming, agreement: { ...leading.agreement, alone: true } }
  await open('deskPartyDay', { activityId })
  await until(() => words().includes('支部只有您一位支委'))
  await tap('ask')
  expect(requests('partyDay.askPlan')).toMatchObject([{ alone: true }])
})

test('leave from the next one is asked for in two taps', async () => {
  items = [{ ...items[0]!, on: false, mark: null, startsAt: daysAfter(NOW, 1) }]
  await open('partyDays')
  await find('#askLeave')
  await tap('askLeave')
  expect(went).toEqual([`askLeave {"activityId":"${activityId}"}`])
})
