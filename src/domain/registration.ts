/** What somebody likes doing for others (报到); the words are the page's. */
export const SKILLS = [
  'repair',
  'nursing',
  'law',
  'teaching',
  'mediation',
  'arts',
  'patrol',
  'company',
  'gardening',
  'other',
] as const
export type Skill = (typeof SKILLS)[number]

/** When somebody can. */
export const WILLING_TIMES = [
  'weekdayMorning',
  'weekdayAfternoon',
  'weekendMorning',
  'weekendAfternoon',
] as const
export type WillingTime = (typeof WILLING_TIMES)[number]

/** 近一点就好, 都可以: by declared community and district, never by a location. */
export const REACHES = ['near', 'anywhere'] as const
export type Reach = (typeof REACHES)[number]
