import { MOBILE } from '@/domain/phone'
import type { Config } from '../config'

export type PhoneAnswer = { phone: string } | { refusal: 'noWeChatPhone' }

/** For token and number together: a cloud function ends after 8 s, the phone waits for 10. */
const PATIENCE_MS = 5_000

/** A token is asked for anew so long before it ends. */
const MARGIN_MS = 60_000

/** Errors of getuserphonenumber as WeChat documents them: busy, code used or old, too often. */
const PASSING = [-1, 40029, 45011]
/** The token is no longer good: somebody had all tokens made anew. */
const STALE = [40001, 42001]

interface Body {
  errcode?: number
  access_token?: string
  /** In seconds. */
  expires_in?: number
  phone_info?: { purePhoneNumber?: string; watermark?: { appid?: string } }
}

const NO_PHONE = { refusal: 'noWeChatPhone' } as const

/**
 * Asks WeChat for numbers (wxa/business/getuserphonenumber). The stable access token is kept until
 * shortly before it ends; calls at the same time share one. An errcode that is our own fault throws.
 */
export function phoneNumbers(
  { appId, appSecret, origin }: NonNullable<Config['weChat']>,
  clock: () => number,
): (code: string) => Promise<PhoneAnswer> {
  let kept: { token: string; until: number } | null = null
  let fetching: Promise<string | null> | null = null

  /** null: no answer in time, or none that is JSON. */
  const post = async (path: string, request: object, signal: AbortSignal) => {
    const response = await fetch(origin + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(request),
      signal,
    }).catch(() => null)
    return (await response?.json().catch(() => null)) as Body | null | undefined
  }

  const fetchToken = async (signal: AbortSignal) => {
    const request = { grant_type: 'client_credential', appid: appId, secret: appSecret }
    const body = await post('/cgi-bin/stable_token', request, signal)
    if (body?.access_token) {
      kept = {
        token: body.access_token,
        until: clock() + (body.expires_in ?? 0) * 1000 - MARGIN_MS,
      }
      return kept.token
    }
    const { errcode } = body ?? {}
    if (errcode !== undefined && !PASSING.includes(errcode))
      throw new Error(`stable_token answered errcode ${errcode}`)
    return null
  }

  const tokenNow = (signal: AbortSignal) => {
    if (kept && kept.until > clock()) return Promise.resolve(kept.token)
    fetching ??= fetchToken(signal).finally(() => (fetching = null))
    return fetching
  }

  return async (code) => {
    const signal = AbortSignal.timeout(PATIENCE_MS)
    for (let triesLeft = 2; triesLeft > 0; triesLeft--) {
      const token = await tokenNow(signal)
      if (token === null) return NO_PHONE
      const query = new URLSearchParams({ access_token: token })
      const body = await post(`/wxa/business/getuserphonenumber?${query}`, { code }, signal)
      const { errcode = 0, phone_info: info } = body ?? {}
      // The code is not used up by a token that is no longer good.
      if (STALE.includes(errcode)) kept = null
      else if (errcode !== 0 && !PASSING.includes(errcode))
        throw new Error(`getuserphonenumber answered errcode ${errcode}`)
      else {
        const { purePhoneNumber: phone = '', watermark } = info ?? {}
        return watermark?.appid === appId && MOBILE.test(phone) ? { phone } : NO_PHONE
      }
    }
    return NO_PHONE
  }
}
