import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { Config } from './config'

/** `<key id>:<nonce>:<AES-256-GCM text and tag>`, base64url: what a stolen database does not tell. */
export function sealText({ phoneKey }: Config, text: string): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', phoneKey.key, nonce)
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
  return [phoneKey.id, nonce.toString('base64url'), sealed.toString('base64url')].join(':')
}

/** Throws when the text was altered or belongs to a key that is not known. */
export function openText({ phoneKey, oldPhoneKeys }: Config, cipher: string): string {
  const [keyId, nonce = '', sealed = ''] = cipher.split(':')
  const known = [phoneKey, ...oldPhoneKeys].find(({ id }) => id === keyId)
  if (!known) throw new Error(`something is sealed under the key ${keyId}`)
  const bytes = Buffer.from(sealed, 'base64url')
  const decipher = createDecipheriv('aes-256-gcm', known.key, Buffer.from(nonce, 'base64url'))
  decipher.setAuthTag(bytes.subarray(-16))
  return Buffer.concat([decipher.update(bytes.subarray(0, -16)), decipher.final()]).toString()
}
