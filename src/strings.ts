/**
 * Every Chinese word on the phone, room by room, so that one reader, and one test, can judge them all:
 * at most 20 characters, short on average, in elders' words. What stands under `acts` is on buttons: a
 * verb and its object. Days and hours are told in domain/time.ts.
 */
export const strings = {
  // Pieces of every page

  page: { back: '返回', home: '首页', call: '打电话', ask: '问一问', letters: '字号' },
  choice: { chosen: '已选' },
  loading: '正在打开，请稍等',
  kept: (moment: string) => `没有网，这是${moment}存的`,
  /** What waits for the network (待上传), and what came too late. */
  outbox: {
    waiting: (count: number) => `有${count}件事待上传`,
    sure: '有网就办，不用再点。',
    uncounted: '有1件没算上',
    kinds: {
      'activity.signUp': (title: string) => `报名：${title}`,
      'activity.cancelSignUp': (title: string) => `不去了：${title}`,
      'article.save': (title: string) => `收藏：${title}`,
      'message.markRead': () => '看消息',
    },
    noted: '记下了',
    signUp: '等有网就报上（待上传）',
    later: '等有网就办（待上传）',
    acts: { activity: '去看这个活动', article: '去看这篇文章', read: '我看到了' },
  },
  more: { acts: { more: '再看一些' } },
  narrow: {
    all: '全部',
    now: (words: string) => `现在看：${words}`,
    acts: { fold: '收起选择' },
  },
  problem: {
    acts: { again: '再试一次', home: '回首页' },
    field: (field: string) => `“${field}”这一项不对`,
    number: (requestId: string) => `编号：${requestId}`,
  },
  keypad: {
    erase: '擦掉',
    none: '还没按',
    pressed: (digits: string) => `按了${digits}`,
    missing: (count: number) => `还差${count}个`,
  },
  listen: {
    reading: '正在念',
    paused: '停住了',
    ended: '念完了',
    broken: '没念出来，请再听一次。',
    noVoice: { what: '这部手机还不会念', todo: '请家人看看，或打电话问一问。' },
    noRecording: { what: '这一页还没有录音', todo: '想知道的，请打电话问一问。' },
    speed: (words: string) => `快慢：${words}`,
    speeds: ['慢', '正常', '快'],
    slowest: '最慢了',
    fastest: '最快了',
    acts: {
      listen: '听一听',
      pause: '停一停',
      goOn: '接着听',
      slower: '慢一点',
      faster: '快一点',
      stop: '不听了',
      next: '接着听下一篇',
      call: '打电话问一问',
    },
  },
  speak: {
    now: '请说，说完点一下',
    heard: (words: string) => `听到的是：${words}`,
    nothing: '没听清，请再说一遍，或写字。',
    acts: { speak: '说一说', done: '说完了', use: '用这句', again: '再说一遍' },
  },
  result: { next: '接下来' },
  stepper: {
    less: (unit: string) => `少1${unit}`,
    more: (unit: string) => `多1${unit}`,
    least: '不能再少',
    most: (count: number, unit: string) => `最多${count}${unit}`,
  },

  // States and kinds

  columns: {
    notice: '通知公告',
    branchNews: '支部动态',
    silverStyle: '银发风采',
    health: '健康生活',
  },
  /** The four integrations (四个融合), as the programme names them. */
  lines: {
    elderBodies: '涉老组织活动',
    keyWork: '重点中心工作',
    unitBusiness: '单位业务工作',
    twoNew: '“两新”党建',
  },
  needs: { pickUp: '要人接送', wheelchair: '要轮椅', hearing: '听力不好，请坐前排' },
  phases: {
    draft: '未发布',
    review: '等审核',
    cancelled: '取消了',
    notOpen: '还没开始报名',
    open: '正在报名',
    full: '名额满了，可排队',
    closed: '报名截止',
    ongoing: '正在进行',
    done: '已结束',
  },
  steps: { none: '平地，没有台阶', few: '有几级台阶', many: '台阶多，请慢走' },
  venue: { lift: '有电梯', noLift: '没有电梯', toilet: '有厕所', noToilet: '没有厕所' },
  seats: { free: (count: number) => `还有${count}个位子`, unlimited: '不限人数' },
  party: {
    confirmed: '报上了',
    waiting: '在排队',
    waitlisted: (place: number) => `在排队（第${place}位）`,
    kept: (guests: number, seats: number) => `给${party(guests)}留了${seats}个位子`,
    awaited: (guests: number, seats: number) => `${party(guests)}在等${seats}个位子`,
  },
  /** Rules 7 and 8 of the programme's list, said before anybody queues. */
  queueRule: '有位子按先后请，坐不下就请下一家。',

  /** For every no of the contract: what happened, and what to do next. */
  problems: {
    unreachable: { what: '没有连上', todo: '请看看手机有没有网，再试一次。' },
    crash: { what: '这边出了点问题', todo: '请再试一次，或打电话。' },
    unavailable: { what: '这边现在有点忙', todo: '请过一会儿，再试一次。' },
    badRequest: { what: '有一项不对', todo: '请改一改。改不好，请打电话问一问。' },
    signInNeeded: { what: '还不知道您是谁', todo: '请回首页，点“我要加入”。' },
    memberOnly: { what: '登记以后才能办', todo: '请回首页，点“我要加入”。' },
    notFound: { what: '没找到您要看的', todo: '可能已经收起来了，请回首页看看。' },
    alreadySignedUp: { what: '您已经报过名了', todo: '不用再报，请到“我的安排”里看。' },
    nothingSaid: { what: '还没写要说的话', todo: '请写几个字，或点“请给我打电话”。' },
    noPhone: { what: '还没有您的电话', todo: '请写几句，或者打电话来说。' },
    alreadyAnswered: { what: '已经回复了', todo: '请看看回复。还有话说，请再写一次。' },
    activityCancelled: { what: '这个活动取消了', todo: '请看看别的活动。' },
    signUpNotOpen: { what: '还没开始报名', todo: '请过几天再来。着急的话，请打电话问一问。' },
    signUpClosed: { what: '报名截止了', todo: '还想去，请打电话问一问。' },
    tooManyGuests: { what: '带的人多了', todo: '请少带几位，再报一次。' },
    full: { what: '有人先报了', todo: '位子不够了。可以少带几位，也可以排队。' },
    alreadyStarted: { what: '活动已经开始了', todo: '不能去了，请打电话说一声。' },
    codeExpired: { what: '这次没有登录上', todo: '请再试一次。' },
    weChatRefused: { what: '微信没让登录', todo: '请打电话问一问。' },
    notInPractice: { what: '试一试里没有这个', todo: '请先点“不试了”，再来看。' },
    weChatBusy: { what: '微信现在有点忙', todo: '请过一会儿，再试一次。' },
  },

  // Pages

  home: {
    title: '银龄e家',
    hello: '您好，欢迎来看看',
    greeting: (who: string, hello: string) => `${who}，${hello}`,
    /** The honorific every retired Party member is greeted with. */
    honoured: (name: string) => `${name}同志`,
    next: '下一件事',
    noPlans: '现在没有要办的事',
    joining: '登记以后，可以报名、看支部的消息',
    newArticles: (count: number) => (count > 0 ? `本周新到${few(count)}篇` : '看看支部的事'),
    openActivities: (count: number) => (count > 0 ? `${few(count)}个正在报` : '看看有什么活动'),
    mine: { words: '我的', second: '安排、收藏、字号' },
    people: { words: '选一个演示人物', second: '看看不同的人看到什么' },
  },

  activities: {
    title: '活动报名',
    empty: { words: '这里没有活动', hint: '点“挑选活动”，看别处的。' },
    period: '什么时候的',
    periods: { coming: '将来的活动', past: '过去的活动' },
    from: '哪里的',
    origins: { all: '全部', branch: '我的支部', community: '我的社区', county: '全市' },
    line: '哪一类',
    acts: { choose: '挑选活动', practise: '先试一试' },
  },

  activity: {
    title: '看活动',
    cancelReason: '为什么取消',
    mine: '我报的',
    what: '什么活动',
    when: '什么时候',
    where: '在哪里',
    seats: '还能去',
    bring: '带什么',
    bringNothing: '不用带东西',
    summary: '做什么',
    line: (line: string) => `属于：${line}`,
    with: '和谁一起',
    organiser: (organiser: string) => `有事找${organiser}`,
    guestLimit: (limit: number) => (limit > 0 ? `每人最多带${limit}位亲友` : '请一个人来'),
    waiting: (parties: number) => (parties > 0 ? `${parties}家在排` : '现在没人排'),
    opens: (moment: string) => `${moment}开始报名`,
    busy: '正在报名，请稍等',
    acts: {
      callOrganiser: '打电话给组织的人',
      attendees: '看看谁报了名',
      alone: '我一个人报名',
      queue: (ahead: number) => (ahead > 0 ? `我要排队（前面有${ahead}家）` : '我要排队'),
      join: '先加入支部',
      together: '带亲友，要帮忙',
      help: '要人帮忙',
      notGoing: '不去了',
      read: '看看这个活动',
    },
  },

  signUp: {
    title: '怎么去',
    heading: '几位去？',
    alone: '我一个人去',
    together: '我带亲友',
    guestLimit: (limit: number) => `最多带${limit}位`,
    unit: '位',
    tooFew: '位子不够，可以排队',
    acts: {
      needs: '需要人帮忙',
      change: '改一改人数',
      signUp: (people: number) => `报名，一共${people}位`,
    },
  },

  signedUp: {
    title: '报名结果',
    empty: { words: '您没有报这个活动' },
    comeThen: '到时候直接来。来不了，请点“不去了”。',
    waitThen: '轮到您了，“消息”里会告诉您。',
    acts: { done: '好的，回首页' },
  },

  notGoing: {
    title: '不去了',
    heading: '真的不去了吗？',
    consequence: '不去的话',
    givesBack: (seats: number) => `会让出${seats}个位子，给别的同志`,
    leavesQueue: '不再给您排队',
    noSignUp: '不再给您报名',
    busy: '正在办，请稍等',
    noted: '不去了，记下了',
    notSignedUp: '您现在没有报名',
    freed: (seats: number) => `已经让出${seats}个位子`,
    leftQueue: '已经不排队了',
    wayBack: '想去了，还可以再报名。',
    acts: { giveBack: '不去了', keep: '我还是去参加', activity: '再看看活动' },
  },

  plans: {
    title: '我的安排',
    empty: { words: '现在没有安排', hint: '报上的活动会写在这里。' },
    acts: { activities: '去看看活动' },
  },

  footprints: {
    title: '我的足迹',
    empty: { words: '这里还是空的', hint: '去过的活动会写在这里。' },
    acts: { activities: '去看看活动' },
  },

  articles: {
    title: '支部动态',
    empty: { words: '这里还没有文章', hint: '换个栏目看看。' },
    column: '看哪个栏目',
    from: '看哪里的',
    origins: { all: '全部', branch: '我的支部', county: '全市' },
    acts: { search: '找文章', choose: '换栏目' },
  },

  article: {
    title: '看文章',
    pinned: '置顶',
    branchOnly: '只给本支部看',
    bureau: '老干部局',
    source: (source: string) => `数据来自：${source}`,
    demo: '这篇文章是演示。',
    newer: '上一篇',
    older: '下一篇',
    recording: (length: string) => `录音，长${length}`,
    broken: '没放出来。请看看有没有网，再听一次。',
    acts: {
      listen: '听这段录音',
      stop: '停下录音',
      save: '收藏这篇文章',
      unsave: '收藏好了，点一下不收藏',
    },
  },

  search: {
    title: '找文章',
    field: '写几个字，比如：体检',
    missing: '请先写几个字，再点“找文章”。',
    empty: (words: string) => ({
      words: `没找到“${words}”`,
      hint: '换两个字试试，字少一点更好找。',
    }),
    /** What is found by words that ask for no article. */
    ways: {
      letters: { title: '字号', line: '字太小，点这里改大。' },
      complaint: { title: '投诉建议', line: '有意见、有建议，点这里说。' },
      call: { title: '打电话问一问', line: '点这里，马上打电话。' },
    },
    noArticle: { words: '文章里没有这几个字' },
    acts: { find: '找文章' },
  },

  saved: {
    title: '收藏的文章',
    empty: { words: '还没有收藏的文章', hint: '看文章时点“收藏”，就留在这里。' },
  },

  messages: {
    title: '消息',
    fresh: '新消息',
    headlines: {
      signedUp: '报上了',
      waitlisted: '在排队了',
      promoted: '轮到您了',
      notGoing: '不去了，记下了',
      activityCancelled: '活动取消了',
      suggestionAnswered: '您的话有回复了',
    },
    waitlisted: '有人不去了，就按先后请您。',
    notGoing: '位子已经让出来。想去了，还可以再报名。',
    reason: (reason: string) => `原因：${reason}`,
    noReason: '组织者没有写',
    unread,
    empty: { words: '还没有消息', hint: '您报名以后，结果会写在这里。' },
  },

  mine: {
    title: '我的',
    unread,
    letters: (size: string) => `现在是${size}`,
    tiles: {
      plans: { words: '我的安排', second: '报上的活动' },
      messages: { words: '消息', second: '写给您的' },
      footprints: { words: '我的足迹', second: '去过的活动' },
      saved: { words: '收藏的文章', second: '留着再看' },
      deskSignUps: { words: '报名名单', second: '谁报了名' },
      deskSuggestions: { words: '回复建议', second: '大家说的话' },
      suggestions: { words: '投诉建议', second: '说一说，有回复' },
      practice: { words: '试一试', second: '随便点，不算数' },
      firstPerson: { words: '选一个人', second: '演示人物' },
      otherPerson: { words: '换一个人', second: '演示人物' },
      leave: { words: '退出登录', second: '回到没登记的样子' },
    },
  },

  people: {
    title: '选一个演示人物',
    empty: { words: '这里没有演示人物' },
    demo: '这里的人和事都是演示，不是真的。',
  },

  join: {
    title: '我要加入',
    howTo: '打一个电话，就给您登记。',
    free: '不收钱，愿意才登记。',
    whom: '打给谁',
    prepare: '请先想好',
    facts: '您的姓名、手机号、在哪个支部',
    after: '登记以后',
    members: '可以报名活动，看本支部的消息',
    without: '不登记也行',
    guests: '公开的文章和活动，都可以看',
    acts: { call: '打电话登记', practise: '先试一试报名' },
  },

  practice: {
    title: '试一试',
    banner: '这是试一试，都不算数',
    howTo: '随便点，不会点坏。',
    nothing: '不记名字，也不占位子。',
    calls: '只有打电话是真的。',
    newcomer: '新来的',
    branch: '试一试小组',
    place: '老年活动室',
    activities: {
      walk: { title: '公园散步', summary: '慢慢走一圈，说说话。', bring: '雨伞' },
      tea: { title: '喝茶谈心', summary: '坐在一起，喝茶说说话。', bring: '水杯' },
      choir: { title: '合唱练习', summary: '跟着老师，唱几首老歌。', bring: '老花镜' },
    },
    acts: { leave: '不试了', signUp: '试一试报名', checkIn: '试一试签到' },
  },

  practiceCheckIn: {
    title: '试一试签到',
    heading: '书记会报四个数字',
    said: (code: string) => `书记说：${code}`,
    wrong: '数字不对，请再问一次',
    repair: '点“擦掉”，再按一次。',
    done: '签到好了',
    next: '真的签到，也这样按。',
    acts: { checkIn: '签到', again: '再试一次签到' },
  },

  letters: {
    title: '字号',
    sizes: { standard: '标准', large: '大', largest: '特大' },
    howTo: '点一下，全部页面的字马上变。',
    sample: (size: string) => `${size}的字`,
    chosen: '正在用',
  },

  preparing: {
    title: '正在准备',
    hint: '请先打电话问。',
    topics: {
      service: { title: '社区服务', hint: '要人帮忙，或想去帮忙，请先打电话。' },
      partyDay: { title: '主题党日', hint: '哪天去、学什么，请先打电话问。' },
    },
    acts: { call: '现在打电话' },
  },

  suggestions: {
    title: '投诉建议',
    howTo: '写几句话，或者打电话说。',
    bureau: '老干部局',
    noName: '不想留名字，请打电话。',
    guest: '登记以后，也可以在这里写。',
    mine: '我说过的',
    empty: { words: '您还没有说过', hint: '有意见、有建议，点“说一说”。' },
    acts: { say: '说说我的想法', call: '打电话给老干部局' },
  },

  suggest: {
    title: '说一说',
    step: (step: number) => `第${step}步，共3步`,
    about: '您想说什么？',
    words: '您想说什么？',
    field: '写在这里，几个字也行',
    orCall: '不想写字',
    callHint: '有人会打您登记的号码',
    kept: '写了的都留着，不会丢。',
    to: '请谁回答？',
    branch: '我的支部',
    bureau: '老干部局',
    named: '只有回答的人看得到，会看到您的名字。',
    busy: '正在送，请稍等',
    acts: { next: '写好了，看下一步', send: '请他们回答', change: '改一改再送' },
  },

  suggestion: {
    title: '我说的话',
    subjects: {
      activity: '活动的事',
      article: '文章的事',
      app: '软件不好用',
      branch: '支部的事',
      other: '其他的事',
    },
    states: {
      received: '收到了',
      inHand: '正在办',
      done: '办好了',
      declined: '这次办不了（有说明）',
      withdrawn: '已经收回',
    },
    noted: '记下了',
    callMe: '请给我打电话',
    about: '什么事',
    said: '您说的',
    who: '谁来回答',
    due: '什么时候回答',
    before: (day: string) => `${day}以前`,
    told: '回答了，“消息”里会告诉您。',
    look: '回答了，会写在这一页。',
    answer: '给您的回复',
    noName: '没留名字',
    reallyTake: '真的收回吗？',
    takenThen: '收回以后，别人就看不到了。',
    taken: '想说了，还可以再说。',
    busy: '正在收回，请稍等',
    acts: {
      take: '收回我说的话',
      keep: '留着，不收回',
      list: '看看我说过的',
    },
  },

  // Pages of the desk

  deskSuggestions: {
    title: '回复建议',
    which: '看哪些',
    whiches: { open: '等回复的', answered: '回复过的' },
    empty: { words: '这里没有', hint: '有人说了，会写在这里。' },
  },

  deskSuggestion: {
    title: '写回复',
    from: '谁说的',
    said: '说了什么',
    due: '最晚哪天回复',
    wantsCall: '请您打电话',
    noPhone: '没有电话',
    end: '办得怎么样',
    ends: { done: '办好了', declined: '这次办不了，说说原因' },
    field: '写给他的回复',
    missing: '请先写几句回复',
    choose: '请先选一选',
    answered: '已经回复',
    busy: '正在送，请稍等',
    acts: { call: '打电话给他', takeUp: '说一声，正在办', answer: '回复他' },
  },

  deskSignUps: {
    title: '报名名单',
    empty: { words: '现在没有活动', hint: '支部办的活动会写在这里。' },
  },

  deskAttendees: {
    title: '谁报了名',
    count: (parties: number, seats: number) => `${parties}家报上，一共${seats}个位子`,
    waiting: (parties: number) => `${parties}家在排队`,
    empty: { words: '还没有人报名' },
    guests: (count: number) => (count > 0 ? `带${count}位亲友` : '一个人来'),
    noPhone: '没有电话',
  },
} as const

/** The server counts no further than 99. */
function few(count: number) {
  return count < 99 ? `${count}` : '99多'
}

/** 您, or 您和1位亲友 */
function party(guests: number) {
  return guests === 0 ? '您' : `您和${guests}位亲友`
}

/** The messages not yet read. */
function unread(count: number) {
  return count > 0 ? `${count}条没看` : '都看过了'
}
