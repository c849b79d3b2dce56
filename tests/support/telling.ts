import { readConfig } from '@/server/config'
import { minutesAfter, wallTime, type Instant } from '@/domain/time'
import { tell } from '@/server/jobs/telling'
import { weChatAt } from '@/server/wechat/wechat'
import { fakeWeChat, type Answer } from './fakeWeChat'
import { COUNTY_SETTINGS } from './killed'
import { SUNDAY, type Person, type World } from './world'

/** The wall clock in China, so many days after the world's first Sunday. */
export const at = (clock: string, days = 0): Instant => {
  const [hour, minute] = clock.split(':').map(Number)
  return wallTime(SUNDAY, days, hour ?? 0, minute)
}

export const WECHAT_TEMPLATES =
  'change:TC:thing1,time2,thing3,thing4;reminder:TR:thing5,date6,thing7,thing8'

export const { templates } = readConfig({ ...COUNTY_SETTINGS, WECHAT_TEMPLATES })

export const TOKEN = { access_token: 'token 1', expires_in: 7200 }
export const OK = { errcode: 0, errmsg: 'ok' }

interface Asked {
  touser: string
  template_id: string
  page: string
  data: Record<string, { value: string }>
}

/** A WeChat that gives a token and answers messages as `answer` says; `heard` is what it was asked to send. */
export async function tellingWeChat() {
  const server = await fakeWeChat()
  const heard: Asked[] = []
  let answer: (message: Asked) => Answer = () => OK
  server.answerBy(({ pathname }, body) => {
    if (pathname === '/cgi-bin/stable_token') return TOKEN
    const message = JSON.parse(body) as Asked
    heard.push(message)
    return answer(message)
  })
  return {
    ...server,
    heard,
    /** Answers in turn, the last again and again. */
    says(...next: Answer[]) {
      answer = () => (next.length > 1 ? next.shift() : next[0]) ?? OK
    },
    saysBy(by: typeof answer) {
      answer = by
    },
  }
}

/** Lets a world tell through this WeChat. */
export function lendWeChat(world: World, { origin }: { origin: string }) {
  const own = { appId: 'wx1', appSecret: 'app secret', origin }
  world.house.weChat = weChatAt(own, () => Date.parse(world.now))
  world.house.config = { ...world.config, templates }
}

/** Runs the job once at a moment. A crash of it is the test's. */
export async function tellAt(world: World, now: Instant) {
  world.now = now
  await tell(world.house, () => true)
  const crash = world.logged.find(({ job, crash }) => job === 'telling' && crash)
  if (crash) throw new Error(String(crash.crash))
}

/** Runs the job every half hour through some days. */
export async function tellThrough(world: World, from: Instant, days: number) {
  for (let half = 0; half <= days * 48; half += 1)
    await tellAt(world, minutesAfter(from, half * 30))
}

export const openidOf = ({ accountId }: Pick<Person, 'accountId'>) => accountId
