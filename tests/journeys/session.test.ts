import { useSignUp } from '@/client/activity'
import { useHome } from '@/client/home'
import { useSession } from '@/client/session'
import { problemOf } from '@/client/words'
import { fake } from '../support/platform'
import { World, type Person } from '../support/world'
import { DOORS, phoneAt, shown } from './phone'

jest.mock('@/client/platform', () => jest.requireActual<object>('../support/platform'))

let world: World
let wang: Person
let activityId: string

beforeAll(async () => {
  world = await World.open()
  const branchId = await world.branch()
  wang = await world.person('王秀英', { branches: { [branchId]: 'home' } })
  activityId = await world.activity(branchId)
})
afterAll(() => world.close())

const doors = Object.keys(DOORS) as (keyof typeof DOORS)[]

test.each(doors)('home knows who is there by the %s door', async (door) => {
  const phone = phoneAt(world, door)
  for (const who of [wang, null]) {
    await phone.give(who)
    await useHome.getState().open({})
    expect(shown(useHome.getState().loaded).name).toBe(who?.name ?? null)
    expect(shown(useSession.getState().current).me?.homeBranch).toBe(
      who ? '税务局退休党支部' : undefined,
    )
  }
})

test('a session ended elsewhere acts no more, and the phone says so', async () => {
  await phoneAt(world, 'http').give(wang)
  await world.ask(wang, 'session.logOut', {})
  await useSignUp.getState().run({ activityId, guests: 0, needs: [], orQueue: false })
  expect(useSignUp.getState().act).toMatchObject({
    state: 'failed',
    problem: problemOf('signInNeeded'),
  })
  expect(fake.stored.has('token')).toBe(false)
  expect(await world.db.query('select from sign_ups', [])).toHaveLength(0)
  await useSession.getState().load()
  expect(shown(useSession.getState().current).me).toBeNull()
})
