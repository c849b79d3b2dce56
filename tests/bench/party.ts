import { readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { newId } from '@/domain/id'
import type { Db } from '@/server/db/db'
import { serve, tokenOf } from '../support/county'
import {
  ask,
  everybodyAt,
  follower,
  FOLLOWERS,
  hangUp,
  newMeeting,
  type Meeting,
} from '../support/meeting'
import { startProduct, type Running } from '../support/serverProcess'
import { newActivity } from './door'
import { quantile } from './load'
import { report } from './report'

const OFFICER = 7
const STEPS = 6
/** Between two steps; a party day has minutes. */
const EVERY = 10_000
const TICKS = 100

/** Seconds of one core that a process has used so far. */
function coreSeconds({ pid }: Running) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) / TICKS
}

async function goTo(meeting: Meeting, at: number) {
  const { activityId } = meeting
  const token = tokenOf(OFFICER)
  const now = await ask<{ version: number }>(meeting, 'partyDay.leading', { activityId }, token)
  const tapId = newId(new Date().toISOString())
  const tap = { activityId, tapId, seen: now?.version ?? 0, to: at }
  const began = performance.now()
  if (!(await ask(meeting, 'partyDay.go', tap, token))) throw new Error('a step was refused')
  return began
}

/** Three hundred follow a party day on one process: how soon a step is seen, and what it costs. */
export async function benchParty(db: Db, url: string) {
  await serve(db, tokenOf(OFFICER), 'branchSecretary')
  const first = await startProduct({ DATABASE_URL: url })
  const activityId = await newActivity(db)
  await db.query('update activities set party_day = true where activity_id = $1', [activityId])
  const people = Array.from({ length: FOLLOWERS }, (_, nth) => tokenOf(nth))
  const meeting = newMeeting(activityId, first.port, people)
  const token = tokenOf(OFFICER)
  const steps = Array.from({ length: STEPS + 2 }, (_, at) => ({
    ...{ stepId: newId(new Date().toISOString()), kind: 'study', title: `第${at}项` },
    ...{ minutes: 10, speakerId: null, material: null },
  }))
  await ask(meeting, 'partyDay.plan', { activityId, seen: 0, theme: null, steps }, token)
  await ask(meeting, 'partyDay.begin', { activityId }, token)
  const phones = people.map((_, nth) => follower(meeting, nth))
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
  if (meeting.refused.length > 0) throw new Error(meeting.refused[0])
  hangUp()
}
