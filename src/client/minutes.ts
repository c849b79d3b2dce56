import type { ReplyOf, RequestOf } from '@/contract'
import { MINUTES_SECTIONS, type MinutesSection, type MinutesText } from '@/domain/minutes'
import { fullDayWords } from '@/domain/time'
import { deskStrings } from '@/deskStrings'
import { strings } from '@/strings'
import { createAct } from './act'
import { asking, call, type AnyAnswer } from './call'
import { writeDocument, type Part } from './document'
import { createIntentions } from './intention'
import { createList } from './list'
import { createReply } from './load'
import { saveFile } from './platform'
import { writeTable } from './spreadsheet'

export type MinutesRecord = ReplyOf<'minutes.read'>
export type YearDay = ReplyOf<'minutes.year'>['days'][number]

export const useMinutes = createReply(asking('minutes.read'))
export const useMinutesVersions = createList(asking('minutes.versions'))
export const useMinutesVersion = createReply(asking('minutes.version'))
export const useYear = createReply(asking('minutes.year'))
export const useDecisions = createList(asking('decision.list'))

type Keeping = Omit<RequestOf<'minutes.keep'>, 'versionId'>
const keepings = createIntentions<Keeping>()

/** The same minutes have the same id until they are answered: a lost answer keeps nothing twice. */
export const useKeepMinutes = createAct(async (keeping: Keeping) => {
  const answer = await call('minutes.keep', { ...keeping, versionId: keepings.idOf(keeping) })
  if (answer.ok) keepings.answered(keeping)
  return answer
})

/** What is done to a version that stands: signed, confirmed, or given to somebody to read over. */
type Step =
  | { act: 'sign' | 'confirm'; activityId: string; version: number }
  | { act: 'ask'; activityId: string; version: number; recordId: string }

export const useMinutesStep = createAct(async (step: Step): Promise<AnyAnswer<object>> => {
  const { activityId, version } = step
  if (step.act === 'ask')
    return call('minutes.ask', { activityId, version, recordId: step.recordId })
  return call(step.act === 'sign' ? 'minutes.sign' : 'minutes.confirm', { activityId, version })
})

type Deciding = Omit<RequestOf<'decision.add'>, 'decisionId'>
const decidings = createIntentions<Deciding>()

export const useDecide = createAct(async (deciding: Deciding) => {
  const answer = await call('decision.add', { ...deciding, decisionId: decidings.idOf(deciding) })
  if (answer.ok) decidings.answered(deciding)
  return answer
})

export const useReport = createAct(asking('decision.report'))

/** `2026-12-20` as it is said on paper. */
export const untilWords = (day: string): string => fullDayWords(`${day}T00:00:00.000Z`)

/** Where the record stands. */
export const stateOf = (latest: MinutesRecord['latest']): YearDay['state'] =>
  latest === null ? 'none' : latest.confirmed ? 'confirmed' : latest.signed ? 'signed' : 'kept'

/** The sections in which there is something, each with its lines. */
export const filledSections = (text: MinutesText): { section: MinutesSection; lines: string[] }[] =>
  MINUTES_SECTIONS.map((section) => ({
    section,
    lines: text[section].split('\n').filter((line) => line.trim() !== ''),
  })).filter(({ lines }) => lines.length > 0)

const sheetRows = ({ sheet }: Pick<MinutesRecord, 'sheet'>): string[][] =>
  sheet.map(({ name, mark }, at) => [
    String(at + 1),
    name || deskStrings.deskMinutes.left,
    strings.marks[mark],
  ])

const decisionRows = ({ decisions }: Pick<MinutesRecord, 'decisions'>): string[][] =>
  decisions.map(({ words, name, day }) => [
    words,
    name || deskStrings.deskMinutes.left,
    untilWords(day),
  ])

const tableOf = (words: string, heads: readonly string[], rows: string[][]): Part[] =>
  rows.length === 0
    ? []
    : [
        { kind: 'heading', words },
        { kind: 'table', rows: [[...heads], ...rows] },
      ]

/** Minutes as they stand on paper: the sections, what was decided, who came, and the lines to sign on. */
export function paperOf(record: MinutesRecord, sections: MinutesText): Part[] {
  const { heading, decisions, decisionHeads, sheet, heads, ...print } = deskStrings.deskMinutesPrint
  const [decided, came] = [decisionRows(record), sheetRows(record)]
  return [
    { kind: 'title', words: heading },
    ...filledSections(sections).flatMap(({ section, lines }): Part[] => [
      { kind: 'heading', words: deskStrings.minutesSections[section] },
      ...lines.map((words): Part => ({ kind: 'line', words })),
    ]),
    ...tableOf(decisions, decisionHeads, decided),
    ...tableOf(sheet, heads, came),
    ...[print.hosted, print.written, print.confirmed, print.day].map((words): Part => ({
      kind: 'sign',
      words,
    })),
  ]
}

const NOT_SAVED = { ok: false, refusal: 'unreachable' } as const

/** Saves the minutes as a document for Word or WPS; its writer is fetched on first use. */
export const useSaveMinutes = createAct(
  async ({ title, parts }: { title: string; parts: Part[] }): Promise<AnyAnswer<object>> => {
    try {
      saveFile(`${deskStrings.deskMinutesPrint.file(title)}.docx`, await writeDocument(parts))
      return { ok: true, reply: {} }
    } catch {
      return NOT_SAVED
    }
  },
)

/** A year of a branch as its 台账 has it, a party day a line. */
export const yearRows = (days: YearDay[], branch: string): string[][] =>
  days.map((day) => [
    fullDayWords(day.startsAt),
    day.title,
    day.place,
    [branch, ...(day.partner === null ? [] : [day.partner])].join('、'),
    String(day.came),
    String(day.due),
    day.steps.join('；'),
    decisionRows(day)
      .map((row) => row.join('，'))
      .join('；'),
    day.confirmedBy ?? deskStrings.deskYear.unconfirmed,
  ])

interface YearOf {
  year: string
  branch: string
  days: YearDay[]
}

export const useSaveYear = createAct(
  async ({ year, branch, days }: YearOf): Promise<AnyAnswer<object>> => {
    const { sheet, heads, file } = deskStrings.deskYear
    try {
      const rows = [[...heads], ...yearRows(days, branch)]
      saveFile(`${file(year, branch)}.xlsx`, await writeTable(sheet, rows))
      return { ok: true, reply: {} }
    } catch {
      return NOT_SAVED
    }
  },
)
