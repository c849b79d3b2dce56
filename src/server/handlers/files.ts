import { uploadIdOf } from '@/domain/upload'
import type { Config } from '../config'
import type { Db } from '../db/db'
import { keyOf, type Store } from '../store/store'
import type { Instant } from '@/domain/time'

export interface Files {
  db: Db
  config: Config
  store: Store
  now: Instant
}

/** Where to see a file of a block, for whoever may read the block: one uploaded soon ends, one of the program stays. */
export const fileAddress = async ({ db, config, store, now }: Files, file: string) =>
  uploadIdOf(file) === null
    ? `${config.filesUrl}/${file}`
    : store.getUrl(keyOf(db.county, file), now)

/** A picture with what it shows; null: there is none. */
export const shownPicture = async (files: Files, file: string | null, words: string | null) =>
  file !== null && words !== null ? { url: await fileAddress(files, file), words } : null
