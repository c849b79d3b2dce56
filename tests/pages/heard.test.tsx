import type { EndpointName, ReplyOf } from '@/contract'
import type { RouteName } from '@/routes'
import { setClock } from '@/client/clock'
import { useListening } from '@/client/listening'
import { forgetEverything } from '@/client/load'
import { useSession } from '@/client/session'
import { fake } from '../support/platform'
import { answering, currently, NOW, partyDay, wang } from '../support/replies'
import { voice } from '../support/speech'
import { find, open, tap, until, words } from '../support/taro'

jest.mock('@/client/platform', () => jest.requireActual<object>('../support/platform'))
jest.mock('@/client/speech', () => jest.requireActual<object>('../support/speech'))

const activity: ReplyOf<'activity.read'> = {
  ...partyDay,
  openTo: 'county',
  summary: '先读入党誓词。再唱一支歌！',
  bring: '党徽',
  organiser: '支部书记 张桂兰',
  phone: '0730-0000003',
  guestLimit: 3,
  waiting: 0,
  cancelReason: null,
  walkIns: true,
  expected: false,
  attended: null,
  venue: { steps: 'few', lift: false, toilet: true, bus: null },
}
const { activityId } = activity

const facts = { title: '义务清扫', place: '竹情小区', startsAt: partyDay.startsAt, guests: 0 }
const message = {
  messageId: 'm-1',
  kind: 'promoted',
  facts,
  activityId,
  at: NOW,
  read: true,
} as const

const suggestion: ReplyOf<'suggestion.read'> = {
  suggestionId: '019a0000-0000-7000-8000-000000000004',
  about: 'other',
  words: '楼道的灯不亮。',
  callMe: false,
  branch: '税务局退休党支部',
  state: 'done',
  sentAt: NOW,
  dueAt: NOW,
  answer: '灯换好了。您再看看？',
  answeredAt: NOW,
  writer: null,
}

const serve = (replies: { [Name in EndpointName]?: ReplyOf<Name> }) => {
  fake.server = answering({ 'session.current': currently(wang), ...replies })
}

const marked = () => document.querySelector('.being-read')?.textContent?.trim()

/** Opens a page and hears it to its end. Answers what was said; each was marked while it was. */
async function hear(page: RouteName, query: Record<string, string> = {}) {
  await open(page, query)
  await tap('listen')
  while (useListening.getState().state === 'reading') {
    const said = voice.heard.at(-1)?.replace(/ 1$/, '').trim() ?? ''
    await until(() => said.endsWith(marked() ?? '没有'))
    voice.end()
  }
  await until(() => words().includes('念完了'))
  expect(marked()).toBeUndefined()
  return voice.heard.map((one) => one.replace(/ 1$/, '').trim())
}

beforeEach(async () => {
  fake.reset()
  voice.reset()
  forgetEverything()
  useListening.setState(useListening.getInitialState(), true)
  setClock(NOW)
  serve({})
  await useSession.getState().load()
})

test('an activity: how it stands, what it is, and every fact with its question', async () => {
  serve({ 'activity.read': activity })
  expect(await hear('activity', { activityId })).toEqual([
    '报上了',
    '主题党日：重温入党誓词',
    '我报的：给您留了1个位子',
    '什么时候：11月25日 星期三',
    '上午9点到11点',
    '还有3天',
    '在哪里：税务局老党员之家',
    '有几级台阶，没有电梯，有厕所',
    '还能去：还有26个位子',
    '每人最多带3位亲友',
    '带什么：党徽',
    '做什么：先读入党誓词。',
    '再唱一支歌！',
    '属于：单位业务工作',
    '和谁一起：税务局退休党支部',
    '有事找支部书记 张桂兰',
  ])
})

test('the result of signing up, and what comes next', async () => {
  serve({ 'activity.read': activity })
  expect(await hear('signedUp', { activityId })).toEqual([
    '报上了',
    '给您留了1个位子',
    '什么活动：主题党日：重温入党誓词',
    '什么时候：11月25日 星期三 上午9点',
    '在哪里：税务局老党员之家',
    '带什么：党徽',
    '接下来：到时候直接来。',
    '来不了，请点“不去了”。',
  ])
})

test('not going', async () => {
  serve({ 'activity.read': { ...activity, mine: null } })
  expect((await hear('notGoing', { activityId }))[0]).toBe('您现在没有报名')
})

test('messages, one after another', async () => {
  const asked = { ...message, messageId: 'm-2', kind: 'waitlisted' } as const
  serve({ 'message.list': { items: [message, asked], next: null } })
  expect(await hear('messages')).toEqual([
    '轮到您了',
    '义务清扫',
    '给您留了1个位子',
    '11月25日 星期三 上午9点',
    '竹情小区',
    '在排队了',
    '义务清扫',
    '有人不去了，就按先后请您。',
  ])
})

test('the answer to what was said', async () => {
  serve({ 'suggestion.read': suggestion })
  const { suggestionId } = suggestion
  expect((await hear('suggestion', { suggestionId })).slice(0, 3)).toEqual([
    '办好了',
    '给您的回复：灯换好了。',
    '您再看看？',
  ])
})

test('where there is nothing to hear, nothing offers it', async () => {
  serve({ 'message.list': { items: [], next: null } })
  await open('messages')
  await until(() => words().includes('还没有消息'))
  expect(document.querySelector('#listen')).toBeNull()
})

test('the words changed while they were read: nothing wrong is marked', async () => {
  serve({ 'activity.read': activity })
  await open('signedUp', { activityId })
  await tap('listen')
  await find('.being-read')
  useListening.setState({ parts: [{ words: '旧的话' }] })
  await until(() => marked() === undefined)
})
