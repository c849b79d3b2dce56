import { createHash } from 'node:crypto'
import type { Db } from './db'

/** The same uuid for the same slug on every machine: tests and links can name demo things. */
export function demoId(kind: string, slug: string): string {
  const hex = createHash('sha256').update(`${kind}:${slug}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

type Cell = string | number | boolean | null | object
export type Row = Record<string, Cell>

/** Inserts rows that all have the same columns; the database casts each JSON value to its column. */
export async function insert(db: Db, table: string, rows: Row[]) {
  const columns = Object.keys(rows[0] ?? {}).join(', ')
  await db.query(
    `insert into ${table} (county_code, ${columns})
     select $1, ${columns} from jsonb_populate_recordset(null::${table}, $2::jsonb)`,
    [db.county, JSON.stringify(rows)],
  )
}
