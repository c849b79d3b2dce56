import { MOBILE } from '@/domain/phone'
import { BUSY, isStale, type Api } from './api'

export type PhoneAnswer = { phone: string } | { refusal: 'noWeChatPhone' }

/** For token and number together: a cloud function ends after 8 s, the phone waits for 10. */
const PATIENCE_MS = 5_000

/** Errors of getuserphonenumber as WeChat documents them: busy, too often, code used or old. */
const PASSING = [...BUSY, 40029]

interface Body {
  errcode?: number
  phone_info?: { purePhoneNumber?: string; watermark?: { appid?: string } }
}

const NO_PHONE = { refusal: 'noWeChatPhone' } as const

/** Asks WeChat for numbers (wxa/business/getuserphonenumber). An errcode that is our own fault throws. */
export const phoneNumbers =
  (api: Api, appId: string) =>
  async (code: string): Promise<PhoneAnswer> => {
    const signal = AbortSignal.timeout(PATIENCE_MS)
    for (let triesLeft = 2; triesLeft > 0; triesLeft--) {
      const body = await api.ask<Body>('/wxa/business/getuserphonenumber', { code }, signal)
      if (typeof body === 'string') return NO_PHONE
      const { errcode = 0, phone_info: info } = body
      // The code is not used up by a token that is no longer good.
      if (isStale(body)) continue
      if (errcode !== 0 && !PASSING.includes(errcode))
        throw new Error(`getuserphonenumber answered errcode ${errcode}`)
      const { purePhoneNumber: phone = '', watermark } = info ?? {}
      return watermark?.appid === appId && MOBILE.test(phone) ? { phone } : NO_PHONE
    }
    return NO_PHONE
  }
