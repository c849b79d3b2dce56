import type { RefusalDetail, ReplyOf } from '@/contract'
import {
  activityPhase,
  freeSeats,
  type ActivityPhase,
  type ActivitySeats,
  type IntegrationLine,
  type Need,
} from '@/domain/activity'
import type { ArticleColumn } from '@/domain/article'
import { partySize, signUpRefusal } from '@/domain/signUp'
import { daysLeftWords, momentWords, type Instant } from '@/domain/time'
import type { No } from './call'

/** What stands where an answer should be: what happened, what to do next, and whether 再试一次 may help. */
export interface Problem {
  what: string
  todo: string
  again: boolean
}

const CALL = '请打电话问一问。'
const JOIN = '请回首页，点“我要加入”。'

/** A refusal without its sentence does not compile. */
const SENTENCES: Record<No, (detail: RefusalDetail) => Omit<Problem, 'again'>> = {
  unreachable: () => ({ what: '没有连上', todo: '请看看手机有没有网，再试一次。' }),
  crash: ({ requestId }) => ({
    what: '这边出了点问题',
    todo: `请再试一次。还不行，请打电话，编号：${requestId ?? '没有'}`,
  }),
  badRequest: ({ field }) => ({
    what: field === undefined ? '有一项不对' : `“${field}”这一项不对`,
    todo: `请改一改。改不好，${CALL}`,
  }),
  signInNeeded: () => ({ what: '还不知道您是谁', todo: JOIN }),
  memberOnly: () => ({ what: '登记以后才能办', todo: JOIN }),
  notFound: () => ({ what: '没找到您要看的', todo: '可能已经收起来了，请回首页看看。' }),
  alreadySignedUp: () => ({ what: '您已经报过名了', todo: '不用再报，请到“我的安排”里看。' }),
  activityCancelled: () => ({ what: '这个活动取消了', todo: '请看看别的活动。' }),
  signUpNotOpen: () => ({ what: '还没开始报名', todo: `请过几天再来。着急的话，${CALL}` }),
  signUpClosed: () => ({ what: '报名截止了', todo: `还想去，${CALL}` }),
  tooManyGuests: () => ({ what: '带的人多了', todo: '请少带几位，再报一次。' }),
  full: () => ({ what: '有人先报了', todo: '位子不够了。可以少带几位，也可以排队。' }),
  alreadyStarted: () => ({ what: '活动已经开始了', todo: '不能去了，请打电话说一声。' }),
  codeExpired: () => ({ what: '这次没有登录上', todo: '请再试一次。' }),
  weChatRefused: () => ({ what: '微信没让登录', todo: CALL }),
  weChatBusy: () => ({ what: '微信现在有点忙', todo: '请过一会儿，再试一次。' }),
}

const PASSING: readonly No[] = ['unreachable', 'crash', 'codeExpired', 'weChatBusy']

// A phone keeps an old package for weeks and may hear a no that was not there when it was built.
const known = (refusal: No): No => (refusal in SENTENCES ? refusal : 'crash')

/** The plain sentences for a no. */
export const problemOf = (refusal: No, detail: RefusalDetail = {}): Problem => ({
  ...SENTENCES[known(refusal)](detail),
  again: PASSING.includes(refusal),
})

export const COLUMN_WORDS: Record<ArticleColumn, string> = {
  notice: '通知公告',
  branchNews: '支部动态',
  silverStyle: '银发风采',
  health: '健康生活',
}

/** The four integrations (四个融合), as the programme names them. */
export const LINE_WORDS: Record<IntegrationLine, string> = {
  elderBodies: '涉老组织活动',
  keyWork: '重点中心工作',
  unitBusiness: '单位业务工作',
  twoNew: '“两新”党建',
}

export const NEED_WORDS: Record<Need, string> = {
  pickUp: '要人接送',
  wheelchair: '要轮椅',
  hearing: '听力不好，请坐前排',
}

type Venue = ReplyOf<'activity.read'>['venue']

export const STEPS_WORDS: Record<Venue['steps'], string> = {
  none: '平地，没有台阶',
  few: '有几级台阶',
  many: '台阶多，请慢走',
}

/** Everything an elder must know of a place before going there. */
export const venueWords = ({ steps, lift, toilet, bus }: Venue): string[] => [
  STEPS_WORDS[steps],
  lift ? '有电梯' : '没有电梯',
  toilet ? '有厕所' : '没有厕所',
  ...(bus === null ? [] : [bus]),
]

export const PHASE_WORDS: Record<ActivityPhase, string> = {
  draft: '未发布',
  review: '等审核',
  cancelled: '取消了',
  notOpen: '还没开始报名',
  open: '正在报名',
  full: '名额满了，可排队',
  closed: '报名截止',
  ongoing: '正在进行',
  done: '已结束',
}

/** 还有12个位子, 名额满了，可排队, 不限人数 */
export function seatsWords(seats: ActivitySeats): string {
  const free = freeSeats(seats)
  if (free === null) return '不限人数'
  return free === 0 ? PHASE_WORDS.full : `还有${free}个位子`
}

type Brief = ReplyOf<'activity.list'>['items'][number]

/** 报上了, 在排队（第3位） */
export const signUpWords = ({ state, place }: NonNullable<Brief['mine']>): string =>
  state === 'confirmed' ? '报上了' : `在排队（第${place ?? 1}位）`

/** The colour and the picture that go with a phase; the words always say the same. */
const PHASE_LOOKS = {
  draft: { tone: 'plain', icon: 'list' },
  review: { tone: 'plain', icon: 'list' },
  cancelled: { tone: 'stop', icon: 'warning' },
  notOpen: { tone: 'plain', icon: 'clock' },
  open: { tone: 'good', icon: 'calendar' },
  full: { tone: 'wait', icon: 'people' },
  closed: { tone: 'plain', icon: 'clock' },
  ongoing: { tone: 'busy', icon: 'flag' },
  done: { tone: 'plain', icon: 'check' },
} as const satisfies Record<ActivityPhase, object>

/** Where an activity stands for this person: my own sign-up comes before everything but its end. */
export function activityStatus(activity: Brief, now: Instant) {
  const phase = activityPhase(activity, now)
  const over = phase === 'cancelled' || phase === 'done'
  if (activity.mine === null || over) return { words: PHASE_WORDS[phase], ...PHASE_LOOKS[phase] }
  const words = signUpWords(activity.mine)
  return activity.mine.state === 'confirmed'
    ? ({ words, tone: 'good', icon: 'done' } as const)
    : ({ words, tone: 'wait', icon: 'clock' } as const)
}

/** 还有3天; 正在进行 while it lasts, which may be days. */
export const daysWords = (activity: Brief, now: Instant): string =>
  activityPhase(activity, now) === 'ongoing'
    ? PHASE_WORDS.ongoing
    : daysLeftWords(activity.startsAt, now)

/** Why nobody can sign up or queue now, as it stands on the greyed button; undefined when they can. */
export function signUpReason(activity: ReplyOf<'activity.read'>, guests: number, now: Instant) {
  const wish = { guests, orQueue: true }
  const refusal = signUpRefusal(activity, wish, activity.mine !== null, now)
  if (refusal === 'signUpNotOpen') return `${momentWords(activity.signUpOpensAt, now)}开始报名`
  return refusal === null ? undefined : problemOf(refusal).what
}

/** 我要排队（前面有2家） */
export const queueWords = (waiting: number): string =>
  waiting === 0 ? '我要排队' : `我要排队（前面有${waiting}家）`

/** Rules 7 and 8 of the programme's list, said before anybody queues. */
export const QUEUE_RULE = '有人不去了，就按先后请。人多坐不下的，先请后面坐得下的。'

/** 给您和1位亲友留了2个位子, 您在等1个位子 */
export function partyWords({ state, guests }: NonNullable<Brief['mine']>): string {
  const who = guests === 0 ? '您' : `您和${guests}位亲友`
  const seats = `${partySize(guests)}个位子`
  return state === 'confirmed' ? `给${who}留了${seats}` : `${who}在等${seats}`
}
