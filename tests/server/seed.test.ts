import { calendarDay, daysAfter } from '@/domain/time'
import { demoId } from '@/server/db/demoRows'
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

describe('what the demo shows of trust', () => {
  let world: World
  const as = async (persona: string) => {
    const said = await world.ask(null, 'session.demo', { persona })
    if (!said.ok) throw new Error(said.refusal)
    return said.reply
  }
  beforeAll(async () => {
    world = await World.openDemo()
  })
  afterAll(() => world.close())

  test('a story with a picture, whose people were asked', async () => {
    const told = await world.ask(null, 'story.list', {})
    expect(told).toMatchObject({
      reply: {
        items: [
          {
            title: '竹情小区荒坡变菜园',
            beneficiaries: 36,
            picture: { url: '/pictures/slope-garden.svg', words: expect.stringContaining('菜') },
          },
        ],
      },
    })
    expect(
      await world.db.query('select people, agreed_by is not null as asked from uploads'),
    ).toEqual([{ people: 'adults', asked: true }])
  })

  test('a visit to a child that was, and one that is planned and can be called off', async () => {
    const pairingId = demoId('pairing', 'wang-xiuying-012')
    const elder = await as('wang-xiuying')
    const read = await world.ask(elder, 'pairing.read', { pairingId })
    const inDays = (days: number) => calendarDay(daysAfter(SUNDAY, days))
    expect(read).toMatchObject({
      reply: {
        visits: [{ day: inDays(-8), otherAdult: '易春兰' }],
        planned: [{ day: inDays(4), otherAdult: '易春兰' }],
      },
    })
    const inbox = await world.ask(elder, 'message.list', {})
    expect(inbox.ok && inbox.reply.items).toContainEqual(
      expect.objectContaining({ kind: 'pairingPlanned', thingId: pairingId, read: true }),
    )
    const visitId = (read.ok && read.reply.planned[0]?.visitId) || ''
    const off = await world.ask(await as('yi-chunlan'), 'pairing.callOff', { pairingId, visitId })
    expect(off).toEqual({ ok: true, reply: {} })
  })
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
