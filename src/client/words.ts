import type { RefusalDetail, ReplyOf } from '@/contract'
import { activityPhase, freeSeats, type ActivityPhase, type ActivitySeats } from '@/domain/activity'
import type { HelperKin } from '@/domain/helper'
import { partySize, signUpRefusal } from '@/domain/signUp'
import type { SuggestionState } from '@/domain/suggestion'
import { daysLeftWords, momentWords, pastMomentWords, type Instant } from '@/domain/time'
import { strings } from '@/strings'
import type { No } from './call'
import { now } from './clock'
import type { Waiting } from './outbox'

/** What stands where an answer should be: what happened, what to do next, and whether 再试一次 may help. */
export interface Problem {
  what: string
  todo: string
  again: boolean
}

/** A refusal without its sentence does not compile. */
const SENTENCES: Record<No, Omit<Problem, 'again'>> = strings.problems

const PASSING: readonly No[] = ['unreachable', 'crash', 'unavailable', 'codeExpired', 'weChatBusy']

// A phone keeps an old package for weeks and may hear a no that was not there when it was built.
const known = (refusal: No): No => (refusal in SENTENCES ? refusal : 'crash')

/** The plain sentences for a no; a wrong field is named, a crash has its number. */
export function problemOf(
  refusal: No,
  { field, requestId, reason, source }: RefusalDetail = {},
): Problem {
  const { what, todo } = SENTENCES[known(refusal)]
  return {
    what: reason ?? (field === undefined ? what : strings.problem.field(field)),
    todo: source ?? (requestId === undefined ? todo : todo + strings.problem.number(requestId)),
    again: PASSING.includes(refusal),
  }
}

/** 没有网，这是今天 下午3点25分存的 */
export const keptWords = (at: Instant): string => strings.kept(pastMomentWords(at, now()))

/** 等有网就报上（待上传） */
export const waitingWords = ({ name }: Waiting): string =>
  name === 'activity.signUp' ? strings.outbox.signUp : strings.outbox.later

/** Everything an elder must know of a place before going there. */
export function venueWords(place: ReplyOf<'activity.read'>['venue']) {
  if (!place) return []
  const { steps, lift, toilet, bus } = place
  const { venue } = strings
  return [
    strings.steps[steps],
    lift ? venue.lift : venue.noLift,
    toilet ? venue.toilet : venue.noToilet,
    ...(bus === null ? [] : [bus]),
  ]
}

/** 还有12个位子, 名额满了，可排队, 不限人数 */
export function seatsWords(seats: ActivitySeats): string {
  const free = freeSeats(seats)
  if (free === null) return strings.seats.unlimited
  return free === 0 ? strings.phases.full : strings.seats.free(free)
}

type Brief = ReplyOf<'activity.list'>['items'][number]
type Whole = ReplyOf<'activity.read'>

/** 报上了, 在排队（第3位） */
export const signUpWords = ({ state, place }: NonNullable<Brief['mine']>): string =>
  state === 'confirmed' ? strings.party.confirmed : strings.party.waitlisted(place ?? 1)

/** The colour and the picture that go with a phase; the words always say the same. */
const PHASE_LOOKS = {
  draft: { tone: 'plain', icon: 'list' },
  review: { tone: 'plain', icon: 'list' },
  cancelled: { tone: 'stop', icon: 'warning' },
  notOpen: { tone: 'plain', icon: 'clock' },
  open: { tone: 'good', icon: 'calendar' },
  full: { tone: 'wait', icon: 'people' },
  closed: { tone: 'plain', icon: 'clock' },
  ongoing: { tone: 'busy', icon: 'flag' },
  done: { tone: 'plain', icon: 'check' },
} as const satisfies Record<ActivityPhase, object>

/** Where an activity stands for this person: my own sign-up comes before everything but its end. */
export function activityStatus(activity: Brief, now: Instant) {
  const phase = activityPhase(activity, now)
  const over = phase === 'cancelled' || phase === 'done'
  if (activity.mine === null || over) return { words: strings.phases[phase], ...PHASE_LOOKS[phase] }
  const words = signUpWords(activity.mine)
  return activity.mine.state === 'confirmed'
    ? ({ words, tone: 'good', icon: 'done' } as const)
    : ({ words, tone: 'wait', icon: 'clock' } as const)
}

/** 还有3天; 正在进行 while it lasts, which may be days. */
export const daysWords = (activity: Brief, now: Instant): string =>
  activityPhase(activity, now) === 'ongoing'
    ? strings.phases.ongoing
    : daysLeftWords(activity.startsAt, now)

/** Why nobody can sign up or queue now, as it stands on the greyed button; undefined when they can. */
export function signUpReason(activity: ReplyOf<'activity.read'>, guests: number, now: Instant) {
  const wish = { guests, orQueue: true }
  const refusal = signUpRefusal(activity, wish, activity.mine !== null, now)
  if (refusal === 'signUpNotOpen')
    return strings.activity.opens(momentWords(activity.signUpOpensAt, now))
  return refusal === null ? undefined : problemOf(refusal).what
}

type Party = Pick<NonNullable<Brief['mine']>, 'state' | 'guests'>

/** 给您和1位亲友留了2个位子, 您在等1个位子; （由女儿代办）behind it when somebody else did it. */
export function partyWords({ state, guests, by }: Party & { by?: HelperKin | null | undefined }) {
  const { kept, awaited } = strings.party
  const words = (state === 'confirmed' ? kept : awaited)(guests, partySize(guests))
  return by ? words + byWords(by) : words
}

/** 到了, 到了（由女儿代办）, 说过了，等书记确认 */
export function attendedWords({ mark, claims, by }: NonNullable<Whole['attended']>): string {
  if (claims || mark === null) return strings.activity.claims
  return by ? strings.marks[mark] + byWords(by) : strings.marks[mark]
}

/** （由女儿代办） */
export const byWords = (by: HelperKin): string => strings.kin.by(strings.kin.helper[by])

const SUGGESTION_LOOKS = {
  received: { tone: 'wait', icon: 'bell' },
  inHand: { tone: 'busy', icon: 'clock' },
  done: { tone: 'good', icon: 'done' },
  declined: { tone: 'plain', icon: 'list' },
  withdrawn: { tone: 'plain', icon: 'back' },
} as const satisfies Record<SuggestionState, object>

/** Where a suggestion stands. */
export const suggestionStatus = ({ state }: { state: SuggestionState }) => ({
  words: strings.suggestion.states[state],
  ...SUGGESTION_LOOKS[state],
})
