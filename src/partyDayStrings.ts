import { strings } from './strings'

const titles = strings.partyDayTitles

/** The words of 主题党日, by the same rules as all others; they travel with the sub-package that shows them. */
export const partyDayStrings = {
  partyDays: {
    title: titles.partyDays,
    tiles: {
      birthday: { words: '政治生日', second: '入党多少年了' },
      lectures: { words: '微党课', second: '听一听，也来讲' },
    },
  },
  birthday: {
    title: titles.birthday,
    unknown: '支部还没写您的入党日期',
    ask: '请告诉书记，他来写上。',
    day: (month: number, day: number | null) =>
      day === null ? `${month}月入党` : `${month}月${day}日入党`,
    joined: '入党的日子',
    year: (year: number) => `${year}年`,
    years: (years: number) => `今年入党${years}年`,
    honour: '光荣在党50年',
    hidden: '您说过，不过政治生日',
    hiddenHint: '支部的名单里没有您。',
    seen: '只有您和书记看得到。',
    greetings: '支部对您说',
    none: '到那个月，支部会写给您。',
    from: (year: number, branch: string) => `${year}年，${branch}`,
    kept: '记好了',
    busy: '正在记，请稍等',
    acts: { hide: '改成不过政治生日', show: '改成要过政治生日' },
  },
  lectures: {
    title: titles.lectures,
    mine: '我讲的',
    all: '大家讲的',
    empty: { words: '还没有微党课', hint: '您可以来讲第一课。' },
    states: {
      offered: '等书记看',
      taken: '支部收下了',
      declined: '这次不讲',
      withdrawn: '您收回了',
    },
    out: '点开就能看、能听',
    back: '收回好了，不再发出去',
    busy: '正在收回，请稍等',
    acts: { offer: '我要讲一课', withdraw: (title: string) => `收回《${title}》` },
  },
  lecture: {
    title: titles.lecture,
    step: (nth: number) => `第${nth}步，共3步`,
    titleAsk: '这一课叫什么？',
    titleField: '题目',
    wordsAsk: '您想讲什么？',
    wordsField: '想到哪里，讲到哪里',
    hint: '也可以请书记来录音。',
    yesAsk: '可以发给大家看吗？',
    yes: '点下面，就是您同意了。',
    later: '书记改好以后才发，随时可以收回。',
    busy: '正在送，请稍等',
    happened: '送给书记了',
    next: '书记看过，会写消息给您。',
    acts: { next: '写好了，下一步', send: '同意，送给书记', home: '看看微党课' },
  },
} as const
