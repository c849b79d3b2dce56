import { createHmac, timingSafeEqual } from 'node:crypto'

/** Letters of a mac. */
export const MAC_LENGTH = 22

/** What only this server can say of a text, each purpose (scope) apart from the others. */
export const mac = (secret: string, scope: string, text: string): string =>
  createHmac('sha256', secret).update(`${scope}\n${text}`).digest('base64url').slice(0, MAC_LENGTH)

/** Whether it was this server; how long it takes to say so tells nothing. */
export function isMac(secret: string, scope: string, text: string, given: string): boolean {
  const [expected, got] = [Buffer.from(mac(secret, scope, text)), Buffer.from(given)]
  return got.length === expected.length && timingSafeEqual(got, expected)
}
