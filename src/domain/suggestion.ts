import { daysAfter, type Instant } from './time'

/** What a suggestion (投诉建议) can be about. */
export const SUGGESTION_SUBJECTS = ['activity', 'article', 'app', 'branch', 'other'] as const
export type SuggestionSubject = (typeof SUGGESTION_SUBJECTS)[number]

/** How an answer can end it: done, or not possible now, with the reason (domain 4.3: 这次没采纳（有说明）). */
export const SUGGESTION_ENDS = ['done', 'declined'] as const
export type SuggestionEnd = (typeof SUGGESTION_ENDS)[number]

export const SUGGESTION_STATES = ['received', 'inHand', ...SUGGESTION_ENDS, 'withdrawn'] as const
export type SuggestionState = (typeof SUGGESTION_STATES)[number]

/** The most characters of a suggestion and of an answer. */
export const LONGEST_WORDS = 500

/** The programme asks for an answer within the set days (A27) and sets none: this number is ours. */
const ANSWER_DAYS = 7

/** By when an answer is promised. */
export const answerDue = (sentAt: Instant): Instant => daysAfter(sentAt, ANSWER_DAYS)

/** Why nothing can be sent; null when it can. Words or a call are enough, so that nobody has to type. */
export function sendRefusal(
  { words, callMe }: { words: string | null; callMe: boolean },
  hasPhone: boolean,
): 'nothingSaid' | 'noPhone' | null {
  if (words === null && !callMe) return 'nothingSaid'
  return callMe && !hasPhone ? 'noPhone' : null
}

/** Whether it still waits for its answer; until then it can be taken back. */
export const isOpen = (state: SuggestionState): state is 'received' | 'inHand' =>
  state === 'received' || state === 'inHand'
