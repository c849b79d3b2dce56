import { setImmediate } from 'node:timers/promises'
import type { Db } from './db/db'

/** At most so many share one statement: the last of them should not wait for a crowd. */
const MOST = 100

interface Waiting<Item, Result> {
  item: Item
  done: (result: Result) => void
  failed: (error: unknown) => void
}

/**
 * Serves callers who want the same kind of thing at the same moment together: one batch is under
 * way, and whoever comes meanwhile makes up the next. Alone, a caller waits for nobody. A batch
 * begins after its last caller came, so nobody is given what was already old when they asked.
 * One statement then does the work of many, and a hot row is locked once for all of them
 * (measured: docs/decisions/003). Items of different queues never share a batch; results come in
 * the order of the items.
 */
export function together<Item, Result>(
  serve: (db: Db, items: Item[]) => Promise<Result[]>,
  queueOf: (item: Item) => string = () => '',
): (db: Db, item: Item) => Promise<Result> {
  const queuesOf = new WeakMap<Db, Map<string, Waiting<Item, Result>[]>>()

  async function serveAll(db: Db, queues: Map<string, Waiting<Item, Result>[]>, name: string) {
    const queue = queues.get(name) ?? []
    while (queue.length > 0) {
      // Whoever has knocked already comes in first: the embedded database holds the process while it works.
      await setImmediate()
      const batch = queue.splice(0, MOST)
      try {
        const results = await serve(
          db,
          batch.map(({ item }) => item),
        )
        batch.forEach(({ done }, at) => done(results[at] as Result))
      } catch (error) {
        batch.forEach(({ failed }) => failed(error))
      }
    }
    queues.delete(name)
  }

  return (db, item) =>
    new Promise((done, failed) => {
      const queues = queuesOf.get(db) ?? new Map<string, Waiting<Item, Result>[]>()
      queuesOf.set(db, queues)
      const name = queueOf(item)
      const queue = queues.get(name)
      if (queue) return void queue.push({ item, done, failed })
      queues.set(name, [{ item, done, failed }])
      void serveAll(db, queues, name)
    })
}

/**
 * Like `together` for a statement that answers many keys at once: equal keys are asked once.
 * The statement numbers its keys from 1 and says with `nth` whose each row is.
 */
export const rowsTogether = <Key, Row extends object>(
  ask: (db: Db, keys: Key[]) => Promise<(Row & { nth: number })[]>,
  queueOf?: (key: Key) => string,
): ((db: Db, key: Key) => Promise<Row[]>) =>
  together(async (db, items) => {
    const names = items.map((item) => JSON.stringify(item))
    const distinct = [...new Map(items.map((item, at) => [names[at], item])).entries()]
    const groups = new Map(distinct.map(([name]) => [name, [] as Row[]]))
    for (const { nth, ...row } of await ask(
      db,
      distinct.map(([, item]) => item),
    )) {
      groups.get(distinct[nth - 1]?.[0])?.push(row as unknown as Row)
    }
    return names.map((name) => groups.get(name) ?? [])
  }, queueOf)
