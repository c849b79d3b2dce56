import { inflateRawSync } from 'node:zlib'
import { writeDocument } from '@/client/document'
import { paperOf, yearRows, type MinutesRecord, type YearDay } from '@/client/minutes'

jest.mock('@/client/platform', () => jest.requireActual<object>('../support/platform'))

const ENTRY = 0x02014b50

/** What stands in one file of a packed document, as Word would unpack it. */
function fileOf(bytes: Uint8Array, name: string): string {
  const packed = Buffer.from(bytes)
  for (let at = 0; at + 46 <= packed.length; at += 1) {
    if (packed.readUInt32LE(at) !== ENTRY) continue
    const length = packed.readUInt16LE(at + 28)
    if (packed.toString('utf8', at + 46, at + 46 + length) !== name) continue
    const local = packed.readUInt32LE(at + 42)
    const begins = local + 30 + packed.readUInt16LE(local + 26) + packed.readUInt16LE(local + 28)
    const data = packed.subarray(begins, begins + packed.readUInt32LE(at + 20))
    return (packed.readUInt16LE(at + 10) === 0 ? data : inflateRawSync(data)).toString('utf8')
  }
  throw new Error(`no ${name}`)
}

const at = '2026-11-22T01:00:00.000Z'
const decision = {
  ...{ decisionId: 'd', activityId: 'a', words: '添两副老花镜', name: '谢万和' },
  ...{ day: '2026-12-20', state: 'open' as const, note: null },
}
const sections = {
  ...{ facts: '主题党日\n支部：税务局退休党支部', people: '到场1人：李建国', steps: '' },
  ...{ said: '唐守义：“字<大>一点 & 好认”', matters: '' },
}
const record: MinutesRecord = {
  ...{
    branchId: 'b',
    branch: '税务局退休党支部',
    title: '主题党日',
    startsAt: at,
    place: '老干之家',
  },
  ...{ stage: 'over', draft: sections, latest: null, mine: true, alone: true, asked: null },
  ...{ parts: [], decisions: [decision] },
  sheet: [
    { name: '李建国', mark: 'present' },
    { name: '', mark: 'leave' },
  ],
}

test('the document opens: A4, its sections, the list of who came and lines to sign on', async () => {
  const bytes = await writeDocument(paperOf(record, sections))
  expect(fileOf(bytes, '[Content_Types].xml')).toContain('wordprocessingml')
  const xml = fileOf(bytes, 'word/document.xml')
  expect(xml).toMatch(/<w:pgSz [^>]*w:w="11906"[^>]*w:h="16838"/)
  const texts = Array.from(xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g), ([, text]) => text)
  for (const text of [
    ...['主题党日会议记录', '基本情况', '支部：税务局退休党支部', '到场1人：李建国'],
    ...['唐守义：“字&lt;大&gt;一点 &amp; 好认”', '添两副老花镜', '2026年12月20日'],
    ...['签到表', '李建国', '已经离开的同志', '请假'],
  ])
    expect(texts).toContain(text)
  // A section in which nothing is has no heading.
  expect(texts).not.toContain('表决的事')
  expect(texts.filter((text) => text?.includes('签名：＿'))).toHaveLength(3)
})

test('a year is a line for each party day', () => {
  const day: YearDay = {
    ...{ activityId: 'a', title: '主题党日', startsAt: at, place: '老干之家', partner: '一中支部' },
    ...{ came: 5, due: 6, steps: ['学习', '议事'], decisions: [decision] },
    ...{ state: 'signed', confirmedBy: null },
  }
  expect(yearRows([day], '税务局支部')).toEqual([
    [
      ...['2026年11月22日', '主题党日', '老干之家', '税务局支部、一中支部', '5', '6', '学习；议事'],
      ...['添两副老花镜，谢万和，2026年12月20日', '还没确认'],
    ],
  ])
})
