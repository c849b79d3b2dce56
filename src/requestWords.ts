/** What both the desk and 社区服务 call a request by. */
export const requestWords = {
  kinds: {
    help: '帮忙',
    talk: '宣讲',
    guiding: '导医导诊',
    goods: '捐物整理',
    technology: '科技服务',
    other: '别的事',
  },
  weights: { light: '轻活', heavy: '要用力气' },
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
  elders: {
    cadre: '老干部',
    soldier: '老战士',
    specialist: '老专家',
    teacher: '老教师',
    model: '老模范',
  },
  missing: (count: number) => (count > 0 ? `还差${count}位` : '人够了'),
} as const
