import type { Instant } from './time'

/** How a plan stands that was put before the committee of its branch. */
export const ASKING_STATES = ['asked', 'agreed', 'returned', 'withdrawn'] as const
export type AskingState = (typeof ASKING_STATES)[number]

export const PLAN_ENDS = ['agreed', 'returned'] as const

/** What of a plan can be another than was agreed, in the order in which it is told. */
export const PLAN_PARTS = ['time', 'place', 'steps', 'theme'] as const
export type PlanPart = (typeof PLAN_PARTS)[number]

/** What everybody of the branch is told again; another theme alone sends nobody elsewhere. */
const TOLD_PARTS: readonly PlanPart[] = ['time', 'place', 'steps']

export interface PlannedItem {
  kind: string
  title: string
  minutes: number
  speakerId: string | null
  /** What is looked at: its kind and id, or its words. */
  material: string | null
}

/** What the committee sees and agrees to. */
export interface PlanFacts {
  theme: string | null
  startsAt: Instant
  endsAt: Instant
  place: string
  steps: PlannedItem[]
}

const sameItem = (one: PlannedItem, other: PlannedItem | undefined) =>
  other !== undefined &&
  one.kind === other.kind &&
  one.title === other.title &&
  one.minutes === other.minutes &&
  one.speakerId === other.speakerId &&
  one.material === other.material

/** What of a plan is another now. */
export function changedParts(before: PlanFacts, now: PlanFacts): PlanPart[] {
  const changed: Record<PlanPart, boolean> = {
    time: before.startsAt !== now.startsAt || before.endsAt !== now.endsAt,
    place: before.place !== now.place,
    steps:
      before.steps.length !== now.steps.length ||
      before.steps.some((step, nth) => !sameItem(step, now.steps[nth])),
    theme: before.theme !== now.theme,
  }
  return PLAN_PARTS.filter((part) => changed[part])
}

/** What is told of a change. */
export const toldParts = (changed: readonly PlanPart[]): PlanPart[] =>
  changed.filter((part) => TOLD_PARTS.includes(part))

/**
 * draft: nobody has been asked. asked, agreed, returned: as it is now. changed: it is another than was
 * put, so somebody has to agree anew.
 */
export type PlanStanding = 'draft' | 'asked' | 'agreed' | 'returned' | 'changed'

/** Where a plan stands, from what was put last and what it is now. */
export function planStanding(
  last: { state: AskingState; facts: PlanFacts } | null,
  now: PlanFacts,
): PlanStanding {
  if (last === null || last.state === 'withdrawn') return 'draft'
  // What was said of another plan is still the word to go by.
  if (last.state === 'returned') return 'returned'
  return changedParts(last.facts, now).length > 0 ? 'changed' : last.state
}

export type AskRefusal = 'alreadyDecided' | 'activityCancelled' | 'planEmpty'

/** Why a plan cannot be put before the committee; null when it can: until the party day begins. */
export function askRefusal(day: {
  state: string
  beganAt: Instant | null
  steps: readonly unknown[]
}): AskRefusal | null {
  if (day.state === 'cancelled') return 'activityCancelled'
  if (day.beganAt !== null) return 'alreadyDecided'
  return day.steps.length === 0 ? 'planEmpty' : null
}

/**
 * Why somebody does not agree for the committee; null when they may: what one has put oneself another
 * officer agrees to, unless the branch has no other.
 */
export const decideRefusal = (
  askedBy: string,
  me: string,
  officers: readonly string[],
): 'ownPlan' | null =>
  askedBy === me && officers.some((officer) => officer !== me) ? 'ownPlan' : null

export interface Speaking {
  memberId: string
  /** Which of the items, from 1. */
  nth: number
  title: string
}

/** Who speaks, of which item. */
export const speakingOf = ({ steps }: PlanFacts): Speaking[] =>
  steps.flatMap(({ speakerId, title }, at) =>
    speakerId === null ? [] : [{ memberId: speakerId, nth: at + 1, title }],
  )

/** Who is told to speak, and who need not any more, of a plan agreed after another, or as the first. */
export function speakersTold(before: PlanFacts | null, now: PlanFacts) {
  const were = before ? speakingOf(before) : []
  const are = speakingOf(now)
  const same = (one: Speaking) => (other: Speaking) =>
    one.memberId === other.memberId && one.nth === other.nth && one.title === other.title
  return {
    asked: are.filter((one) => !were.some(same(one))),
    freed: were.filter(({ memberId }) => !are.some((one) => one.memberId === memberId)),
  }
}
