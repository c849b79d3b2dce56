import type { ReplyOf, RequestOf } from '@/contract'
import { setClock } from '@/client/clock'
import { forgetEverything } from '@/client/load'
import { useSession } from '@/client/session'
import { fake, went } from '../support/platform'
import { currently, NOW, partyDay, wang } from '../support/replies'
import { open, tap, until, words, write } from '../support/taro'

jest.mock('@/client/platform', () => jest.requireActual<object>('../support/platform'))

const id = (end: string) => `019a0000-0000-7000-8000-0000000000${end}`
const li = {
  ...wang,
  offices: ['branchSecretary' as const],
  officeBranches: [{ branchId: id('b1'), name: '税务局退休党支部' }],
}

let task: ReplyOf<'task.read'>
let closed: RequestOf<'task.close'>[]
let refusal: string | null

beforeEach(async () => {
  fake.reset()
  forgetEverything()
  setClock(NOW)
  closed = []
  refusal = null
  task = {
    taskId: id('d1'),
    kind: 'pickUp',
    name: '谢万和',
    askedAt: '2026-11-20T01:00:00.000Z',
    by: 'daughter',
    activity: { title: partyDay.title, startsAt: partyDay.startsAt },
    reason: null,
    words: null,
    state: 'open',
    how: null,
    answer: null,
    recordId: id('a1'),
    phone: '138****0001',
    home: true,
  }
  fake.server = (name, request) => {
    if (name === 'task.close') {
      if (refusal) return Promise.resolve({ ok: false, refusal })
      const end = request as RequestOf<'task.close'>
      closed.push(end)
      task = { ...task, state: 'done', how: end.how, answer: end.words ?? null }
    }
    const replies: Record<string, object> = {
      'member.revealPhone': { phone: '13800000001' },
      'session.current': currently(li),
      'task.list': { items: [task], next: null },
      'task.read': task,
      'task.close': {},
    }
    return Promise.resolve({ ok: true, reply: replies[name] })
  }
  await useSession.getState().load()
})

test('what was asked stands there with who, what and when', async () => {
  await open('deskTasks')
  await until(() => words().includes('谢万和：要人接送'))
  for (const fact of ['等您办', '前天', partyDay.title]) expect(words()).toContain(fact)
  await tap('task-0')
  expect(went).toEqual([`deskTask {"taskId":"${task.taskId}"}`])
})

test('who comes is told in words, and nothing is closed without them', async () => {
  await open('deskTask', { taskId: task.taskId })
  await until(() => words().includes('（由女儿代办）'))
  await tap('callMember')
  await until(() => went.length > 0)
  expect(went).toEqual(['tel:13800000001'])
  await tap('answer')
  await until(() => words().includes('请先选怎么办的'))
  await tap('how-found')
  await until(() => words().includes('请写几个字，让他明白'))
  await write('said', '小李开车来接')
  await tap('send')
  await until(() => words().includes('已经告诉他了'))
  expect(closed).toEqual([{ taskId: task.taskId, how: 'found', words: '小李开车来接' }])
  expect(words()).toContain('小李开车来接')
})

test('leave is noted by two taps', async () => {
  task = { ...task, kind: 'leave', reason: 'family' }
  await open('deskTask', { taskId: task.taskId })
  await until(() => words().includes('要照顾家人'))
  await tap('answer')
  await tap('how-noted')
  await tap('send')
  await until(() => closed.length === 1)
  expect(closed).toEqual([{ taskId: task.taskId, how: 'noted' }])
})

test('who asks to be visited is visited from here; who was answered meanwhile is told so', async () => {
  task = { ...task, kind: 'homeVisit', activity: null, words: '想说说话' }
  await open('deskTask', { taskId: task.taskId })
  await until(() => words().includes('想说说话'))
  await tap('deskVisitPlan')
  expect(went).toEqual([`deskVisitPlan {"recordId":"${task.recordId}"}`])
  refusal = 'alreadyDecided'
  await tap('answer')
  await tap('how-called')
  await tap('send')
  await until(() => words().includes('这件事已经办过了'))
})
