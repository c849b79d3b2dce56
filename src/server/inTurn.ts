/** At most so many share one transaction: the last of them should not wait for a crowd. */
const TOGETHER = 100

interface Waiting<Item, Result> {
  item: Item
  done: (result: Result) => void
  failed: (error: unknown) => void
}

/**
 * Lets callers who want the same thing at the same moment be served together: one batch is in
 * hand, whoever comes meanwhile makes up the next. A hot row is then locked once for all of them
 * instead of once each (measured: docs/decisions/003). Results come in the order of the items.
 */
export function inTurn<Item, Result>(serve: (key: string, items: Item[]) => Promise<Result[]>) {
  const queues = new Map<string, Waiting<Item, Result>[]>()

  async function serveAll(key: string, queue: Waiting<Item, Result>[]) {
    while (queue.length > 0) {
      const batch = queue.splice(0, TOGETHER)
      try {
        const results = await serve(
          key,
          batch.map(({ item }) => item),
        )
        batch.forEach(({ done }, at) => done(results[at] as Result))
      } catch (error) {
        batch.forEach(({ failed }) => failed(error))
      }
    }
    queues.delete(key)
  }

  return (key: string, item: Item): Promise<Result> =>
    new Promise((done, failed) => {
      const queue = queues.get(key)
      if (queue) return void queue.push({ item, done, failed })
      const first = [{ item, done, failed }]
      queues.set(key, first)
      void serveAll(key, first)
    })
}
