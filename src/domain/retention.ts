/**
 * After how many days what has served its purpose is deleted. The law only says no longer than
 * needed (Personal Information Protection Law, article 19): the numbers are ours.
 */
export const KEPT_DAYS = {
  /** Ended or signed out: a month to find out who used a lost phone. */
  sessions: 30,
  /** Two years, so that the same feast of last year is still there. */
  messages: 730,
  /** Given back: two years, like the message that told of it. Those who came are kept. */
  cancelledSignUps: 730,
  /** Taken back, so nobody answers them: half a year. */
  withdrawnSuggestions: 180,
  /** Decided or taken back: what counts stands in the roster. */
  settledJoinings: 180,
  /** Ended by somebody: half a year, for who asks what had been said yes to. */
  endedGrants: 180,
  /** Codes to show to a helper live minutes. */
  oldHelperCodes: 1,
  /** Visits that were, or were called off: two years, so that who goes knows what was said. */
  pastVisits: 730,
  /** Answered, taken back or over with the activity: half a year, for who asks what came of it. */
  oldTasks: 180,
  /** Used, replaced or too old: a month to find out who took a slip that was lost. */
  endedSlips: 30,
  /** Sent or not: a month to find out why nothing came. */
  oldSendings: 30,
  /** A tap lets WeChat tell of one activity, which is over by then. */
  oldAllowances: 365,
  /** Wrong codes count for minutes. */
  wrongCodes: 1,
} as const

export type Kept = keyof typeof KEPT_DAYS
