import { calendarDay, type Instant } from '@/domain/time'
import { isQuiet } from '@/domain/telling'
import { nextWaveAt, RINGS, wavesGoOnAt, waveStep, weekOf, willingTime } from '@/domain/wave'
import type { Db } from '../db/db'
import { addMessages } from '../sql/message'
import { lockActivity, type LockedActivity } from '../sql/signUp'
import * as sql from '../sql/wave'

/** Tells the next willing people of every request that has free seats; returns how many were told. */
export async function whistle(db: Db, now: () => Instant, goOn: () => boolean): Promise<number> {
  let told = 0
  if (isQuiet(now())) return told
  for (const activityId of await sql.dueWaves(db, now()))
    if (goOn()) told += await db.transaction((tx) => wave(tx, activityId, now()))
  return told
}

/** Of two jobs at once the second finds the next wave later; who signs up or calls off waits, or came first. */
async function wave(tx: Db, activityId: string, now: Instant): Promise<number> {
  const activity = await lockActivity(tx, activityId)
  const request = activity && (await sql.dueRequest(tx, activityId, now))
  if (!request) return 0
  const step = request.done ? { step: 'over' as const } : waveStep(activity, now)
  if (step.step !== 'tell') {
    await sql.setNextWave(tx, activityId, step.step === 'wait' ? step.until : null)
    return 0
  }
  const { told, nobodyLeft } = await tellNext(tx, activity, request, step.size, now)
  await sql.setNextWave(tx, activityId, nobodyLeft ? wavesGoOnAt(activity, now) : nextWaveAt(now))
  return told
}

/** So many of the nearest, ring by ring; who is just being told of something else is left for the next wave. */
async function tellNext(
  tx: Db,
  { activityId, title, place, startsAt }: LockedActivity,
  request: sql.Request,
  size: number,
  now: Instant,
) {
  await sql.planQuickly(tx)
  const when = { time: willingTime(startsAt), day: calendarDay(now), week: weekOf(now) }
  const sought = { ...request, ...when, activityId }
  const chosen: string[] = []
  for (const ring of RINGS) {
    if (chosen.length === size) break
    const more = await sql.nextOfRing(tx, ring, sought, chosen, size - chosen.length)
    chosen.push(...more.map(({ memberId }) => memberId))
  }
  const held = await sql.holdWilling(tx, chosen)
  const told = await sql.addWhistles(tx, sought, held, now)
  const facts = { title, name: request.community, place, startsAt }
  await addMessages(
    tx,
    told.map(({ memberId }) => ({ memberId, kind: 'whistled', facts, thingId: activityId })),
    now,
  )
  return { told: told.length, nobodyLeft: chosen.length === 0 }
}
