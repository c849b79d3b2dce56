import { setTimeout } from 'node:timers/promises'
import { newId } from '@/domain/id'
import { minutesAfter } from '@/domain/time'
import { writeTable } from '@/client/spreadsheet'
import { COUNTY_ID } from '@/server/asker'
import type { Db } from '@/server/db/db'
import { serve, SERVED, tokenOf } from '../support/county'
import type { Running } from '../support/serverProcess'
import { fire, median, quantile, type Shot } from './load'
import { ask } from './reads'
import { report } from './report'

const ARRIVALS = 200
/** They have a minute; here they come ten times as fast, in groups at the same moment. */
const GROUP = 10
const PAUSE = 300
const DESKS = 2
/** What a page may take, in ms; a quarter of it is for the one answer at the door. */
const PAGE = 1_000
const ROUNDS = 5
const OFFICER = 7

/** An activity that has just begun, of the branch that the officer serves. */
export async function newActivity(db: Db): Promise<string> {
  const now = new Date().toISOString()
  const activityId = newId(now)
  await db.query(
    `insert into activities
     select county_code, $2, ${SERVED}, venue_id, $3, 'county', line,
       'published', null, '门口', '', null, $4, $5, $5, $6, null, 0, 3, 0, 0, 0
     from activities where county_code = $1 limit 1`,
    [db.county, activityId, COUNTY_ID, ...[-60, -5, 120].map((late) => minutesAfter(now, late))],
  )
  return activityId
}

/** Everybody scans the wall while the desks keep looking at the roll: who was lost, and the 99th percentile in ms. */
async function rush(db: Db, product: Running) {
  const activityId = await newActivity(db)
  const token = tokenOf(OFFICER)
  const roll = await ask<{ wall: string }>(product, 'rollCall.read', { activityId }, token)
  const arrivals = Array.from({ length: ARRIVALS }, (_, nth) => ({
    path: '/api/checkIn.enter',
    token: tokenOf(nth),
    body: { activityId, code: roll.wall, walkIn: true },
  }))
  let open = true
  const desk = async () => {
    const look: Shot[] = [{ path: '/api/rollCall.read', token, body: { activityId } }]
    while (open) await Promise.all([fire(product.port, look, 1), setTimeout(PAUSE)])
  }
  const desks = Array.from({ length: DESKS }, desk)
  const times: number[] = []
  for (let from = 0; from < ARRIVALS; from += GROUP) {
    const group = arrivals.slice(from, from + GROUP)
    const [answered] = await Promise.all([fire(product.port, group, GROUP), setTimeout(PAUSE)])
    if (answered.statuses.get(200) !== GROUP) throw new Error('a check-in was refused')
    times.push(...answered.times)
  }
  times.sort((a, b) => a - b)
  open = false
  await Promise.all(desks)
  const present = await db.query(
    `select from attendance where county_code = $1 and activity_id = $2 and mark = 'present'`,
    [db.county, activityId],
  )
  return { lost: ARRIVALS - present.length, p99: quantile(times, 0.99) }
}

/** Two hundred check-ins at one activity with the desk open, against what a page may take. */
export async function benchDoor(db: Db, product: Running) {
  await serve(db, tokenOf(OFFICER), 'branchSecretary')
  await rush(db, product)
  const rounds = []
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await rush(db, product))
  report('door: check-ins lost', Math.max(...rounds.map(({ lost }) => lost)), { atMost: 0 })
  const waits = rounds.map(({ p99 }) => p99)
  const note = waits.map((ms) => `${Math.round(ms)} ms`).join(', ')
  report('door: p99 of a check-in / a page', median(waits) / PAGE, { atMost: 0.25 }, note)
}

const ROWS = 2_000

/** Seconds to write an attendance sheet of two thousand people, the writer's own loading included. */
export async function benchSheet() {
  const heads = ['序号', '姓名', '电话', '怎么参加的', '亲友']
  const rows = Array.from({ length: ROWS }, (_, nth) => [
    String(nth + 1),
    `老同志${nth}`,
    '138****0001',
    '到了，现场加入',
    '1位',
  ])
  const began = performance.now()
  const file = await writeTable('签到表', [['签到表'], heads, ...rows])
  const seconds = (performance.now() - began) / 1000
  report('xlsx of 2,000 rows: s', seconds, { atMost: 2 }, `${Math.round(file.length / 1000)} kB`)
}
