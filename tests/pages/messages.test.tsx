import type { ReplyOf } from '@/contract'
import { useMessages } from '@/client/message'
import { fake, went } from '../support/platform'
import { answering, NOW, partyDay } from '../support/replies'
import { lamp } from '../support/suggestions'
import { find, open, tap, until, words } from '../support/taro'

jest.mock('@/client/platform', () => jest.requireActual<object>('../support/platform'))

type AnyMessage = ReplyOf<'message.list'>['items'][number]
type Message = Extract<AnyMessage, { activityId: string }>

const message = (at: number, more: Partial<Message>): Message => ({
  messageId: `message-${at}`,
  kind: 'promoted',
  facts: { title: partyDay.title, place: partyDay.place, startsAt: partyDay.startsAt, guests: 1 },
  activityId: partyDay.activityId,
  at: NOW,
  read: false,
  ...more,
})

/** Opens the page with these messages; answers what the phone asked. */
async function messages(items: AnyMessage[]) {
  const asked: [string, object][] = []
  const answer = answering({
    'message.list': { items, next: null },
    'message.markRead': { unread: 0 },
  })
  fake.server = (name, request) => {
    asked.push([name, request])
    return answer(name)
  }
  await open('messages')
  return asked
}

beforeEach(() => {
  fake.reset()
  useMessages.setState(useMessages.getInitialState(), true)
})

test('says what happened in words; the new ones are marked, and marked as read', async () => {
  const asked = await messages([message(1, {}), message(2, { kind: 'signedUp', read: true })])
  await find('#message-0')
  expect(words()).toContain('轮到您了')
  expect(words()).toContain('给您和1位亲友留了2个位子')
  expect(words().split('新消息')).toHaveLength(2)
  await until(() => asked.some(([name]) => name === 'message.markRead'))
  expect(asked.at(-1)).toEqual(['message.markRead', { messageIds: ['message-1'] }])
  expect(words()).toContain('新消息')
})

test('what is told of a shift speaks of the shift', async () => {
  const { facts } = message(0, {})
  await messages([
    message(1, { kind: 'soon', facts: { ...facts, shift: true } }),
    message(2, { kind: 'tomorrow', facts: { ...facts, shift: true } }),
    message(3, { kind: 'activityCancelled', facts: { ...facts, shift: true } }),
    message(4, { kind: 'tomorrow' }),
  ])
  await find('#message-0')
  for (const said of [
    ...['提醒您，这一班快开始', '提醒您，快到您的班了', '这一班取消了'],
    '提醒您，活动快到了',
  ])
    expect(words().split(said)).toHaveLength(2)
})

test('a message leads to its activity', async () => {
  await messages([message(3, {})])
  await tap('message-0')
  expect(went).toEqual([`activity {"activityId":"${partyDay.activityId}"}`])
})

test('an answer to what I said is read at once, and leads to what I said', async () => {
  const { suggestionId } = lamp
  const facts = { about: 'other', answer: '换好了' } as const
  const told = { messageId: 'message-5', at: NOW, read: true, facts, suggestionId }
  await messages([{ ...told, kind: 'suggestionAnswered' }])
  await tap('message-0')
  for (const fact of ['您的话有回复了', '其他的事', '换好了']) expect(words()).toContain(fact)
  expect(went).toEqual([`suggestion {"suggestionId":"${suggestionId}"}`])
})

test('nothing yet is said kindly', async () => {
  await messages([])
  await until(() => words().includes('还没有消息'))
})

test('without net one tap tries again', async () => {
  await open('messages')
  await find('#again')
  fake.server = answering({ 'message.list': { items: [message(4, {})], next: null } })
  await tap('again')
  await find('#message-0')
})

test('a guest hears what to do, and is not offered to try again', async () => {
  fake.server = () => Promise.resolve({ ok: false, refusal: 'memberOnly' })
  await open('messages')
  await until(() => words().includes('登记以后才能办'))
  expect(words()).not.toContain('再试一次')
})
