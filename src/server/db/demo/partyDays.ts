import type { StepKind } from '@/domain/partyDay'

interface DemoStep {
  kind: StepKind
  title: string
  minutes: number
  speaker?: string
  article?: string
  link?: string
}

/** What is planned for party days of the demo, by the slug of their activity; `on`: it goes on now. */
export const partyDays: {
  activity: string
  branch: string
  theme: string
  on?: { step: number; leader: string }
  /** It was held, and is over. */
  over?: { leader: string }
  /** How the committee stands to it: who put it, and who said yes; nobody else: it waits, or alone. */
  agreed?: { by: string; decider?: string }
  steps: DemoStep[]
}[] = [
  {
    activity: 'party-day-now',
    branch: 'tax-retired',
    theme: '听老同志讲第一张税票',
    agreed: { by: 'li-jianguo', decider: 'xiang-lihua' },
    on: { step: 1, leader: 'li-jianguo' },
    steps: [
      { kind: 'oath', title: '重温入党誓词', minutes: 5, speaker: 'li-jianguo' },
      {
        kind: 'lecture',
        title: '微党课：第一张税票',
        minutes: 20,
        speaker: 'xie-wanhe',
        article: 'the-first-receipt',
      },
      { kind: 'study', title: '集中学习', minutes: 20, link: '学习强国，搜“湖南频道”' },
      { kind: 'discussion', title: '民主议事：添一台电视', minutes: 15 },
    ],
  },
  {
    activity: 'party-day-oath',
    branch: 'tax-retired',
    theme: '重温入党誓词',
    agreed: { by: 'xiang-lihua' },
    steps: [
      { kind: 'oath', title: '重温入党誓词', minutes: 5, speaker: 'li-jianguo' },
      { kind: 'exchange', title: '讲一件入党那年的小事', minutes: 40 },
    ],
  },
  {
    activity: 'party-day-nearby',
    branch: 'elder-univ-3',
    theme: '就近过党日',
    agreed: { by: 'zhao-ming', decider: 'zhao-ming' },
    steps: [
      { kind: 'oath', title: '重温入党誓词', minutes: 5, speaker: 'zhao-ming' },
      { kind: 'exchange', title: '说说外出的日子', minutes: 30 },
    ],
  },
  {
    activity: 'tea-talk',
    branch: 'tax-retired',
    theme: '喝茶说家常',
    over: { leader: 'li-jianguo' },
    steps: [
      { kind: 'study', title: '集中学习', minutes: 20, link: '学习强国，搜“湖南频道”' },
      { kind: 'exchange', title: '说说今年的事', minutes: 40, speaker: 'xie-wanhe' },
    ],
  },
]

/** A second officer of a branch, who agrees to what the secretary plans. */
export const committee = [{ person: 'xiang-lihua', branch: 'tax-retired' }]

export const matters = [
  {
    slug: 'television',
    activity: 'party-day-now',
    question: '活动室添一台电视，好不好？',
    choices: ['同意', '不同意', '弃权'],
  },
]

export const said = [
  {
    slug: 'first-receipt',
    activity: 'party-day-now',
    person: 'xie-wanhe',
    words: '那张税票我还留着，下次带来给大家看。',
  },
]
