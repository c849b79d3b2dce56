import { communityStrings } from '@/communityStrings'
import { deskStrings } from '@/deskStrings'
import { partyDayStrings } from '@/partyDayStrings'
import { strings } from '@/strings'

/** Words of offices and of programs, and of what this product never does. */
const FORBIDDEN =
  /提交|授权|缓存|登录态|失败|异常|错误|待审核|绑定|打卡|积分|排名|排行|考核|逾期|注销|加载|刷新/

/** A verb, with what it is done to behind it; those alone are how elders say it (domain words, 4.3). */
const ACT =
  /^(不去了|不参加了|签到|停一停|接着听|慢一点|快一点)$|(到|记|点|参加|加入|收藏|收起|挑选|登记|停下|看|试|找|换|打|要|报|排|带|请|去|改|听|回|用|说|留|选|写|存|删|抄|帮|替|送|办|发|取消|加|扔|扫)./

/** Longest string an elder reads at a glance, and the mean of them all (elder criterion 47). */
const LONGEST = 20
const MEAN = 12

interface Said {
  /** Where it stands: `activity.acts.read`. */
  path: string
  words: string
}

/** Everything a table of strings says; a template is said with nothing, and with two figures. */
function everySaid(value: unknown, path: string): Said[] {
  if (typeof value === 'string') return [{ path, words: value }]
  if (typeof value === 'function') {
    const template = value as (...samples: number[]) => unknown
    return [0, 12].flatMap((sample) => everySaid(template(sample, sample + 1, sample), path))
  }
  return Object.entries(value as object).flatMap(([key, inner]) =>
    everySaid(inner, path === '' ? key : `${path}.${key}`),
  )
}

/** What is wrong with a string; empty when nothing is. */
function faults({ path, words }: Said): string[] {
  const all = {
    long: words.length > LONGEST,
    // The product's own name has the one letter there is.
    latin: /[A-Za-z]/.test(words.replace('银龄e家', '')),
    forbidden: FORBIDDEN.test(words),
    halfWidth: /[,.:;!?()'"]/.test(words),
    empty: words.trim() !== words || words === '',
    noAct: path.includes('acts.') && !ACT.test(words),
  }
  return Object.entries(all).flatMap(([fault, found]) => (found ? [fault] : []))
}

const mean = (said: Said[]) => said.reduce((sum, { words }) => sum + words.length, 0) / said.length

const said = everySaid({ ...strings, ...communityStrings, ...partyDayStrings, ...deskStrings }, '')

test('there is something to judge', () => {
  expect(said.length).toBeGreaterThan(200)
  expect(said).toContainEqual({ path: 'activity.acts.queue', words: '我要排队（前面有12家）' })
})

test.each(said)('$path: $words', (one) => {
  expect(faults(one)).toEqual([])
})

test('they are short on average', () => {
  expect(mean(said)).toBeLessThanOrEqual(MEAN)
  expect(mean([{ path: 'long', words: '请看看手机有没有网，再试一次。' }])).toBeGreaterThan(MEAN)
})

test.each([
  ['long', 'home.hello', '登记以后，您就可以报名活动，也可以看支部的消息'],
  ['latin', 'home.hello', '请下载App'],
  ['forbidden', 'home.hello', '登录失败'],
  ['halfWidth', 'home.hello', '位子不够,可以排队'],
  ['empty', 'home.hello', '您好 '],
  ['noAct', 'home.acts.hello', '您好'],
  ['noAct', 'home.acts.hello', '要'],
])('%s is caught', (fault, path, words) => {
  expect(faults({ path, words })).toEqual([fault])
})
