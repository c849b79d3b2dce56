import type { OpenDb } from '@/server/db/db'
import { whistlesFound } from '../support/whistleFound'
import { runWhistles } from '../support/whistleRun'
import { World } from '../support/world'
import { report } from './report'

/** A thousand willing people, two hundred whistles in an hour, two hundred telephones: what went wrong of it. */
export async function benchWhistles({ db }: { db: OpenDb }) {
  const seed = Number(process.env.TEST_SEED ?? Date.now() % 2 ** 31)
  const world = await World.open(db)
  const began = performance.now()
  const { promised, refused } = await runWhistles(world, {
    ...{ people: 1_000, whistles: 200, clients: 200, seed },
  })
  const seconds = Math.round((performance.now() - began) / 1000)
  const { wrong, sums } = await whistlesFound(world, promised)
  const crashes = world.logged.filter(({ crash }) => crash).length
  const note = `seed ${seed}, ${seconds} s, ${JSON.stringify(sums)}, ${promised.length} promises, refused: ${refused.join(' ')}`
  report('whistles: kinds of wrong', wrong.length, { atMost: 0 }, `${wrong.join('; ')} ${note}`)
  report('whistles: crashes', crashes, { atMost: 0 })
  await world.close()
}
