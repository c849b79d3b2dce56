import { strings } from './strings'

const titles = strings.communityTitles

/** The words of 社区服务, by the same rules as all others; they travel with the sub-package that shows them. */
export const communityStrings = {
  community: {
    title: titles.community,
    tiles: { report: { words: '社区报到', second: '说说您愿意做什么' } },
  },

  report: {
    title: titles.report,
    mine: '我的报到',
    step: (nth: number) => `第${nth}步，共3步`,
    questions: ['您住在哪个社区？', '您喜欢做什么？', '什么时候方便？'],
    chosen: '已选',
    noCommunity: { words: '还没有社区', hint: '请打电话问一问。' },
    skills: {
      repair: '修理',
      nursing: '医护',
      law: '法律',
      teaching: '教书',
      mediation: '调解',
      arts: '文艺',
      patrol: '巡查',
      company: '陪伴',
      gardening: '种植',
      other: '其他',
    },
    times: {
      weekdayMorning: '平日上午',
      weekdayAfternoon: '平日下午',
      weekendMorning: '周末上午',
      weekendAfternoon: '周末下午',
    },
    reaches: { near: '近一点就好', anywhere: '都可以' },
    able: '身体可以吗',
    ables: { yes: '可以', no: '轻一点的' },
    far: '走多远',
    home: '住在哪里',
    helps: '也帮哪里',
    likes: '喜欢做什么',
    when: '什么时候',
    chooseOne: '请选一样，或几样',
    chooseTime: '请选什么时候方便',
    sayAble: '请选身体可以吗',
    voluntary: '自愿参加。社区先看不到您的电话。',
    willing: '已经报到，谢谢您',
    paused: (day: string) => `${day}以前不找您`,
    busy: '正在办，请等一等',
    acts: {
      next: '去下一步',
      report: '我要报到',
      pause: '请停一个月，最近不方便',
      goOn: '请再来找我',
      change: '改一改报到',
      withdraw: '撤回报到',
    },
  },
} as const
