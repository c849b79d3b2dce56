import type { OfficeKind } from '@/domain/member'
import { hashToken } from '@/server/asker'
import type { OpenDb } from '@/server/db/db'
import { fillCounty, tokenOf } from '../support/county'
import { freshDb } from '../support/database'
import { OFFICE_READS, tableScans } from '../support/plans'
import { SUNDAY, World } from '../support/world'

let db: OpenDb

beforeAll(async () => {
  db = await freshDb()
  await fillCounty(db, 20_000, SUNDAY)
  // The asker also serves a branch, so that an officer's list has something to walk.
  await serve(tokenOf(7), 'branchSecretary')
  await serve(tokenOf(8), 'bureauOfficer')
}, 120_000)
afterAll(() => db.close())

const serve = (token: string, kind: OfficeKind) =>
  db.query(
    `insert into offices (county_code, office_id, account_id, kind, branch_id, from_day)
     select county_code, account_id, account_id, $3,
       case $3 when 'branchSecretary' then (select branch_id from branches limit 1) end, '2020-01-01'
     from sessions where county_code = $1 and token_hash = $2`,
    [db.county, hashToken(token), kind],
  )

test('no read endpoint reads a whole table: every plan is an index plan', async () => {
  const { house } = new World(db)
  expect(await tableScans(house, tokenOf(7))).toEqual([])
  for (const officer of [tokenOf(7), tokenOf(8)])
    expect(await tableScans(house, officer, OFFICE_READS)).toEqual([])
})

test('the measure itself sees a plan without its index', async () => {
  await db.script('alter table messages drop constraint messages_pkey')
  expect(await tableScans(new World(db).house, tokenOf(7))).toContain('message.list {}: messages')
})
