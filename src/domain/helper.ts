import { daysAfter } from './time'

/** What a helper may be let do, each said yes to apart (rule 16). */
export const HELP_SCOPES = ['plans', 'signUp', 'leave', 'reminders', 'checkIn'] as const
export type HelpScope = (typeof HELP_SCOPES)[number]

/** What the elder calls the helper, and what the helper calls the elder. */
export const HELPER_KIN = [
  'daughter',
  'son',
  'daughterInLaw',
  'sonInLaw',
  'grandchild',
  'spouse',
  'other',
] as const
export const ELDER_KIN = [
  'mother',
  'father',
  'grandmother',
  'grandfather',
  'mothersMother',
  'mothersFather',
  'spouse',
  'other',
] as const
export type HelperKin = (typeof HELPER_KIN)[number]
export type ElderKin = (typeof ELDER_KIN)[number]

/**
 * Who is who to each other, said by the helper in one tap: 妈妈 alone leaves open whether a daughter
 * or a son-in-law asks, and nothing here knows anybody's sex. In the order of the question: who may
 * be old comes first, what belongs together stands together.
 */
export const KIN_PAIRS = [
  { calls: 'spouse', relation: 'spouse' },
  { calls: 'mother', relation: 'daughter' },
  { calls: 'mother', relation: 'son' },
  { calls: 'mother', relation: 'daughterInLaw' },
  { calls: 'mother', relation: 'sonInLaw' },
  { calls: 'father', relation: 'daughter' },
  { calls: 'father', relation: 'son' },
  { calls: 'father', relation: 'daughterInLaw' },
  { calls: 'father', relation: 'sonInLaw' },
  { calls: 'grandmother', relation: 'grandchild' },
  { calls: 'grandfather', relation: 'grandchild' },
  { calls: 'mothersMother', relation: 'grandchild' },
  { calls: 'mothersFather', relation: 'grandchild' },
  { calls: 'other', relation: 'other' },
] as const satisfies readonly { calls: ElderKin; relation: HelperKin }[]
export type KinPair = (typeof KIN_PAIRS)[number]

/** Whether what the helper calls the elder leaves open what the elder calls the helper. */
export const isOpen = (calls: ElderKin): boolean =>
  KIN_PAIRS.filter((pair) => pair.calls === calls).length > 1

export const GRANT_STATES = ['asked', 'active', 'ended'] as const
export type GrantState = (typeof GRANT_STATES)[number]

/** How the elder said yes: on the own phone, or before the secretary in words or in writing. */
export const HELP_CONSENTS = ['own', 'spoken', 'written'] as const
export type HelpConsent = (typeof HELP_CONSENTS)[number]

/** Days a yes may last: a year, no more, or a season. */
export const GRANT_DAYS = [365, 90] as const

export const CODE_DIGITS = 6
export const CODE_MINUTES = 10

/** What may be asked for an elder, and the yes that it takes: one of these. All else is the elder's own (rule 18). */
export const HELPED = {
  'home.today': ['plans'],
  'activity.list': ['plans', 'signUp', 'checkIn'],
  'activity.read': ['plans', 'signUp', 'leave', 'reminders', 'checkIn'],
  'activity.mine': ['plans'],
  'communityRequest.list': ['plans', 'signUp'],
  'activity.signUp': ['signUp'],
  'activity.cancelSignUp': ['signUp'],
  'message.list': ['reminders'],
  'telling.allow': ['reminders'],
  'checkIn.enter': ['checkIn'],
  'checkIn.undo': ['checkIn'],
  'checkIn.claim': ['checkIn'],
  'checkIn.card': ['checkIn'],
  'partyDay.mine': ['plans', 'leave', 'checkIn'],
  'partyDay.follow': ['plans', 'checkIn'],
  'partyDay.listen': ['checkIn'],
  'partyDay.makeUp': ['checkIn'],
  'partyDay.takeMakeUpBack': ['checkIn'],
  'visit.mine': ['plans'],
  'task.askVisit': ['signUp'],
  'task.askLeave': ['leave'],
  'task.takeBack': ['signUp', 'leave'],
} as const satisfies Record<string, readonly HelpScope[]>

const helped: Partial<Record<string, readonly HelpScope[]>> = HELPED

/** Whether these yeses are enough to ask this for the elder. */
export const mayHelp = (name: string, scopes: readonly HelpScope[]): boolean =>
  Object.hasOwn(helped, name) && (helped[name] ?? []).some((scope) => scopes.includes(scope))

/** The first day (YYYY-MM-DD) on which a yes of this day counts no more. */
export const grantEnds = (today: string, days: number): string =>
  daysAfter(`${today}T00:00:00.000Z`, days).slice(0, 10)

/** Where a yes stands for people: one whose time is over is asked for again. */
export const grantStanding = (
  { state, until }: { state: GrantState; until: string | null },
  today: string,
): GrantState | 'expired' =>
  state === 'active' && until !== null && until <= today ? 'expired' : state

export type GrantRefusal = 'tooManyHelpers' | 'tooManyElders'

/** Rule 17: so many helpers an elder, so many elders a helper, and no more. Counts leave this one out. */
export function grantRefusal(
  { helpers, elders }: { helpers: number; elders: number },
  most: { helpers: number; elders: number },
): GrantRefusal | null {
  if (helpers >= most.helpers) return 'tooManyHelpers'
  return elders >= most.elders ? 'tooManyElders' : null
}
