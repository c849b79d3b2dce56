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
} as const

export type Kept = keyof typeof KEPT_DAYS
