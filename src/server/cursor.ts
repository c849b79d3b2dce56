import { createHmac, timingSafeEqual } from 'node:crypto'

const MAC_LENGTH = 22

const mac = (secret: string, scope: string, text: string) =>
  createHmac('sha256', secret).update(`${scope}\n${text}`).digest('base64url').slice(0, MAC_LENGTH)

export type Position = (string | boolean)[]

/** Where a page ended, readable only by this server and only in this scope (the asker and the list's filters). */
export function sealCursor(secret: string, scope: string, position: Position): string {
  const text = Buffer.from(JSON.stringify(position)).toString('base64url')
  return mac(secret, scope, text) + text
}

/** The position in a cursor; null when it is not from this server, this list and this person. */
export function openCursor(secret: string, scope: string, cursor: string): Position | null {
  const text = cursor.slice(MAC_LENGTH)
  const expected = Buffer.from(mac(secret, scope, text))
  const given = Buffer.from(cursor.slice(0, MAC_LENGTH))
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null
  return JSON.parse(Buffer.from(text, 'base64url').toString()) as Position
}
