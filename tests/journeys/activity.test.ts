import {
  useActivities,
  useActivity,
  useCancelSignUp,
  useMyActivities,
  useSignUp,
} from '@/client/activity'
import { useMessages } from '@/client/message'
import { sendWaiting, useOutbox } from '@/client/outbox'
import { problemOf } from '@/client/words'
import { World, type Person } from '../support/world'
import { DOORS, phoneAt, shown } from './phone'

jest.mock('@/client/platform', () => jest.requireActual<object>('../support/platform'))

let world: World
let branchId: string
let activityId: string
let wang: Person
let chen: Person
let phone: ReturnType<typeof phoneAt>

beforeAll(async () => {
  world = await World.open()
  branchId = await world.branch()
  const branches = { [branchId]: 'home' as const }
  wang = await world.person('王秀英', { branches })
  chen = await world.person('陈德明', { branches })
})
afterAll(() => world.close())

/** What the activity's own page would say. */
async function read() {
  await useActivity.getState().open({ activityId })
  return shown(useActivity.getState().loaded)
}

async function signUp(guests: number, orQueue = false) {
  await useSignUp.getState().run({ activityId, guests, needs: [], orQueue })
  return useSignUp.getState().act
}

async function cancel() {
  const { mine } = await read()
  await useCancelSignUp.getState().run({ signUpId: mine?.signUpId ?? '' })
  return useCancelSignUp.getState().act
}

const rowsOf = async (person: Person) =>
  world.db.query('select from sign_ups where activity_id = $1 and member_id = $2', [
    activityId,
    person.memberId,
  ])

const doors = Object.keys(DOORS) as (keyof typeof DOORS)[]

describe.each(doors)('by the %s door', (door) => {
  beforeEach(async () => {
    activityId = await world.activity(branchId, { capacity: 4, title: `义务清扫（${door}）` })
    phone = phoneAt(world, door)
    await phone.give(wang)
  })

  test('a member signs up with guests from the list, sees it among the plans, and cancels', async () => {
    await useActivities.getState().open({ from: 'all', period: 'coming' })
    const listed = shown(useActivities.getState().loaded)
    expect(listed.map((activity) => activity.activityId)).toContain(activityId)

    expect(await signUp(2)).toMatchObject({
      state: 'done',
      reply: { state: 'confirmed', guests: 2 },
    })
    expect(await read()).toMatchObject({ seatsTaken: 3, mine: { guests: 2, place: null } })
    const plans = async () => {
      await useMyActivities.getState().open({ period: 'coming' })
      return shown(useMyActivities.getState().loaded).map((activity) => activity.activityId)
    }
    expect(await plans()).toContain(activityId)

    expect(await cancel()).toMatchObject({ state: 'done' })
    expect(await read()).toMatchObject({ seatsTaken: 0, mine: null })
    expect(await plans()).not.toContain(activityId)
  })

  test('a full activity says so, queues, and the inbox tells who moved up', async () => {
    await signUp(3)
    await phone.give(chen)
    expect(await signUp(0)).toMatchObject({
      state: 'failed',
      problem: problemOf('full'),
    })
    expect(await signUp(0, true)).toMatchObject({ reply: { state: 'waitlisted', place: 1 } })

    await phone.give(wang)
    await cancel()
    await phone.give(chen)
    await useMessages.getState().open({})
    expect(shown(useMessages.getState().loaded)[0]).toMatchObject({
      kind: 'promoted',
      activityId,
      read: false,
    })
    expect(await read()).toMatchObject({ seatsTaken: 1, mine: { state: 'confirmed' } })
  })

  test('an answer lost after the seats were taken, and sent again: one sign-up', async () => {
    phone.loseNextAnswer()
    expect(await signUp(1)).toEqual({ state: 'waiting' })
    await sendWaiting()
    expect(useOutbox.getState()).toEqual({ waiting: [], uncounted: [] })
    expect(await rowsOf(wang)).toHaveLength(1)
    expect(await read()).toMatchObject({ seatsTaken: 2 })
  })

  test('a lost answer to a cancel, and sent again, frees the seats once', async () => {
    await signUp(1)
    await phone.give(chen)
    await signUp(1)
    await phone.give(wang)
    const { mine } = await read()
    const signUpId = mine?.signUpId ?? ''
    phone.loseNextAnswer()
    await useCancelSignUp.getState().run({ signUpId })
    expect(useCancelSignUp.getState().act).toEqual({ state: 'waiting' })
    await sendWaiting()
    expect(useOutbox.getState()).toEqual({ waiting: [], uncounted: [] })
    expect(await read()).toMatchObject({ seatsTaken: 2, mine: null })
  })

  test('a guest may look and not take', async () => {
    await phone.give(null)
    expect(await read()).toMatchObject({ seatsTaken: 0, mine: null })
    expect(await signUp(0)).toMatchObject({
      state: 'failed',
      problem: problemOf('signInNeeded'),
    })
    expect(await read()).toMatchObject({ seatsTaken: 0 })
  })
})
