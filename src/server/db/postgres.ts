import { DatabaseError, Pool, types, type CustomTypesConfig, type PoolClient } from 'pg'
import { DatabaseAway, instantOf, safeNumber, TYPES, type Db, type OpenDb, type Value } from './db'

const PARSERS: Record<number, (text: string) => unknown> = {
  [TYPES.int8]: safeNumber,
  [TYPES.date]: String,
  [TYPES.numeric]: String,
  [TYPES.timestamptz]: instantOf,
}

const parsers: CustomTypesConfig['getTypeParser'] = (oid, format) =>
  PARSERS[oid] ?? (types.getTypeParser(oid, format) as (text: string) => unknown)

/**
 * What a server says that comes, goes or is full, by SQLSTATE; the driver's own errors about the
 * connection are plain ones, while a value that cannot be read or sent throws one of its kind.
 */
const isAway = (error: unknown): boolean =>
  error instanceof DatabaseError
    ? /^(08|53|57P)/.test(error.code ?? '')
    : !(error instanceof RangeError || error instanceof TypeError)

const tell = (error: unknown): never => {
  throw isAway(error) ? new DatabaseAway(String(error), { cause: error }) : error
}

const names = new Map<string, string>()

/**
 * Runs a statement prepared once per connection: planning ours costs more than running them.
 * A pooler in front must keep prepared statements (PgBouncer 1.21 or later does).
 */
async function prepared<Row>(on: Pool | PoolClient, text: string, values: readonly Value[] = []) {
  const name = names.get(text) ?? `s${names.size}`
  names.set(text, name)
  return (await on.query({ name, text, values: [...values] }).catch(tell)).rows as Row[]
}

/** Migrations take as long as they take: the largest time a timer knows is 24 days. */
const PATIENT = { query_timeout: 2 ** 31 - 1 }

const script = async (on: Pool | PoolClient, text: string) =>
  void (await on.query({ text, ...PATIENT }))

function onClient(county: string, client: PoolClient): Db {
  const db: Db = {
    county,
    query: (sql, values) => prepared(client, sql, values),
    script: (sql) => script(client, sql),
    // A transaction inside a transaction is one transaction.
    transaction: (work) => work(db),
  }
  return db
}

/**
 * A real PostgreSQL. Small pools win: 2 to 8 connections (measured, see docs/decisions).
 * Time-outs in layers: phone 10 s > statement 5 s > lock 2 s, so that nobody waits for an answer
 * the server has given up on. A database that says nothing at all is away after 6 s.
 */
export async function openPostgres(url: string, county: string, poolSize: number): Promise<OpenDb> {
  const pool = new Pool({
    connectionString: url,
    max: poolSize,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 5_000,
    lock_timeout: 2_000,
    query_timeout: 6_000,
    types: { getTypeParser: parsers },
    // Statements that do not wait for each other's answers travel together.
    pipeline: true,
  })
  // A connection lost while idle must not end the process; the next query takes a new one.
  pool.on('error', () => undefined)
  // Nor one lost while it is lent out; its statements say so themselves.
  pool.on('connect', (client) => client.on('error', () => undefined))
  await pool.query('select 1')

  return {
    county,
    query: (sql, values) => prepared(pool, sql, values),
    script: (sql) => script(pool, sql),
    async transaction(work) {
      const client = await pool.connect().catch(tell)
      try {
        const begun = client.query('begin').catch(tell)
        const [result] = await Promise.all([work(onClient(county, client)), begun])
        await client.query('commit').catch(tell)
        client.release()
        return result
      } catch (error) {
        // A connection that cannot roll back is thrown away with its transaction.
        await client.query('rollback').then(
          () => client.release(),
          (broken: Error) => client.release(broken),
        )
        throw error
      }
    },
    close: () => pool.end(),
  }
}
