import { migrations } from './migrations'
import type { Db } from './db'

/** Any number that nothing else in this database locks. */
const MIGRATING = 430_682

/**
 * Brings the schema up to date; of many processes starting together exactly one does it.
 * With `partitions`, every table is hash-partitioned by county: the proof that the same schema
 * distributes (Citus, TDSQL-PG), since PostgreSQL then demands the county in every unique key.
 * Returns how many migrations were applied.
 */
export const migrate = (db: Db, partitions: number): Promise<number> =>
  db.transaction(async (tx) => {
    // A migration over many rows takes longer than any request may, and whoever waits for it too.
    await tx.script(
      `set local statement_timeout = 0; set local lock_timeout = 0;
       select pg_advisory_xact_lock(${MIGRATING})`,
    )
    // A server's own role may not make tables, not even one that is there: it only finds nothing due.
    const [found] = await tx.query<{ there: boolean }>(
      "select to_regclass('migrations') is not null as there",
    )
    if (!found?.there)
      await tx.script(
        'create table migrations (version integer primary key, applied_at timestamptz not null default now())',
      )
    const applied = await tx.query<{ version: number }>('select version from migrations')
    const due = migrations.filter(({ version }) => !applied.some((row) => row.version === version))
    for (const { version, sql } of due) {
      await tx.script(partitions > 0 ? partitioned(sql, partitions) : sql)
      await tx.query('insert into migrations (version) values ($1)', [version])
    }
    return due.length
  })

/** Adds the partitions right after each table, before the indexes and keys that name it. */
const partitioned = (sql: string, partitions: number): string =>
  sql.replace(/create table (\w+) \(([^;]*)\) \/\* by county \*\/;/g, (_, table, body) =>
    [
      `create table ${table} (${body}) partition by hash (county_code);`,
      ...Array.from(
        { length: partitions },
        (__, part) =>
          `create table ${table}_${part} partition of ${table} for values with (modulus ${partitions}, remainder ${part});`,
      ),
    ].join('\n'),
  )
