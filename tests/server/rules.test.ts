import { dispatch } from '@/server/dispatch'
import { World, type Person } from '../support/world'

let world: World
let branchId: string
let members: Person[]

beforeAll(async () => {
  world = await World.open()
  branchId = await world.branch()
  const joining = Array.from({ length: 50 }, (_, at) =>
    world.person(`老同志${at}`, { branches: { [branchId]: 'home' } }),
  )
  members = await Promise.all(joining)
})
afterAll(() => world.close())

const member = (at: number) => members[at] as Person
const wish = (activityId: string, guests = 0, orQueue = true) => ({
  signUpId: world.id(),
  activityId,
  guests,
  orQueue,
})
const signUp = async (who: Person, activityId: string, guests = 0) => {
  const request = wish(activityId, guests)
  const outcome = await world.ask(who, 'activity.signUp', request)
  return { ...outcome, signUpId: request.signUpId }
}
const cancel = (who: Person, signUpId: string) =>
  world.ask(who, 'activity.cancelSignUp', { signUpId })
const seats = async (activityId: string) => {
  const [row] = await world.db.query<{ taken: number; sum: number; waiting: number }>(
    `select a.seats_taken as taken, a.waiting,
       (select coalesce(sum(1 + guests), 0)::int from sign_ups s
        where s.activity_id = a.activity_id and s.state = 'confirmed') as sum
     from activities a where county_code = $1 and activity_id = $2`,
    [world.db.county, activityId],
  )
  return row
}
const standing = async (who: Person, activityId: string) => {
  const outcome = await world.ask(who, 'activity.read', { activityId })
  return outcome.ok ? outcome.reply.mine : null
}

describe('rule 5: seats are never given twice', () => {
  /** Everybody at once, through five servers on one database. */
  const stampede = async (activityId: string, guests: (at: number) => number) => {
    const servers = Array.from({ length: 5 }, () => ({ ...world.house, db: { ...world.db } }))
    const answers = members.map(({ token }, at) => {
      const house = servers[at % servers.length] ?? world.house
      return dispatch(house, { token }, 'activity.signUp', wish(activityId, guests(at), false))
    })
    return (await Promise.all(answers)).map(({ body }) => (body.ok ? 'seated' : body.refusal))
  }

  test('rule 5: of fifty who ask at once for the last seat one gets it', async () => {
    const activityId = await world.activity(branchId, { capacity: 1 })
    const answers = await stampede(activityId, () => 0)
    expect(answers.filter((answer) => answer === 'seated')).toHaveLength(1)
    expect(answers.filter((answer) => answer === 'full')).toHaveLength(49)
    expect(await seats(activityId)).toEqual({ taken: 1, sum: 1, waiting: 0 })
  })

  test('rule 5: fifty parties with guests never take more than what is not reserved', async () => {
    const activityId = await world.activity(branchId, { capacity: 20, reserved: 3 })
    const answers = await stampede(activityId, (at) => at % 4)
    const counted = await seats(activityId)
    expect(counted?.taken).toBe(counted?.sum)
    // Somebody alone always fits the last seat, and thirteen came alone.
    expect(counted?.sum).toBe(17)
    expect(new Set(answers)).toEqual(new Set(['seated', 'full']))
  })

  test('rule 5: the database itself refuses one seat too many', async () => {
    const activityId = await world.activity(branchId, { capacity: 5, reserved: 2, seats_taken: 3 })
    const oneMore = world.db.query(
      'update activities set seats_taken = 4 where county_code = $1 and activity_id = $2',
      [world.db.county, activityId],
    )
    await expect(oneMore).rejects.toThrow('check constraint')
  })
})

describe('rule 6: one sign-up per person and activity', () => {
  test('rule 6: a second sign-up is refused, and allowed again after not going', async () => {
    const activityId = await world.activity(branchId)
    const { signUpId } = await signUp(member(0), activityId)
    expect(await signUp(member(0), activityId)).toMatchObject({ refusal: 'alreadySignedUp' })
    await cancel(member(0), signUpId)
    expect(await signUp(member(0), activityId)).toMatchObject({ ok: true })
  })

  test('rule 6: a double tap with two ids makes one sign-up', async () => {
    const activityId = await world.activity(branchId)
    // Somebody else comes first, so that the taps are decided together.
    const first = signUp(member(0), activityId)
    const taps = await Promise.all([1, 2, 3].map(() => signUp(member(1), activityId)))
    expect(taps.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await first).toMatchObject({ ok: true })
    expect(await seats(activityId)).toMatchObject({ taken: 2, sum: 2 })
  })

  test('rule 6: a double tap with one id makes one sign-up and answers the same twice', async () => {
    const activityId = await world.activity(branchId)
    const request = wish(activityId, 2)
    const [, first, second] = await Promise.all([
      signUp(member(0), activityId),
      world.ask(member(2), 'activity.signUp', request),
      world.ask(member(2), 'activity.signUp', request),
    ])
    expect(first).toMatchObject({ ok: true, reply: { signUpId: request.signUpId } })
    expect(second).toEqual(first)
    expect(await seats(activityId)).toMatchObject({ taken: 4, sum: 4 })
    const inbox = await world.ask(member(2), 'message.list', {})
    const told =
      inbox.ok &&
      inbox.reply.items.filter((item) => 'activityId' in item && item.activityId === activityId)
    expect(told).toHaveLength(1)
  })

  test('rule 6: the same id in capital letters is the same sign-up', async () => {
    const activityId = await world.activity(branchId)
    const { signUpId } = await signUp(member(2), activityId)
    const again = {
      signUpId: signUpId.toUpperCase(),
      activityId: activityId.toUpperCase(),
      guests: 0,
    }
    expect(await world.ask(member(2), 'activity.signUp', again)).toMatchObject({ ok: true })
    expect(await world.ask(member(3), 'activity.signUp', again)).toMatchObject({
      refusal: 'badRequest',
    })
  })
})

describe('rules 7 and 8: the queue', () => {
  test('rule 7: seats given back go to the first who waits, who is told', async () => {
    const activityId = await world.activity(branchId, { capacity: 2 })
    const { signUpId } = await signUp(member(0), activityId, 1)
    expect(await signUp(member(1), activityId)).toMatchObject({ reply: { place: 1 } })
    expect(await signUp(member(2), activityId)).toMatchObject({ reply: { place: 2 } })
    expect(await signUp(member(3), activityId)).toMatchObject({ reply: { place: 3 } })
    await cancel(member(0), signUpId)
    const now = [1, 2, 3].map((at) => standing(member(at), activityId))
    expect(await Promise.all(now)).toMatchObject([
      { state: 'confirmed', place: null },
      { state: 'confirmed', place: null },
      { state: 'waitlisted', place: 1 },
    ])
    const inbox = await world.ask(member(1), 'message.list', {})
    expect(inbox).toMatchObject({
      reply: {
        items: expect.arrayContaining([
          expect.objectContaining({ activityId, kind: 'promoted', read: false }),
        ]),
      },
    })
  })

  test('rule 8: a party larger than the free seats keeps its place and lets smaller ones pass', async () => {
    const activityId = await world.activity(branchId, { capacity: 4 })
    const alone = await signUp(member(0), activityId)
    const pair = await signUp(member(1), activityId, 2)
    await signUp(member(2), activityId, 2)
    await signUp(member(3), activityId)
    await cancel(member(0), alone.signUpId)
    expect(await standing(member(2), activityId)).toMatchObject({ state: 'waitlisted', place: 1 })
    expect(await standing(member(3), activityId)).toMatchObject({ state: 'confirmed' })
    await cancel(member(1), pair.signUpId)
    expect(await standing(member(2), activityId)).toMatchObject({ state: 'confirmed', guests: 2 })
    expect(await seats(activityId)).toEqual({ taken: 4, sum: 4, waiting: 0 })
  })

  test('rule 8: nobody is put into a queue without having agreed to it', async () => {
    const activityId = await world.activity(branchId, { capacity: 1 })
    const request = wish(activityId, 1, false)
    expect(await world.ask(member(0), 'activity.signUp', request)).toMatchObject({
      refusal: 'full',
    })
    expect(await seats(activityId)).toEqual({ taken: 0, sum: 0, waiting: 0 })
  })

  test('rule 7: nobody moves up to an activity that was called off', async () => {
    const activityId = await world.activity(branchId, { capacity: 1 })
    const { signUpId } = await signUp(member(0), activityId)
    await signUp(member(1), activityId)
    await world.db.query(
      `update activities set state = 'cancelled', cancel_reason = '大雨'
       where county_code = $1 and activity_id = $2`,
      [world.db.county, activityId],
    )
    expect(await cancel(member(0), signUpId)).toMatchObject({ ok: true })
    expect(await standing(member(1), activityId)).toMatchObject({ state: 'waitlisted' })
  })
})
