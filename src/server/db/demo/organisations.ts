import type { DemoBranch, DemoCommunity, DemoVenue } from './shapes'

/**
 * Branches the county paper names (红星网, 2023-04-24). It says six elder bodies have branches of
 * their own but names five, so the sixth stays openly a demo one. Secretaries and numbers are
 * invented; no line in China begins with 0730-0000.
 */
export const branches: DemoBranch[] = [
  {
    slug: 'tax-retired',
    name: '中共临湘市税务局退休党支部（税月故事）',
    kind: 'home',
    parent: '市税务局机关党委',
    contactTitle: '支部书记 李建国（演示）',
    contactPhone: '0730-0000001',
  },
  {
    slug: 'justice-retired',
    name: '中共临湘市司法局退休党支部（民声法律服务所）',
    kind: 'home',
    parent: '市司法局机关党委',
    contactTitle: '支部书记 周国强（演示）',
    contactPhone: '0730-0000002',
    community: 'demo-oldbridge',
  },
  {
    slug: 'no1-school-retired',
    name: '临湘市第一中学退休教师党支部（小行大爱）',
    kind: 'home',
    parent: '临湘一中党委',
    contactTitle: '支部书记 张桂兰（演示）',
    contactPhone: '0730-0000003',
    community: 'demo-lakeside',
  },
  {
    slug: 'hospital-retired',
    name: '临湘市人民医院退休党支部（银发志愿小分队）',
    kind: 'home',
    parent: '市人民医院党委',
    contactTitle: '支部书记 刘淑珍（演示）',
    contactPhone: '0730-0000004',
    community: 'demo-camellia',
  },
  {
    slug: 'commerce-grain-retired',
    name: '临湘市商务粮食局离退休干部党支部（和事佬）',
    kind: 'home',
    parent: '市商务粮食局党组',
    contactTitle: '支部书记 彭志远（演示）',
    contactPhone: '0730-0000005',
  },
  {
    slug: 'yanglousi-retired',
    name: '羊楼司镇退休干部党支部（尖山社区·竹情小区）',
    kind: 'home',
    parent: '羊楼司镇党委',
    contactTitle: '支部书记 沈长庚（演示）',
    contactPhone: '0730-0000006',
    community: 'jianshan',
  },
  {
    slug: 'next-generation',
    name: '市关工委离退休干部党支部（法制宣讲团）',
    kind: 'functional',
    parent: '“两新”工委',
    contactTitle: '支部书记 吴秉文（演示）',
    contactPhone: '0730-0000007',
  },
  {
    slug: 'elder-health',
    name: '市老年保健协会离退休干部党支部',
    kind: 'functional',
    parent: '“两新”工委',
    contactTitle: '支部书记 何静安（演示）',
    contactPhone: '0730-0000008',
  },
  {
    slug: 'elder-science',
    name: '市老科协离退休干部党支部（艾草·油茶·茶叶）',
    kind: 'functional',
    parent: '“两新”工委',
    contactTitle: '支部书记 方茂林（演示）',
    contactPhone: '0730-0000009',
  },
  {
    slug: 'elder-association',
    name: '市老年协会离退休干部党支部（银发专家委员会）',
    kind: 'functional',
    parent: '“两新”工委',
    contactTitle: '支部书记 余庆丰（演示）',
    contactPhone: '0730-0000010',
  },
  {
    slug: 'elder-univ-3',
    name: '老年大学党总支第三支部（福利中心分校）',
    kind: 'functional',
    parent: '老年大学党总支',
    contactTitle: '支部书记 赵明（演示）',
    contactPhone: '0730-0000011',
  },
  {
    slug: 'kangnian',
    name: '康年养老公司党支部',
    kind: 'home',
    parent: '“两新”工委',
    contactTitle: '支部书记 孟晓岚（演示）',
    contactPhone: '0730-0000012',
  },
  {
    slug: 'demo-six',
    name: '演示支部六',
    kind: 'functional',
    parent: '“两新”工委',
    contactTitle: '支部书记 田有为（演示）',
    contactPhone: '0730-0000013',
  },
]

/**
 * One community of the article, three invented ones, and bodies the article names that ask for hands.
 * Who is in charge and their numbers are invented.
 */
export const communities: DemoCommunity[] = [
  community('jianshan', 'community', '尖山社区', '羊楼司镇', '社区干部 周婷（演示）', 21),
  community(
    'demo-lakeside',
    'community',
    '湖滨社区（演示）',
    '演示街道',
    '社区干部 江雨（演示）',
    22,
  ),
  community(
    'demo-camellia',
    'community',
    '茶花社区（演示）',
    '演示街道',
    '社区干部 毛丽（演示）',
    23,
  ),
  community(
    'demo-oldbridge',
    'community',
    '老桥社区（演示）',
    '演示街道',
    '社区干部 沈浩（演示）',
    24,
  ),
  community('hospital', 'hospital', '市人民医院', '演示街道', '导医台 袁敏（演示）', 25),
  community('station-1', 'careStation', '银发爱心驿站一号', '演示街道', '站长 易春兰（演示）', 26),
  community(
    'special-school',
    'specialSchool',
    '市特殊教育学校',
    '演示街道',
    '老师 柳青（演示）',
    27,
  ),
]

/** Places of the article without street numbers; what a place asks of the legs is invented. */
export const venues: DemoVenue[] = [
  venue('tax-home', '税务局老党员之家', 'none', true, true, '3路车到站'),
  venue('school-home', '临湘一中老党员之家', 'few', false, true, '2路车到站'),
  venue('univ-home', '老年大学老党员之家', 'none', true, true, '5路车到站'),
  venue('yanglousi-home', '羊楼司镇老党员之家', 'few', false, true, null),
  venue('zhuqing', '尖山社区竹情小区门口', 'none', false, true, '3路车到站'),
  venue('hospital-hall', '市人民医院门诊大厅', 'none', true, true, '1路车到站'),
  venue('justice-hall', '司法局一楼', 'few', false, true, '2路车到站'),
  venue('commerce-room', '商务粮食局会议室', 'many', false, true, '1路车到站'),
  venue('elder-univ', '老年大学', 'few', true, true, '5路车到站'),
  venue('welfare-centre', '市民政局福利中心（老年大学分校）', 'none', true, true, '6路车到站'),
  venue('station-1', '银发爱心驿站一号', 'none', false, true, '3路车到站'),
  venue('station-2', '银发爱心驿站二号', 'few', false, false, '6路车到站'),
  venue('special-school', '市特殊教育学校', 'few', false, true, '2路车到站'),
  venue('camellia-grove', '羊楼司镇油茶林（演示）', 'many', false, false, null),
  venue('demo-school', '演示中学', 'many', false, true, '5路车到站'),
  venue('demo-estate', '演示小区', 'many', false, false, '6路车到站'),
]

function venue(
  slug: string,
  name: string,
  steps: DemoVenue['steps'],
  lift: boolean,
  toilet: boolean,
  bus: string | null,
): DemoVenue {
  return { slug, name, steps, lift, toilet, bus }
}

function community(
  slug: string,
  kind: DemoCommunity['kind'],
  name: string,
  district: string,
  manager: string,
  number: number,
): DemoCommunity {
  return { slug, kind, name, district, manager, phone: `0730-00000${number}` }
}

export const communityName = (slug: string): string =>
  communities.find((one) => one.slug === slug)?.name ?? slug
