import type { IncomingMessage, ServerResponse } from 'node:http'
import { minutesAfter, type Instant } from '@/domain/time'
import type { Config } from '../config'
import { folderStore } from './folder'
import { s3Store } from './s3'

/** Where pictures and recordings lie, each under a key that only the server makes. */
export interface Store {
  /** An address that takes just so many bytes by PUT, for a quarter of an hour. */
  putUrl(key: string, bytes: number, now: Instant): Promise<string>
  /** An address to see it at, for half an hour to an hour; the same for all who ask meanwhile. */
  getUrl(key: string, now: Instant): Promise<string>
  /** null: nothing lies there. */
  read(key: string): Promise<Buffer | null>
  write(key: string, bytes: Buffer): Promise<void>
  /** What is not there is no trouble. */
  remove(key: string): Promise<void>
  /** Answers at the addresses above, where they are this server's own. */
  serve?(request: IncomingMessage, response: ServerResponse, now: Instant): Promise<void>
}

export const PUT_MINUTES = 15
const SLOT_MS = 30 * 60_000

/** A browser keeps what it saw only under the same address: all of half an hour get the same one. */
export function slotOf(now: Instant): { from: Instant; until: Instant } {
  const from = new Date(Math.floor(Date.parse(now) / SLOT_MS) * SLOT_MS).toISOString()
  return { from, until: minutesAfter(from, 60) }
}

const TYPES: Record<string, string> = {
  jpg: 'image/jpeg',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  weba: 'audio/webm',
  ogg: 'audio/ogg',
}

/** What a file is, by the ending the server gave it. */
export const typeOf = (key: string): string =>
  TYPES[key.slice(key.lastIndexOf('.') + 1)] ?? 'application/octet-stream'

/** Where the bytes of an upload lie as they came. */
export const rawKey = (county: string, uploadId: string) => `${county}/raw-${uploadId}`

/** Where a file of a block lies. */
export const keyOf = (county: string, file: string) => `${county}/${file}`

/** The deployment's store. */
export const openStore = ({ files, secret }: Config): Store =>
  'folder' in files ? folderStore(files.folder, secret) : s3Store(files)
