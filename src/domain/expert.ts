/** A card of 专家名录: waiting for the bureau, in the list, sent back with why, or taken out by its owner. */
export const EXPERT_STATES = ['review', 'published', 'sentBack', 'hidden'] as const
export type ExpertState = (typeof EXPERT_STATES)[number]

/** How much of a week somebody likes to give. */
export const EXPERT_HOURS = ['now', 'halfDay', 'day', 'more'] as const
export type ExpertHours = (typeof EXPERT_HOURS)[number]

/** What came of asking an expert: each time they say yes or no anew (A9), and it ends with a result (A11). */
export const ASK_STATES = ['asked', 'accepted', 'declined', 'closed'] as const
export type AskState = (typeof ASK_STATES)[number]

export const LONGEST_FIELD = 20
export const LONGEST_ASK = 200
export const MOST_YEARS = 70

/** Why an expert's answer is none: it was given before, or a no has no words. */
export function askRefusal(
  state: AskState,
  { yes, words }: { yes: boolean; words: string | null },
): 'alreadyDecided' | 'reasonMissing' | null {
  if (state !== 'asked') return 'alreadyDecided'
  return yes || words !== null ? null : 'reasonMissing'
}

/** A number is there for whoever asked, from the expert's yes until the result is written. */
export const phoneShared = (state: AskState): boolean => state === 'accepted'
