import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { embeddedDb } from '../../src/server/db/embedded'
import { migrate } from '../../src/server/db/migrate'

/** Makes one migrated PGlite that every test file starts from a copy of; on PostgreSQL there is nothing to prepare. */
export default async function prepareDatabase() {
  if (process.env.TEST_POSTGRES_URL) return
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
