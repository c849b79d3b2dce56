export const LONGEST_LECTURE = 2000
export const LONGEST_LECTURE_TITLE = 30
export const LONGEST_ANSWER = 200

/** 微党课: offered, taken up by the branch, not this time, or taken back by whoever tells it. */
export const LECTURE_STATES = ['offered', 'taken', 'declined', 'withdrawn'] as const
export type LectureState = (typeof LECTURE_STATES)[number]

/** Why an officer cannot answer any more; null when they can. */
export const lectureRefusal = (state: LectureState): 'alreadyDecided' | null =>
  state === 'offered' ? null : 'alreadyDecided'
