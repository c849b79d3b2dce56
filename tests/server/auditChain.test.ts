import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { PGlite } from '@electric-sql/pglite'
import type { Db, OpenDb } from '@/server/db/db'
import { embeddedDb } from '@/server/db/embedded'
import { migrate } from '@/server/db/migrate'
import { migrations } from '@/server/db/migrations'
import { openPostgres } from '@/server/db/postgres'
import { verifyAudits } from '@/server/jobs/verifyAudits'
import { addAudits } from '@/server/sql/audit'
import { COUNTY, emptyDb, emptyPostgres } from '../support/database'
import { SUNDAY, World } from '../support/world'

const ID = '0198f0a0-0000-7000-8000-000000000000'
const write = (db: Db, results: string[]) =>
  addAudits(
    db,
    results.map((result) => ({
      actor: ID,
      subject: null,
      act: 'test.act',
      target: ID,
      result,
      requestId: '“引号”\\',
      before: { b: [1.5, null], a: '旧' },
    })),
    SUNDAY,
  )
const wrong = async (db: Db) => (await verifyAudits(db, null)).wrong

let db: OpenDb
beforeEach(async () => {
  db = await emptyDb()
})
afterEach(() => db.close())

/** Rows 1; 2 to 4; 5; 6 and 7. */
async function writeSeven() {
  await write(db, ['1'])
  await write(db, ['2', '3', '4'])
  await write(db, [])
  await write(db, ['5'])
  await write(db, ['6', '7'])
}

test('what nobody touched verifies: nothing, rows of one, rows of many', async () => {
  expect(await verifyAudits(db, null)).toEqual({ head: { number: 0, chain: '' }, wrong: [] })
  await writeSeven()
  const { head, wrong } = await verifyAudits(db, null)
  expect(wrong).toEqual([])
  expect(head).toEqual({ number: 7, chain: expect.stringMatching(/^[0-9a-f]{64}$/) as string })
})

const COPIED = `actor_account_id, act, target_id, request_id, chain`
test.each([
  ['an altered row', `update audits set result = 'x' where number = 3`, /^rows 2 to 4, /],
  [
    'an altered time',
    `update audits set at = at + interval '1 ms' where number = 5`,
    /^rows 5 to /,
  ],
  ['an altered past', `update audits set before = '{}' where number = 1`, /^rows 1 to 1, /],
  ['a removed link', `delete from audits where number = 5`, /^rows 5 to 5 are gone/],
  ['a removed beginning', `delete from audits where number = 1`, /^rows 1 to 1 are gone/],
  ['a row removed inside', `delete from audits where number = 3`, /^rows 2 to 4, /],
  ['a removed end', `delete from audits where number > 5`, /ends at row 5, .* up to row 7/],
  [
    'an inserted row',
    `insert into audits (county_code, audit_id, at, result, number, ${COPIED})
     select county_code, audit_id, at, 'x', 8, ${COPIED} from audits where number = 7`,
    /^rows 6 to 8, /,
  ],
  [
    'reordered rows',
    `update audits set number = 99 where number = 2; update audits set number = 2 where number = 3;
     update audits set number = 3 where number = 99`,
    /^rows 2 to 4, /,
  ],
  [
    'rows of two links exchanged',
    `update audits set number = 99 where number = 1; update audits set number = 1 where number = 5;
     update audits set number = 5 where number = 99`,
    /^rows 1 to 1, /,
  ],
])('%s is found, and where', async (_, tampering, place) => {
  await writeSeven()
  await db.script(tampering)
  expect((await wrong(db))[0]).toMatch(place)
})

test('a chain written anew is found by who noted its end down', async () => {
  await writeSeven()
  const { head: noted } = await verifyAudits(db, null)
  await write(db, ['8'])
  expect((await verifyAudits(db, noted)).wrong).toEqual([])
  await db.script('delete from audits; delete from audit_heads')
  for (const result of ['1', '2', '3', '4', '5', 'forged', '7', '8']) await write(db, [result])
  expect(await wrong(db)).toEqual([])
  expect((await verifyAudits(db, noted)).wrong).toEqual(['row 7 is not what was noted down'])
})

test('acts at the same moment are in one chain, and what is rolled back is not', async () => {
  await Promise.all(
    Array.from({ length: 30 }, (_, nth) =>
      db
        .transaction(async (tx) => {
          await write(tx, [`${nth}`, 'more'])
          if (nth % 3 === 0) throw new Error('rolled back')
        })
        .catch(() => undefined),
    ),
  )
  expect(await verifyAudits(db, null)).toMatchObject({ head: { number: 40 }, wrong: [] })
})

test('counties have chains of their own', async () => {
  const other: Db = { ...db, county: '430101' }
  await write(db, ['1'])
  await write(other, ['1', '2'])
  await write(db, ['2'])
  expect(await verifyAudits(db, null)).toMatchObject({ head: { number: 2 }, wrong: [] })
})

test('100,000 rows are verified in seconds', async () => {
  const hundred = Array.from({ length: 100 }, (_, nth) => `${nth}`)
  for (let nth = 0; nth < 1_000; nth += 1) await write(db, hundred)
  const began = performance.now()
  expect(await verifyAudits(db, null)).toMatchObject({ head: { number: 100_000 }, wrong: [] })
  expect(performance.now() - began).toBeLessThan(10_000)
  await db.script(`update audits set act = 'x' where number = 77777`)
  expect((await wrong(db))[0]).toMatch(/^rows 77701 to 77800, /)
}, 120_000)

test('what was written before there was a chain is bound as it is found', async () => {
  const old = embeddedDb(await PGlite.create(), COUNTY, () => undefined)
  await old.script('create table migrations (version integer primary key, applied_at timestamptz)')
  for (const { version, sql } of migrations.filter((one) => one.version < 9)) {
    await old.script(`${sql}; insert into migrations values (${version})`)
  }
  await old.script(`insert into audits (county_code, audit_id, at, actor_account_id, act, result, request_id)
    select '${COUNTY}', md5('' || i)::uuid, now(), '${ID}', 'test.act', 'x', '' from generate_series(1, 5) i`)
  await migrate(old, 0)
  await write(old, ['after'])
  expect(await verifyAudits(old, null)).toMatchObject({ head: { number: 6 }, wrong: [] })
  await old.close()
}, 30_000)

const server = process.env.TEST_POSTGRES_URL
const onPostgres = server ? describe : describe.skip
onPostgres('on PostgreSQL', () => {
  test('the role of docs/deploying.md serves, and can change no audit', async () => {
    const { url, drop } = await emptyPostgres(server ?? '')
    const role = `server_${randomBytes(6).toString('hex')}`
    const owner = await openPostgres(url, COUNTY, 1)
    await migrate(owner, 0)
    const docs = readFileSync('docs/deploying.md', 'utf8')
    const grants = /```sql\n([^`]*)```/.exec(docs)?.[1] ?? ''
    await owner.script(grants.replaceAll('yinling_server', role))
    const asRole = new URL(url)
    asRole.username = role
    const serving = await openPostgres(asRole.href, COUNTY, 1)

    expect(await migrate(serving, 0)).toBe(0)
    const world = await World.open(serving)
    const writer = await world.person('王秀英')
    const said = { suggestionId: world.id(), about: 'other', words: '楼道的灯不亮' } as const
    expect(await world.ask(writer, 'suggestion.send', said)).toMatchObject({ ok: true })
    expect(await verifyAudits(serving, null)).toMatchObject({ head: { number: 1 }, wrong: [] })
    for (const sql of [
      `update audits set result = 'x'`,
      'delete from audits',
      'truncate audits',
      'drop table audits',
    ])
      await expect(serving.script(sql)).rejects.toMatchObject({ code: '42501' })

    await serving.close()
    await owner.script(`drop owned by ${role}; drop role ${role}`)
    await owner.close()
    await drop()
  }, 60_000)
})
