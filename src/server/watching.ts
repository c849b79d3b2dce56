import type { Db } from './db/db'
import { versionsOf } from './sql/partyDay'

/** How long a question waits for something new: shorter than proxies wait for an answer. */
const HOLD_MS = 20_000

/** How soon what another process did is seen. */
const CHECK_MS = 1_000

interface Waiter {
  activityId: string
  memberId: string
  seen: number
  wake: () => void
}

/** Who waits, by the database they wait at; and its clock, while somebody does. */
const watches = new WeakMap<Db, { waiters: Set<Waiter>; timer: NodeJS.Timeout | null }>()
const everybody = new Set<Waiter>()

/** One statement for all that wait, however many they are; those for whom there is news go. */
async function look(db: Db) {
  const watch = watches.get(db)
  if (!watch) return
  const activityIds = [...new Set([...watch.waiters].map(({ activityId }) => activityId))]
  const rows = await versionsOf(db, activityIds)
  const versions = new Map(rows.map(({ activityId, version }) => [activityId, version]))
  for (const waiter of watch.waiters)
    if (versions.get(waiter.activityId) !== waiter.seen) waiter.wake()
}

function keepLooking(db: Db) {
  const watch = watches.get(db)
  if (!watch || watch.timer || watch.waiters.size === 0) return
  watch.timer = setTimeout(() => {
    // A database that is away is asked again; whoever waits longest goes by their own clock.
    void look(db)
      .catch(() => undefined)
      .then(() => {
        watch.timer = null
        keepLooking(db)
      })
  }, CHECK_MS)
}

/** Resolves when a party day has another version than was seen, or after a while without. */
export function newerThan(
  db: Db,
  { activityId, memberId, seen }: Omit<Waiter, 'wake'>,
): Promise<void> {
  const watch = watches.get(db) ?? { waiters: new Set(), timer: null }
  watches.set(db, watch)
  return new Promise((resolve) => {
    const wake = () => {
      clearTimeout(patience)
      watch.waiters.delete(waiter)
      everybody.delete(waiter)
      if (watch.waiters.size === 0 && watch.timer) {
        clearTimeout(watch.timer)
        watch.timer = null
      }
      resolve()
    }
    const waiter: Waiter = { activityId, memberId, seen, wake }
    const patience = setTimeout(wake, HOLD_MS)
    watch.waiters.add(waiter)
    everybody.add(waiter)
    keepLooking(db)
  })
}

/** Something happened here, to all or to one: who waits in this process learns it at once. */
export function news(db: Db, activityId: string, memberId?: string): void {
  for (const waiter of watches.get(db)?.waiters ?? [])
    if (waiter.activityId === activityId && (memberId ?? waiter.memberId) === waiter.memberId)
      waiter.wake()
}

/** Answers everybody who waits: the process ends, and their phones ask the next one. */
export const letGo = (): void => everybody.forEach(({ wake }) => wake())
