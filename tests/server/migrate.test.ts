import { PGlite } from '@electric-sql/pglite'
import { Client } from 'pg'
import { embeddedDb } from '@/server/db/embedded'
import { migrate } from '@/server/db/migrate'
import { migrations } from '@/server/db/migrations'
import { openPostgres } from '@/server/db/postgres'
import { COUNTY, emptyPostgres } from '../support/database'

const server = process.env.TEST_POSTGRES_URL
const partitions = Number(process.env.TEST_PARTITIONS ?? 0)

test('each migration is applied once, however often one starts', async () => {
  const db = embeddedDb(await PGlite.create(), COUNTY, () => undefined)
  expect(await migrate(db, 0)).toBe(migrations.length)
  expect(await migrate(db, 0)).toBe(0)
  const applied = await db.query('select version from migrations order by version')
  expect(applied).toEqual(migrations.map(({ version }) => ({ version })))
  await db.close()
}, 30_000)

test('versions rise, and none is there twice', () => {
  const versions = migrations.map(({ version }) => version)
  expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b))
})

test('every tenant table is partitioned where that is asked', async () => {
  const db = embeddedDb(await PGlite.create(), COUNTY, () => undefined)
  await migrate(db, 2)
  const whole = await db.query(
    `select table_name from information_schema.columns c join pg_class p on p.relname = c.table_name
     where column_name = 'county_code' and table_schema = 'public' and p.relkind <> 'p' and not p.relispartition`,
  )
  expect(whole).toEqual([])
  await db.close()
}, 30_000)

const onPostgres = server ? describe : describe.skip
onPostgres('on PostgreSQL', () => {
  test('of six servers starting at once exactly one migrates', async () => {
    const { url, drop } = await emptyPostgres(server ?? '')
    const servers = await Promise.all([1, 2, 3, 4, 5, 6].map(() => openPostgres(url, COUNTY, 1)))
    const applied = await Promise.all(servers.map((db) => migrate(db, partitions)))
    expect(applied.sort()).toEqual([0, 0, 0, 0, 0, migrations.length])
    await Promise.all(servers.map((db) => db.close()))
    await drop()
  }, 30_000)

  test('a server waits for another’s long migration instead of giving up', async () => {
    const { url, drop } = await emptyPostgres(server ?? '')
    const other = new Client({ connectionString: url })
    await other.connect()
    await other.query('select pg_advisory_lock(430682)')
    const db = await openPostgres(url, COUNTY, 1)
    setTimeout(() => void other.end(), 6_500)
    expect(await migrate(db, partitions)).toBe(migrations.length)
    await db.close()
    await drop()
  }, 30_000)
})
