import { createHmac } from 'node:crypto'
import { maskedPhone } from '@/domain/member'
import type { Config } from './config'
import { openText, sealText } from './seal'

export interface SealedPhone {
  /** As `sealText` seals it. */
  cipher: string
  /** For looking a number up without reading any. */
  hmac: string
  /** First three and last four digits, for showing a masked number without opening it. */
  ends: string
}

/** What a number is looked up by: eleven digits under a plain hash are guessed in minutes. */
export const hmacOf = ({ secret }: Config, phone: string): string =>
  createHmac('sha256', secret).update(phone).digest('hex')

export const sealPhone = (config: Config, phone: string): SealedPhone => ({
  cipher: sealText(config, phone),
  hmac: hmacOf(config, phone),
  ends: phone.slice(0, 3) + phone.slice(-4),
})

export const openPhone = openText

/** 138****0001 from the stored ends. */
export const showMasked = (ends: string): string => maskedPhone(ends.slice(-4), ends.slice(0, 3))
