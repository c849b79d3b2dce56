import { createReadStream, createWriteStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import type { Db } from './db'
import { migrations } from './migrations'

const AT_ONCE = 500

/** Every table, those that others refer to first: the order in which migrations made them. */
const tables = migrations.flatMap(({ sql }) =>
  [...sql.matchAll(/create table (\w+)/g)].map(([, table = '']) => table),
)

async function* rows(tx: Db): AsyncGenerator<string> {
  for (const table of tables) {
    await tx.script(
      `declare backup_${table} cursor for select to_jsonb(t)::text as row from ${table} t`,
    )
    for (;;) {
      const page = await tx.query<{ row: string }>(`fetch ${AT_ONCE} from backup_${table}`)
      for (const { row } of page) yield `${table} ${row}\n`
      if (page.length < AT_ONCE) break
    }
  }
}

/** Writes everything, as of one moment, to a gzip file of lines `<table> <row as JSON>`; alike on both databases. */
export const backup = (db: Db, file: string) =>
  db.transaction(async (tx) => {
    await tx.script('set transaction isolation level repeatable read')
    await pipeline(Readable.from(rows(tx)), createGzip(), createWriteStream(file))
  })

/** Puts a backup into an empty, migrated database, all or nothing. Throws when anything is there already. */
export const restore = (db: Db, file: string) =>
  db.transaction(async (tx) => {
    const there = await tx.query('select from counties limit 1')
    if (there.length > 0) throw new Error('This database is not empty: nothing was restored.')
    let table = ''
    let waiting: string[] = []
    const write = async () => {
      if (waiting.length === 0) return
      await tx.query(
        `insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
        [`[${waiting.join(',')}]`],
      )
      waiting = []
    }
    for await (const line of createInterface(createReadStream(file).pipe(createGunzip()))) {
      const space = line.indexOf(' ')
      const next = line.slice(0, space)
      if (!tables.includes(next)) throw new Error(`The backup has an unknown table: ${next}`)
      if (next !== table || waiting.length === AT_ONCE) await write()
      table = next
      waiting.push(line.slice(space + 1))
    }
    await write()
  })
