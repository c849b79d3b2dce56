import { daysAfter } from '@/domain/time'
import { seedDemo } from '@/server/db/seed'
import { World } from '../support/world'
import { freshDb } from '../support/database'
import { SUNDAY } from '../support/world'

test('the demo fills an empty county once, and a second start changes nothing', async () => {
  const db = await freshDb()
  const { config } = new World(db)
  await seedDemo(db, config, SUNDAY)
  const count = () =>
    db.query<{ n: number }>(
      'select count(*)::int as n from sign_ups union all select count(*) from messages',
    )
  const before = await count()
  await seedDemo(db, config, daysAfter(SUNDAY, 1))
  expect(await count()).toEqual(before)
  expect(before[0]?.n).toBeGreaterThan(20)
  await db.close()
})
