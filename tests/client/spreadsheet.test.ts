import { deflateRawSync } from 'node:zlib'
import type * as Hucre from 'hucre/xlsx'
import { readTable, writeTable } from '@/client/spreadsheet'
import { readRoster } from '@/domain/roster'

let writeXlsx: typeof Hucre.writeXlsx
beforeAll(async () => {
  ;({ writeXlsx } = await import('hucre/xlsx'))
})

const HEAD = ['姓名', '出生年份', '手机号']
const utf8 = (text: string) => new TextEncoder().encode(text)
const sheet = (rows: (string | number | Date | null)[][]) =>
  writeXlsx({ sheets: [{ name: '名册', rows }] })
const namesIn = async (bytes: Uint8Array) => {
  const table = await readTable(bytes)
  if (typeof table === 'string') return table
  return readRoster(table, 2026)?.map(({ row, fault }) => row?.name ?? fault)
}

const CSV = '姓名,出生年份,手机号\r\n王秀英,1954,13800000001\r\n"李 建国",1956,\r\n'
/** 姓名,出生年份 / 王秀英,1954 as a Chinese Windows writes it. */
const GBK = Buffer.from('d0d5c3fb2cb3f6c9fac4eab7dd0d0acdf5d0e3d3a22c313935340d0a', 'hex')

describe('a text table', () => {
  test('in UTF-8, with and without its mark', async () => {
    expect(await namesIn(utf8(CSV))).toEqual(['王秀英', '李建国'])
    expect(await namesIn(utf8(`\uFEFF${CSV}`))).toEqual(['王秀英', '李建国'])
  })
  test('in GBK', async () => expect(await namesIn(GBK)).toEqual(['王秀英']))
  test('in UTF-16 between tabs, as Excel saves Unicode text', async () => {
    const text = Buffer.from(`\uFEFF${CSV.replaceAll(',', '\t')}`, 'utf16le')
    expect(await namesIn(text)).toEqual(['王秀英', '李建国'])
  })
  test('a name over two lines of one cell is one name', async () => {
    expect(await namesIn(utf8('姓名,出生年份\n"王\n秀英",1954\n'))).toEqual(['王秀英'])
  })
})

describe('a workbook', () => {
  test('of what was written comes what was read', async () => {
    const bytes = await writeTable('名册', [HEAD, ['王秀英', '1954', '138****0001']])
    expect(await readTable(bytes)).toEqual([HEAD, ['王秀英', '1954', '138****0001']])
  })
  test('with titles, numbers and dates', async () => {
    const born = new Date('1954-03-12T00:00:00.000Z')
    const bytes = await sheet([['党员名册', null, null], HEAD, ['王秀英', born, 13800000001]])
    const table = await readTable(bytes)
    expect(typeof table !== 'string' && readRoster(table, 2026)).toMatchObject([
      { line: 3, row: { name: '王秀英', birthYear: 1954, phone: '13800000001' } },
    ])
  })
  test('a formula is what it last showed, never what it says', async () => {
    const cells = new Map([
      ['2,0', { formula: 'HYPERLINK("http://x","王秀英")', formulaResult: '王秀英' }],
    ])
    const bytes = await writeXlsx({
      sheets: [{ name: '名册', rows: [HEAD, ['李建国', 1956, null], [null, 1954, null]], cells }],
    })
    expect(await namesIn(bytes)).toEqual(['李建国', '王秀英'])
  })
  test('what looks like a formula is written as text', async () => {
    const bytes = await writeTable('名册', [['=1+1']])
    expect(await readTable(bytes)).toEqual([['=1+1']])
  })
  test('macros in it are passed over', async () => {
    const bytes = await writeXlsx({
      sheets: [{ name: '名册', rows: [HEAD, ['王秀英', 1954, null]] }],
      vbaProject: new Uint8Array(1000).fill(7),
    })
    expect(await namesIn(bytes)).toEqual(['王秀英'])
  })
  test('of a hundred thousand lines is read no further than it may go', async () => {
    const people = Array.from({ length: 100_000 }, () => ['王秀英', 1954, null])
    const table = await readTable(await sheet([HEAD, ...people]))
    expect(table.length).toBeLessThan(5_200)
    expect(table.length).toBeGreaterThan(5_000)
  })
})

/** A packed file with one entry that says it holds so many bytes. */
function packed(content: Buffer, says: number): Uint8Array {
  const name = Buffer.from('xl/workbook.xml')
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(8, 8)
  local.writeUInt32LE(content.length, 18)
  local.writeUInt32LE(says, 22)
  local.writeUInt16LE(name.length, 26)
  const entry = Buffer.alloc(46)
  entry.writeUInt32LE(0x02014b50, 0)
  entry.writeUInt16LE(8, 10)
  entry.writeUInt32LE(content.length, 20)
  entry.writeUInt32LE(says, 24)
  entry.writeUInt16LE(name.length, 28)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(46 + name.length, 12)
  end.writeUInt32LE(30 + name.length + content.length, 16)
  return Buffer.concat([local, name, content, entry, name, end])
}

describe('what is no table', () => {
  const bomb = deflateRawSync(Buffer.alloc(200_000_000))

  test.each<[string, Uint8Array, string]>([
    ['a bomb that says how large it is', packed(bomb, 200_000_000), 'tooLarge'],
    ['a bomb that says nothing', packed(bomb, 0), 'tooLarge'],
    ['a bomb that lies', packed(bomb, 1_000), 'noTable'],
    ['a file of six megabytes', new Uint8Array(6_000_000), 'tooLarge'],
    ['a workbook of 2003', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), 'oldKind'],
    ['a broken workbook', utf8('PK\u0003\u0004 and no more'), 'noTable'],
    ['a picture', Uint8Array.of(0xff, 0xd8, 0xff, 0, 0, 1), 'noTable'],
  ])('%s', async (_, bytes, why) => {
    const before = process.memoryUsage().arrayBuffers
    expect(await readTable(bytes)).toBe(why)
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(100_000_000)
  })
})
