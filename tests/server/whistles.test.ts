import { whistlesFound } from '../support/whistleFound'
import { runWhistles } from '../support/whistleRun'
import { World } from '../support/world'

/** Printed with every run; give it back in TEST_SEED to see the same wishes again. */
const seed = Number(process.env.TEST_SEED ?? Date.now() % 2 ** 31)

// In full where transactions really run beside each other; embedded, that takes a minute and shows less.
const SCALE = process.env.TEST_POSTGRES_URL
  ? { people: 1_000, whistles: 200, clients: 200, seed }
  : { people: 200, whistles: 40, clients: 40, seed }

test(`an hour of whistles: no seat too many, nobody told twice or thrice a week, all of it in 消息 (seed ${seed})`, async () => {
  const world = await World.open()
  const { promised, refused } = await runWhistles(world, SCALE)
  const { wrong, sums } = await whistlesFound(world, promised)
  expect(wrong).toEqual([])
  expect(world.logged.filter(({ crash }) => crash)).toEqual([])
  // Expected noes only: no crash, no wrong request.
  expect(['alreadySignedUp', 'full']).toEqual(expect.arrayContaining(refused))
  // There was something to judge, in both weeks.
  expect(sums?.told).toBeGreaterThan(200)
  expect(sums?.weeks).toBe(2)
  for (const many of [sums?.seats, sums?.promoted, sums?.gone]) expect(many).toBeGreaterThan(10)
  await world.close()
}, 120_000)
