import type { ReplyOf, RequestOf } from '@/contract'
import { setClock } from '@/client/clock'
import { forgetEverything } from '@/client/load'
import { useSession } from '@/client/session'
import { fake, went } from '../support/platform'
import { currently, NOW, partyDay, wang } from '../support/replies'
import { find, open, tap, until, words, write } from '../support/taro'

jest.mock('@/client/platform', () => jest.requireActual<object>('../support/platform'))

const id = (end: string) => `019a0000-0000-7000-8000-0000000000${end}`
const branchId = id('b1')
const li = {
  ...wang,
  name: '李建国',
  offices: ['branchSecretary' as const],
  officeBranches: [{ branchId, name: '税务局退休党支部' }],
}

let member: ReplyOf<'care.read'>
let visit: ReplyOf<'visit.read'>
let asked: [string, object][]
let refusal: string | null

const requests = <Name extends 'care.set' | 'visit.plan' | 'visit.log' | 'visit.cancel'>(
  name: Name,
) => asked.filter(([one]) => one === name).map(([, request]) => request as RequestOf<Name>)

beforeEach(async () => {
  fake.reset()
  forgetEverything()
  setClock(NOW)
  asked = []
  refusal = null
  member = {
    recordId: id('a1'),
    name: '唐守义',
    birthYear: 1946,
    home: true,
    hasAccount: false,
    care: { policy: 'homeVisit', needs: ['walking', 'alone'] },
    branchId,
    phone: '138****0001',
    probationaryUntil: null,
    said: null,
    helpers: [{ name: '唐小红', relation: 'daughter' }],
    visits: [],
    nextDay: '2026-12-01',
  }
  visit = {
    visitId: id('c1'),
    kind: 'study',
    name: '唐守义',
    startsAt: '2026-11-22T02:00:00.000Z',
    state: 'planned',
    goers: ['李建国'],
    recordId: member.recordId,
    activity: { title: partyDay.title, startsAt: partyDay.startsAt },
    words: null,
    nextDay: null,
  }
  const people = [
    member,
    {
      ...member,
      recordId: id('a2'),
      name: '王秀英',
      care: { policy: 'normal' as const, needs: [] },
    },
    { ...member, recordId: id('a3'), name: '谢万和', home: false, care: null },
  ]
  fake.server = (name, request) => {
    asked.push([name, request])
    if (refusal && /set|plan|log|cancel/.test(name)) return Promise.resolve({ ok: false, refusal })
    if (name === 'visit.log') visit = { ...visit, state: 'done', words: '精神很好' }
    if (name === 'visit.cancel') visit = { ...visit, state: 'cancelled', words: '下大雨' }
    const replies: Record<string, object> = {
      'member.revealPhone': { phone: '13800000001' },
      'session.current': currently(li),
      'care.people': { items: people, next: null },
      'care.read': member,
      'care.set': {},
      'elders.read': { kinds: ['teacher'], shown: false },
      'elders.set': {},
      'visit.list': { items: [visit], next: null },
      'visit.quiet': { people: [{ recordId: id('a1'), name: '邱福民', nextDay: null }] },
      'visit.read': visit,
      'visit.plan': {},
      'visit.log': { marked: true },
      'visit.cancel': {},
      'activity.list': { items: [partyDay], next: null },
    }
    return Promise.resolve({ ok: true, reply: replies[name] })
  }
  await useSession.getState().load()
})

test('members stand there by name with what to mind in words, and one tap leads to each', async () => {
  await open('deskMembers')
  await until(() => words().includes('唐守义'))
  for (const fact of ['需要照顾', '上门看他，行动不便，独居', '在这里参加', '还没在手机上登记'])
    expect(words()).toContain(fact)
  await tap('found-0')
  expect(went).toEqual([`deskMember {"recordId":"${id('a1')}"}`])
})

test('somebody is called by one tap, and who helps and what was promised is told', async () => {
  await open('deskMember', { recordId: member.recordId })
  await until(() => words().includes('唐小红'))
  for (const fact of ['女儿 唐小红', '行动不便，独居', '12月1日', '还没有去看过'])
    expect(words()).toContain(fact)
  await tap('callMember')
  await until(() => went.length > 0)
  await tap('deskVisitPlan')
  expect(went).toEqual(['tel:13800000001', `deskVisitPlan {"recordId":"${id('a1')}"}`])
})

test('what to mind is tapped, and kept only with how they agreed', async () => {
  await open('deskMember', { recordId: member.recordId })
  await tap('mark')
  await tap('policy-flexible')
  await tap('need-alone')
  await tap('need-hearing')
  expect(words()).toContain('还没选他怎么同意的')
  await tap('consent-spoken')
  await tap('keep')
  await until(() => words().includes('记好了'))
  expect(requests('care.set')).toEqual([
    {
      recordId: member.recordId,
      policy: 'flexible',
      needs: ['walking', 'hearing'],
      consent: 'spoken',
    },
  ])
})

test('of who said no to it nothing can be noted, and of who said yes nobody is asked again', async () => {
  member = { ...member, said: false }
  await open('deskMember', { recordId: member.recordId })
  await tap('mark')
  await until(() => words().includes('他说过不同意记'))
  expect(document.querySelector('#need-alone')).toBeNull()
  forgetEverything()
  await useSession.getState().load()
  member = { ...member, said: true }
  await open('deskMember', { recordId: member.recordId })
  await tap('mark')
  await until(() => words().includes('他自己说过，同意记'))
  refusal = 'careDeclined'
  await tap('keep')
  await until(() => words().includes('请别记，当面多问问他'))
})

test('a visit is planned in taps: why, what is brought, when, who', async () => {
  await open('deskVisitPlan', { recordId: member.recordId })
  await tap('kind-study')
  await tap('activity-0')
  await tap('day-2026-11-24')
  await tap('start-570')
  await find('#found-1')
  expect(words()).toContain('请先选一位')
  await tap('found-0')
  await tap('found-1')
  await until(() => words().includes('选了1位：王秀英'))
  await tap('goers')
  for (const fact of ['唐守义', '送学上门', partyDay.title, '11月24日 星期二 上午9点半'])
    await until(() => words().includes(fact))
  await tap('plan')
  await until(() => words().includes('消息里都有'))
  expect(requests('visit.plan')).toMatchObject([
    {
      ...{ recordId: member.recordId, kind: 'study', startsAt: '2026-11-24T01:30:00.000Z' },
      ...{ goers: [id('a2')], activityId: partyDay.activityId },
    },
  ])
})

test('the way back leads from question to question, and a no is told', async () => {
  await open('deskVisitPlan', { recordId: member.recordId })
  await tap('kind-consolation')
  await tap('day-2026-11-24')
  await tap('back')
  await until(() => words().includes('哪一天去'))
  await tap('day-2026-11-25')
  await tap('start-570')
  await tap('found-1')
  await tap('goers')
  refusal = 'startPassed'
  await tap('plan')
  await until(() => words().includes('请选晚一点的时间'))
})

test('planned visits and whom to think of stand on one page, without any count', async () => {
  await open('deskVisits')
  await until(() => words().includes('好久没去看了'))
  for (const fact of ['唐守义', '李建国去', '邱福民', '有空去坐坐']) expect(words()).toContain(fact)
  await tap('visit-0')
  await tap('quiet-0')
  expect(went).toEqual([
    `deskVisit {"visitId":"${visit.visitId}"}`,
    `deskVisitPlan {"recordId":"${id('a1')}"}`,
  ])
})

test('how it was is a tap and some words, and the roll says so', async () => {
  await open('deskVisit', { visitId: visit.visitId })
  await tap('log')
  await until(() => words().includes('请先选去了没有'))
  await tap('end-done')
  await write('written', '精神很好')
  await tap('again-week')
  await tap('keep')
  await until(() => words().includes('点名里也记上了'))
  expect(requests('visit.log')).toEqual([
    { visitId: visit.visitId, end: 'done', words: '精神很好', nextDay: '2026-11-29' },
  ])
  expect(words()).toContain('改一改写的')
})

test('it is called off with a reason', async () => {
  await open('deskVisit', { visitId: visit.visitId })
  await tap('cancel')
  await write('why', '下大雨')
  await tap('tell')
  await until(() => words().includes('取消了，已经告诉他们'))
  expect(requests('visit.cancel')).toEqual([{ visitId: visit.visitId, reason: '下大雨' }])
})

test('before the day nothing is written down', async () => {
  visit = { ...visit, startsAt: '2026-11-24T02:00:00.000Z' }
  await open('deskVisit', { visitId: visit.visitId })
  await until(() => words().includes('到了那天，再写怎么样'))
})

test('the end of probation is a day, which can be another', async () => {
  member = { ...member, probationaryUntil: '2027-01-31' }
  await open('deskMember', { recordId: member.recordId })
  await tap('probationDay')
  await tap('month-more')
  await until(() => words().includes('28号'))
  await tap('day-less')
  await tap('setDay')
  await until(() => asked.some(([name]) => name === 'member.setProbation'))
  expect(asked.find(([name]) => name === 'member.setProbation')?.[1]).toEqual({
    ...{ recordId: member.recordId, until: '2027-02-27' },
  })
})
