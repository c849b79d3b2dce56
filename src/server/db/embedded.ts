import fs from 'node:fs'
import path from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { PGlite, type Transaction } from '@electric-sql/pglite'
import { instantOf, safeNumber, TYPES, type Db, type OpenDb, type Value } from './db'
import { DURABLE_START, SyncingNodeFS } from './durable'
import { holdFolder } from './lock'

/** Reads values as the other driver does. */
export const EMBEDDED_PARSERS = {
  [TYPES.int8]: safeNumber,
  [TYPES.date]: String,
  [TYPES.numeric]: String,
  [TYPES.timestamptz]: instantOf,
}

const start = async (folder: string) =>
  PGlite.create({
    fs: new SyncingNodeFS(folder),
    startParams: DURABLE_START,
    parsers: EMBEDDED_PARSERS,
  })

/** A folder that exists is whole: it is built under another name and renamed when it is done. */
async function buildFolder(folder: string) {
  const building = `${folder}.building`
  fs.rmSync(building, { recursive: true, force: true })
  fs.mkdirSync(building, { recursive: true })
  const pg = await start(building)
  await pg.close()
  fs.renameSync(building, folder)
}

/**
 * Each statement holds the process while it runs, and a turn of its loop takes in one connection: so
 * there is a turn before each, or three hundred who come back at once would wait for one another.
 */
const onConnection = (county: string, pg: PGlite | Transaction): Omit<Db, 'transaction'> => ({
  county,
  query: async <Row>(sql: string, values: readonly Value[] = []) => {
    await setImmediate()
    return (await pg.query(sql, [...values])).rows as Row[]
  },
  script: async (sql) => void (await pg.exec(sql)),
})

/** PostgreSQL inside this process, in a folder of its own. Throws FolderInUse. */
export async function openEmbedded(folder: string, county: string): Promise<OpenDb> {
  fs.mkdirSync(path.dirname(folder), { recursive: true })
  const letGo = holdFolder(folder)
  try {
    if (!fs.existsSync(folder)) await buildFolder(folder)
    const pg = await start(folder)
    return embeddedDb(pg, county, letGo)
  } catch (error) {
    letGo()
    throw error
  }
}

/** The Db of a running PGlite; tests open theirs in memory. */
export function embeddedDb(pg: PGlite, county: string, onClose: () => void): OpenDb {
  return {
    ...onConnection(county, pg),
    transaction: (work) =>
      pg.transaction((connection) => {
        const tx: Db = {
          ...onConnection(county, connection),
          transaction: (inner) => inner(tx),
        }
        return work(tx)
      }),
    async close() {
      await pg.close()
      onClose()
    },
  }
}
