import type { TeamKind } from '@/domain/team'

interface DemoTeam {
  slug: string
  kind: TeamKind
  name: string
  about: string
  branch?: string
  leader: string
  members: string[]
  /** Who has no phone said yes before the leader. */
  spoken?: string[]
  invited?: string[]
  asking?: string[]
  recruiting?: boolean
  seats?: number
}

/** The programme's six teams; who is in them is invented. The one figure is the county paper's, dated. */
export const teams: DemoTeam[] = [
  {
    slug: 'lecture',
    kind: 'lectureTeam',
    name: '法制宣讲团（演示）',
    about:
      '五老到学校讲党史国史、讲法律。红星网2023年4月24日说：巡回讲座三轮，听的人超过5万人次。本页的场次和人数都是演示。',
    branch: 'next-generation',
    leader: 'li-jianguo',
    members: ['wu-bingwen', 'hu-boyan', 'jiang-hanqing'],
    invited: ['wang-xiuying'],
    asking: ['luo-yuzhen'],
    recruiting: true,
    seats: 10,
  },
  {
    slug: 'hospital',
    kind: 'silverVolunteers',
    name: '银发志愿小分队（演示）',
    about: '在人民医院门诊给病人带路，帮老人挂号取药。',
    branch: 'hospital-retired',
    leader: 'liu-shuzhen',
    members: ['deng-suqin', 'zou-renji'],
    recruiting: true,
    seats: 3,
  },
  {
    slug: 'experts',
    kind: 'expertPanel',
    name: '银发专家委员会（演示）',
    about: '各行的老师傅，给村里、社区出主意，教技术，不收钱。',
    branch: 'elder-association',
    leader: 'yu-qingfeng',
    members: ['fang-maolin', 'dai-meizhen', 'he-jingan', 'wang-xiuying'],
  },
  {
    slug: 'mediators',
    kind: 'mediators',
    name: '和事佬（演示）',
    about: '邻里有了疙瘩，双方都愿意，就帮着说和。',
    branch: 'commerce-grain-retired',
    leader: 'peng-zhiyuan',
    members: ['shen-changgeng'],
  },
  {
    slug: 'law',
    kind: 'legalAid',
    name: '民声法律服务所（演示）',
    about: '给老人讲法律，帮着看合同。咨询不代替律师，不收钱。',
    branch: 'justice-retired',
    leader: 'zhou-guoqiang',
    members: ['wu-bingwen', 'long-zaitian'],
  },
  {
    slug: 'station',
    kind: 'careStation',
    name: '银发爱心驿站（演示）',
    about: '整理捐来的图书用品，陪特殊教育学校的孩子读书。',
    leader: 'song-fengxian',
    members: ['wang-xiuying', 'xiang-lihua'],
    spoken: ['kuang-yueying'],
    recruiting: true,
  },
]

/** Who agreed to be shown by name to everybody. */
export const publicPeople = ['wu-bingwen', 'hu-boyan', 'song-fengxian']

export const fiveElders: Record<string, string[]> = {
  'wu-bingwen': ['cadre', 'specialist'],
  'hu-boyan': ['teacher'],
  'jiang-hanqing': ['teacher'],
  'long-zaitian': ['soldier'],
}

interface DemoTalk {
  slug: string
  round: number
  subject: string
  place: string
  /** Days from the day of seeding. */
  day: number
  speakers: string[]
  /** The counts there were, the last of which is summed up; none: planned. */
  counts: { audience: number; source: 'host' | 'counted' | 'guessed'; why?: string }[]
}

export const talks: DemoTalk[] = [
  {
    slug: 'round-1',
    round: 1,
    subject: '家乡的红军故事（演示）',
    place: '演示小学',
    day: -120,
    speakers: ['hu-boyan'],
    counts: [{ audience: 120, source: 'host' }],
  },
  {
    slug: 'round-2',
    round: 2,
    subject: '未成年人保护法（演示）',
    place: '演示中学',
    day: -80,
    speakers: ['wu-bingwen'],
    counts: [
      { audience: 90, source: 'guessed' },
      { audience: 96, source: 'host', why: '学校后来数过了' },
    ],
  },
  {
    slug: 'round-3',
    round: 3,
    subject: '从小爱国旗（演示）',
    place: '演示小学',
    day: -30,
    speakers: ['jiang-hanqing', 'hu-boyan'],
    counts: [{ audience: 150, source: 'host' }],
  },
  {
    slug: 'round-4',
    round: 4,
    subject: '党史故事进课堂（演示）',
    place: '演示中学',
    day: 6,
    speakers: ['wu-bingwen', 'hu-boyan', 'li-jianguo'],
    counts: [],
  },
]

interface DemoExpert {
  person: string
  field: string
  years: number
  hours: 'now' | 'halfDay' | 'day' | 'more'
  reach: 'near' | 'anywhere'
  published: boolean
}

export const experts: DemoExpert[] = [
  {
    person: 'fang-maolin',
    field: '油茶种植',
    years: 30,
    hours: 'day',
    reach: 'anywhere',
    published: true,
  },
  {
    person: 'he-jingan',
    field: '老年保健',
    years: 40,
    hours: 'halfDay',
    reach: 'near',
    published: true,
  },
  {
    person: 'wang-xiuying',
    field: '财税知识',
    years: 30,
    hours: 'halfDay',
    reach: 'near',
    published: true,
  },
  {
    person: 'dai-meizhen',
    field: '茶树病虫',
    years: 20,
    hours: 'now',
    reach: 'anywhere',
    published: false,
  },
]

interface DemoAsk {
  slug: string
  expert: string
  community: string
  words: string
  place: string
  state: 'asked' | 'accepted' | 'closed'
  result?: string
  daysAgo: number
}

export const asks: DemoAsk[] = [
  {
    slug: 'camellia',
    expert: 'fang-maolin',
    community: 'jianshan',
    words: '油茶低改（演示）：老油茶树挂果少，请教怎么剪枝。',
    place: '羊楼司镇',
    state: 'asked',
    daysAgo: 1,
  },
  {
    slug: 'accounts',
    expert: 'wang-xiuying',
    community: 'jianshan',
    words: '社区的小账本（演示）怎么记，大家才看得懂？',
    place: '社区办公室',
    state: 'asked',
    daysAgo: 2,
  },
  {
    slug: 'fall',
    expert: 'he-jingan',
    community: 'jianshan',
    words: '楼道里怎么防老人摔跤（演示）？',
    place: '竹情小区',
    state: 'accepted',
    daysAgo: 6,
  },
  {
    slug: 'tea',
    expert: 'fang-maolin',
    community: 'jianshan',
    words: '竹情小区的菜地（演示）种什么好？',
    place: '竹情小区',
    state: 'closed',
    result: '种了三样菜，教了四户人家。',
    daysAgo: 40,
  },
]
