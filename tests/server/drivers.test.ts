import { PGlite } from '@electric-sql/pglite'
import type { OpenDb } from '@/server/db/db'
import { EMBEDDED_PARSERS, embeddedDb } from '@/server/db/embedded'
import { COUNTY, freshDb } from '../support/database'

/** Both drivers give what is written here, so they give the same. */
const drivers: [string, () => Promise<OpenDb>][] = [
  [
    'PGlite',
    async () =>
      embeddedDb(await PGlite.create({ parsers: EMBEDDED_PARSERS }), COUNTY, () => undefined),
  ],
]
if (process.env.TEST_POSTGRES_URL) drivers.push(['pg', freshDb])

describe.each(drivers)('%s', (_, open) => {
  let db: OpenDb
  beforeAll(async () => {
    db = await open()
    await db.script('create table rooms (name text)')
  }, 30_000)
  afterAll(() => db.close())

  test.each([
    [`'2026-11-22 23:59:59.005+08'::timestamptz`, '2026-11-22T15:59:59.005Z'],
    [`'2026-11-22'::date`, '2026-11-22'],
    [`'0999-01-01'::date`, '0999-01-01'],
    ['9007199254740991::int8', 9007199254740991],
    ['count(*)', 1],
    ['-7::integer', -7],
    ['1950::smallint', 1950],
    ['12.50::numeric', '12.50'],
    [`'{"b": [1, null, "银龄"]}'::json`, { b: [1, null, '银龄'] }],
    [`'{"b": [1, null, "银龄"]}'::jsonb`, { b: [1, null, '银龄'] }],
    [`array['税务', 'a"b', null, '']::text[]`, ['税务', 'a"b', null, '']],
    [`'{}'::text[]`, []],
    [`'0198F0A0-0000-7000-8000-00000000000A'::uuid`, '0198f0a0-0000-7000-8000-00000000000a'],
    [
      `array['0198f0a0-0000-7000-8000-00000000000a']::uuid[]`,
      ['0198f0a0-0000-7000-8000-00000000000a'],
    ],
    ['true', true],
    ['null::timestamptz', null],
    [`'税\n"务'::text`, '税\n"务'],
    [`json_build_object('at', null, 'n', 3)`, { at: null, n: 3 }],
  ])('reads %s', async (sql, value) => {
    const rows = await db.transaction(async (tx) => {
      // Where the server happens to be must not move a day or an hour.
      await tx.script(`set local time zone 'Asia/Shanghai'`)
      return tx.query(`select ${sql} as value`)
    })
    expect(rows).toEqual([{ value }])
  })

  test('sends texts, numbers, truths, nothing and lists of them', async () => {
    const values = ['银龄"\'\\', 3, false, null, ['a', null, 'b,"c'], [1, 2], [] as string[]]
    const sent = await db.query(
      `select $1::text as text, $2::integer as whole, $3::boolean as truth, $4::uuid as nothing,
         $5::text[] as texts, $6::integer[] as numbers, $7::uuid[] as none`,
      values,
    )
    const [text, whole, truth, nothing, texts, numbers, none] = values
    expect(sent).toEqual([{ text, whole, truth, nothing, texts, numbers, none }])
  })

  test('refuses a number too large to be exact instead of rounding it', async () => {
    await expect(db.query('select 9007199254740993::int8')).rejects.toThrow('out of range')
    expect(await db.query('select 1 as still')).toEqual([{ still: 1 }])
  })

  test('keeps all of a transaction or nothing, inner ones with the outer', async () => {
    const names = async () => db.query('select name from rooms order by name')
    const add = (tx: Pick<OpenDb, 'query'>, name: string) =>
      tx.query('insert into rooms values ($1)', [name])
    const broken = db.transaction(async (tx) => {
      await tx.transaction((inner) => add(inner, 'inner'))
      throw new Error('on purpose')
    })
    await expect(broken).rejects.toThrow('on purpose')
    const wrong = db.transaction(async (tx) => {
      await add(tx, 'before')
      await tx.query('select no_such_column from rooms')
    })
    await expect(wrong).rejects.toThrow('no_such_column')
    expect(await names()).toEqual([])
    expect(await db.transaction((tx) => add(tx, 'kept'))).toEqual([])
    expect(await names()).toEqual([{ name: 'kept' }])
  })
})
