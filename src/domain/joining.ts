export const JOINING_ENDS = ['joined', 'declined'] as const
export type JoiningEnd = (typeof JOINING_ENDS)[number]

export const JOINING_STATES = ['waiting', ...JOINING_ENDS, 'withdrawn'] as const
export type JoiningState = (typeof JOINING_STATES)[number]

/** Days a form that was begun stays on the phone. */
export const DRAFT_DAYS = 30

/** What is missing from a decision; null when nothing is. A no has its words, somebody new a year. */
export function decisionRefusal(decision: {
  end: JoiningEnd
  words?: string | undefined
  recordId?: string | undefined
  birthYear?: number | undefined
}): 'reasonMissing' | 'yearMissing' | null {
  if (decision.end === 'declined') return decision.words ? null : 'reasonMissing'
  return decision.recordId || decision.birthYear ? null : 'yearMissing'
}
