import type { RequestKind, Weight } from '@/domain/communityRequest'
import type { Skill } from '@/domain/registration'

export interface DemoRequest {
  slug: string
  community: string
  title: string
  place: string
  /** Days from today; a Saturday where `saturday` says so. */
  day: number
  saturday?: boolean
  hour: number
  hours: number
  hands: number
  kind: RequestKind
  skills: Skill[]
  weight: Weight
  bring?: string
  /** Who has a seat. */
  goes: string[]
  closed?: {
    outcome: string
    thanks: string
    figure: string
    beneficiaries: number
    daysAgo: number
    /** A file in pictures/; whoever is in it has said yes. */
    picture: { file: string; words: string }
  }
}

/** What communities ask for (domain.md, part 4.2); the garden is the article's, everything about it invented. */
export const requests: DemoRequest[] = [
  {
    ...{ slug: 'stairs', community: 'jianshan', title: '楼道堆物清理', place: '竹情小区三栋' },
    ...{ day: 1, saturday: true, hour: 9, hours: 2, hands: 5, kind: 'help', skills: [] },
    ...{ weight: 'heavy', bring: '手套', goes: ['li-jianguo'] },
  },
  {
    ...{ slug: 'lamp', community: 'jianshan', title: '独居老人家灯泡坏了', place: '竹情小区一栋' },
    ...{ day: 2, hour: 15, hours: 1, hands: 1, kind: 'help', skills: ['repair'] },
    ...{ weight: 'light', goes: [] },
  },
  {
    ...{ slug: 'garden', community: 'jianshan', title: '竹情小区荒坡变菜园' },
    ...{ place: '竹情小区后坡', day: -20, hour: 9, hours: 3, hands: 8, kind: 'technology' },
    ...{ skills: ['gardening'], weight: 'light', goes: ['wang-xiuying', 'li-jianguo'] },
    closed: {
      outcome: '荒坡整成了菜园，脱贫户也分到了菜地。',
      thanks: '辛苦各位老同志，菜都长起来了。',
      ...{ figure: '近70亩菜地', beneficiaries: 36, daysAgo: 18 },
      picture: { file: 'slope-garden.svg', words: '坡地种满了菜，两位老人在地里忙。' },
    },
  },
  {
    ...{ slug: 'books', community: 'jianshan', title: '整理捐来的书', place: '社区书屋' },
    ...{ day: -3, hour: 9, hours: 2, hands: 3, kind: 'goods', skills: [], weight: 'light' },
    goes: ['wang-xiuying'],
  },
]
