import { World, type Person } from '../support/world'

let world: World
let branchId: string
let member: Person

beforeAll(async () => {
  world = await World.open()
  branchId = await world.branch()
  member = await world.person('王秀英', { branches: { [branchId]: 'home' } })
})
afterAll(() => world.close())

const wish = (activityId: string, guests = 0) => ({
  signUpId: world.id(),
  activityId,
  guests,
  orQueue: true,
})

test('signing up takes seats for the member and the guests', async () => {
  const activityId = await world.activity(branchId)
  const outcome = await world.ask(member, 'activity.signUp', wish(activityId, 2))
  expect(outcome).toMatchObject({ ok: true, reply: { state: 'confirmed', guests: 2, place: null } })
  const read = await world.ask(null, 'activity.read', { activityId })
  expect(read).toMatchObject({ ok: true, reply: { seatsTaken: 3, mine: null } })
})
