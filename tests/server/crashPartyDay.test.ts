import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { newId } from '@/domain/id'
import { minutesAfter } from '@/domain/time'
import { readConfig } from '@/server/config'
import { openDb } from '@/server/db/open'
import { emptyPostgres } from '../support/database'
import { bundleWorker, COUNTY_SETTINGS, whereKilled } from '../support/killed'
import * as at from '../support/meeting'
import { startServer, type Running } from '../support/serverProcess'
import { World } from '../support/world'

/** Answers to wait for before each kill: some are under way then, and more still to come. */
const KILLS = [70, 220]
/** Words and votes under way at a time, so that death comes between one's commit and another's. */
const LANES = 12
const BACK_MS = 5_000
/** A machine that does other things too gets as much longer as it has more to do than it can. */
const busy = () => Math.max(1, (loadavg()[0] ?? 0) / cpus().length)

const root = mkdtempSync(path.join(tmpdir(), 'yinling-party-'))
const server = process.env.TEST_POSTGRES_URL
let door: Running | null = null
afterAll(() => door?.kill())

const id = () => newId(new Date().toISOString())

const settings = (databaseUrl: string) => ({
  ...COUNTY_SETTINGS,
  ...whereKilled(root, databaseUrl),
})

/** A party day that goes on, with a matter open, and three hundred at home who have a vote. */
async function prepare(world: World) {
  world.now = new Date().toISOString()
  const branchId = await world.branch()
  const secretary = await world.person('李建国', { secretaryOf: branchId })
  const people: string[] = []
  for (let nth = 0; nth < at.FOLLOWERS; nth += 1)
    people.push((await world.person(`老同志${nth}`, { branches: { [branchId]: 'home' } })).token)
  const activityId = await world.activity(branchId, {
    ...{ party_day: true, audience_id: branchId, open_to: 'branch' },
    ...{ starts_at: world.now, ends_at: minutesAfter(world.now, 120) },
    sign_up_closes_at: world.now,
  })
  const steps = KILLS.concat(0).map((_, nth) => ({
    ...{ stepId: world.id(), kind: 'study' as const, title: `第${nth}项`, minutes: 10 },
    ...{ speakerId: null, material: null },
  }))
  const matterId = world.id()
  const question = { question: '添一台电视？', choices: ['同意', '不同意'] }
  const answers = [
    await world.ask(secretary, 'partyDay.plan', { activityId, seen: 0, theme: null, steps }),
    await world.ask(secretary, 'partyDay.begin', { activityId }),
    await world.ask(secretary, 'matter.ask', { matterId, activityId, ...question }),
    await world.ask(secretary, 'matter.open', { matterId }),
  ]
  expect(answers.map(({ ok }) => ok)).toEqual([true, true, true, true])
  return { activityId, matterId, people, secretary: secretary.token }
}

test('a party day survives kill -9: no word or vote is lost or doubled, and all land on the step', async () => {
  const postgres = server ? await emptyPostgres(server) : null
  const env = settings(postgres?.url ?? '')
  const worker = bundleWorker('doorWorker', root)
  const prepared = await openDb(readConfig({ ...process.env, ...env }))
  const { activityId, matterId, people, secretary } = await prepared.transaction(async (tx) =>
    prepare(await World.open({ ...tx, close: prepared.close })),
  )
  await prepared.close()

  // A process that lives a few seconds never earns back the time of optimising PGlite.
  const start = async () => {
    door = await startServer([process.execPath, '--liftoff-only', worker], env)
    return door
  }
  let running = await start()
  const meeting = at.newMeeting(activityId, running.port, people)
  const phones = people.map((_, nth) => at.follower(meeting, nth))
  const until = async (what: () => boolean) => {
    while (!what() && meeting.refused.length === 0) await setTimeout(10)
  }
  await until(() => at.everybodyAt(meeting, 0))

  /** Which words were answered, with whose they are. */
  const said = new Map<string, number>()
  let answered = 0
  const queue = people.entries()
  const lane = async () => {
    for (const [nth, token] of queue) {
      const wordId = id()
      const words = { wordId, activityId, words: `老同志${nth}的话` }
      await at.insist(meeting, 'partyDay.say', words, token)
      said.set(wordId, nth)
      await at.insist(meeting, 'matter.vote', { matterId, choice: nth % 2 }, token)
      answered += 1
    }
  }
  const speaking = Promise.all(Array.from({ length: LANES }, lane))

  for (const [nth, enough] of KILLS.entries()) {
    await until(() => answered >= enough)
    const asked = at.ask<{ version: number }>(
      meeting,
      'partyDay.leading',
      { activityId },
      secretary,
    )
    const day = await asked
    const tap = { activityId, tapId: id(), seen: day?.version, to: nth + 1 }
    // Under way too: nobody knows whether it was kept, so it is tapped again.
    const stepping = at.insist(meeting, 'partyDay.go', tap, secretary)
    await setTimeout(Math.random() * 40)
    await running.kill()
    meeting.seen = []
    running = await start()
    meeting.port = running.port
    const back = performance.now()
    await Promise.all([stepping, until(() => at.everybodyAt(meeting, nth + 1))])
    expect(meeting.refused).toEqual([])
    expect(performance.now() - back).toBeLessThan(BACK_MS * busy())
  }
  await speaking
  expect(meeting.refused).toEqual([])
  meeting.goesOn = false
  await running.kill()
  door = null
  await Promise.all(phones)
  at.hangUp()

  const db = await openDb(readConfig({ ...process.env, ...env }))
  const kept = await db.query<{ wordId: string; words: string }>(
    'select word_id as "wordId", words from party_day_words where county_code = $1',
    [db.county],
  )
  const byId = (one: { wordId: string }, other: { wordId: string }) =>
    one.wordId < other.wordId ? -1 : 1
  const wanted = [...said].map(([wordId, nth]) => ({ wordId, words: `老同志${nth}的话` }))
  expect(kept.sort(byId)).toEqual(wanted.sort(byId))
  expect(kept).toHaveLength(at.FOLLOWERS)
  const hands = await db.query(
    `select choice, count(*)::int as hands, count(distinct member_id)::int as people
     from votes where county_code = $1 and matter_id = $2 group by choice order by choice`,
    [db.county, matterId],
  )
  const half = at.FOLLOWERS / 2
  expect(hands).toEqual([0, 1].map((choice) => ({ choice, hands: half, people: half })))
  await db.close()
  await postgres?.drop()
  rmSync(root, { recursive: true })
}, 120_000)
