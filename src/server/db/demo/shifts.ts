import type { HalfDay } from '@/domain/shift'

/** The hospital whose roster it is. */
export const ROSTER = 'hospital'

interface DemoShift {
  slug: string
  /** Days from the Monday of this week. */
  at: number
  half: HalfDay
  post: string
  people: string[]
}

const shift = (
  slug: string,
  at: number,
  half: HalfDay,
  post: string,
  ...people: string[]
): DemoShift => ({ slug, at, half, post, people })

/** This week and the next at 市人民医院 (演示): some posts are full, some short, some empty. */
export const shifts = [
  shift('shift-1', 0, 'morning', '门诊大厅', 'zhao-ming', 'shi-laigen'),
  shift('shift-2', 2, 'morning', '门诊大厅', 'wang-xiuying'),
  shift('shift-3', 4, 'morning', '门诊大厅', 'shi-laigen', 'wang-xiuying'),
  shift('shift-4', 6, 'afternoon', '取药窗口'),
  shift('shift-5', 7, 'morning', '门诊大厅', 'zhao-ming', 'shi-laigen'),
  shift('shift-6', 8, 'afternoon', '取药窗口', 'zhao-ming'),
  shift('shift-7', 9, 'morning', '门诊大厅', 'wang-xiuying'),
  shift('shift-8', 11, 'morning', '门诊大厅', 'shi-laigen'),
  shift('shift-9', 11, 'afternoon', '取药窗口'),
]

/** Somebody asks whoever can to stand in. */
export const swap = { slug: 'swap-1', shift: 'shift-8', person: 'shi-laigen' }

/** What wang-xiuying did for others, closed with thanks (演示). */
export const served = [
  {
    slug: 'served-sweeping',
    community: 'jianshan',
    title: '竹情小区楼道清扫（演示）',
    place: '竹情小区',
    daysAgo: 40,
    hours: 2,
    outcome: '三个楼道扫干净了。',
    thanks: '楼道亮堂了，大家都说好。',
  },
  {
    slug: 'served-guiding',
    community: 'hospital',
    title: '导医导诊（演示）',
    place: '门诊大厅',
    daysAgo: 20,
    hours: 3,
    outcome: '给来看病的人指了路。',
    thanks: '有您在，看病的人心里踏实。',
  },
  {
    slug: 'served-books',
    community: 'station-1',
    title: '捐来的书分一分（演示）',
    place: '爱心驿站一号',
    daysAgo: 380,
    hours: 1.5,
    outcome: '两百本书分好了。',
    thanks: '孩子们有书看了，谢谢您。',
  },
]
