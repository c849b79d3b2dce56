import type { Caller } from './asker'
import { readConfig } from './config'
import { openCounty } from './db/open'
import { dispatch } from './dispatch'
import { logLine } from './log'
import type { House } from './outcome'
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

async function openHouse(): Promise<House> {
  const config = readConfig(process.env)
  const db = await openCounty(config)
  return {
    db,
    config,
    now: () => new Date().toISOString(),
    weChat: config.weChat && weChatAt(config.weChat),
    demoPeople: [],
    log: logLine,
  }
}

/**
 * A cloud-function door: `{ name, request }`; whatever else an event holds is not looked at. The house
 * is opened by the first call of an instance and kept for the next; a failed opening is tried again.
 */
export function door(open: () => Promise<House>) {
  let opening: Promise<House> | null = null
  return async (event: { name?: unknown; request?: unknown }) => {
    const caller = weChatCaller(process.env, process.env.NODE_ENV === 'production')
    opening ??= open().catch((error: unknown) => {
      opening = null
      throw error
    })
    const name = typeof event.name === 'string' ? event.name : ''
    const { body } = await dispatch(await opening, caller, name, event.request ?? {})
    return body
  }
}

export const main = door(openHouse)
