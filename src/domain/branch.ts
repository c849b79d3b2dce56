/**
 * home: 组织关系 is kept there. functional: of an elder body, for activities alone. provisional: for a
 * task. joint: of several units. general: 党总支, with branches below it.
 */
export const BRANCH_KINDS = ['home', 'functional', 'provisional', 'joint', 'general'] as const
export type BranchKind = (typeof BRANCH_KINDS)[number]

/** What only the branch where somebody is at home has a say in, and then on paper, not here. */
export const MATTERS = [
  'dues',
  'development',
  'discipline',
  'delegates',
  'generalElection',
] as const
export type Matter = (typeof MATTERS)[number]

/** Why a branch does not do something, and who says so; in the words people read. */
export interface MatterNo {
  reason: string
  source: string
}

const NOT_HERE: Record<Matter, string> = {
  dues: '这个支部不收党费。',
  development: '这个支部不发展党员。',
  discipline: '这个支部不处分党员。',
  delegates: '这个支部不选党代表。',
  generalElection: '这个支部不办换届选举。',
}

const WHERE = '请到组织关系所在的支部去办。'

const SOURCES: Partial<Record<BranchKind, string>> = {
  functional: '红星网2023年4月24日：涉老组织党支部不交党费、不发展党员，方便开展活动。',
  provisional: '《中国共产党支部工作条例（试行）》对临时党支部的规定。',
}

/** Rule 3: a functional or provisional branch does none of these; null: it is done there, on paper. */
export function matterRefusal(kind: BranchKind, matter: Matter): MatterNo | null {
  const source = SOURCES[kind]
  return source === undefined ? null : { reason: NOT_HERE[matter] + WHERE, source }
}
