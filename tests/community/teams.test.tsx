import type { ReplyOf } from '@/contract'
import { setClock } from '@/client/clock'
import { forgetEverything } from '@/client/load'
import { useSession } from '@/client/session'
import { fake, went } from '../support/platform'
import { currently, NOW, wang } from '../support/replies'
import { open, tap, until, words, write } from '../support/taro'

jest.mock('@/client/platform', () => jest.requireActual<object>('../support/platform'))

const id = (end: string) => `019a0000-0000-7000-8000-0000000000${end}`
const teamId = id('d1')
const talkId = id('d2')

let team: ReplyOf<'team.read'>
let talk: ReplyOf<'talk.read'>
let mine: ReplyOf<'expert.mine'>
let asked: [string, object][]

const sent = (name: string) => asked.flatMap(([one, request]) => (one === name ? [request] : []))

beforeEach(async () => {
  fake.reset()
  forgetEverything()
  setClock(NOW)
  asked = []
  team = {
    ...{ teamId, kind: 'lectureTeam', name: '法制宣讲团', about: '讲党史故事', recruiting: false },
    ...{ mine: 'invited', ledBy: null, lead: false, members: 4, full: false },
    names: [{ name: '吴秉文', elders: ['cadre', 'teacher'] }],
    ...{ rounds: 3, talks: 3, audience: 366 },
    next: [
      { subject: '党史课', place: '演示中学', startsAt: '2026-11-28T01:00:00.000Z', round: 4 },
    ],
    contact: { title: '支部书记 吴秉文', phone: '0730-0000007' },
  }
  talk = {
    ...{ talkId, teamId, round: 2, subject: '未成年人保护法', place: '演示中学', words: null },
    ...{ startsAt: '2026-11-20T01:00:00.000Z', state: 'closed', speakers: ['吴秉文'], lead: true },
    counts: [{ audience: 90, source: 'guessed', why: null, who: '李建国', at: NOW }],
  }
  mine = {
    may: true,
    card: null,
    asks: [
      {
        ...{ askId: id('d3'), of: '尖山社区', words: '油茶怎么剪枝', place: '羊楼司镇' },
        ...{ state: 'asked', result: null, at: NOW },
      },
    ],
  }
  fake.server = (name, request) => {
    asked.push([name, request])
    const replies: Record<string, object> = {
      'session.current': currently(wang),
      'team.list': { items: [team], next: null },
      'team.read': team,
      'team.answer': { standing: 'active' },
      'team.apply': { standing: 'asked' },
      'team.leave': {},
      'talk.read': talk,
      'talk.count': {},
      'expert.mine': mine,
      'expert.save': { state: 'review' },
      'expert.answer': { state: 'accepted' },
    }
    return Promise.resolve({ ok: true, reply: replies[name] })
  }
  await useSession.getState().load()
})

test('a team says what it does, its sums, and whom to call; names only of who agreed', async () => {
  await open('team', { teamId })
  await until(() => words().includes('讲党史故事'))
  for (const fact of ['没有公开姓名', '4位同志', '吴秉文 老干部 老教师', '3轮，3场', '366人次'])
    expect(words()).toContain(fact)
  expect(words()).toContain('第4轮')
  await tap('callTeam')
  expect(went).toEqual(['tel:0730-0000007'])
})

test('an invitation is answered by one tap, and what came of it stays', async () => {
  await open('team', { teamId })
  await until(() => words().includes('请您参加这个队'))
  await tap('yes')
  await until(() => words().includes('您在这个队里了'))
  expect(sent('team.answer')).toEqual([{ teamId, yes: true }])
})

test('我愿意 stands there where a team recruits; who is full says that one waits', async () => {
  team = { ...team, mine: null, recruiting: true, full: true }
  await open('team', { teamId })
  await until(() => words().includes('人满了，说了愿意就排队'))
  await tap('apply')
  await until(() => words().includes('您说了愿意'))
  expect(sent('team.apply')).toEqual([{ teamId }])
})

test('leaving takes two taps, and keeps nobody who thinks again', async () => {
  team = { ...team, mine: 'active' }
  await open('team', { teamId })
  await tap('leave')
  await tap('keep')
  expect(sent('team.leave')).toEqual([])
  await tap('leave')
  await tap('reallyLeave')
  await until(() => words().includes('您不在这个队了'))
  expect(sent('team.leave')).toEqual([{ teamId }])
})

test('a corrected count says what stood there, why, and that it is heads alone', async () => {
  await open('talk', { talkId })
  await until(() => words().includes('90人'))
  await tap('count')
  expect(words()).toContain('不记孩子的名字')
  await write('heads', '96')
  await tap('source-host')
  await tap('keep')
  await write('words', '学校数过了')
  await tap('tell')
  await until(() => words().includes('人数记下了'))
  expect(sent('talk.count')).toMatchObject([
    { talkId, audience: 96, source: 'host', seen: 90, why: '学校数过了' },
  ])
})

test('an expert says yes to one request, knowing what it shares', async () => {
  await open('expert')
  await until(() => words().includes('油茶怎么剪枝'))
  await tap('ask-0')
  expect(words()).toContain('答应了，他才看得到您的电话')
  await tap('yes')
  await until(() => words().includes('您答应了'))
  expect(sent('expert.answer')).toEqual([{ askId: id('d3'), yes: true }])
})

test('a no to a request is said in words', async () => {
  await open('expert')
  await tap('ask-0')
  await tap('no')
  expect(words()).toContain('还没写为什么')
  await write('words', '最近腰不好')
  await tap('tell')
  await until(() => sent('expert.answer').length > 0)
  expect(sent('expert.answer')).toEqual([{ askId: id('d3'), yes: false, words: '最近腰不好' }])
})
