import fc from 'fast-check'
import type { MessageKind } from '@/domain/message'
import { dispatch } from '@/server/dispatch'
import type { House } from '@/server/outcome'
import { World, type Person } from '../support/world'

/** Printed with every run; give it back in TEST_SEED to see the same sequences again. */
const seed = Number(process.env.TEST_SEED ?? Date.now() % 2 ** 31)

let world: World
let branchId: string
let members: Person[]

beforeAll(async () => {
  world = await World.open()
  branchId = await world.branch()
  const joining = Array.from({ length: 8 }, (_, at) =>
    world.person(`老同志${at}`, { branches: { [branchId]: 'home' } }),
  )
  members = await Promise.all(joining)
})
afterAll(() => world.close())

interface Party {
  signUpId: string
  who: number
  guests: number
  orQueue: boolean
  state: 'asked' | 'confirmed' | 'waitlisted' | 'cancelled'
}

/** The rules of domain.md 5 to 8 once more, as plainly as they can be said: people in a row before a table. */
class Model {
  /** In the order of asking; refused ones stay `asked`. */
  readonly parties: Party[] = []
  readonly told: string[] = []
  constructor(readonly seats: number) {}

  in = (state: Party['state']) => this.parties.filter((party) => party.state === state)
  taken = () => this.in('confirmed').reduce((sum, { guests }) => sum + 1 + guests, 0)
  fits = ({ guests }: Party) => 1 + guests <= this.seats - this.taken()
  last = (who: number) => this.parties.findLast((party) => party.who === who)
  tell = ({ who, guests }: Party, kind: MessageKind) => this.told.push(`${kind} ${who} ${guests}`)

  signUp(party: Party): object {
    if (party.state === 'cancelled') return { ok: false, refusal: 'badRequest' }
    if (party.state === 'asked') {
      const active = this.parties.some(
        ({ who, state }) => who === party.who && ['confirmed', 'waitlisted'].includes(state),
      )
      if (active) return { ok: false, refusal: 'alreadySignedUp' }
      if (!this.fits(party) && !party.orQueue) return { ok: false, refusal: 'full' }
      // Asked again after a refusal: it is the order of being let in that counts.
      this.parties.push(...this.parties.splice(this.parties.indexOf(party), 1))
      party.state = this.fits(party) ? 'confirmed' : 'waitlisted'
      this.tell(party, party.state === 'confirmed' ? 'signedUp' : 'waitlisted')
    }
    const { signUpId, guests } = party
    const place = this.in('waitlisted').indexOf(party) + 1 || null
    return { ok: true, reply: { signUpId, guests, place, state: party.state } }
  }

  cancel(party: Party): object {
    if (party.state === 'asked') return { ok: false, refusal: 'notFound' }
    if (party.state === 'cancelled') return { ok: true, reply: {} }
    party.state = 'cancelled'
    this.tell(party, 'notGoing')
    for (const next of this.in('waitlisted')) {
      if (!this.fits(next)) continue
      next.state = 'confirmed'
      this.tell(next, 'promoted')
    }
    return { ok: true, reply: {} }
  }
}

const hall = fc.record({ capacity: fc.integer({ min: 3, max: 9 }), reserved: fc.nat(2) })
const step = fc.record({
  who: fc.nat(7),
  act: fc.constantFrom('signUp' as const, 'signUp' as const, 'cancel' as const, 'retry' as const),
  guests: fc.nat(3),
  orQueue: fc.boolean(),
})

/** Through one of several servers where things happen at once. */
const ask = async (house: House | undefined, { who }: Party, name: string, request: object) => {
  const { token } = members[who] as Person
  return (await dispatch(house ?? world.house, { token }, name, request)).body
}
const askToSignUp = (activityId: string, party: Party, house?: House) => {
  const { signUpId, guests, orQueue } = party
  return ask(house, party, 'activity.signUp', { signUpId, activityId, guests, orQueue })
}
const askToCancel = (party: Party, house?: House) =>
  ask(house, party, 'activity.cancelSignUp', { signUpId: party.signUpId })

/** What the database holds of one activity. */
async function found(activityId: string) {
  const where = 'where county_code = $1 and activity_id = $2'
  const values = [world.db.county, activityId]
  const [counts] = await world.db.query<{ taken: number; waiting: number }>(
    `select seats_taken as taken, waiting from activities ${where}`,
    values,
  )
  const signUps = await world.db.query<{
    signUpId: string
    memberId: string
    guests: number
    state: Party['state']
  }>(
    `select sign_up_id as "signUpId", member_id as "memberId", guests, state
     from sign_ups ${where} order by turn`,
    values,
  )
  const messages = await world.db.query<{ memberId: string; kind: string; guests: number }>(
    `select member_id as "memberId", kind, (facts->>'guests')::int as guests from messages ${where}`,
    values,
  )
  return { taken: counts?.taken ?? 0, waiting: counts?.waiting ?? 0, signUps, messages }
}

const whoIs = (memberId: string) => members.findIndex((member) => member.memberId === memberId)

test(`after any sequence seats and queue are as the rules say (seed ${seed})`, async () => {
  const sequence = fc.asyncProperty(
    hall,
    fc.array(step, { maxLength: 24 }),
    async (cells, steps) => {
      const activityId = await world.activity(branchId, cells)
      const model = new Model(cells.capacity - cells.reserved)
      for (const { act, ...wish } of steps) {
        const last = model.last(wish.who)
        if (act === 'cancel') {
          if (last) expect(await askToCancel(last)).toMatchObject(model.cancel(last))
        } else {
          const again = act === 'retry' ? last : undefined
          const party: Party = again ?? { ...wish, signUpId: world.id(), state: 'asked' }
          if (!again) model.parties.push(party)
          const answer = await askToSignUp(activityId, party)
          expect(answer).toMatchObject(model.signUp(party))
        }
        const now = await found(activityId)
        expect(now.taken).toBe(model.taken())
        expect(now.waiting).toBe(model.in('waitlisted').length)
        expect(now.signUps.map(({ signUpId, state }) => [signUpId, state])).toEqual(
          model.parties
            .filter(({ state }) => state !== 'asked')
            .map(({ signUpId, state }) => [signUpId, state]),
        )
        const told = now.messages.map((one) => `${one.kind} ${whoIs(one.memberId)} ${one.guests}`)
        expect(told.sort()).toEqual([...model.told].sort())
      }
    },
  )
  await fc.assert(sequence, { seed, numRuns: 80 })
}, 60_000)

test(`whatever happens at once, the hall is never wrong afterwards (seed ${seed})`, async () => {
  const crowd = fc.asyncProperty(hall, fc.array(step, { maxLength: 24 }), async (cells, steps) => {
    const activityId = await world.activity(branchId, cells)
    const parties = new Map<number, Party>()
    // Three servers on one database; the second half comes when there is something to give back.
    const servers = [1, 2, 3].map(() => ({ ...world.house, db: { ...world.db } }))
    const half = Math.ceil(steps.length / 2)
    for (const wave of [steps.slice(0, half), steps.slice(half)]) {
      const answers = wave.map(({ act, ...wish }, at) => {
        const house = servers[at % 3]
        const last = parties.get(wish.who)
        if (act === 'cancel' && last) return askToCancel(last, house)
        const party: Party =
          act === 'retry' && last ? last : { ...wish, signUpId: world.id(), state: 'asked' }
        parties.set(wish.who, party)
        return askToSignUp(activityId, party, house)
      })
      const crashed = (await Promise.all(answers)).filter(
        (one) => !one.ok && one.refusal === 'crash',
      )
      expect(crashed).toEqual([])
    }

    const { taken, waiting, signUps } = await found(activityId)
    const queue = signUps.filter(({ state }) => state === 'waitlisted')
    const seated = signUps.filter(({ state }) => state === 'confirmed')
    const active = [...queue, ...seated].map(({ memberId }) => memberId)
    expect(taken).toBe(seated.reduce((sum, { guests }) => sum + 1 + guests, 0))
    expect(waiting).toBe(queue.length)
    expect(taken).toBeLessThanOrEqual(cells.capacity - cells.reserved)
    const free = cells.capacity - cells.reserved - taken
    expect(queue.filter(({ guests }) => 1 + guests <= free)).toEqual([])
    expect(new Set(active).size).toBe(active.length)
  })
  await fc.assert(crowd, { seed, numRuns: 80 })
}, 60_000)

test('one id for two activities at the same moment: one of them gets it, and nobody beside suffers', async () => {
  const [twice] = members as [Person]
  for (let round = 0; round < 5; round += 1) {
    const activityIds = [await world.activity(branchId), await world.activity(branchId)]
    const same = world.id()
    const wishes = activityIds.flatMap((activityId) =>
      members.map((who) => ({ who, signUpId: who === twice ? same : world.id(), activityId })),
    )
    const answers = await Promise.all(
      wishes.map(async ({ who, ...wish }) => {
        const { body } = await world.send(who, 'activity.signUp', { ...wish, guests: 0 })
        return { who, said: body.ok ? 'ok' : `${body.refusal} ${body.detail?.field}` }
      }),
    )
    const saidTo = (sought: boolean) =>
      answers.filter(({ who }) => (who === twice) === sought).map(({ said }) => said)
    expect(saidTo(true).sort()).toEqual(['badRequest 报名', 'ok'])
    expect(new Set(saidTo(false))).toEqual(new Set(['ok']))
    const seats = await Promise.all(activityIds.map(found))
    expect(seats.map(({ taken }) => taken).sort()).toEqual([7, 8])
  }
})
