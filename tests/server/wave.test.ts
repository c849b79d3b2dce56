import { minutesAfter } from '@/domain/time'
import { tell } from '@/server/jobs/telling'
import { nextWave, request, runWaves, toldOf, willing } from '../support/waves'
import { at, tellAt } from '../support/telling'
import { World } from '../support/world'

let world: World
let branchId: string
let home: string
let neighbour: string
let far: string

beforeEach(async () => {
  world = await World.open()
  // Monday, nine in the morning.
  world.now = at('9:00', 1)
  branchId = await world.branch()
  home = await world.community('尖山社区')
  neighbour = await world.community('新街社区')
  far = await world.community('湖滨社区', { district: '演示街道' })
})
afterEach(() => world.close())

const one = (community: string, said: Parameters<typeof willing>[3] = {}) =>
  willing(world, branchId, community, said)

test('the home community is told first, then who helps there, the district, and who goes anywhere', async () => {
  const anywhere = await one(far, { reach: 'anywhere' })
  const near = await one(neighbour)
  const helper = await one(far, { helps: [home] })
  const own = await one(home)
  const tooFar = await one(far)
  const activityId = await request(world, home, { capacity: 1 })
  await runWaves(world)
  expect((await toldOf(world, activityId)).sort()).toEqual(
    [own, helper, near].map(({ memberId }) => memberId).sort(),
  )
  const next = await nextWave(world, activityId)
  expect(next).toBe(minutesAfter(world.now, 240))
  await runWaves(world)
  expect(await toldOf(world, activityId)).toHaveLength(3)
  world.now = next ?? ''
  await runWaves(world)
  expect((await toldOf(world, activityId)).at(-1)).toBe(anywhere.memberId)
  expect(await toldOf(world, activityId)).not.toContain(tooFar.memberId)
  world.now = (await nextWave(world, activityId)) ?? ''
  expect(await runWaves(world)).toBe(0)
  // Who asked sees that nobody is left.
  expect(await nextWave(world, activityId)).toBeNull()
})

test('what fits: a skill, a time, the strength, no pause; who answered is not told', async () => {
  const fits = await one(home, { skills: ['repair', 'law'] })
  await one(home, { skills: ['law'] })
  await one(home, { skills: ['repair'], times: ['weekendMorning', 'weekdayAfternoon'] })
  await one(home, { skills: ['repair'], able: false })
  await one(home, { skills: ['repair'], paused: '2026-12-01' })
  const comes = await one(home, { skills: ['repair'] })
  const cannot = await one(home, { skills: ['repair'] })
  const activityId = await request(
    world,
    home,
    { capacity: 5 },
    { skills: ['repair'], weight: 'heavy' },
  )
  for (const who of [comes, cannot]) {
    const signUpId = world.id()
    await world.ask(who, 'activity.signUp', { signUpId, activityId, guests: 0 })
    if (who === cannot) await world.ask(who, 'activity.cancelSignUp', { signUpId })
  }
  await runWaves(world)
  expect(await toldOf(world, activityId)).toEqual([fits.memberId])
  const inbox = await world.ask(fits, 'message.list', {})
  expect(inbox).toMatchObject({
    reply: {
      items: [
        {
          ...{ kind: 'whistled', thingId: activityId },
          facts: { title: '修水管', name: '尖山社区', place: '社区门口' },
        },
      ],
    },
  })
})

test('where no skill is asked for everybody fits, and light work needs no strength', async () => {
  const frail = await one(home, { skills: ['arts'], able: false })
  const activityId = await request(world, home)
  await runWaves(world)
  expect(await toldOf(world, activityId)).toEqual([frail.memberId])
})

test('at most two a week of all requests together, anew from Monday', async () => {
  const people = [await one(home), await one(home)]
  const requests: string[] = []
  for (let nth = 0; nth < 3; nth += 1) {
    requests.push(await request(world, home, { capacity: 1 }))
    await runWaves(world)
    world.now = minutesAfter(world.now, 5)
  }
  const told = await Promise.all(requests.map((activityId) => toldOf(world, activityId)))
  expect(told.map(({ length }) => length)).toEqual([2, 2, 0])
  await tellAt(world, at('20:00', 7))
  const late = await request(world, home, { capacity: 1 })
  await runWaves(world)
  expect(await toldOf(world, late)).toEqual([])
  // Nobody was left of the week before; a request of the new one finds them all.
  world.now = at('9:00', 8)
  const next = await request(world, home, { capacity: 1 })
  await runWaves(world)
  expect((await toldOf(world, next)).sort()).toEqual(people.map(({ memberId }) => memberId).sort())
})

test('within a ring whoever was told longest ago is told first', async () => {
  const people = []
  for (let nth = 0; nth < 5; nth += 1) people.push(await one(home))
  for (const [nth, { memberId }] of people.entries())
    await world.db.query('update registrations set told_at = $1 where member_id = $2', [
      nth === 4 ? null : at('9:00', -nth - 7),
      memberId,
    ])
  const activityId = await request(world, home, { capacity: 1 })
  await runWaves(world)
  const expected = [people[4], people[3], people[2]].map((who) => who?.memberId)
  expect((await toldOf(world, activityId)).sort()).toEqual(expected.sort())
})

test('nobody hears it at night, when it is full, closed, for a team, or over', async () => {
  await one(home)
  const activityId = await request(world, home)
  const teamId = world.id()
  await world.insert('teams', {
    ...{ team_id: teamId, kind: 'mediators', name: '和事佬', about: '劝和' },
    ...{ founded_at: world.now, founded_by: world.id() },
  })
  const team = await request(world, home, {}, { team: teamId })
  const full = await request(world, home, { capacity: 1, seats_taken: 1 })
  const over = await request(world, home, { sign_up_closes_at: world.now })
  world.now = at('21:30', 1)
  expect(await runWaves(world)).toBe(0)
  await tellAt(world, at('7:00', 2))
  expect(await toldOf(world, activityId)).toHaveLength(1)
  for (const other of [team, full, over]) expect(await toldOf(world, other)).toEqual([])
  expect([await nextWave(world, team), await nextWave(world, over)]).toEqual([null, null])
  expect(await nextWave(world, full)).toBe(minutesAfter(world.now, 240))
})

test('jobs beside each other and sign-ups among them: nobody is told twice, and all of it is in 消息', async () => {
  const people = []
  for (let nth = 0; nth < 24; nth += 1) people.push(await one(nth % 2 === 0 ? home : neighbour))
  const requests: string[] = []
  for (let nth = 0; nth < 6; nth += 1) requests.push(await request(world, home, { capacity: 3 }))
  const jobs = Array.from({ length: 4 }, () => tell(world.house, () => true))
  const answers = people.slice(0, 12).map((who, nth) =>
    world.ask(who, 'activity.signUp', {
      ...{ signUpId: world.id(), activityId: requests[nth % 6] ?? '', guests: 0, orQueue: true },
    }),
  )
  await Promise.all([...jobs, ...answers])
  expect(world.logged.filter(({ crash }) => crash)).toEqual([])
  const [counted] = await world.db.query<Record<string, number>>(
    `select (select count(*)::int from whistles) as told,
       (select count(*)::int from messages where kind = 'whistled') as messages,
       (select max(n)::int from (select count(*) n from whistles group by member_id, week) w) as most`,
  )
  // Whoever another job holds is passed over for this wave, not waited for.
  expect(counted?.told).toBeGreaterThan(12)
  expect(counted?.messages).toBe(counted?.told)
  expect(counted?.most).toBe(2)
})

test('who has died or left hears nothing', async () => {
  const [dead, left, alive] = [await one(home), await one(home), await one(home)]
  await world.db.query(
    'update members set deceased_at = $1, deceased_of = $2 where member_id = $3',
    [...[world.now, branchId, dead.memberId]],
  )
  await world.ask(left, 'privacy.leave', {})
  const activityId = await request(world, home)
  await runWaves(world)
  expect(await toldOf(world, activityId)).toEqual([alive.memberId])
})
