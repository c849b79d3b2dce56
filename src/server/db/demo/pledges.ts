import type { PledgeAudience } from '@/domain/pledge'

interface DemoPledge {
  person: string
  words: [string, string, string, string]
  seenBy: PledgeAudience[]
  daysAgo: number
}

/** Who shows who they are, and what they promise (演示). */
export const pledges: DemoPledge[] = [
  {
    person: 'li-jianguo',
    words: [
      '退休了，我还是一名党员。',
      '支部的事，叫我一声就到。',
      '说实话，办实事，不怕麻烦。',
      '每个月去看一位不方便的同志。',
    ],
    seenBy: ['branch', 'community', 'everyone'],
    daysAgo: 20,
  },
  {
    person: 'xie-wanhe',
    words: [
      '我是党员，有事您说话。',
      '答应的事，一定办到。',
      '先替别人想一想。',
      '东西坏了，我帮着修一修。',
    ],
    seenBy: ['branch', 'community'],
    daysAgo: 12,
  },
  {
    person: 'zhang-guilan',
    words: [
      '党员就住在您身边，是我。',
      '孩子的功课，我能帮着看。',
      '自己先做到，再请别人做。',
      '每周六上午，在社区读书角。',
    ],
    seenBy: ['everyone'],
    daysAgo: 8,
  },
]

/** Whom their branch has invited to it. */
export const pledgeInvitations = [
  { person: 'wang-xiuying', branch: 'tax-retired', activity: 'party-day-oath', daysAgo: 1 },
]
