import { requestWords } from './requestWords'
import { strings } from './strings'

const titles = strings.communityTitles

/** The words of 社区服务, by the same rules as all others; they travel with the sub-package that shows them. */
export const communityStrings = {
  community: {
    title: titles.community,
    tiles: {
      requests: { words: titles.requests, second: '看看谁要人帮' },
      stories: { words: titles.stories, second: '大家做成的事' },
    },
  },

  requests: {
    title: titles.requests,
    near: '我的社区',
    empty: { words: '现在没有人要帮忙', hint: '有事了，“消息”里会告诉您。' },
    notReported: { words: '报到以后，就能去帮忙' },
    open: (count: number) => (count > 0 ? `现在有${count}件事要人帮` : '现在没有人要帮忙'),
    acts: { report: '看怎么报到', plans: '看我的安排' },
  },

  request: {
    ...requestWords,
    title: titles.request,
    need: '还差几位',
    of: (all: number) => `一共要${all}位`,
    weight: '轻活重活',
    helps: '会什么更好',
    anybody: '不会也行，来就好',
    asks: '谁请的',
    mine: '我报的',
    outcome: '做成了什么',
    figure: '做成了多少',
    people: '帮到多少人',
    counted: (count: number) => `${count}人`,
    thanks: '社区对您说',
    served: '我帮了多久',
    sure: '您去吗？',
    sureHint: '去不了，随时可以说不去。',
    sureQueue: '人够了，您可以先排队。',
    acts: {
      go: '我去帮忙',
      queue: '我来排队',
      surely: '好，我去帮忙',
      surelyQueue: '好，我来排队',
      notYet: '再看一看',
      call: '打电话问一问',
    },
  },

  stories: {
    title: titles.stories,
    lead: '社区请人帮忙，大家做成的事。',
    place: '在哪里',
    outcome: '做成了什么',
    figure: '做成了多少',
    people: '帮到多少人',
    counted: (count: number) => `${count}人`,
    came: '去了多少人',
    cameCount: (count: number) => `${count}位同志`,
    empty: { words: '还没有写好的事', hint: '做成了，就写在这里。' },
  },
} as const
