import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import { maskedPhone } from '@/domain/member'
import type { Config } from './config'

export interface SealedPhone {
  /** `<key id>:<nonce>:<AES-256-GCM text and tag>`, base64url. */
  cipher: string
  /** For looking a number up without reading any. */
  hmac: string
  /** First three and last four digits, for showing a masked number without opening it. */
  ends: string
}

/** What a number is looked up by: eleven digits under a plain hash are guessed in minutes. */
export const hmacOf = ({ secret }: Config, phone: string): string =>
  createHmac('sha256', secret).update(phone).digest('hex')

export function sealPhone(config: Config, phone: string): SealedPhone {
  const { phoneKey } = config
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', phoneKey.key, nonce)
  const text = Buffer.concat([cipher.update(phone), cipher.final(), cipher.getAuthTag()])
  return {
    cipher: [phoneKey.id, nonce.toString('base64url'), text.toString('base64url')].join(':'),
    hmac: hmacOf(config, phone),
    ends: phone.slice(0, 3) + phone.slice(-4),
  }
}

/** Throws when the text was altered or belongs to a key that is not known. */
export function openPhone({ phoneKey, oldPhoneKeys }: Config, cipher: string): string {
  const [keyId, nonce = '', text = ''] = cipher.split(':')
  const known = [phoneKey, ...oldPhoneKeys].find(({ id }) => id === keyId)
  if (!known) throw new Error(`a phone number is under the key ${keyId}`)
  const bytes = Buffer.from(text, 'base64url')
  const decipher = createDecipheriv('aes-256-gcm', known.key, Buffer.from(nonce, 'base64url'))
  decipher.setAuthTag(bytes.subarray(-16))
  return decipher.update(bytes.subarray(0, -16)).toString() + decipher.final().toString()
}

/** 138****0001 from the stored ends. */
export const showMasked = (ends: string): string => maskedPhone(ends.slice(-4), ends.slice(0, 3))
