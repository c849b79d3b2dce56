import { MOST_ROWS, type Cell } from '@/domain/roster'

/** Five thousand people take some 400 kB; a file beyond this is something else. */
const LARGEST_FILE = 5_000_000
const LARGEST_UNPACKED = 60_000_000
/** Titles and headings come on top of the people. */
const MOST_LINES = MOST_ROWS + 100

/** Why a file is no table to us. */
export type Unreadable = 'tooLarge' | 'oldKind' | 'noTable'

const begins = (bytes: Uint8Array, ...first: number[]) =>
  first.every((byte, at) => bytes[at] === byte)

/**
 * What stands on the first sheet of a file of Excel or WPS, or in a CSV file in whatever Chinese
 * encoding. Macros and formulas are never run: a cell is what the program that saved it last showed.
 */
export async function readTable(bytes: Uint8Array): Promise<Cell[][] | Unreadable> {
  if (bytes.length > LARGEST_FILE) return 'tooLarge'
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return 'oldKind'
  try {
    return begins(bytes, 0x50, 0x4b) ? await readWorkbook(bytes) : await readText(bytes)
  } catch {
    return 'noTable'
  }
}

/** Browsers only: WeChat's phones would carry 400 kB that nobody uses there. */
function workbooks() {
  if (process.env.TARO_ENV === 'weapp') throw new Error('no spreadsheets on a phone')
  else return import('hucre/xlsx')
}

async function readWorkbook(bytes: Uint8Array): Promise<Cell[][] | Unreadable> {
  if (unpackedSize(bytes) > LARGEST_UNPACKED) return 'tooLarge'
  const { readXlsx } = await workbooks()
  const { sheets } = await readXlsx(bytes, { sheets: [0], maxRows: MOST_LINES })
  return sheets[0]?.rows ?? 'noTable'
}

async function readText(bytes: Uint8Array): Promise<Cell[][] | Unreadable> {
  const text = decoded(bytes)
  // Neither a picture nor a program is a table.
  if (text.includes('\0')) return 'noTable'
  const { parseCsv } = await texts()
  return parseCsv(text, { maxRows: MOST_LINES })
}

function texts() {
  if (process.env.TARO_ENV === 'weapp') throw new Error('no spreadsheets on a phone')
  else return import('hucre/csv')
}

/** Excel writes GBK or UTF-16 where the machine is Chinese, WPS mostly UTF-8. */
function decoded(bytes: Uint8Array): string {
  if (begins(bytes, 0xff, 0xfe)) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

const ENTRY = 0x02014b50

/** How many bytes a packed file says it unpacks to; nothing is unpacked before this is known. */
function unpackedSize(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  let size = 0
  for (let at = 0; at + 46 <= bytes.length; at += 1) {
    if (bytes[at] !== 0x50 || view.getUint32(at, true) !== ENTRY) continue
    const [packed, unpacked] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)]
    // Who says nothing of the size of something may mean any size.
    size += packed > 0 && unpacked === 0 ? Infinity : unpacked
  }
  return size
}

/** A workbook of one sheet; every cell is text, so that none is ever run as a formula. */
export async function writeTable(name: string, rows: string[][]): Promise<Uint8Array<ArrayBuffer>> {
  const { writeXlsx } = await workbooks()
  return new Uint8Array(await writeXlsx({ sheets: [{ name, rows }] }))
}
