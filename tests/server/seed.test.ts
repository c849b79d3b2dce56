import { daysAfter } from '@/domain/time'
import { seedDemo } from '@/server/db/seed'
import { freshDb } from '../support/database'
import { SUNDAY, World } from '../support/world'

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

test('who has a thing to do by a decision was told of it, as the product tells it', async () => {
  const db = await freshDb()
  const { config } = new World(db)
  await seedDemo(db, config, SUNDAY)
  const told = await db.query<{ words: string }>(
    `select m.facts ->> 'words' as words from messages m join decisions d
       on d.county_code = m.county_code and d.activity_id = m.thing_id
       and d.member_id = m.member_id and d.decided_at = m.at
     where m.county_code = $1 and m.kind = 'decisionGiven' and d.state = 'open'`,
    [db.county],
  )
  expect(told).toEqual([{ words: '给活动室添两副老花镜，12月1日 星期二前办好' }])
  await db.close()
})
