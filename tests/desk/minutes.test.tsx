import type { EndpointName, ReplyOf } from '@/contract'
import { setClock } from '@/client/clock'
import { forgetEverything } from '@/client/load'
import { writeTable } from '@/client/spreadsheet'
import { useSession } from '@/client/session'
import { fake, went } from '../support/platform'
import { currently, NOW, wang } from '../support/replies'
import { find, open, tap, until, words, write } from '../support/taro'

jest.mock('@/client/platform', () => jest.requireActual<object>('../support/platform'))
jest.mock('@/client/spreadsheet', () => ({
  writeTable: jest.fn(() => Promise.resolve(new Uint8Array())),
}))
jest.mock('@/client/document', () => ({
  writeDocument: jest.fn(() => Promise.resolve(new Uint8Array())),
}))

type Record = ReplyOf<'minutes.read'>

const id = (end: string) => `019a0000-0000-7000-8000-0000000000${end}`
const activityId = id('d1')
const branchId = id('b1')
const li = {
  ...{ ...wang, name: '李建国', offices: ['branchSecretary' as const] },
  officeBranches: [{ branchId, name: '税务局退休党支部' }],
}
const sections = {
  ...{ facts: '主题党日\n地点：老干之家', people: '到场1人：李建国', steps: '' },
  ...{ said: '唐守义：好', matters: '' },
}
const decision = {
  ...{ decisionId: id('e1'), activityId, words: '添两副老花镜', name: '谢万和' },
  ...{ day: '2026-12-20', state: 'open' as const, note: null },
}
const version = (more = {}) => ({
  ...{ version: 1, why: null, by: '李建国', at: NOW, signed: null, confirmed: null, sections },
  ...more,
})
const yes = { name: '李建国', at: NOW }

let record: Record
let asked: [name: string, request: object][]
let shownToMember: ReplyOf<'minutes.shown'>

beforeEach(async () => {
  fake.reset()
  forgetEverything()
  setClock(NOW)
  asked = []
  record = {
    ...{ branchId, branch: '税务局退休党支部', title: '主题党日', startsAt: NOW },
    ...{ place: '老干之家', stage: 'over', draft: sections, latest: null, mine: false },
    ...{ alone: true, asked: null, parts: ['plan', 'sheet'], decisions: [decision] },
    sheet: [{ name: '李建国', mark: 'present' }],
  }
  shownToMember = {
    ...{ title: '主题党日', startsAt: NOW, minutes: null, toConfirm: null, decisions: [] },
  }
  fake.server = (name, request) => {
    asked.push([name, request])
    const replies: { [Name in EndpointName]?: unknown } = {
      'session.current': currently(li),
      'minutes.read': record,
      'minutes.shown': shownToMember,
      'minutes.keep': { version: 1 },
      'minutes.sign': {},
      'minutes.ask': {},
      'minutes.confirm': {},
      'care.people': {
        items: [{ recordId: id('a1'), name: '谢万和', birthYear: 1949, care: null }],
        next: null,
      },
      'decision.add': {},
      'decision.report': {},
      'decision.list': { items: [decision], next: null },
      'minutes.year': {
        days: [
          {
            ...{ activityId, title: '主题党日', startsAt: NOW, place: '老干之家', partner: null },
            ...{ came: 5, due: 6, steps: ['学习'], decisions: [decision], state: 'confirmed' },
            confirmedBy: '罗玉珍',
          },
        ],
      },
    }
    return Promise.resolve({ ok: true, reply: replies[name as EndpointName] })
  }
  await useSession.getState().load()
})
const requests = (wanted: EndpointName) =>
  asked.filter(([name]) => name === wanted).map(([, request]) => request)

test('minutes as what happened says them are put right, one box at a time, and kept', async () => {
  await open('deskMinutes', { activityId })
  await until(() => words().includes('照会上的情况写的'))
  await tap('edit-said')
  await find('#section textarea')
  expect(document.querySelectorAll('.taro_page:last-child textarea')).toHaveLength(1)
  await write('section', '唐守义：很好')
  await tap('done')
  await until(() => words().includes('改了还没存'))
  await tap('keep')
  await until(() => requests('minutes.keep').length > 0)
  expect(requests('minutes.keep')).toMatchObject([
    { activityId, seen: 0, sections: { ...sections, said: '唐守义：很好' } },
  ])
})

test('what was changed is there after a call, and a change of what was kept says why', async () => {
  record = { ...record, latest: version({ signed: yes, confirmed: { ...yes, name: '罗玉珍' } }) }
  await open('deskMinutes', { activityId })
  await until(() => words().includes('两位都认了'))
  await tap('edit-facts')
  await write('section', '换了地方')
  await tap('done')
  await until(() => words().includes('改了还没存'))
  await open('deskDecisions')
  await open('deskMinutes', { activityId })
  await until(() => words().includes('换了地方'))
  await tap('keep')
  await until(() => words().includes('为什么改？'))
  await tap('keepWhy')
  expect(requests('minutes.keep')).toEqual([])
  await write('why', '漏了地方')
  await tap('keepWhy')
  await until(() => requests('minutes.keep').length > 0)
  expect(requests('minutes.keep')).toMatchObject([{ seen: 1, why: '漏了地方' }])
})

test('what a colleague kept meanwhile is seen before mine is kept', async () => {
  await open('deskMinutes', { activityId })
  await tap('edit-facts')
  await write('section', '我写的')
  await tap('done')
  record = { ...record, latest: version({ by: '副书记' }) }
  await open('deskMinutes', { activityId })
  await until(() => words().includes('别人刚存了新的一版'))
  await tap('drop')
  await until(() => !words().includes('我写的'))
  await find('#sign')
})

test('alone in office, the secretary signs and asks who was there to read it over', async () => {
  record = { ...record, latest: version(), mine: true }
  await open('deskMinutes', { activityId })
  await tap('sign')
  await until(() => requests('minutes.sign').length > 0)
  expect(requests('minutes.sign')).toEqual([{ activityId, version: 1 }])
  record = { ...record, latest: version({ signed: yes }) }
  await open('deskMinutes', { activityId })
  await until(() => words().includes('支部只有您一位管事的'))
  await tap('reader')
  await tap('found-0')
  await until(() => requests('minutes.ask').length > 0)
  expect(requests('minutes.ask')).toEqual([{ activityId, version: 1, recordId: id('a1') }])
})

test('with a colleague the own minutes are not confirmed, and the page says by whom', async () => {
  record = { ...record, latest: version({ signed: yes }), mine: true, alone: false }
  await open('deskMinutes', { activityId })
  await until(() => words().includes('您写的或签的，要请别人看'))
  await tap('confirm')
  expect(requests('minutes.confirm')).toEqual([])
})

test('a decision is what, who and when, a page each', async () => {
  await open('deskMinutes', { activityId })
  await tap('decide')
  await write('what', '买一台电视')
  await tap('next')
  await tap('found-0')
  await until(() => words().includes('谢万和：买一台电视'))
  await tap('day-2026-11-25')
  await until(() => requests('decision.add').length > 0)
  expect(requests('decision.add')).toMatchObject([
    { activityId, words: '买一台电视', recordId: id('a1'), day: '2026-11-25' },
  ])
})

test('of an open decision it is said how far it is', async () => {
  await open('deskDecisions')
  await tap('decision-0')
  await tap('state-done')
  await tap('report')
  await until(() => requests('decision.report').length > 0)
  expect(requests('decision.report')).toEqual([{ decisionId: id('e1'), state: 'done' }])
})

test('六有 says of each what there is, with the way to the rest, and stops nothing', async () => {
  await open('deskSixParts', { activityId })
  await until(() => words().includes('年度计划'))
  const said = Array.from(document.querySelectorAll('.taro_page:last-child .status'), (one) =>
    one.textContent?.trim(),
  )
  expect(said).toEqual(['还没有', '有', '还没有', '还没有', '还没有', '有'])
  await tap('part-sheet')
  expect(went.at(-1)).toBe(`deskRollCall ${JSON.stringify({ activityId })}`)
})

test('the paper has who came, what was decided and lines to sign on, and is kept as a document', async () => {
  record = { ...record, latest: version({ signed: yes }) }
  await open('deskMinutesPrint', { activityId })
  await until(() => words().includes('主题党日会议记录'))
  for (const part of ['地点：老干之家', '添两副老花镜', '李建国', '确认人签名'])
    expect(words()).toContain(part)
  await tap('save')
  await until(() => words().includes('存好了'))
  expect(fake.saved.has('会议记录 主题党日.docx')).toBe(true)
})

test('a year is kept as a sheet', async () => {
  await open('deskYear')
  await until(() => words().includes('应到6人，到了5人'))
  await tap('save')
  await until(() => words().includes('存好了'))
  expect(jest.mocked(writeTable).mock.calls.at(-1)?.[1]).toHaveLength(2)
  expect(fake.saved.has('税务局退休党支部2026年台账.xlsx')).toBe(true)
})

test('a member reads and hears confirmed minutes; who was asked says that they are right', async () => {
  await open('partyDayMinutes', { activityId })
  await until(() => words().includes('还没有会议记录'))
  shownToMember = { ...shownToMember, toConfirm: version({ signed: yes }) }
  await open('partyDayMinutes', { activityId })
  await until(() => words().includes('书记请您看一看'))
  await find('#listen')
  expect(words()).toContain('唐守义：好')
  await tap('confirm')
  await until(() => words().includes('确认好了，谢谢您'))
  expect(requests('minutes.confirm')).toEqual([{ activityId, version: 1 }])
})
