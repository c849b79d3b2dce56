import { create } from 'zustand'
import type { ReplyOf } from '@/contract'
import { newId } from '@/domain/id'
import type { AttendanceMark, MarkReason } from '@/domain/rollCall'
import { momentWords, pastMomentWords } from '@/domain/time'
import { deskStrings } from '@/deskStrings'
import { strings } from '@/strings'
import { createAct } from './act'
import { asking, type AnyAnswer } from './call'
import { now } from './clock'
import { keep } from './kept'
import { createReply, personal } from './load'
import { post, useOutbox } from './outbox'
import { saveFile, scanCode } from './platform'
import { writeTable } from './spreadsheet'
import { problemOf, type Problem } from './words'

export const useRollCall = createReply(asking('rollCall.read'))

export type Roll = ReplyOf<'rollCall.read'>
export type Called = Roll['people'][number]

interface Tap {
  mark: AttendanceMark | null
  guests: number
  why?: MarkReason | undefined
}

/** The last tap that did not count, and why; null when all did. */
export const useUncountedTap = personal(
  create<{ name: string; problem: Problem } | null>()(() => null),
)

/** What was tapped stands on the phone at once, also for the next one who looks without a net. */
function know(activityId: string, recordId: string, { mark, guests }: Tap): void {
  const { asked, loaded } = useRollCall.getState()
  if (loaded.state !== 'shown' || asked?.activityId !== activityId) return
  const people = loaded.reply.people.map((person) =>
    person.recordId === recordId
      ? {
          ...person,
          mark,
          guests: mark === 'present' ? guests : person.guests,
          walkIn: mark === 'present' && person.signUp === null,
          claims: false,
          by: null,
        }
      : person,
  )
  const reply = { ...loaded.reply, people }
  useRollCall.setState({ loaded: { ...loaded, reply } })
  keep('rollCall.read', { activityId }, reply)
}

/** Marks somebody on the roll on the screen. Taps go out in their order, without a net later. */
export async function setMark(activityId: string, person: Called, tap: Tap): Promise<void> {
  useUncountedTap.setState(null, true)
  const { recordId, name, mark: seen } = person
  know(activityId, recordId, tap)
  const request = { markId: newId(now()), activityId, recordId, seen, ...tap }
  const answer = await post('rollCall.setMark', request, { title: name, rollOf: activityId })
  if (answer === 'waiting') return
  if (!answer.ok)
    useUncountedTap.setState({ name, problem: problemOf(answer.refusal, answer.detail) }, true)
  // What the others tapped meanwhile is seen once nothing of mine is under way.
  if (useOutbox.getState().waiting.length === 0) await useRollCall.getState().open({ activityId })
}

export const useScanCard = createAct(
  async ({ activityId, card }: { activityId: string; card: string }) => {
    const markId = newId(now())
    const answer = await asking('rollCall.scan')({ markId, activityId, card: card.slice(0, 100) })
    if (answer.ok) void useRollCall.getState().open({ activityId })
    return answer
  },
)

/** Marks whoever shows their code. Without a net nothing waits: only the server knows whose code it is, and until when. */
export async function scanCard(activityId: string): Promise<void> {
  const card = await scanCode()
  if (card !== null) await useScanCard.getState().run({ activityId, card })
}

/** Whose marks on this roll still wait for the network. */
export const usePending = (activityId: string): string[] =>
  useOutbox(({ waiting }) => waiting).flatMap(({ lost, about, request }) =>
    lost && about.rollOf === activityId && 'recordId' in request ? [request.recordId] : [],
  )

/**
 * The roll as the sheet has it, a line each, all in words: until the end everybody who is expected, with
 * room to sign; afterwards who was marked, however they took part.
 */
export const sheetRows = ({ people, endsAt }: Pick<Roll, 'people' | 'endsAt'>): string[][] =>
  people
    .filter(({ mark }) => mark !== null || now() < endsAt)
    .map(({ name, phone, mark, guests, walkIn }, at) => [
      String(at + 1),
      name || deskStrings.deskRollCall.left,
      phone ?? deskStrings.deskSheet.noPhone,
      (mark ? strings.marks[mark] : '') + (walkIn ? `，${strings.marks.walkIn}` : ''),
      mark === null ? '' : deskStrings.deskSheet.guests(mark === 'present' ? guests : 0),
    ])

const markWords = (mark: AttendanceMark | null): string =>
  mark === null ? deskStrings.deskRollCall.unmarked : strings.marks[mark]

/** What was changed with a reason, in words: when, whose, what, by whom, why (rule 20). */
export const changeRows = ({ changes }: Pick<Roll, 'changes'>): string[][] =>
  changes.map(({ name, before, after, why, by, at }) => [
    pastMomentWords(at, now()),
    name || deskStrings.deskRollCall.left,
    deskStrings.deskRollCall.from(markWords(before), markWords(after)),
    by || deskStrings.deskRollCall.left,
    deskStrings.deskRollCall.reasons[why],
  ])

/** Who came, and with how many. */
export function totalWords({ people }: Roll): string {
  const present = people.filter(({ mark }) => mark === 'present')
  const guests = present.reduce((sum, person) => sum + person.guests, 0)
  return deskStrings.deskSheet.total(present.length, guests)
}

/** The whole sheet as it is printed, a line a row. */
function workbookRows(roll: Roll): string[][] {
  const { title, heads, changes } = deskStrings.deskSheet
  const changed = changeRows(roll)
  return [
    [title],
    [roll.title],
    [momentWords(roll.startsAt, now()), roll.place],
    [],
    [...heads],
    ...sheetRows(roll),
    [totalWords(roll)],
    ...(changed.length > 0
      ? [[], [deskStrings.deskRollCall.changed], [...changes], ...changed]
      : []),
  ]
}

/** Saves the sheet as a workbook where a browser keeps files; its writer is fetched on first use. */
export const useSaveSheet = createAct(async (roll: Roll): Promise<AnyAnswer<object>> => {
  const { title, file } = deskStrings.deskSheet
  try {
    saveFile(`${file(roll.title)}.xlsx`, await writeTable(title, workbookRows(roll)))
    return { ok: true, reply: {} }
  } catch {
    return { ok: false, refusal: 'unreachable' }
  }
})
