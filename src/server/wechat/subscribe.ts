import type { Api } from './api'

/** A cloud function ends after 8 s. */
const PATIENCE_MS = 3_000

/** Not subscribed, or used up; banned for this account. */
const NOT_ALLOWED = [43101, 43107]
/** What will be the same the next time: no such openid, a wrong argument, a word that WeChat refuses. */
const FOR_GOOD = [40003, 45168, 47003]

export interface Subscribed {
  touser: string
  template_id: string
  /** The page that a tap on it opens. */
  page: string
  data: Record<string, { value: string }>
}

/**
 * What became of it. `unknown`: WeChat may have accepted it. Everything but `sent` and `unknown` was
 * certainly not accepted; `error` is WeChat's number.
 */
export type Sent =
  | { end: 'sent' | 'unknown'; error: null }
  | { end: 'again' | 'notAllowed' | 'refused'; error: number | null }

/** Asks WeChat to tell somebody something (subscribeMessage.send). */
export function subscribeMessages(api: Api) {
  return {
    /** Whether messages can be sent now. */
    ready: () => api.ready(AbortSignal.timeout(PATIENCE_MS)),

    async send(message: Subscribed): Promise<Sent> {
      const signal = AbortSignal.timeout(PATIENCE_MS)
      const request = { ...message, lang: 'zh_CN' }
      const body = await api.ask('/cgi-bin/message/subscribe/send', request, signal)
      if (body === 'unheard') return { end: 'again', error: null }
      const error = body === 'silent' ? undefined : body.errcode
      if (error === undefined) return { end: 'unknown', error: null }
      if (error === 0) return { end: 'sent', error: null }
      if (NOT_ALLOWED.includes(error)) return { end: 'notAllowed', error }
      // Busy (-1), another one under way to the same person (43108), a limit, a token that died.
      return { end: FOR_GOOD.includes(error) ? 'refused' : 'again', error }
    },
  }
}
