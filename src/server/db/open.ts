import type { Config } from '../config'
import { migrate } from './migrate'
import { openPostgres } from './postgres'
import type { OpenDb } from './db'

/** The deployment's database with its schema up to date. Throws FolderInUse for a folder somebody holds. */
export async function openDb(config: Config): Promise<OpenDb> {
  const db = await connect(config)
  await migrate(db, config.partitions)
  return db
}

async function connect({ databaseUrl, dataDir, county, poolSize }: Config): Promise<OpenDb> {
  if (databaseUrl) return openPostgres(databaseUrl, county, poolSize)
  // Loaded only where it is used: the cloud function must not carry 27 MB of PostgreSQL.
  const { openEmbedded } = await import('./embedded')
  return openEmbedded(dataDir, county)
}
