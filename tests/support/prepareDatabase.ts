import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { Client } from 'pg'
import { embeddedDb } from '../../src/server/db/embedded'
import { migrate } from '../../src/server/db/migrate'
import { openPostgres } from '../../src/server/db/postgres'

/** Makes one migrated database that every test file starts from a copy of. */
export default async function prepareDatabase() {
  const server = process.env.TEST_POSTGRES_URL
  if (server) {
    process.env.TEST_POSTGRES_COPY = await migratedPostgres(server)
    return
  }
  const pg = await PGlite.create()
  await migrate(
    embeddedDb(pg, '430682', () => undefined),
    0,
  )
  const dump = await pg.dumpDataDir('none')
  await pg.close()
  const folder = mkdtempSync(path.join(tmpdir(), 'yinling-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const file = path.join(folder, 'migrated.tar')
  writeFileSync(file, Buffer.from(await dump.arrayBuffer()))
  process.env.TEST_PGLITE_COPY = file
}

async function migratedPostgres(server: string): Promise<string> {
  const name = `migrated_${process.pid}`
  const client = new Client({ connectionString: server })
  await client.connect()
  await client.query(`create database ${name}`)
  await client.end()
  const url = new URL(server)
  url.pathname = name
  const db = await openPostgres(url.href, '430682', 1)
  await migrate(db, Number(process.env.TEST_PARTITIONS ?? 0))
  await db.close()
  return name
}
