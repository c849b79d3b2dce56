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
  /** Codes to show to the bureau live minutes. */
  oldWorkerCodes: 1,
  /** Who was told of a request counts for a week; a year, for who asks why they were told. */
  oldWhistles: 365,
  /** Taken back, and without a word since: half a year, like a helper who has ended. */
  withdrawnPledges: 180,
  /** Nobody is asked again within a year; then it is no matter any more. */
  oldInvitations: 365,
  /** Two years after the answer, for who comes back with the same matter. */
  closedCases: 730,
  /** A child's: a year after its end, for who asks the station; its visits go with it. */
  endedPairings: 365,
  /** Two years, like a message of thanks. */
  settledDonations: 730,
  /** Left, or never joined: half a year. Talks that were given stay as sums. */
  endedTeamPlaces: 180,
  /** Hidden or sent back, and not taken up again: a year. */
  hiddenCards: 365,
  /** Answered: two years, so that the same is not asked twice. */
  closedAsks: 730,
  /** Over with the week it was about: half a year, for who asks how it went. */
  closedSwaps: 180,
  /** Taken back: as long as whoever was shown the paper may look whether it is good. */
  withdrawnCertificates: 730,
  /** A hand is up for minutes. */
  loweredHands: 30,
  /** Taken back, and empty since. */
  takenBackWords: 30,
  /** Two years, so that the one of last year is still there. */
  oldGreetings: 730,
  /** Declined or taken back: a year. What was taken stays with the branch until its speaker leaves. */
  lecturesNotTaken: 365,
} as const

export type Kept = keyof typeof KEPT_DAYS
