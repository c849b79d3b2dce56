import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { readConfig } from '@/server/config'
import { openDb } from '@/server/db/open'
import { emptyPostgres } from '../support/database'
import { bundleWorker, whereKilled } from '../support/killed'
import { World } from '../support/world'

const ROUNDS = 20
const PEOPLE = 120
/** Sign-ups to wait for before the kill: in all rounds together more than a thousand. */
const ENOUGH = 51

const root = mkdtempSync(path.join(tmpdir(), 'yinling-crash-'))
const tokensFile = path.join(root, 'tokens.json')
const server = process.env.TEST_POSTGRES_URL
let env: NodeJS.ProcessEnv
let worker = ''
let drop = async () => rmSync(root, { recursive: true })

const openHere = () => openDb(readConfig(env))

/** Lets a server sign people up, kills it at some moment, and returns what it had answered. */
async function killedWhileSigningUp(activityId: string): Promise<string[]> {
  // A process that lives a second never earns back the time of optimising PGlite.
  const args = ['--liftoff-only', worker, activityId, tokensFile]
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise((dead) => child.once('close', dead))
  const answered: string[] = []
  let signUps = 0
  for await (const line of createInterface(child.stdout)) {
    answered.push(line)
    if (line.startsWith('activity.signUp')) signUps += 1
    if (signUps === ENOUGH) setTimeout(() => child.kill('SIGKILL'), Math.random() * 40)
  }
  await ended
  return answered
}

test(`nothing that was answered is lost by kill -9, ${ROUNDS} times`, async () => {
  const postgres = server ? await emptyPostgres(server) : null
  env = { ...process.env, ...whereKilled(root, postgres?.url) }
  if (postgres) drop = postgres.drop

  worker = bundleWorker('signUpWorker', root)
  const activityIds: string[] = []
  const prepared = await openHere()
  await prepared.transaction(async (tx) => {
    const world = await World.open({ ...tx, close: prepared.close })
    world.now = new Date().toISOString()
    const branchId = await world.branch()
    const tokens: string[] = []
    for (let nth = 0; nth < PEOPLE; nth += 1)
      tokens.push((await world.person(`老同志${nth}`, { branches: { [branchId]: 'home' } })).token)
    writeFileSync(tokensFile, JSON.stringify(tokens))
    for (let round = 0; round < ROUNDS; round += 1)
      activityIds.push(await world.activity(branchId, { capacity: 40 }))
  })
  await prepared.close()

  const answered: string[] = []
  for (const activityId of activityIds) answered.push(...(await killedWhileSigningUp(activityId)))
  const idsOf = (act: string) =>
    answered.flatMap((line) => (line.startsWith(act) ? line.split(' ')[1] : []))
  expect(idsOf('activity.signUp').length).toBeGreaterThan(1000)

  const db = await openHere()
  const kept = await db.query<{ id: string; state: string }>(
    'select sign_up_id as id, state from sign_ups where county_code = $1',
    [db.county],
  )
  const stateOf = new Map(kept.map(({ id, state }) => [id, state]))
  expect(idsOf('activity.signUp').filter((id) => !stateOf.has(id ?? ''))).toEqual([])
  expect(
    idsOf('activity.cancelSignUp').filter((id) => stateOf.get(id ?? '') !== 'cancelled'),
  ).toEqual([])

  const wrong = await db.query(
    `select * from (
       select seats_taken, waiting, capacity - seats_taken as free,
         (select coalesce(sum(1 + guests), 0) from sign_ups s
          where s.activity_id = a.activity_id and s.state = 'confirmed') as seated,
         (select count(*) from sign_ups s
          where s.activity_id = a.activity_id and s.state = 'waitlisted') as queued,
         (select coalesce(min(1 + guests), 99) from sign_ups s
          where s.activity_id = a.activity_id and s.state = 'waitlisted') as smallest
       from activities a) counted
     where seats_taken <> seated or waiting <> queued or smallest <= free or free < 0`,
  )
  expect(wrong).toEqual([])
  await db.close()
  await drop()
}, 300_000)
