import { isQuorate, mayVote, quorumOf, type MatterState, type Quorum } from './matter'
import type { MembershipKind } from './member'
import type { AttendanceMark } from './rollCall'
import { dayWords, fullDayWords, timeWords, type Instant } from './time'

/** What minutes of a party day are made of, in turn. */
export const MINUTES_SECTIONS = ['facts', 'people', 'steps', 'said', 'matters'] as const
export type MinutesSection = (typeof MINUTES_SECTIONS)[number]
export type MinutesText = Record<MinutesSection, string>

/** In characters. Sixty people who each say the longest they may fit. */
export const LONGEST_SECTION = 15_000
export const LONGEST_CHANGE_REASON = 60
export const LONGEST_DECISION = 80
export const LONGEST_NOTE = 60
/** In one party day. */
export const MOST_DECISIONS = 20

/** What 消息 says to whoever does something that was decided: what it is, and by which calendar day. */
export const decisionWords = (words: string, day: string, now: Instant): string =>
  `${words}，${dayWords(`${day}T00:00:00.000Z`, now)}前办好`

/** Somebody of the branch, as the list at the beginning has them; `kind` null: they came to it later. */
export interface HappenedPerson {
  /** Empty: they have left since. */
  name: string
  kind: MembershipKind | null
  full: boolean
  excused: boolean
  mark: AttendanceMark | null
}

/** The facts of a party day as the database has them. */
export interface Happened {
  title: string
  theme: string | null
  branch: string
  place: string
  startsAt: Instant
  endsAt: Instant
  /** As it was really led; null: nobody led it here, or nobody ended it. */
  beganAt: Instant | null
  endedAt: Instant | null
  leader: string | null
  steps: { title: string; minutes: number; speaker: string | null }[]
  people: HappenedPerson[]
  /** Who took part and is of no such list: another branch, or a guest. */
  guests: number
  said: { name: string; words: string }[]
  matters: {
    question: string
    state: MatterState
    choices: { words: string; room: number; home: number }[]
    due: number
    here: number
  }[]
}

const LEFT = '已离开的同志'
const nameOf = (name: string) => name || LEFT

/** How each mark is told in minutes: of leave the fact and never the reason. */
const TOLD: [AttendanceMark, string][] = [
  ['present', '到场'],
  ['online', '在家参加'],
  ['homeVisit', '上门送学'],
  ['makeUp', '补课'],
  ['leave', '请假'],
]

const quorumLine = (quorum: Quorum) =>
  `有表决权的应到${quorum.due}人，到会${quorum.here}人，${isQuorate(quorum) ? '过半数' : '没过半数'}。`

/** When it really was, else when it was planned to be. */
function spanOf({ startsAt, endsAt, beganAt, endedAt }: Happened) {
  const [from, to] = [beganAt ?? startsAt, endedAt ?? (beganAt === null ? endsAt : null)]
  return `${fullDayWords(from)} ${timeWords(from)}${to === null ? '开始' : `到${timeWords(to)}`}`
}

const factsOf = (day: Happened) => [
  day.title,
  ...(day.theme === null ? [] : [`主题：${day.theme}`]),
  `支部：${day.branch}`,
  `时间：${spanOf(day)}`,
  `地点：${day.place}`,
  ...(day.leader === null ? [] : [`主持：${nameOf(day.leader)}`]),
]

function peopleOf({ people, guests, beganAt }: Happened) {
  const by = TOLD.flatMap(([mark, words]) => {
    const names = people.filter((one) => one.mark === mark).map(({ name }) => nameOf(name))
    return names.length === 0 ? [] : [`${words}${names.length}人：${names.join('、')}`]
  })
  const absent = people.filter(
    ({ kind, mark, excused }) =>
      mark === 'absent' || (mark === null && kind !== null && kind !== 'mobile' && !excused),
  ).length
  const listed = people.flatMap(({ kind, ...one }) => (kind === null ? [] : [{ ...one, kind }]))
  return [
    ...by,
    // Never by name: nobody is written down for having stayed away.
    ...(absent > 0 ? [`没来${absent}人`] : []),
    ...(guests > 0 ? [`来宾${guests}人`] : []),
    ...(beganAt !== null && listed.some(mayVote) ? [quorumLine(quorumOf(listed))] : []),
  ]
}

const stepsOf = ({ steps }: Happened) =>
  steps.map(
    ({ title, minutes, speaker }, at) =>
      `${at + 1}. ${title}（${minutes}分钟${speaker === null ? '' : `，${nameOf(speaker)}讲`}）`,
  )

/** Which answer had the most hands; more than one: they were equal. */
function resultOf(choices: Happened['matters'][number]['choices']) {
  const hands = choices.map(({ room, home }) => room + home)
  const most = Math.max(...hands)
  const first = choices.filter((_, at) => hands[at] === most).map(({ words }) => `“${words}”`)
  if (most === 0) return '没有人举手。'
  return first.length === 1 ? `举手最多的是${first[0]}。` : `${first.join('和')}一样多。`
}

const mattersOf = ({ matters }: Happened) =>
  matters
    .filter(({ state }) => state === 'closed')
    .flatMap(({ question, choices, ...quorum }, at) => [
      `${at + 1}. ${question}`,
      `${choices
        .map(
          ({ words, room, home }) =>
            `${words}${room + home}人${home > 0 ? `（在家${home}人）` : ''}`,
        )
        .join('，')}。`,
      resultOf(choices),
      quorumLine(quorum),
    ])

const joined = (lines: string[]) => lines.join('\n').slice(0, LONGEST_SECTION)

/** Minutes as what happened says them: where the secretary begins. A section without anything is empty. */
export const draftMinutes = (day: Happened): MinutesText => ({
  facts: joined(factsOf(day)),
  people: joined(peopleOf(day)),
  steps: joined(stepsOf(day)),
  said: joined(day.said.map(({ name, words }) => `${nameOf(name)}：${words}`)),
  matters: joined(mattersOf(day)),
})

export type ConfirmRefusal = 'notSigned' | 'ownWriting'

/** Why these minutes cannot be confirmed by that account; null when they can: two people answer for them. */
export function confirmRefusal(
  { writtenBy, signedBy }: { writtenBy: string; signedBy: string | null },
  who: string,
): ConfirmRefusal | null {
  if (signedBy === null) return 'notSigned'
  return who === writtenBy || who === signedBy ? 'ownWriting' : null
}

/**
 * 六有, the record side: 年度计划、每月方案、学习资料、学习笔记、活动记录和图片影像、签到表 (domain words,
 * part 2). The room side (有场所…) is another list.
 */
export const RECORD_PARTS = ['year', 'plan', 'materials', 'notes', 'record', 'sheet'] as const
export type RecordPart = (typeof RECORD_PARTS)[number]

export const DECISION_STATES = ['open', 'done', 'dropped'] as const
export type DecisionState = (typeof DECISION_STATES)[number]
/** What is said of a decision at the next party day: done, still being done, or no longer to be done. */
export const DECISION_ENDS = ['done', 'open', 'dropped'] as const
