import type { FixedDay } from '@/domain/partyCalendar'

/** On which day these branches hold their party day; the others have fixed none yet. */
export const fixedDays: Record<string, FixedDay> = {
  'tax-retired': { by: 'date', day: 5 },
  'no1-school-retired': { by: 'weekday', nth: 1, weekday: 5 },
  'elder-univ-3': { by: 'date', day: 10 },
}

/** The bodies functional branches are at. */
export const hosts: Record<string, string> = {
  'next-generation': '市关工委',
  'elder-health': '市老年保健协会',
  'elder-science': '市老科协',
  'elder-association': '市老年协会',
  'elder-univ-3': '老年大学',
  'demo-six': '演示单位',
}

/** How many months from now somebody's 政治生日 is (0: this month), and on which day where it is known. */
export const joinedIn: Record<string, { ahead: number; day: number | null }> = {
  'wang-xiuying': { ahead: 0, day: 28 },
  'xie-wanhe': { ahead: 0, day: null },
  'luo-yuzhen': { ahead: 1, day: 1 },
  'chen-deming': { ahead: 0, day: 18 },
  'li-jianguo': { ahead: 4, day: 12 },
}

interface DemoLecture {
  slug: string
  person: string
  branch: string
  title: string
  words: string
  daysAgo: number
  /** What the branch made of it. */
  article?: string
}

export const lectureOffers: DemoLecture[] = [
  {
    ...{ slug: 'luo-yuzhen-ledger', person: 'luo-yuzhen', branch: 'tax-retired', daysAgo: 1 },
    title: '一本旧账本',
    words: '我当会计那些年，账本上每个数都要对得上。\n有一次差了两分钱，我们三个人找到半夜。',
  },
  {
    ...{ slug: 'xie-wanhe-market', person: 'xie-wanhe', branch: 'tax-retired', daysAgo: 12 },
    title: '赶集那天',
    words: '那天赶集，我第一次一个人开税票。',
    article: 'lecture-market-day',
  },
]

/** A party day that one branch asked another to hold together. */
export const jointDay = {
  activity: 'party-day-nearby',
  host: 'elder-univ-3',
  partner: 'kangnian',
  daysAgo: 3,
}
