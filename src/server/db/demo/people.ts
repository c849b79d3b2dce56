import type { DemoPerson } from './shapes'

type Member = NonNullable<DemoPerson['member']>

const home = (branch: string) => ({ branch, kind: 'home' as const })
const partOf = (branch: string) => ({ branch, kind: 'participating' as const })

/** Numbers follow a test pattern (138****0001): nobody answers them. */
const phone = (number: number) => `138${String(number).padStart(8, '0')}`

const member = (
  born: number,
  joinedParty: number | null,
  number: number | null,
  community: string | null,
  memberships: Member['memberships'],
): Member => ({
  born,
  joinedParty,
  phone: number === null ? null : phone(number),
  community,
  memberships,
})

const secretaryOf = (branch: string) => [{ kind: 'branchSecretary' as const, branch }]

/** People somebody can be in a walk-through; each shows one way of using the product. */
const personas: DemoPerson[] = [
  {
    slug: 'wang-xiuying',
    name: '王秀英',
    who: '税务局退休党支部的老同志',
    account: true,
    member: member(1954, 1985, 1, 'jianshan', [home('tax-retired'), partOf('elder-association')]),
  },
  {
    slug: 'chen-deming',
    name: '陈德明',
    who: '1966年入党，腿脚不便',
    account: true,
    member: member(1942, 1966, 2, 'demo-oldbridge', [home('justice-retired')]),
  },
  {
    slug: 'wang-desheng',
    name: '王德胜',
    who: '没有手机的老同志',
    account: false,
    member: member(1947, 1979, null, 'jianshan', [home('commerce-grain-retired')]),
  },
  {
    slug: 'hu-yumei',
    name: '胡玉梅',
    who: '在长沙带外孙的退休教师',
    account: true,
    member: member(1958, 1988, 3, 'demo-lakeside', [
      home('no1-school-retired'),
      { branch: 'elder-univ-3', kind: 'mobile' },
    ]),
  },
  {
    slug: 'li-jianguo',
    name: '李建国',
    who: '税务局退休党支部书记',
    account: true,
    member: member(1956, 1982, 4, 'jianshan', [home('tax-retired')]),
    offices: secretaryOf('tax-retired'),
  },
  {
    slug: 'zhang-guilan',
    name: '张桂兰',
    who: '一中退休教师党支部书记',
    account: true,
    member: member(1957, 1986, 5, 'demo-lakeside', [home('no1-school-retired')]),
    offices: secretaryOf('no1-school-retired'),
  },
  {
    slug: 'zhao-ming',
    name: '赵明',
    who: '老年大学第三支部书记',
    account: true,
    member: member(1955, 1980, 6, 'demo-camellia', [
      home('hospital-retired'),
      partOf('elder-univ-3'),
    ]),
    offices: secretaryOf('elder-univ-3'),
  },
  { slug: 'wang-xiaomin', name: '王小敏', who: '王秀英和王德胜的女儿', account: true },
  {
    slug: 'zhou-ting',
    name: '周婷',
    who: '尖山社区的工作人员',
    account: true,
    offices: [{ kind: 'communityWorker', community: 'jianshan' }],
  },
  {
    slug: 'yi-chunlan',
    name: '易春兰',
    who: '银发爱心驿站一号的站长',
    account: true,
    offices: [{ kind: 'communityWorker', community: 'station-1' }],
  },
  {
    slug: 'liu-zhiyuan',
    name: '刘志远',
    who: '老干部局的工作人员',
    account: true,
    offices: [{ kind: 'bureauOfficer' }],
  },
  { slug: 'newcomer', name: '新来的同志', who: '第一次打开，还没登记', account: true },
]

type Row = [
  slug: string,
  name: string,
  who: string,
  born: number,
  joinedParty: number,
  community: string,
  alsoIn?: string,
]

/** The other members by home branch, so that branches have people and activities fill up. */
const rows: Record<string, Row[]> = {
  'tax-retired': [
    ['xie-wanhe', '谢万和', '税务局的老征收员', 1949, 1977, 'jianshan'],
    ['luo-yuzhen', '罗玉珍', '税务局退休的会计', 1956, 1987, 'demo-lakeside'],
    ['tang-shouyi', '唐守义', '税务局里写字好的人', 1946, 1979, 'demo-oldbridge', 'elder-univ-3'],
    ['xiang-lihua', '向丽华', '爱唱歌的退休干部', 1961, 1992, 'jianshan', 'elder-association'],
  ],
  'justice-retired': [
    ['zhou-guoqiang', '周国强', '司法局退休党支部书记', 1952, 1978, 'demo-oldbridge'],
    ['wu-bingwen', '吴秉文', '法制宣讲团的宣讲员', 1948, 1978, 'demo-camellia', 'next-generation'],
    ['long-zaitian', '龙在田', '1959年入党的老同志', 1938, 1959, 'demo-oldbridge'],
  ],
  'no1-school-retired': [
    ['hu-boyan', '胡伯言', '教了38年书的老师', 1945, 1980, 'demo-lakeside', 'next-generation'],
    ['dai-meizhen', '戴美珍', '退休的生物老师', 1957, 1989, 'jianshan', 'elder-science'],
    ['jiang-hanqing', '蒋汉卿', '退休的历史老师', 1954, 1985, 'demo-lakeside'],
  ],
  'hospital-retired': [
    ['liu-shuzhen', '刘淑珍', '医院退休党支部书记', 1953, 1979, 'jianshan'],
    ['he-jingan', '何静安', '讲健康课的退休医生', 1955, 1984, 'demo-lakeside', 'elder-health'],
    ['deng-suqin', '邓素琴', '在门诊导医的老护士', 1960, 1991, 'jianshan'],
    ['zou-renji', '邹仁济', '医院退休的药剂师', 1950, 1977, 'demo-oldbridge'],
  ],
  'commerce-grain-retired': [
    ['peng-zhiyuan', '彭志远', '大家叫他和事佬', 1951, 1978, 'jianshan'],
    [
      'yu-qingfeng',
      '余庆丰',
      '老年协会的联络人',
      1952,
      1981,
      'demo-oldbridge',
      'elder-association',
    ],
  ],
  'yanglousi-retired': [
    ['shen-changgeng', '沈长庚', '竹情小区菜园管理员', 1950, 1980, 'jianshan'],
    ['fang-maolin', '方茂林', '懂油茶的退休农技员', 1954, 1983, 'jianshan', 'elder-science'],
    ['song-fengxian', '宋凤仙', '镇上退休的妇女主任', 1955, 1984, 'jianshan'],
  ],
  kangnian: [
    ['meng-xiaolan', '孟晓岚', '康年养老公司支部书记', 1963, 1995, 'demo-camellia'],
    ['tian-youwei', '田有为', '演示支部六的书记', 1959, 1990, 'demo-camellia', 'demo-six'],
  ],
}

/** The secretaries that stand as contacts in organisations.ts and are no personas. */
const secretaries: Record<string, string> = {
  'zhou-guoqiang': 'justice-retired',
  'liu-shuzhen': 'hospital-retired',
  'peng-zhiyuan': 'commerce-grain-retired',
  'shen-changgeng': 'yanglousi-retired',
  'wu-bingwen': 'next-generation',
  'he-jingan': 'elder-health',
  'fang-maolin': 'elder-science',
  'yu-qingfeng': 'elder-association',
  'meng-xiaolan': 'kangnian',
  'tian-youwei': 'demo-six',
}

const neighbours = Object.entries(rows)
  .flatMap(([branch, members]) => members.map((row) => ({ branch, row })))
  .map(({ branch, row: [slug, name, who, born, joinedParty, community, alsoIn] }, index) => {
    const office = secretaries[slug]
    const memberships = [home(branch), ...(alsoIn ? [partOf(alsoIn)] : [])]
    const person: DemoPerson = {
      slug,
      name,
      who,
      account: true,
      member: member(born, joinedParty, 11 + index, community, memberships),
    }
    return office ? { ...person, offices: secretaryOf(office) } : person
  })

const unusual: DemoPerson[] = [
  {
    slug: 'kuang-yueying',
    name: '邝月英',
    who: '不用微信的老粮站职工',
    account: false,
    member: member(1944, 1978, 7, 'demo-camellia', [home('commerce-grain-retired')]),
  },
  {
    // No Party member, so in no branch; still welcome to what is open to the community or the county.
    slug: 'shi-laigen',
    name: '石来根',
    who: '还不是党员的退休工人',
    account: true,
    member: member(1958, null, 8, 'jianshan', []),
  },
  {
    slug: 'qiu-fumin-record',
    name: '邱福民',
    who: '名册上有，还没用过手机',
    account: false,
    member: member(1960, 1990, 9, 'demo-lakeside', [home('tax-retired')]),
  },
  { slug: 'qiu-fumin', name: '邱福民', who: '刚来登记，等书记同意', account: true },
]

/** Everybody of the demo county, all invented: personas, then the people around them. */
export const people: DemoPerson[] = [...personas, ...neighbours, ...unusual]
