import type { Config } from '../config'
import { migrate } from './migrate'
import { openPostgres } from './postgres'
import { settleCounty } from '../sql/county'
import type { OpenDb } from './db'

/** The deployment's database with its schema up to date. Throws FolderInUse for a folder somebody holds. */
export async function openDb(config: Config): Promise<OpenDb> {
  const db = await connect(config)
  await migrate(db, config.partitions)
  return db
}

/** What a server opens: the same, and the county in it as the configuration says. */
export async function openCounty(config: Config): Promise<OpenDb> {
  const db = await openDb(config)
  if (config.countyFacts) await settleCounty(db, config.countyFacts)
  return db
}

async function connect({ databaseUrl, dataDir, county, poolSize }: Config): Promise<OpenDb> {
  if (databaseUrl) return openPostgres(databaseUrl, county, poolSize)
  // Loaded only where it is used: the cloud function must not carry 27 MB of PostgreSQL.
  const { openEmbedded } = await import('./embedded')
  return openEmbedded(dataDir, county)
}
