import { create } from 'zustand'
import type { ReplyOf } from '@/contract'
import {
  joinedWords,
  MOST_ROWS,
  readRoster,
  ROSTER_BATCH,
  ROSTER_COLUMNS,
  type RosterColumn,
  type RosterFault,
  type RosterLine,
  type RosterRow,
  type RosterVerdict,
} from '@/domain/roster'
import { calendarDay } from '@/domain/time'
import { deskStrings } from '@/deskStrings'
import { call, type Answer } from './call'
import { now } from './clock'
import { chooseFile, saveFile } from './platform'
import { readTable, writeTable } from './spreadsheet'
import { personal } from './load'
import { problemOf, type Problem } from './words'

const words = deskStrings.deskRoster

/** A line of the sheet and what becomes of it. */
export type JudgedLine = Pick<RosterLine, 'line' | 'written'> &
  (RosterVerdict | { what: 'wrong'; fault: RosterFault })

interface UnderWay<Name> {
  step: Name
  done: number
  of: number
}

interface Judged<Name> {
  step: Name
  lines: RosterLine[]
  judged: JudgedLine[]
}

/** Where somebody is: choosing a file, having it looked at, seeing what it would do, having it written. */
type Step =
  | { step: 'choose' }
  | UnderWay<'looking'>
  | UnderWay<'writing'>
  | Judged<'seen'>
  | Judged<'written'>

interface RosterStore {
  now: Step
  /** Why the last thing did not work; nothing is lost by it. */
  problem: Omit<Problem, 'again'> | null
  /** The roster was kept as a sheet. */
  saved: boolean
  choose: (branchId: string) => Promise<void>
  look: (branchId: string, file: Uint8Array) => Promise<void>
  write: (branchId: string) => Promise<void>
  /** Keeps the whole roster of a branch as a sheet with the same columns. */
  save: (branchId: string, branch: string) => Promise<void>
  clear: () => void
}

type Verdicts = Answer<'roster.preview'>

const rowsOf = (lines: RosterLine[]): RosterRow[] => lines.flatMap(({ row }) => row ?? [])

/** What the verdicts say, in the order of all lines. */
function judgedLines(lines: RosterLine[], verdicts: RosterVerdict[]): JudgedLine[] {
  let next = 0
  return lines.map(({ line, written, fault }) => {
    if (fault) return { line, written, what: 'wrong', fault }
    return { line, written, ...(verdicts[next++] ?? { what: 'same' as const }) }
  })
}

/** What our own sheet says: of joining the Party as much as is known. */
const cellOf = (person: RosterRow, column: RosterColumn) =>
  column === 'joinedPartyYear' ? joinedWords(person) : String(person[column] ?? '')

/** A sheet of people on its way into a branch's roster. */
export const useRoster = personal(
  create<RosterStore>()((set, get) => {
    /** Tells the server of all rows, some at a time; null when it said no or something else was begun. */
    async function tell(
      step: 'looking' | 'writing',
      lines: RosterLine[],
      ask: (rows: RosterRow[]) => Promise<Verdicts>,
    ): Promise<RosterVerdict[] | null> {
      const rows = rowsOf(lines)
      const verdicts: RosterVerdict[] = []
      let shown: Step = { step, done: 0, of: rows.length }
      set({ now: shown, problem: null })
      while (verdicts.length < rows.length) {
        const answer = await ask(rows.slice(verdicts.length, verdicts.length + ROSTER_BATCH))
        if (get().now !== shown) return null
        if (!answer.ok) {
          set({ problem: problemOf(answer.refusal, answer.detail) })
          return null
        }
        verdicts.push(...answer.reply.verdicts)
        shown = { step, done: verdicts.length, of: rows.length }
        set({ now: shown })
      }
      return verdicts
    }

    const nothing = (problem: RosterStore['problem']) => set({ now: { step: 'choose' }, problem })

    return {
      now: { step: 'choose' },
      problem: null,
      saved: false,
      choose: async (branchId) => {
        const file = await chooseFile('.xlsx,.xlsm,.csv')
        if (file) await get().look(branchId, new Uint8Array(await file.arrayBuffer()))
      },
      look: async (branchId, file) => {
        set({ now: { step: 'looking', done: 0, of: 0 }, problem: null, saved: false })
        const table = await readTable(file)
        if (typeof table === 'string') return nothing(words.unreadable[table])
        const lines = readRoster(table, Number(calendarDay(now()).slice(0, 4)))
        if (!lines) return nothing(words.unreadable.noHeadings)
        if (lines.length === 0) return nothing(words.unreadable.nobody)
        if (lines.length > MOST_ROWS) return nothing(words.unreadable.tooMany)
        const verdicts = await tell('looking', lines, (rows) =>
          call('roster.preview', { branchId, rows }),
        )
        if (verdicts)
          return set({ now: { step: 'seen', lines, judged: judgedLines(lines, verdicts) } })
        if (get().problem) nothing(get().problem)
      },
      write: async (branchId) => {
        const before = get().now
        if (before.step !== 'seen') return
        const { lines } = before
        const verdicts = await tell('writing', lines, (rows) =>
          call('roster.take', { branchId, rows }),
        )
        if (verdicts)
          return set({ now: { step: 'written', lines, judged: judgedLines(lines, verdicts) } })
        // What was written is the same when it is written again.
        if (get().problem) set({ now: before })
      },
      save: async (branchId, branch) => {
        const people: ReplyOf<'roster.list'>['items'] = []
        let after: string | null = null
        do {
          const page: Answer<'roster.list'> = await call('roster.list', {
            branchId,
            size: 50,
            ...(after !== null && { after }),
          })
          if (!page.ok) return set({ problem: problemOf(page.refusal, page.detail) })
          people.push(...page.reply.items)
          after = page.reply.next
        } while (after !== null)
        const rows = people
          .sort((one, other) => one.name.localeCompare(other.name, 'zh'))
          .map((person) => ROSTER_COLUMNS.map((column) => cellOf(person, column)))
        const heads = ROSTER_COLUMNS.map((column) => words.columns[column])
        saveFile(`${words.file(branch)}.xlsx`, await writeTable(words.title, [heads, ...rows]))
        set({ problem: null, saved: true })
      },
      clear: () => set({ now: { step: 'choose' }, problem: null, saved: false }),
    }
  }),
)
