import type { ReplyOf } from '@/contract'
import { setClock } from '@/client/clock'
import { forgetEverything } from '@/client/load'
import { useSession } from '@/client/session'
import { writeTable } from '@/client/spreadsheet'
import { fake } from '../support/platform'
import { currently, NOW, wang } from '../support/replies'
import { open, tap, until, words } from '../support/taro'

jest.mock('@/client/platform', () => jest.requireActual<object>('../support/platform'))
// What writes workbooks is a module that only browsers and Node load; its own test is in client/.
jest.mock('@/client/spreadsheet', () => ({ writeTable: jest.fn(() => new Uint8Array()) }))

const officer = { ...wang, memberId: null, offices: ['bureauOfficer' as const] }
const recordId = '019a0000-0000-7000-8000-0000000000a1'
const audit: ReplyOf<'audit.list'>['items'][number] = {
  number: '7',
  at: NOW,
  act: 'member.revealPhone',
  result: 'visit',
  actor: '李建国',
  office: { kind: 'branchSecretary', of: '税务局退休党支部' },
  subject: { recordId, name: '陈德明' },
  requestId: 'r',
}
const unknown = { ...audit, number: '6', act: 'what.ever', actor: '', office: null, subject: null }

let asked: Record<string, unknown>[]
let pages: number

beforeEach(async () => {
  fake.reset()
  forgetEverything()
  setClock(NOW)
  asked = []
  pages = 1
  fake.server = (name, request) => {
    if (name !== 'audit.list')
      return Promise.resolve({ ok: true, reply: name === 'session.current' && currently(officer) })
    asked.push(request as Record<string, unknown>)
    const next = (request as { what?: string }).what === 'export' && pages > 1 ? 'next' : null
    pages -= 1
    return Promise.resolve({ ok: true, reply: { items: [audit, unknown], next } })
  }
  await useSession.getState().load()
})

test('who did what, when, to whom, all in words; what this phone does not know is said too', async () => {
  await open('deskAudits')
  await until(() => words().includes('看了电话，关心看望'))
  for (const fact of [
    '谁办的：李建国，税务局退休党支部的书记',
    '关于：陈德明',
    '今天 上午9点',
    '办了一件事',
    '谁办的：已经离开的人',
  ])
    expect(words()).toContain(fact)
  expect(asked[0]).toMatchObject({ from: '2026-11-16' })
})

test('other days, and one person: each a tap', async () => {
  await open('deskAudits')
  await tap('days-all')
  await until(() => asked.length > 1)
  expect(asked.at(-1)).not.toHaveProperty('from')
  await tap('audit-0')
  await until(() => words().includes('只看关于陈德明的'))
  expect(asked.at(-1)).toMatchObject({ recordId })
  await tap('everybody')
  await until(() => !words().includes('只看关于'))
  expect(asked.at(-1)).not.toHaveProperty('recordId')
})

test('kept as a sheet in words, page after page', async () => {
  await open('deskAudits')
  await until(() => words().includes('陈德明'))
  pages = 3
  await tap('save')
  await until(() => words().includes('存好了'))
  expect(asked.slice(-3)).toMatchObject([
    { what: 'export', size: 50 },
    { what: 'export', after: 'next' },
    { what: 'export', after: 'next' },
  ])
  const sheet = jest.mocked(writeTable).mock.calls[0]?.[1] ?? []
  expect(fake.saved.has('办事记录.xlsx')).toBe(true)
  expect(sheet).toHaveLength(7)
  expect(sheet[1]).toEqual([
    '7',
    '11月22日 星期日 上午9点',
    '李建国，税务局退休党支部的书记',
    '看了电话，关心看望',
    '陈德明',
  ])
})
