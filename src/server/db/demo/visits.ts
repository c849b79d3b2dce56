import type { DemoCare, DemoTask, DemoVisit } from './shapes'

/** Whom their branches mind, and how. */
export const care: DemoCare[] = [
  { person: 'chen-deming', policy: 'homeVisit', needs: ['walking', 'pickUp'] },
  { person: 'tang-shouyi', policy: 'homeVisit', needs: ['walking', 'alone'] },
  { person: 'qiu-fumin-record', policy: 'homeVisit', needs: ['byPhone'] },
  { person: 'xie-wanhe', policy: 'homeVisit', needs: ['hearing'] },
]

export const visits: DemoVisit[] = [
  {
    slug: 'tang-shouyi-oath',
    branch: 'tax-retired',
    person: 'tang-shouyi',
    kind: 'study',
    activity: 'party-day-oath',
    day: 4,
    hour: 9,
    goers: ['li-jianguo', 'wang-xiuying'],
  },
  {
    slug: 'tang-shouyi-before',
    branch: 'tax-retired',
    person: 'tang-shouyi',
    kind: 'consolation',
    day: -24,
    hour: 15,
    goers: ['li-jianguo'],
    words: '精神很好，写了一幅字送给支部。想听听大家近来在做什么。',
  },
  {
    slug: 'chen-deming-study',
    branch: 'justice-retired',
    person: 'chen-deming',
    kind: 'study',
    day: 5,
    hour: 15,
    goers: ['zhou-guoqiang', 'wu-bingwen'],
  },
]

/** What members asked for; who wants to be fetched said so when signing up. */
export const tasks: DemoTask[] = [
  {
    slug: 'xie-wanhe-visit',
    person: 'xie-wanhe',
    branch: 'tax-retired',
    kind: 'homeVisit',
    words: '想跟老同事说说话。',
    daysAgo: 2,
  },
  {
    slug: 'luo-yuzhen-leave',
    person: 'luo-yuzhen',
    branch: 'tax-retired',
    kind: 'leave',
    activity: 'party-day-oath',
    reason: 'family',
    daysAgo: 1,
  },
]
