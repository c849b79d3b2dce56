import { strings } from './strings'

const titles = strings.communityTitles

/** The words of 社区服务, by the same rules as all others; they travel with the sub-package that shows them. */
export const communityStrings = {
  community: {
    title: titles.community,
    tiles: {
      pledge: { words: '我的亮身份', second: '我是党员，有事找我' },
      pledges: { words: '亮身份的人', second: '看看大家的承诺' },
      verify: { words: '核对身份', second: '扫一扫他的码' },
    },
  },

  pledgeCard: {
    years: (years: number) => `党龄${years}年`,
    skills: (skills: string) => `会做：${skills}`,
    since: (day: string) => `${day}亮出`,
    skill: {
      repair: '修理',
      nursing: '医护',
      law: '法律',
      teaching: '教书',
      mediation: '调解',
      arts: '文艺',
      patrol: '巡查',
      company: '陪伴',
      gardening: '种植',
      other: '别的',
    },
  },

  pledge: {
    title: titles.pledge,
    willing: '我愿意亮出党员身份。随时可以收回。',
    free: '自己愿意才亮，不亮也一样。',
    invites: (branch: string) => `${branch}请您一起亮身份`,
    putAway: '好的，收起来了，没有人知道',
    partyOnly: { words: '党员才能亮身份', hint: '您可以去报到，一样帮大家。' },
    onlySelf: { words: '亮身份，要他本人来', hint: '替家里人办不了这一件。' },
    over: '时间到了，现在没有人看得到',
    scan: '请对方扫一扫，就知道是真的',
    codeOld: { what: '这个码过了时间', todo: '点下面，换一个新的。' },
    code: (name: string) => `${name}的亮身份码`,
    seenBy: '谁看得到',
    nobody: '只有您自己',
    until: '亮到哪天',
    copied: '抄好了，可以贴给别人看',
    notCopied: '没有抄上，请让人扫您的码',
    copyHint: '收回以后，谁也打不开。',
    sure: '真的收回吗？',
    sureHint: '谁都看不到，发出去的也打不开。',
    withdrawn: '收回了，谁都看不到了',
    again: '想亮的时候，随时再亮。',
    busy: '正在办，请稍等',
    acts: {
      make: '我要亮身份',
      notNow: '这次先不用请我',
      change: '改一改我的卡片',
      copy: '抄下地址，发给别人',
      withdraw: '收回我的卡片',
      keep: '留着，不收回',
    },
  },

  seenBy: {
    branch: { name: '我的支部', who: '支部的人和书记' },
    community: { name: '我的社区', who: '住在社区的会员和工作人员' },
    everyone: { name: '所有的人', who: '打开这里的人都能看' },
  },

  pledgeMake: {
    title: titles.pledgeMake,
    step: (nth: number, all: number) => `第${nth}步，一共${all}步`,
    pick: '选一句，也可以自己写',
    own: '我说的话',
    empty: '还没有写',
    questions: { days: '亮多久', seenBy: '给谁看', check: '看一看对不对' },
    days: { 365: '一年', 183: '半年', 730: '两年' },
    each: '每一个您说了算，不选也行。',
    noneSeen: '一个也不选，就只有您自己有。',
    what: '会写：姓名、支部、党龄、特长、承诺。',
    done: '亮好了',
    doneHint: '随时可以收回。',
    busy: '正在办，请稍等',
    acts: { next: '就说这一句', seen: '选好了给谁看', make: '我要亮身份', card: '看我的卡片' },
  },

  sentences: {
    亮身份: ['退休了，我还是一名党员。', '我是党员，有事您说话。', '党员就住在您身边，是我。'],
    亮承诺: ['邻居有事，叫我一声就到。', '答应的事，一定办到。', '每个月帮社区做一件事。'],
    亮标准: ['说实话，办实事，不怕麻烦。', '先替别人想一想。', '自己先做到，再请别人做。'],
    亮作为: ['有空就去看看独居的邻居。', '楼道脏了，我来扫一扫。', '东西坏了，我帮着修一修。'],
  } as Record<string, readonly string[]>,
  anySentences: ['能帮的，我一定帮。', '说到做到，请大家看着。'],

  pledges: {
    title: titles.pledges,
    from: '看哪里的',
    origins: { branch: '我的支部', community: '我的社区', everyone: '所有的人' },
    empty: { words: '这里还没有卡片', hint: '谁愿意亮，谁就在这里。' },
    gone: { words: '这张卡片看不到了', hint: '可能收回了，也可能不给您看。' },
    acts: { all: '看看别的卡片' },
  },

  verify: {
    title: titles.verify,
    how: { words: '请扫他手机上的码', hint: '请他打开“我的亮身份”。' },
    right: (name: string) => `${name}是党员`,
    since: (day: string) => `${day}亮出身份`,
    only: '这里只说他是谁，别的都不说。',
    ended: { words: '这个身份已经收回了', hint: '有疑问，请打电话问一问。' },
    old: { words: '这个码过了时间', hint: '请他换一个新的码，再扫。' },
    notOurs: '这不是亮身份的码，请再扫',
    acts: { scan: '扫一扫他的码' },
  },
} as const
