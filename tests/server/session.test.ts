import { daysAfter } from '@/domain/time'
import { World } from '../support/world'

let world: World
beforeAll(async () => {
  world = await World.openDemo()
})
afterAll(() => world.close())

/** What the server says of somebody who has just come in as one of the demo people. */
async function meOf(persona: string) {
  const begun = await world.ask(null, 'session.demo', { persona })
  const current = await world.ask(begun.ok ? begun.reply : null, 'session.current', {})
  return current.ok ? current.reply.me : null
}

test.each([
  ['wang-xiuying', []],
  ['newcomer', []],
  ['li-jianguo', ['branchSecretary']],
  ['zhou-ting', ['communityWorker']],
  ['liu-zhiyuan', ['bureauOfficer']],
])('%s holds the offices %j', async (persona, offices) => {
  expect((await meOf(persona))?.offices).toEqual(offices)
})

test('whoever helps an elder, or waits for the yes, is told so; nobody else', async () => {
  expect((await meOf('wang-xiaomin'))?.helps).toBe(true)
  expect((await meOf('newcomer'))?.helps).toBe(false)
})

test('an office that ended is none', async () => {
  const { now } = world
  await world.db.query(`update offices set to_day = $2 where county_code = $1`, [
    world.db.county,
    '2026-12-01',
  ])
  world.now = daysAfter(now, 30)
  expect((await meOf('zhou-ting'))?.offices).toEqual([])
  world.now = now
})
