import type { CaseKind, CaseState } from '@/domain/caseFile'
import type { DonationState } from '@/domain/donation'

/** Which branch carries which office. */
export const offices: Record<CaseKind, string> = {
  legal: 'justice-retired',
  mediation: 'commerce-grain-retired',
}

interface DemoCase {
  slug: string
  kind: CaseKind
  /** Who asked; with a community, its worker. */
  asker: string
  community?: string
  helper?: string
  state: CaseState
  words: string
  answer?: string
  daysAgo: number
}

export const cases: DemoCase[] = [
  {
    slug: 'house-for-two',
    kind: 'legal',
    asker: 'wang-xiuying',
    helper: 'wu-bingwen',
    state: 'answered',
    words: '老房子想留给两个孩子，要办什么手续？（演示）',
    answer:
      '可以自己写一份遗嘱，写清日期，签上名字。想更稳妥，带房产证和身份证去公证处，请他们办。（演示）',
    daysAgo: 6,
  },
  {
    slug: 'repair-bill',
    kind: 'legal',
    asker: 'xie-wanhe',
    state: 'asked',
    words: '修水管的人收了两次费，能要回来吗？（演示）',
    daysAgo: 1,
  },
  {
    slug: 'drying-clothes',
    kind: 'mediation',
    asker: 'zhou-ting',
    community: 'jianshan',
    helper: 'yu-qingfeng',
    state: 'inHand',
    words: '楼上晾衣服滴水，两家吵了几次。（演示）',
    daysAgo: 4,
  },
]

interface DemoPairing {
  slug: string
  person: string
  station: string
  daysAgo: number
  /** Absent: the elder has offered, and nobody is paired yet. */
  child?: {
    code: string
    visit: { daysAgo: number; otherAdult: string; words: string }
    /** The next one. */
    planned: { inDays: number; otherAdult: string }
  }
}

export const pairings: DemoPairing[] = [
  {
    slug: 'wang-xiuying-012',
    person: 'wang-xiuying',
    station: 'station-1',
    daysAgo: 40,
    child: {
      code: '012',
      visit: { daysAgo: 8, otherAdult: '易春兰', words: '一起看了两本图画书。（演示）' },
      planned: { inDays: 4, otherAdult: '易春兰' },
    },
  },
  { slug: 'xiang-lihua', person: 'xiang-lihua', station: 'station-1', daysAgo: 2 },
]

interface DemoDonation {
  slug: string
  person: string
  station: string
  item: string
  amount: number
  state: DonationState
  words?: string
  daysAgo: number
}

export const donations: DemoDonation[] = [
  {
    slug: 'picture-books',
    person: 'wang-xiuying',
    station: 'station-1',
    item: '图画书（演示）',
    amount: 20,
    state: 'received',
    words: '书收到了，孩子们很喜欢，谢谢您。（演示）',
    daysAgo: 12,
  },
  {
    slug: 'winter-coats',
    person: 'wang-xiuying',
    station: 'station-1',
    item: '洗干净的棉衣（演示）',
    amount: 5,
    state: 'offered',
    daysAgo: 1,
  },
]
