import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { PGlite } from '@electric-sql/pglite'
import { Client } from 'pg'
import type { OpenDb } from '@/server/db/db'
import { EMBEDDED_PARSERS, embeddedDb } from '@/server/db/embedded'
import { openPostgres } from '@/server/db/postgres'
import { idle } from './idle'

export const COUNTY = '430682'

/** An empty, migrated database of its own: PGlite, or PostgreSQL where TEST_POSTGRES_URL names one. */
export const freshDb = (): Promise<OpenDb> => {
  const server = process.env.TEST_POSTGRES_URL
  return server ? freshPostgres(server) : freshPglite()
}

/** The same, for one test of a file after another: closing it empties it for the next. */
export async function emptyDb(): Promise<OpenDb> {
  const db = idle.pop() ?? (await freshDb())
  return {
    ...db,
    async close() {
      await db.query(EMPTIED)
      idle.push(db)
    },
  }
}

/** Without keys and triggers, so that the order does not matter and what may not be deleted is. */
const EMPTIED = `do $$
  declare name text;
  begin
    perform set_config('session_replication_role', 'replica', true);
    for name in
      select oid::regclass from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
        and not relispartition and relname <> 'migrations'
    loop execute 'delete from ' || name; end loop;
  end $$`

async function freshPglite(): Promise<OpenDb> {
  const copy = readFileSync(process.env.TEST_PGLITE_COPY ?? '')
  const pg = await PGlite.create({ loadDataDir: new Blob([copy]), parsers: EMBEDDED_PARSERS })
  return embeddedDb(pg, COUNTY, () => undefined)
}

async function freshPostgres(server: string): Promise<OpenDb> {
  const { url, drop } = await emptyPostgres(server, process.env.TEST_POSTGRES_COPY)
  const db = await openPostgres(url, COUNTY, 4)
  return {
    ...db,
    async close() {
      await db.close()
      await drop()
    },
  }
}

/** A new database with nothing in it, or a copy: its address, and how to be rid of it. */
export async function emptyPostgres(server: string, copied = 'template1') {
  const name = `test_${randomBytes(6).toString('hex')}`
  const asOwner = async (sql: string) => {
    const client = new Client({ connectionString: server })
    await client.connect()
    await client.query(sql)
    await client.end()
  }
  await asOwner(`create database ${name} template ${copied} strategy file_copy`)
  const url = new URL(server)
  url.pathname = name
  return { url: url.href, drop: () => asOwner(`drop database ${name} with (force)`) }
}
