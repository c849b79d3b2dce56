/** Who may ask for hands once the bureau has approved them (A5, A19). */
export const COMMUNITY_KINDS = [
  'community',
  'school',
  'hospital',
  'careStation',
  'specialSchool',
] as const
export type CommunityKind = (typeof COMMUNITY_KINDS)[number]

/** What hands are asked for (吹哨). Mediation, legal questions and pairings are cases: nobody signs up for them. */
export const REQUEST_KINDS = ['help', 'talk', 'guiding', 'goods', 'technology', 'other'] as const
export type RequestKind = (typeof REQUEST_KINDS)[number]

export const WEIGHTS = ['light', 'heavy'] as const
export type Weight = (typeof WEIGHTS)[number]
