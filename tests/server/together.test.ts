import type { Db } from '@/server/db/db'
import { together } from '@/server/together'
import { people } from '@/server/db/demo/people'
import { endpointNames, requestsFor } from '../support/requests'
import { World } from '../support/world'

const nobody = {} as Db

let world: World
beforeAll(async () => {
  world = await World.openDemo()
})
afterAll(() => world.close())

test('who comes alone is served alone; who comes at once or meanwhile, together', async () => {
  const batches: number[][] = []
  const meanwhile: Promise<number>[] = []
  const double = together<number, number>((_, items) => {
    if (batches.length === 0) meanwhile.push(...[4, 5].map((item) => double(nobody, item)))
    batches.push(items)
    return Promise.resolve(items.map((item) => 2 * item))
  })
  expect(await Promise.all([1, 2, 3].map((item) => double(nobody, item)))).toEqual([2, 4, 6])
  expect(await Promise.all(meanwhile)).toEqual([8, 10])
  expect(await double(nobody, 6)).toBe(12)
  expect(batches).toEqual([[1, 2, 3], [4, 5], [6]])
})

test('no batch has more than a hundred, and none mixes queues', async () => {
  const batches: number[][] = []
  const serve = together<number, number>(
    (_, items) => {
      batches.push(items)
      return Promise.resolve(items)
    },
    (item) => (item % 2 ? 'odd' : 'even'),
  )
  const all = Array.from({ length: 500 }, (_, at) => at)
  expect(await Promise.all(all.map((item) => serve(nobody, item)))).toEqual(all)
  expect(Math.max(...batches.map(({ length }) => length))).toBe(100)
  for (const batch of batches) expect(new Set(batch.map((item) => item % 2)).size).toBe(1)
})

test('a batch that fails fails for all in it and for nobody after', async () => {
  const serve = together<string, string>((_, items) =>
    items.includes('bad') ? Promise.reject(new Error('bad')) : Promise.resolve(items),
  )
  const asked = ['bad', 'beside'].map((item) => serve(nobody, item))
  const settled = await Promise.allSettled(asked)
  expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(await serve(nobody, 'after')).toBe('after')
})

/** What changes nothing, however often it is asked. */
const ASKING =
  /\.(current|today|list|read|mine|saved|search|seen|export|attendees|consents|people|members|branches|communities|venues|destinations|requests|successors|away|quiet|activity|versions?|preview|skills|slots|words|leading|asked|waiting)$/

test('people who ask at the same moment each get their own answers, as if alone', async () => {
  const someone = people.filter(({ account }) => account).slice(0, 16)
  const askers: ({ token: string } | null)[] = [null, { token: 'x'.repeat(43) }]
  for (const { slug } of someone) {
    const outcome = await world.ask(null, 'session.demo', { persona: slug })
    if (outcome.ok) askers.push(outcome.reply)
  }
  const articles = await world.ask(null, 'article.list', { size: 1 })
  const activities = await world.ask(null, 'activity.list', { size: 1 })
  const ids = {
    articleId: (articles.ok && articles.reply.items[0]?.articleId) || '',
    activityId: (activities.ok && activities.reply.items[0]?.activityId) || '',
    signUpId: world.id(),
  }
  for (const asker of askers.slice(2, 8))
    await world.ask(asker, 'article.save', { articleId: ids.articleId, saved: true })
  for (const asker of askers.slice(4, 10))
    await world.send(asker, 'activity.signUp', {
      ...requestsFor(ids)['activity.signUp'],
      signUpId: world.id(),
    })

  // Each reading of the audits is the newest audit of the next.
  const asking = endpointNames.filter((name) => ASKING.test(name) && name !== 'audit.list')
  const questions = askers.flatMap((asker) =>
    asking.map((name) => async () => (await world.send(asker, name, requestsFor(ids)[name])).body),
  )
  const alone: unknown[] = []
  for (const ask of questions) alone.push(await ask())
  expect(await Promise.all(questions.map((ask) => ask()))).toEqual(alone)
  expect(new Set(alone.map((answer) => JSON.stringify(answer))).size).toBeGreaterThan(60)
}, 30_000)
