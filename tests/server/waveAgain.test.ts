import { minutesAfter } from '@/domain/time'
import { nextWave, request, runWaves, toldOf, willing } from '../support/waves'
import { at, tellAt } from '../support/telling'
import { World, type Person } from '../support/world'

let world: World
let branchId: string
let home: string

beforeEach(async () => {
  world = await World.open()
  world.now = at('9:00', 1)
  branchId = await world.branch()
  home = await world.community()
})
afterEach(() => world.close())

const one = () => willing(world, branchId, home, {})
/** Says 我去, and returns how to say 不去了. */
async function goes(who: Person, activityId: string) {
  const signUpId = world.id()
  const said = { signUpId, activityId, guests: 0, orQueue: true }
  expect(await world.ask(who, 'activity.signUp', said)).toMatchObject({ ok: true })
  return async () =>
    expect(await world.ask(who, 'activity.cancelSignUp', { signUpId })).toMatchObject({ ok: true })
}
/** Waves until nobody is left. */
async function runOut(activityId: string) {
  for (;;) {
    if ((await runWaves(world)) === 0) return
    world.now = (await nextWave(world, activityId)) ?? ''
  }
}
const thursday = {
  ...{ starts_at: at('9:00', 11), ends_at: at('11:00', 11), sign_up_closes_at: at('9:00', 11) },
}

test('a seat given back after the waves ended is told of to whoever has not heard, but to nobody twice', async () => {
  const first = await one()
  const activityId = await request(world, home, { capacity: 1 })
  await runOut(activityId)
  expect(await nextWave(world, activityId)).toBeNull()
  const giveBack = await goes(first, activityId)
  const late = await one()
  expect(await runWaves(world)).toBe(0)
  await giveBack()
  expect(await nextWave(world, activityId)).toBe(world.now)
  await runWaves(world)
  expect(await toldOf(world, activityId)).toEqual([first.memberId, late.memberId])
})

test('one that somebody queues for is theirs, and a pause between two waves goes on', async () => {
  const [first, second] = [await one(), await one()]
  const activityId = await request(world, home, { capacity: 1 })
  await runOut(activityId)
  const giveBack = await goes(first, activityId)
  await goes(second, activityId)
  await giveBack()
  expect(await nextWave(world, activityId)).toBeNull()

  const paused = await request(world, home, { capacity: 2 })
  await runWaves(world)
  const pauseEnds = await nextWave(world, paused)
  expect(pauseEnds).toBe(minutesAfter(world.now, 240))
  const notGoing = await goes(first, paused)
  world.now = minutesAfter(world.now, 30)
  await notGoing()
  expect(await nextWave(world, paused)).toBe(pauseEnds)
})

test('of a shift, a team, and what is closed nobody is told when a seat is given back', async () => {
  const who = await one()
  const shift = await request(world, home, { capacity: 2 })
  await world.insert('shift_rosters', { community_id: home, weekly_limit: 2 })
  await world.insert('shifts', {
    ...{ activity_id: shift, community_id: home, day: '2026-11-25', half: 'morning', post: '大厅' },
  })
  const closed = await request(world, home)
  await world.db.query('update community_requests set next_wave_at = null')
  await world.db.query(
    `update community_requests set outcome = '好了', thanks = '谢谢', closed_at = $2
     where activity_id = $1`,
    [closed, world.now],
  )
  for (const activityId of [shift, closed]) {
    await (
      await goes(who, activityId)
    )()
    expect(await nextWave(world, activityId)).toBeNull()
  }
})

test('on Monday at seven the waves go on to those who had heard of two that week', async () => {
  const people = [await one(), await one()]
  for (let nth = 0; nth < 2; nth += 1) {
    await request(world, home, { capacity: 1 })
    await runWaves(world)
    world.now = minutesAfter(world.now, 5)
  }
  const third = await request(world, home, { capacity: 1, ...thursday })
  await runOut(third)
  expect([await toldOf(world, third), await nextWave(world, third)]).toEqual([[], at('7:00', 8)])
  await tellAt(world, at('20:00', 7))
  expect(await toldOf(world, third)).toEqual([])
  await tellAt(world, at('7:00', 8))
  expect((await toldOf(world, third)).sort()).toEqual(people.map((who) => who.memberId).sort())
})

test('not when it is over by Monday; and a seat given back brings Monday forward', async () => {
  const who = await one()
  const over = await request(world, home)
  await runOut(over)
  expect(await nextWave(world, over)).toBeNull()
  const activityId = await request(world, home, thursday)
  await runOut(activityId)
  expect(await nextWave(world, activityId)).toBe(at('7:00', 8))
  await (
    await goes(who, activityId)
  )()
  expect(await nextWave(world, activityId)).toBe(world.now)
})
