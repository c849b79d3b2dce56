import type { Caller } from './asker'
import { readConfig } from './config'
import { openCounty } from './db/open'
import { dispatch } from './dispatch'
import { tell } from './jobs/telling'
import { logLine } from './log'
import type { House } from './outcome'
import { openStore } from './store/store'
import { weChatAt } from './wechat/wechat'

type Env = Record<string, string | undefined>

/**
 * Who called, from the context WeChat's cloud sets around each call; never from the event, which a
 * person can fill with anything. Must be read before any await: the next call overwrites it.
 * Calls that do not come from a mini-program have no caller.
 */
export function weChatCaller(env: Env, production: boolean): Caller {
  const named = (env.WX_CONTEXT_KEYS ?? '').split(',')
  const openid = named.includes('WX_OPENID') ? env.WX_OPENID : undefined
  const source = (env.TCB_SOURCE ?? '').split(',')[0]
  const trusted = source === 'wx_client' || (source === 'wx_devtools' && !production)
  return openid && trusted ? { identity: `weChat:${openid}` } : null
}

/**
 * Whether the cloud's own timer called, from the same context: nobody's openid is in it, and no event can
 * say so. Must be read before any await.
 */
export const isTimer = (env: Env): boolean =>
  env.TCB_SOURCE === 'wx_trigger' && !(env.WX_CONTEXT_KEYS ?? '').split(',').includes('WX_OPENID')

/** How long the timer goes on: its last message may take WeChat 3 s more, and all ends after 8. */
const TIMER_MS = 3_500

async function openHouse(): Promise<House> {
  const config = readConfig(process.env)
  const db = await openCounty(config)
  return {
    db,
    config,
    now: () => new Date().toISOString(),
    weChat: config.weChat && weChatAt(config.weChat),
    store: openStore(config),
    demoPeople: [],
    log: logLine,
  }
}

/**
 * A cloud-function door: `{ name, request }`; whatever else an event holds is not looked at. The cloud's
 * timer comes through it too, and does the jobs. The house is opened by the first call of an instance and
 * kept for the next; a failed opening is tried again.
 */
export function door(open: () => Promise<House>) {
  let opening: Promise<House> | null = null
  return async (event: { name?: unknown; request?: unknown }): Promise<unknown> => {
    const caller = weChatCaller(process.env, process.env.NODE_ENV === 'production')
    const timer = isTimer(process.env)
    const until = performance.now() + TIMER_MS
    opening ??= open().catch((error: unknown) => {
      opening = null
      throw error
    })
    const house = await opening
    if (timer) return tell(house, () => performance.now() < until)
    const name = typeof event.name === 'string' ? event.name : ''
    const { body } = await dispatch(house, caller, name, event.request ?? {})
    return body
  }
}

export const main = door(openHouse)
