import type { Config } from '../config'

/** A token is asked for anew so long before it ends. */
const MARGIN_MS = 60_000

/** The token is no longer good: somebody had all tokens made anew. */
const STALE = [40001, 40014, 42001]
/** WeChat is busy, or asked too often. */
export const BUSY = [-1, 45011]

/** Faults of a connection that was never made: WeChat has not heard the question. */
const UNHEARD = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']

interface Token {
  errcode?: number
  access_token?: string
  /** In seconds. */
  expires_in?: number
}

/** `unheard`: the question never got there, so it may be put again. `silent`: no answer, or none that is JSON. */
export type NoAnswer = 'unheard' | 'silent'

export interface Api {
  /** Sees to it that there is a token; false when WeChat gives none now. */
  ready(signal: AbortSignal): Promise<boolean>
  /** Puts one question with the token. One that died is forgotten, so that the next try has a new one. */
  ask<Body extends { errcode?: number }>(
    path: string,
    request: object,
    signal: AbortSignal,
  ): Promise<Body | NoAnswer>
}

const isUnheard = (error: unknown) => {
  const { cause } = error as { cause?: { code?: string } }
  return UNHEARD.includes(cause?.code ?? '')
}

/**
 * WeChat's server as an application talks to it. The stable access token is kept until shortly before it
 * ends; calls at the same time share one. An errcode that is our own fault throws.
 */
export function weChatApi(
  { appId, appSecret, origin }: NonNullable<Config['weChat']>,
  clock: () => number,
): Api {
  let kept: { token: string; until: number } | null = null
  let fetching: Promise<string | null> | null = null

  const post = async (path: string, request: object, signal: AbortSignal) => {
    const response = await fetch(origin + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(request),
      signal,
    }).catch((error: unknown) => (isUnheard(error) ? 'unheard' : 'silent'))
    if (typeof response === 'string') return response
    const body = (await response.json().catch(() => null)) as object | null
    return body ?? 'silent'
  }

  const fetchToken = async (signal: AbortSignal) => {
    const request = { grant_type: 'client_credential', appid: appId, secret: appSecret }
    const body = await post('/cgi-bin/stable_token', request, signal)
    if (typeof body === 'string') return null
    const { access_token: token, expires_in: seconds = 0, errcode } = body as Token
    if (token) {
      kept = { token, until: clock() + seconds * 1000 - MARGIN_MS }
      return token
    }
    if (errcode !== undefined && !BUSY.includes(errcode))
      throw new Error(`stable_token answered errcode ${errcode}`)
    return null
  }

  const tokenNow = (signal: AbortSignal) => {
    if (kept && kept.until > clock()) return Promise.resolve(kept.token)
    fetching ??= fetchToken(signal).finally(() => (fetching = null))
    return fetching
  }

  return {
    ready: async (signal) => (await tokenNow(signal)) !== null,
    async ask<Body extends { errcode?: number }>(
      path: string,
      request: object,
      signal: AbortSignal,
    ) {
      const token = await tokenNow(signal)
      if (token === null) return 'unheard'
      const query = new URLSearchParams({ access_token: token })
      const body = await post(`${path}?${query}`, request, signal)
      if (typeof body === 'string') return body
      if (isStale(body)) kept = null
      return body as Body
    },
  }
}

/** Whether WeChat did nothing because the token had died. */
export const isStale = ({ errcode = 0 }: { errcode?: number }): boolean => STALE.includes(errcode)
