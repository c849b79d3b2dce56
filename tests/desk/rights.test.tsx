import type { EndpointName, OutcomeOf } from '@/contract'
import { setClock } from '@/client/clock'
import { forgetEverything } from '@/client/load'
import { useSession } from '@/client/session'
import { fake, recall, went } from '../support/platform'
import { currently, noReminders, NOW, officeToday, wang } from '../support/replies'
import { open, tap, until, words } from '../support/taro'

jest.mock('@/client/platform', () => jest.requireActual<object>('../support/platform'))

const id = (end: string) => `019a0000-0000-7000-8000-0000000000${end}`
const zhao = {
  ...wang,
  name: '赵明',
  offices: ['branchSecretary' as const],
  officeBranches: [{ branchId: id('b1'), name: '老年大学第三支部' }],
}
const days = Array.from({ length: 12 }, (_, at) => {
  const month = `2026-${String(at + 1).padStart(2, '0')}`
  const day = `${month}-05`
  return { month, usual: day, day, holiday: null, why: null, late: false, activityId: null }
})
const REASON = '这个支部不收党费。请到组织关系所在的支部去办。'
const SOURCE = '红星网2023年4月24日：方便开展活动。'

let asked: { name: EndpointName; request: unknown }[]
const replies: Partial<Record<EndpointName, unknown>> = {
  'session.current': currently(zhao),
  'office.today': officeToday,
  'partyCalendar.list': { ...noReminders, due: ['generalMeeting'], birthdays: 2 },
  'activity.list': { items: [], next: null },
  'partyCalendar.read': { fixedDay: { by: 'date', day: 5 }, days, source: null },
  'partyCalendar.fix': {},
  'branchMatter.list': {
    ...{ branch: '老年大学第三支部', kind: 'functional' },
    matters: [{ matter: 'dues', reason: REASON, source: SOURCE }],
  },
  'birthday.list': {
    items: [{ recordId: id('a1'), name: '王秀英', month: 11, day: 28, years: 50, greeting: null }],
    next: null,
  },
  'birthday.greet': {},
}

beforeEach(() => {
  fake.reset()
  forgetEverything()
  setClock(NOW)
  asked = []
  fake.server = (endpoint, request) => {
    const name = endpoint as EndpointName
    asked.push({ name, request })
    const outcome = (
      name in replies
        ? { ok: true, reply: replies[name] }
        : name === 'branchMatter.ask'
          ? { ok: false, refusal: 'homeBranchOnly', detail: { reason: REASON, source: SOURCE } }
          : { ok: false, refusal: 'notFound' }
    ) as OutcomeOf<EndpointName>
    return Promise.resolve(outcome)
  }
})
const requests = (name: EndpointName) =>
  asked.filter((one) => one.name === name).map(({ request }) => request)

test('what could be thought of stands on the desk quietly, with the way to what comes', async () => {
  await useSession.getState().load()
  await open('deskToday')
  await until(() => words().includes('这个季度还没开党员大会'))
  expect(words()).toContain('只有书记看得到')
  await tap('due-deskBirthdays')
  expect(went).toEqual(['deskBirthdays'])
})

test('a functional branch is told no in words, and who says so', async () => {
  await useSession.getState().load()
  await open('deskMatters')
  await until(() => words().includes('党费'))
  await tap('matter-dues')
  await until(() => words().includes(REASON))
  expect(words()).toContain(SOURCE)
  expect(requests('branchMatter.ask')).toEqual([{ branchId: id('b1'), matter: 'dues' }])
})

test('a day of the year is one tap from its notice, with the day filled in', async () => {
  await useSession.getState().load()
  await open('deskCalendar')
  await until(() => words().includes('每月5日'))
  expect(words()).toContain('放假通知还没有')
  await tap('month-12')
  await until(() => words().includes('12月的主题党日'))
  await tap('post')
  expect(went).toEqual(['deskPost'])
  expect(recall('posting')).toContain('2026-12-05')
})

test('the fixed day is tapped, never written', async () => {
  await useSession.getState().load()
  await open('deskCalendar')
  await until(() => words().includes('每月5日'))
  await tap('fix')
  await tap('by-weekday')
  await until(() => words().includes('每月第一个星期五'))
  await tap('keep')
  await until(() => requests('partyCalendar.fix').length > 0)
  const fixedDay = { by: 'weekday', nth: 1, weekday: 5 }
  expect(requests('partyCalendar.fix')).toEqual([{ branchId: id('b1'), fixedDay }])
})

test('a greeting is picked and sent, and the page says who reads it', async () => {
  await useSession.getState().load()
  await open('deskBirthdays')
  await until(() => words().includes('光荣在党50年'))
  await tap('birthday-0')
  await tap('line-1')
  await tap('send')
  await until(() => words().includes('只有他看得到'))
  expect(requests('birthday.greet')).toEqual([
    { recordId: id('a1'), words: '感谢您多年来为党做的工作。' },
  ])
})
