import type { Skill } from '@/domain/registration'
import { daysAfter, wallTime, type Instant } from '@/domain/time'
import { nextWaveAt, weekOf } from '@/domain/wave'
import { WILLING_ID } from '@/server/asker'
import type { Db, OpenDb } from '@/server/db/db'
import { whistle } from '@/server/jobs/whistle'
import { id } from '../support/county'
import { quantile } from './load'
import { report } from './report'

const ROUNDS = 40
const MOST_MS = 20

/** Everybody of a county has reported: one to three of nine skills, one to four times; one in a thousand gardens. */
export async function registerEverybody(db: Db, members: number, communities: number) {
  const county = `'${db.county}'`
  const skills = `array['repair','nursing','law','teaching','mediation','arts','patrol','company','other']`
  const times = `array['weekdayMorning','weekdayAfternoon','weekendMorning','weekendAfternoon']`
  await db.script(`set session_replication_role = replica;
    truncate registration_communities, registrations;
    insert into registrations
    select ${county}, ${id('member', 'i')}, ${id('community', `i % ${communities}`)},
      case when i % 1000 = 0 then array['gardening'] else
        (${skills})[1 + i * 7 % 9 : 1 + i * 7 % 9 + i % 3] end,
      (${times})[1 + i * 5 % 4 : 1 + i * 5 % 4 + i % 4],
      (array['near', 'anywhere'])[1 + i / ${communities} % 2], i % 5 > 0,
      case when i % 50 = 1 then '2099-01-01'::date end, now(), case when i % 3 > 0 then
        now() - interval '1 day' - interval '1 minute' * (i::bigint * 7919 % 400000) end
    from generate_series(0, ${members - 1}) i;
    insert into registration_communities
    select ${county}, ${id('member', 'i')}, ${id('community', `(i + 1) % ${communities}`)}
    from generate_series(0, ${members - 1}) i where i % 10 = 0`)
  await db.script('set session_replication_role = origin')
  await keepUp(db)
}

/** As the database does by itself, a minute later. */
async function keepUp(db: Db) {
  for (const table of ['registrations', 'registration_communities', 'whistles'])
    await db.script(`vacuum analyze ${table}`)
}

/** Everybody who lives in the districts of these whistles was told twice this week already. */
async function tellTwice(db: Db, now: Instant) {
  for (const nth of [1, 2])
    await db.query(
      `insert into whistles (county_code, activity_id, member_id, week, nth, at)
       select $1, a.activity_id, r.member_id, $3, $2, $4
       from registrations r
       join communities c on c.county_code = $1 and c.community_id = r.community_id,
         lateral (select activity_id from activities where county_code = $1 offset $2 limit 1) a
       where r.county_code = $1 and c.district in ('镇0', '镇1', '镇2')
       on conflict do nothing`,
      [db.county, nth, weekOf(now), now],
    )
  await db.query(
    `update registrations r set told_at = $2, told_before = $2 from communities c
     where r.county_code = $1 and c.county_code = $1 and c.community_id = r.community_id
       and c.district in ('镇0', '镇1', '镇2')`,
    [db.county, now],
  )
  await keepUp(db)
}

/** A whistle of the nth community, whose first wave is due, and nobody has heard of. */
export async function newWhistle(db: Db, nth: number, skills: Skill[], now: Instant) {
  const [made] = await db.query<{ activityId: string }>(
    `insert into activities (county_code, activity_id, community_id, place, audience_id, open_to,
       line, state, title, summary, sign_up_opens_at, sign_up_closes_at, starts_at, ends_at,
       capacity, guest_limit)
     select $1, ${id('whistle', '$2::text || $7')}, ${id('community', '$2::text')}, '社区门口', $3,
       'willing', 'keyWork', 'published', '修水管', '', $4, $5, $5, $6, 10, 0
     returning activity_id as "activityId"`,
    [
      db.county,
      nth,
      WILLING_ID,
      daysAfter(now, -1),
      wallTime(now, 3, 9),
      wallTime(now, 3, 11),
      `${skills.join()} ${Math.random()}`,
    ],
  )
  const { activityId = '' } = made ?? {}
  await db.query(
    `insert into community_requests (county_code, activity_id, community_id, kind, skills, weight,
       next_wave_at)
     select $1, $2, community_id, 'help', $3, 'light', $4 from activities
     where county_code = $1 and activity_id = $2`,
    [db.county, activityId, skills, daysAfter(now, -1)],
  )
  return activityId
}

/** The same database; says how long each choosing of people took. */
const timed = (db: Db, onChoice: (ms: number) => void): Db => ({
  county: db.county,
  script: (sql) => db.script(sql),
  transaction: (work) => db.transaction((tx) => work(timed(tx, onChoice))),
  async query(sql, values) {
    const began = performance.now()
    const rows = await db.query(sql, values)
    if (sql.includes('registrations')) onChoice(performance.now() - began)
    return rows as never
  },
})

/** Matching one wave among so many registered people, and writing who is told: milliseconds of SQL, wave by wave. */
export async function benchWhistle(db: OpenDb, members: number) {
  const now = wallTime(new Date().toISOString(), 1, 9)
  const communities = members / 2_000
  await registerEverybody(db, members, communities)
  await db.query('update community_requests set next_wave_at = null where county_code = $1', [
    db.county,
  ])
  const measure = async (name: string, skills: Skill[], among = communities) => {
    const times: number[] = []
    let told = 0
    let at = now
    for (let nth = 0; nth < ROUNDS; nth += 1) {
      await newWhistle(db, nth % among, skills, now)
      let ms = 0
      told += await whistle(
        timed(db, (one) => (ms += one)),
        () => at,
        () => true,
      )
      if (nth % 8 === 7) at = nextWaveAt(at)
      await db.query('update community_requests set next_wave_at = null where county_code = $1', [
        db.county,
      ])
      times.push(ms)
    }
    times.sort((a, b) => a - b)
    report(
      `whistle ${name}: ms of SQL / ${MOST_MS} ms`,
      quantile(times, 0.95) / MOST_MS,
      { atMost: 1 },
      `median ${quantile(times, 0.5).toFixed(1)} ms, 95 % ${quantile(times, 0.95).toFixed(1)} ms, ${told} told`,
    )
  }
  await measure('for one skill', ['nursing'])
  await measure('for three skills', ['law', 'teaching', 'arts'])
  await measure('for anybody', [])
  await measure('for a rare skill', ['gardening'])
  await db.query(
    `update registrations set skills = '{arts}' where county_code = $1 and 'gardening' = any(skills)`,
    [db.county],
  )
  await measure('for a skill that nobody has', ['gardening'])
  await tellTwice(db, now)
  await measure('where all near were told twice', [], 3)
}
