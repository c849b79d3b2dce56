import { type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as later } from 'node:timers/promises'
import { newId } from '@/domain/id'
import { migrate } from '@/server/db/migrate'
import { openPostgres } from '@/server/db/postgres'
import { httpServer } from '@/server/http'
import { newCluster, postgresPrograms, type Cluster } from '../support/cluster'
import { COUNTY } from '../support/database'
import { World, type Person } from '../support/world'

/** What an elder waits at most for an answer while the database is away. */
const LONGEST_MS = 6_500
const PEOPLE = 60
const SEATS = 40
const ROUNDS = 4

interface Heard {
  at: number
  ms: number
  path: string
  status: number
  refusal?: string
}

let cluster: Cluster
let world: World
let server: Server
let branchId: string
let people: Person[]
let heard: Heard[] = []

const here = process.env.TEST_POSTGRES_URL && postgresPrograms ? describe : describe.skip
here('when PostgreSQL goes away (under test:postgres, where its programs are)', () => {
  beforeAll(async () => {
    cluster = await newCluster()
    const db = await openPostgres(cluster.url, COUNTY, 4)
    await migrate(db, Number(process.env.TEST_PARTITIONS ?? 0))
    world = await World.open(db)
    branchId = await world.branch()
    people = await Promise.all(
      Array.from({ length: PEOPLE }, (_, nth) =>
        world.person(`老同志${nth}`, { branches: { [branchId]: 'home' } }),
      ),
    )
    server = httpServer(world.house, () => undefined)
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  })
  afterAll(async () => {
    server.close().closeAllConnections()
    await world.close()
    await cluster.remove()
  })
  beforeEach(() => {
    heard = []
  })

  async function ask(path: string, who?: Person, request?: object) {
    const at = performance.now()
    const { port } = server.address() as AddressInfo
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      ...(request && { method: 'POST', body: JSON.stringify(request) }),
      headers: {
        'content-type': 'application/json',
        ...(who && { authorization: `Bearer ${who.token}` }),
      },
    })
    const body = (await answer.json()) as { ok: boolean; refusal?: string }
    const { refusal } = body
    const ms = performance.now() - at
    heard.push({ at, ms, path, status: answer.status, ...(refusal && { refusal }) })
    return body
  }

  /** As a phone does: the same wish with the same id until it is answered. */
  async function signUp(who: Person, nth: number, activityId: string) {
    const wish = { signUpId: newId(new Date().toISOString()), activityId, guests: nth % 4 }
    for (;;) {
      const body = await ask('/api/activity.signUp', who, { ...wish, orQueue: true })
      if (body.ok) return wish.signUpId
      await later(20 + Math.random() * 100)
    }
  }

  const allSignUp = (activityId: string) =>
    Promise.all(
      people.map(async (who, nth) => {
        await later(Math.random() * 300)
        return signUp(who, nth, activityId)
      }),
    )

  /** Every answered sign-up is there once, and seats and queue are as the sign-ups say. */
  async function checkSeats(activityId: string, answered: string[]) {
    const [counted] = await world.db.query<{ taken: number; seated: number; waiting: number }>(
      `select a.seats_taken as taken, a.waiting,
         (select coalesce(sum(1 + guests), 0)::int from sign_ups s
          where s.activity_id = $2 and s.state = 'confirmed') as seated
       from activities a where a.county_code = $1 and a.activity_id = $2`,
      [COUNTY, activityId],
    )
    const kept = await world.db.query<{ id: string; state: string }>(
      'select sign_up_id as id, state from sign_ups where county_code = $1 and activity_id = $2',
      [COUNTY, activityId],
    )
    expect(kept.map(({ id }) => id).sort()).toEqual([...answered].sort())
    expect(counted?.taken).toBe(counted?.seated)
    expect(counted?.taken).toBe(SEATS)
    expect(counted?.waiting).toBe(kept.filter(({ state }) => state === 'waitlisted').length)
    const told = await world.db.query(
      'select from messages where county_code = $1 and activity_id = $2',
      [COUNTY, activityId],
    )
    expect(told).toHaveLength(PEOPLE)
  }

  const answeredInWords = () => {
    const kinds = new Set(heard.map(({ status, refusal = 'ok' }) => `${status} ${refusal}`))
    kinds.delete('200 ok')
    return [...kinds].sort()
  }

  test('for 10 seconds: every question is answered in words, and afterwards nothing is lost or doubled', async () => {
    const activityId = await world.activity(branchId, { capacity: SEATS })
    const stillAsking = new AbortController()
    const keepAsking = async (...question: Parameters<typeof ask>) => {
      while (!stillAsking.signal.aborted) {
        await ask(...question)
        await later(50)
      }
    }
    const asking = [
      keepAsking('/api/home.today', people[0], {}),
      keepAsking('/api/article.list', undefined, {}),
      keepAsking('/api/message.list', people[1], {}),
      keepAsking('/healthz'),
    ]
    const signingUp = allSignUp(activityId)
    await later(150)
    await cluster.stop()
    const gone = performance.now()
    await later(10_000)
    const coming = performance.now()
    await cluster.start()
    const back = performance.now()
    await checkSeats(activityId, await signingUp)
    await later(300)
    stillAsking.abort()
    await Promise.all(asking)

    const meanwhile = heard.filter(({ at, ms }) => at > gone && at + ms < coming)
    expect(meanwhile.length).toBeGreaterThan(500)
    expect(new Set(meanwhile.map(({ status }) => status))).toEqual(new Set([503]))
    expect(answeredInWords()).toEqual(['503 ok', '503 unavailable'])
    expect(Math.max(...heard.map(({ ms }) => ms))).toBeLessThan(LONGEST_MS)
    const after = heard.filter(({ at }) => at > back + 100)
    expect(new Set(after.map(({ path }) => path)).size).toBeGreaterThanOrEqual(4)
    expect(new Set(after.map(({ status }) => status))).toEqual(new Set([200]))
  }, 60_000)

  test('without a word: nobody waits longer than said, and afterwards everything works', async () => {
    const [who] = people as [Person]
    const activityId = await world.activity(branchId, { capacity: SEATS })
    // Connections that were used, as they are in the middle of a day.
    await Promise.all(people.map((one) => ask('/api/home.today', one, {})))
    cluster.freeze()
    const wish = { signUpId: newId(new Date().toISOString()), activityId, guests: 0 }
    await Promise.all([
      ask('/api/activity.signUp', who, wish),
      ask('/api/article.list', undefined, {}),
      ask('/healthz'),
    ]).finally(() => cluster.thaw())
    expect(heard.slice(people.length).map(({ status }) => status)).toEqual([503, 503, 503])
    expect(Math.max(...heard.map(({ ms }) => ms))).toBeLessThan(LONGEST_MS)
    expect(await ask('/api/activity.signUp', who, wish)).toMatchObject({ ok: true })
  }, 60_000)

  test(`by kill -9, ${ROUNDS} times while people sign up`, async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const activityId = await world.activity(branchId, { capacity: SEATS })
      const signingUp = allSignUp(activityId)
      await later(60 + Math.random() * 200)
      cluster.kill()
      await cluster.start()
      await checkSeats(activityId, await signingUp)
    }
    expect(answeredInWords()).toEqual(['503 unavailable'])
  }, 60_000)
})
