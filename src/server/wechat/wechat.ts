import type { Config } from '../config'
import { weChatApi } from './api'
import { phoneNumbers, type PhoneAnswer } from './phone'
import { subscribeMessages } from './subscribe'

export type CodeAnswer =
  { openid: string } | { refusal: 'codeExpired' | 'weChatRefused' | 'weChatBusy' }

export interface WeChat {
  /** Exchanges a wx.login code (5 minutes, once) for the person's openid. */
  openidOf(code: string): Promise<CodeAnswer>
  /** Exchanges a getPhoneNumber code (5 minutes, once) for the number that WeChat vouches for. */
  phoneOf(code: string): Promise<PhoneAnswer>
  /** Tells people what they let WeChat tell them. */
  messages: ReturnType<typeof subscribeMessages>
}

const PATIENCE_MS = 3_000

/** Errors of code2Session as WeChat documents them; anything else is our own configuration and throws. */
const REFUSALS: Record<number, 'codeExpired' | 'weChatRefused' | 'weChatBusy'> = {
  [-1]: 'weChatBusy',
  40029: 'codeExpired',
  40163: 'codeExpired',
  40226: 'weChatRefused',
  45011: 'weChatBusy',
}

/** WeChat's own server; `clock` in milliseconds. We need no session_key, so it is never kept. */
export function weChatAt(own: NonNullable<Config['weChat']>, clock = () => Date.now()): WeChat {
  const { appId, appSecret, origin } = own
  const api = weChatApi(own, clock)
  const ask = async (code: string): Promise<CodeAnswer> => {
    const query = new URLSearchParams({
      appid: appId,
      secret: appSecret,
      js_code: code,
      grant_type: 'authorization_code',
    })
    const response = await fetch(`${origin}/sns/jscode2session?${query}`, {
      signal: AbortSignal.timeout(PATIENCE_MS),
    }).catch(() => null)
    if (!response?.ok) return { refusal: 'weChatBusy' }
    const body = (await response.json()) as { openid?: string; errcode?: number }
    if (body.openid) return { openid: body.openid }
    const refusal = REFUSALS[body.errcode ?? 0]
    if (!refusal) throw new Error(`code2Session answered errcode ${body.errcode}`)
    return { refusal }
  }
  return {
    // "System busy" is asked once more, as WeChat's page advises.
    async openidOf(code) {
      const first = await ask(code)
      return 'refusal' in first && first.refusal === 'weChatBusy' ? ask(code) : first
    },
    phoneOf: phoneNumbers(api, appId),
    messages: subscribeMessages(api),
  }
}
