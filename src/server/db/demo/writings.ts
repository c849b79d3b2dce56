import type { Block } from '@/domain/article'
import type { DemoWriting } from './shapes'

const paragraphs = (...texts: string[]): Block[] =>
  texts.map((text) => ({ kind: 'paragraph', text }))

/** What the tax branch is writing: begun, handed on, sent back, and one by somebody else to be read. */
export const writings: DemoWriting[] = [
  {
    slug: 'heating',
    branch: 'tax-retired',
    author: 'li-jianguo',
    column: 'notice',
    scope: 'branch',
    state: 'writing',
    hoursAgo: 3,
    title: '活动室装好了取暖器',
    blocks: paragraphs('活动室装好了两台取暖器，天冷也可以来坐坐。', '时间：（每天几点到几点）'),
  },
  {
    slug: 'abacus-story',
    branch: 'tax-retired',
    author: 'li-jianguo',
    column: 'silverStyle',
    scope: 'public',
    state: 'review',
    hoursAgo: 20,
    title: '一把算盘用了三十年',
    blocks: paragraphs('谢万和同志有一把算盘，用了三十年。', '他说，珠子一响，账就在心里了。'),
  },
  {
    slug: 'choir',
    branch: 'tax-retired',
    author: 'wang-xiuying',
    column: 'branchNews',
    scope: 'public',
    state: 'review',
    hoursAgo: 26,
    title: '税月合唱队开始练歌',
    blocks: [
      ...paragraphs('合唱队每个星期练一次歌，谁都可以来听。', '有人说唱歌包治百病，我们只图高兴。'),
      { kind: 'picture', file: 'tea-table.svg', description: '练完歌，大家坐下来喝茶' },
    ],
  },
  {
    slug: 'winter-health',
    branch: 'tax-retired',
    author: 'li-jianguo',
    column: 'health',
    scope: 'public',
    state: 'sentBack',
    why: '请写清楚是哪位医生说的。',
    hoursAgo: 50,
    title: '天冷了，早上慢一点起床',
    blocks: paragraphs('医生说，醒了先躺一会儿，再慢慢坐起来。'),
  },
]
