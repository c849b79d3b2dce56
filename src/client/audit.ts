import type { ReplyOf, RequestOf } from '@/contract'
import { calendarDay, daysAfter, momentWords } from '@/domain/time'
import { deskStrings } from '@/deskStrings'
import { strings } from '@/strings'
import { createAct } from './act'
import { asking, call, type AnyAnswer, type Answer } from './call'
import { now } from './clock'
import { createList } from './list'
import { saveFile } from './platform'
import { officeWords } from './privacy'
import { writeTable } from './spreadsheet'

export const useAudits = createList(asking('audit.list'))

export type Audit = ReplyOf<'audit.list'>['items'][number]
export type AuditFilter = Pick<RequestOf<'audit.list'>, 'from' | 'to' | 'recordId'>

const words = deskStrings.deskAudits
export type AuditDays = keyof typeof words.dayKinds

const BACK: Record<AuditDays, number | null> = { all: null, today: 0, week: 6, month: 29 }

/** What the days that were picked ask for. */
export function filterOf(days: AuditDays, recordId: string | undefined): AuditFilter {
  const back = BACK[days]
  return {
    ...(back !== null && { from: calendarDay(daysAfter(now(), -back)) }),
    ...(recordId !== undefined && { recordId }),
  }
}

/** An act in words; what this phone does not know yet is said to be one. */
export function auditWords({ act, result }: Pick<Audit, 'act' | 'result'>): string {
  const done: Partial<Record<string, string>> = words.done
  const reasons: Partial<Record<string, string>> = strings.revealReasons
  const reason = act === 'member.revealPhone' ? reasons[result] : undefined
  return (done[act] ?? words.anything) + (reason === undefined ? '' : `，${reason}`)
}

/** 李建国，税务局退休党支部的书记 */
export const actorWords = ({ actor, office }: Pick<Audit, 'actor' | 'office'>): string =>
  [actor || words.left, ...(office ? [officeWords(office)] : [])].join('，')

export const subjectWords = ({ subject }: Pick<Audit, 'subject'>): string =>
  subject === null ? '' : subject.name || words.left

/** An officer reads no further in one sheet. */
const MOST = 5_000

/** Keeps what the filter asks for as a workbook, in words. */
export const useSaveAudits = createAct(
  async (filter: AuditFilter): Promise<AnyAnswer<{ more: boolean }>> => {
    const audits: Audit[] = []
    let after: string | null = null
    do {
      const page: Answer<'audit.list'> = await call('audit.list', {
        ...filter,
        what: 'export',
        size: 50,
        ...(after !== null && { after }),
      })
      if (!page.ok) return page
      audits.push(...page.reply.items)
      after = page.reply.next
    } while (after !== null && audits.length < MOST)
    const rows = audits.map((one) => [
      one.number,
      momentWords(one.at, now()),
      actorWords(one),
      auditWords(one),
      subjectWords(one),
    ])
    try {
      saveFile(`${words.file}.xlsx`, await writeTable(words.title, [[...words.heads], ...rows]))
    } catch {
      // What writes the sheet is fetched on first use.
      return { ok: false, refusal: 'unreachable' }
    }
    return { ok: true, reply: { more: after !== null } }
  },
)
