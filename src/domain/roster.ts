import { isDayOfYear } from './partyAnniversary'
import { cleanPhone } from './phone'
import { dateOfSerial, yearOfSerial } from './time'

/** What a branch writes down of each of its people, in the order of our own sheet. */
export const ROSTER_COLUMNS = [
  'name',
  'birthYear',
  'joinedPartyYear',
  'phone',
  'community',
] as const
export type RosterColumn = (typeof ROSTER_COLUMNS)[number]

/** People a sheet may have; a branch has some fifty, a county's largest list a few thousand. */
export const MOST_ROWS = 5_000
/** People the server is told about at once. */
export const ROSTER_BATCH = 200

/** Two to twenty Chinese letters, with the dot of names such as 买买提·艾力. */
export const NAME = /^\p{Script=Han}[\p{Script=Han}·]{0,18}\p{Script=Han}$/u

export const FIRST_YEAR = 1900

/** A cell as a spreadsheet gives it. */
export type Cell = string | number | boolean | Date | null | undefined

export interface RosterRow {
  name: string
  birthYear: number
  /** null here and below: nothing is said of it, what is known stays. */
  joinedPartyYear: number | null
  /** Of the year of joining: `07-01`, or `07` where the day is not known. */
  joinedPartyDay?: string | null | undefined
  phone: string | null
  community: string | null
}

export type RosterFault = Exclude<RosterColumn, 'community'> | 'again'

/** A line of a sheet, counted from 1 as the spreadsheet shows it. */
export type RosterLine = { line: number; written: string } & (
  { row: RosterRow; fault?: never } | { row?: never; fault: RosterFault }
)

/** How people head their columns. */
const HEADINGS: Record<RosterColumn, RegExp> = {
  name: /^(?:姓名|名字)/,
  birthYear: /^(?:出生|生日)/,
  joinedPartyYear: /^入党/,
  phone: /手机|电话/,
  community: /社区|小区/,
}

const TITLES = 10

const tidy = (cell: Cell): string =>
  cell === null || cell === undefined || cell instanceof Date
    ? ''
    : String(cell).normalize('NFKC').replace(/\s+/g, '')

/**
 * The people of a sheet, line by line, each with what it says or what is wrong with it. Titles above
 * the headings, empty lines and headings repeated on later pages are passed over. null: no headings.
 */
export function readRoster(table: Cell[][], thisYear: number): RosterLine[] | null {
  const head = table.slice(0, TITLES).findIndex((cells) => columnsOf(cells) !== null)
  const columns = columnsOf(table[head] ?? [])
  if (!columns) return null
  const seen = new Set<string>()
  return table.slice(head + 1).flatMap((cells, at): RosterLine[] => {
    if (cells.every((cell) => !(cell instanceof Date) && tidy(cell) === '')) return []
    if (columnsOf(cells)) return []
    const line = { line: head + at + 2, written: tidy(cells[columns.name]).slice(0, 20) }
    const read = rowOf((column) => cells[columns[column] ?? -1], thisYear)
    if (typeof read === 'string') return [{ ...line, fault: read }]
    const person = `${read.name} ${read.birthYear}`
    if (seen.has(person)) return [{ ...line, fault: 'again' }]
    seen.add(person)
    return [{ ...line, row: read }]
  })
}

/** Where each column stands; null unless these cells head a roster. */
function columnsOf(
  cells: Cell[],
): (Partial<Record<RosterColumn, number>> & { name: number }) | null {
  const at = (column: RosterColumn) => cells.findIndex((cell) => HEADINGS[column].test(tidy(cell)))
  const columns = Object.fromEntries(
    ROSTER_COLUMNS.map((column) => [column, at(column)]).filter(([, place]) => place !== -1),
  ) as Partial<Record<RosterColumn, number>>
  const { name, birthYear } = columns
  return name === undefined || birthYear === undefined ? null : { ...columns, name }
}

function rowOf(cell: (column: RosterColumn) => Cell, thisYear: number): RosterRow | RosterFault {
  const name = tidy(cell('name')).replace(/[•・.]/g, '·')
  if (!NAME.test(name)) return 'name'
  const birthYear = yearIn(cell('birthYear'))
  if (birthYear === null || !(birthYear >= FIRST_YEAR && birthYear < thisYear)) return 'birthYear'
  const joinedPartyYear = yearIn(cell('joinedPartyYear'))
  if (joinedPartyYear !== null && !(joinedPartyYear > birthYear && joinedPartyYear <= thisYear))
    return 'joinedPartyYear'
  const joinedPartyDay = joinedPartyYear === null ? null : dayOfYearIn(cell('joinedPartyYear'))
  if (joinedPartyDay === undefined) return 'joinedPartyYear'
  const written = tidy(cell('phone'))
  // Our own sheet hides the middle of a number: then it stays as it is.
  const phone = written === '' || written.includes('*') ? null : cleanPhone(written)
  if (phone === null && written !== '' && !written.includes('*')) return 'phone'
  const joined = { joinedPartyYear, ...(joinedPartyDay !== null && { joinedPartyDay }) }
  return { name, birthYear, ...joined, phone, community: tidy(cell('community')) || null }
}

const DATES = [
  /^(?:19|20)\d\d[-年./](\d{1,2})(?:[-月./](\d{1,2})日?|月)?$/,
  /^(?:19|20)\d\d(\d\d)(\d\d)?$/,
]

/** Month and day of a date; null: nothing but the year is said; undefined: there is no such day. */
function dayOfYearIn(cell: Cell): string | null | undefined {
  const text = tidy(cell)
  const serial = /^\d{5}$/.test(text)
  const date = cell instanceof Date ? cell : serial ? dateOfSerial(Number(text)) : null
  // A spreadsheet makes the first of the month of a date without a day.
  if (date)
    return monthAndDay(
      date.getUTCMonth() + 1,
      [date.getUTCDate()].find((day) => day > 1),
    )
  const found = DATES.map((form) => form.exec(text)).find((one) => one !== null)
  if (!found) return null
  const [, month, day] = found
  return monthAndDay(Number(month), day === undefined ? undefined : Number(day))
}

const twoDigits = (number: number) => String(number).padStart(2, '0')

function monthAndDay(month: number, day: number | undefined): string | undefined {
  const there = month >= 1 && month <= 12 && day !== 0 && isDayOfYear(month, day ?? null)
  if (!there) return undefined
  return day === undefined ? twoDigits(month) : `${twoDigits(month)}-${twoDigits(day)}`
}

/** When somebody joined the Party, as our own sheet writes it: as much as is known. */
export const joinedWords = ({
  joinedPartyYear,
  joinedPartyDay,
}: Pick<RosterRow, 'joinedPartyYear' | 'joinedPartyDay'>): string =>
  [joinedPartyYear, joinedPartyDay].filter(Boolean).join('-')

/** The year of a date in whatever form; null: nothing is said; NaN: something else is. */
function yearIn(cell: Cell): number | null {
  if (cell instanceof Date) return cell.getUTCFullYear()
  const text = tidy(cell)
  if (text === '') return null
  // Days since 1900, as spreadsheets count dates.
  if (/^\d{5}$/.test(text)) return yearOfSerial(Number(text))
  return Number(/^(?:19|20)\d\d(?!\d$)/.exec(text)?.[0] ?? NaN)
}

/** What the branch knows of somebody already; `phone` in any form that can be compared. */
export type Known = Omit<RosterRow, 'name'>

export type RosterVerdict =
  | { what: 'new' | 'same' }
  | { what: 'changed'; columns: RosterColumn[] }
  | { what: 'doubtful'; why: RosterDoubt }
/**
 * twins: two of this name and year. otherYear: the name is there with another year of birth. deceased:
 * the branch has recorded that somebody of this name and year has died.
 */
export const ROSTER_DOUBTS = ['twins', 'otherYear', 'noCommunity', 'deceased'] as const
export type RosterDoubt = (typeof ROSTER_DOUBTS)[number]

/**
 * What a line would do, beside those of the branch who have the same name. Who they are is never
 * guessed: a doubt is for the secretary to settle, and nothing is written.
 */
export function rosterVerdict(
  row: Known,
  namesakes: (Known & { deceased?: boolean })[],
  communityThere: boolean,
): RosterVerdict {
  if (row.community !== null && !communityThere) return { what: 'doubtful', why: 'noCommunity' }
  const [found, twin] = namesakes.filter(({ birthYear }) => birthYear === row.birthYear)
  if (twin) return { what: 'doubtful', why: 'twins' }
  if (found?.deceased) return { what: 'doubtful', why: 'deceased' }
  if (!found) {
    return namesakes.length > 0 ? { what: 'doubtful', why: 'otherYear' } : { what: 'new' }
  }
  const columns: RosterColumn[] = (['joinedPartyYear', 'phone', 'community'] as const).filter(
    (column) => row[column] !== null && row[column] !== found[column],
  )
  // A month is no news where the day is known.
  const day = row.joinedPartyDay ?? null
  const other = day !== null && !(found.joinedPartyDay ?? '').startsWith(day)
  if (other && !columns.includes('joinedPartyYear')) columns.unshift('joinedPartyYear')
  return columns.length > 0 ? { what: 'changed', columns } : { what: 'same' }
}
