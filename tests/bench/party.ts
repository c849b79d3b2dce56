import { readFileSync } from 'node:fs'
import http from 'node:http'
import { setTimeout } from 'node:timers/promises'
import { newId } from '@/domain/id'
import type { Db } from '@/server/db/db'
import { serve, tokenOf } from '../support/county'
import { startProduct, type Running } from '../support/serverProcess'
import { newActivity } from './door'
import { quantile } from './load'
import { report } from './report'

const FOLLOWERS = 300
const OFFICER = 7
const STEPS = 6
/** Between two steps; a party day has minutes. */
const EVERY = 10_000
const TICKS = 100

interface Reply {
  version: number
  at: number
}

interface Meeting {
  activityId: string
  port: number
  requests: number
  goesOn: boolean
  /** Which step each follower sees, and when they saw it first. */
  seen: { at: number; when: number }[]
}

const agent = new http.Agent({ keepAlive: true, maxSockets: FOLLOWERS + 10 })

/** One question as a phone asks it; null when no answer comes. */
const ask = <Answer>(port: number, name: string, body: object, token: string) =>
  new Promise<Answer | null>((answered) => {
    const text = JSON.stringify(body)
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(text),
      authorization: `Bearer ${token}`,
    }
    const request = http.request(
      { port, host: '127.0.0.1', path: `/api/${name}`, method: 'POST', headers, agent },
      (response) => {
        let all = ''
        response.on('data', (chunk: Buffer) => (all += chunk.toString()))
        response.on('error', () => answered(null))
        response.on('end', () => {
          const outcome = JSON.parse(all) as { ok: boolean; reply: Answer; refusal?: string }
          if (!outcome.ok) console.log(name, outcome.refusal)
          answered(outcome.ok ? outcome.reply : null)
        })
      },
    )
    request.on('error', () => answered(null))
    request.end(text)
  })

/** As client/partyDay.ts does: on and on, and after a lost answer soon again, asking for what is true now. */
async function follower(meeting: Meeting, nth: number) {
  let seen: number | undefined
  while (meeting.goesOn) {
    meeting.requests += 1
    const { activityId, port } = meeting
    const body = { activityId, ...(seen !== undefined && { seen }) }
    const reply = await ask<Reply>(port, 'partyDay.follow', body, tokenOf(nth))
    if (reply) {
      if (meeting.seen[nth]?.at !== reply.at)
        meeting.seen[nth] = { at: reply.at, when: performance.now() }
      seen = reply.version
    } else {
      seen = undefined
      await setTimeout(1_000 * (1 + Math.random()))
    }
  }
}

/** Seconds of one core that a process has used so far. */
function coreSeconds({ pid }: Running) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) / TICKS
}

async function goTo(meeting: Meeting, at: number) {
  const { activityId, port } = meeting
  const token = tokenOf(OFFICER)
  const now = await ask<Reply>(port, 'partyDay.leading', { activityId }, token)
  const tapId = newId(new Date().toISOString())
  const tap = { activityId, tapId, seen: now?.version ?? 0, to: at }
  const began = performance.now()
  if (!(await ask(port, 'partyDay.go', tap, token))) throw new Error('a step was refused')
  return began
}

const everybodyAt = (meeting: Meeting, at: number) =>
  meeting.seen.filter((one) => one.at === at).length === FOLLOWERS

/** Three hundred follow a party day on one process: how soon a step is seen, and what it costs. */
export async function benchParty(db: Db, url: string) {
  await serve(db, tokenOf(OFFICER), 'branchSecretary')
  const first = await startProduct({ DATABASE_URL: url })
  const activityId = await newActivity(db)
  await db.query('update activities set party_day = true where activity_id = $1', [activityId])
  const meeting: Meeting = { activityId, port: first.port, requests: 0, goesOn: true, seen: [] }
  const token = tokenOf(OFFICER)
  const steps = Array.from({ length: STEPS + 2 }, (_, at) => ({
    ...{ stepId: newId(new Date().toISOString()), kind: 'study', title: `第${at}项` },
    ...{ minutes: 10, speakerId: null, material: null },
  }))
  await ask(first.port, 'partyDay.plan', { activityId, seen: 0, theme: null, steps }, token)
  await ask(first.port, 'partyDay.begin', { activityId }, token)
  const phones = Array.from({ length: FOLLOWERS }, (_, nth) => follower(meeting, nth))
  while (!everybodyAt(meeting, 0)) await setTimeout(50)
  await setTimeout(2_000)

  const [began, requests, cores] = [performance.now(), meeting.requests, coreSeconds(first)]
  const waits: number[] = []
  for (let at = 1; at <= STEPS; at += 1) {
    const tapped = await goTo(meeting, at)
    await setTimeout(EVERY)
    if (!everybodyAt(meeting, at)) throw new Error('somebody did not see a step')
    waits.push(...meeting.seen.map(({ when }) => when - tapped))
  }
  const seconds = (performance.now() - began) / 1000
  waits.sort((a, b) => a - b)
  const p95 = quantile(waits, 0.95) / 1000
  report('party: s until a step is seen, p95', p95, { atMost: 2 }, `${FOLLOWERS} phones`)
  report('party: requests a second', (meeting.requests - requests) / seconds, { atMost: 40 })
  report('party: share of a core', (coreSeconds(first) - cores) / seconds, { atMost: 0.3 })

  await first.kill()
  await setTimeout(1_000)
  const second = await startProduct({ DATABASE_URL: url })
  const back = performance.now()
  meeting.seen = []
  meeting.port = second.port
  while (!everybodyAt(meeting, STEPS) && performance.now() - back < 30_000) await setTimeout(20)
  const landed = (performance.now() - back) / 1000
  report('party: s until all are back after a kill', landed, { atMost: 5 })
  meeting.goesOn = false
  await goTo(meeting, STEPS + 1)
  await Promise.all(phones)
  await second.stop()
  agent.destroy()
}
