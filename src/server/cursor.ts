import { isMac, mac, MAC_LENGTH } from './mac'

export type Position = (string | boolean)[]

/** Where a page ended, readable only by this server and only in this scope (the asker and the list's filters). */
export function sealCursor(secret: string, scope: string, position: Position): string {
  const text = Buffer.from(JSON.stringify(position)).toString('base64url')
  return mac(secret, scope, text) + text
}

/** The position in a cursor; null when it is not from this server, this list and this person. */
export function openCursor(secret: string, scope: string, cursor: string): Position | null {
  const text = cursor.slice(MAC_LENGTH)
  if (!isMac(secret, scope, text, cursor.slice(0, MAC_LENGTH))) return null
  return JSON.parse(Buffer.from(text, 'base64url').toString()) as Position
}
