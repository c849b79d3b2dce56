import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { newId } from '@/domain/id'
import { daysAfter } from '@/domain/time'
import { COUNTY_ID } from '@/server/asker'
import type { Db } from '@/server/db/db'
import { openEmbedded } from '@/server/db/embedded'
import { migrate } from '@/server/db/migrate'
import { fillCounty, tokenOf } from '../support/county'
import { fire, median, quantile, type Shot } from './load'
import { startProduct, startServer, type Running } from '../support/serverProcess'
import { report } from './report'

const CLIENTS = 200
const REQUESTS = 1_000
const SEATS = 100
const PAIRS = 5

/** An activity of its own for each round, so that every round begins with all seats free. */
export async function newActivity(db: Db, seats = SEATS): Promise<string> {
  const now = new Date().toISOString()
  const activityId = newId(now)
  await db.query(
    `insert into activities
     select county_code, $2, branch_id, venue_id, $3, 'county', line, 'published', null, '抢位子', '', null,
       $4, $5, $5, $6, $7, 0, 3, 0, 0, 0
     from activities where county_code = $1 limit 1`,
    [
      db.county,
      activityId,
      COUNTY_ID,
      daysAfter(now, -1),
      daysAfter(now, 1),
      daysAfter(now, 2),
      seats,
    ],
  )
  return activityId
}

const wishes = (activityId: string): Shot[] =>
  Array.from({ length: REQUESTS }, (_, nth) => ({
    path: '/api/activity.signUp',
    token: tokenOf(nth),
    body: { signUpId: newId(new Date().toISOString()), activityId, guests: 0, orQueue: true },
  }))

/** One thousand people for one hundred seats; requests a second and the 99th percentile in ms. */
async function rush(port: number, activityId: string) {
  const { times, perSecond, statuses } = await fire(port, wishes(activityId), CLIENTS)
  if (statuses.get(200) !== REQUESTS) throw new Error(`answers ${JSON.stringify([...statuses])}`)
  return { perSecond, p99: quantile(times, 0.99) }
}

/** Throws unless exactly the seats there are were given, and everybody else waits. */
async function checkSeats(db: Db, activityId: string) {
  const [seats] = await db.query<{ taken: number; confirmed: number; waiting: number }>(
    `select a.seats_taken as taken, count(*) filter (where s.state = 'confirmed')::int as confirmed,
       count(*) filter (where s.state = 'waitlisted')::int as waiting
     from activities a join sign_ups s on s.county_code = $1 and s.activity_id = $2
     where a.county_code = $1 and a.activity_id = $2 group by a.seats_taken`,
    [db.county, activityId],
  )
  const exact =
    seats?.taken === SEATS && seats.confirmed === SEATS && seats.waiting === REQUESTS - SEATS
  if (!exact) throw new Error(`seats ${JSON.stringify(seats)}`)
  // A queue of 900 is no county's normal state: what is measured next should not meet it.
  for (const table of ['messages', 'sign_ups', 'activities']) {
    await db.query(`delete from ${table} where county_code = $1 and activity_id = $2`, [
      db.county,
      activityId,
    ])
  }
}

async function ourRound(db: Db, { port }: Running) {
  const activityId = await newActivity(db)
  const round = await rush(port, activityId)
  await checkSeats(db, activityId)
  return round
}

async function usualRound(db: Db, { port }: Running) {
  await db.script('truncate usual_sign_ups')
  const shots = Array.from({ length: REQUESTS }, (_, nth) => ({
    path: '/',
    body: { member: `member ${nth}` },
  }))
  return quantile((await fire(port, shots, CLIENTS)).times, 0.99)
}

/** Updates a second of one hot row by one client of pgbench. */
function hotRow(databaseUrl: string): number {
  const script = path.join(mkdtempSync(path.join(tmpdir(), 'hot-')), 'hot.sql')
  writeFileSync(script, 'update usual_hot set n = n + 1 where id = 1;\n')
  const said = execFileSync('pgbench', ['-n', '-c', '1', '-T', '2', '-f', script, databaseUrl], {
    stdio: ['ignore', 'pipe', 'ignore'],
  }).toString()
  return Number(/tps = ([\d.]+)/.exec(said)?.[1])
}

/** Sign-up against the hot row's own limit and against the usual handler, in interleaved pairs. */
export async function benchSignUp(db: Db, databaseUrl: string, product: Running) {
  await db.script(`create table usual_hot (id int primary key, n int);
    insert into usual_hot values (1, 0);
    create table usual_activities (id int primary key, seats int);
    insert into usual_activities values (1, ${SEATS});
    create table usual_sign_ups (id uuid primary key, activity int, member text, state text, unique (activity, member))`)
  const usual = await startServer(['node_modules/.bin/tsx', 'tests/bench/usual.ts'], {
    DATABASE_URL: databaseUrl,
  })
  for (let warm = 0; warm < 8; warm += 1) {
    await ourRound(db, product)
    await usualRound(db, usual)
  }
  const rounds = []
  for (let pair = 0; pair < PAIRS; pair += 1) {
    const limit = hotRow(databaseUrl)
    const ours = await ourRound(db, product)
    const usualP99 = await usualRound(db, usual)
    rounds.push({ rate: ours.perSecond / limit, wait: ours.p99 / usualP99, limit, ours, usualP99 })
  }
  await usual.stop()
  const told = rounds.map(
    ({ ours, limit, usualP99 }) =>
      `${Math.round(ours.perSecond)}/${Math.round(limit)}/s ${Math.round(ours.p99)}/${Math.round(usualP99)} ms`,
  )
  report('sign-up: seats exactly 100', 1, { atLeast: 1 })
  const note = told.join(', ')
  report(
    'sign-up: rate / hot-row update',
    median(rounds.map(({ rate }) => rate)),
    { atLeast: 1 },
    note,
  )
  report('sign-up: p99 / usual p99', median(rounds.map(({ wait }) => wait)), { atMost: 0.125 })
}

/** The same thousand on the embedded database, for information; its folder has one holder at a time. */
export async function benchSignUpEmbedded() {
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'embedded-')), 'db')
  const county = '430682'
  const filling = await openEmbedded(folder, county)
  await migrate(filling, 0)
  await fillCounty(filling, 2_000, new Date().toISOString())
  const activityIds = []
  for (let nth = 0; nth < PAIRS; nth += 1) activityIds.push(await newActivity(filling))
  await filling.close()

  const product = await startProduct({ DATA_DIR: folder })
  const rounds = []
  for (const activityId of activityIds) rounds.push(await rush(product.port, activityId))
  await product.stop()

  const checking = await openEmbedded(folder, county)
  for (const activityId of activityIds) await checkSeats(checking, activityId)
  await checking.close()
  report('sign-up embedded: requests/s', median(rounds.map(({ perSecond }) => perSecond)), null)
  report('sign-up embedded: p99 ms', median(rounds.map(({ p99 }) => p99)), null)
}
