import type { OpenDb } from '@/server/db/db'
import { fillCounty, tokenOf } from '../support/county'
import { freshDb } from '../support/database'
import { tableScans } from '../support/plans'
import { SUNDAY, World } from '../support/world'

let db: OpenDb

beforeAll(async () => {
  db = await freshDb()
  await fillCounty(db, 20_000, SUNDAY)
}, 120_000)
afterAll(() => db.close())

test('no read endpoint reads a whole table: every plan is an index plan', async () => {
  expect(await tableScans(new World(db).house, tokenOf(7))).toEqual([])
})

test('the measure itself sees a plan without its index', async () => {
  await db.script('alter table messages drop constraint messages_pkey')
  expect(await tableScans(new World(db).house, tokenOf(7))).toContain('message.list {}: messages')
})
