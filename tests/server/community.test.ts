import { minutesAfter } from '@/domain/time'
import { World, type Person } from '../support/world'

let world: World
let bureau: Person
let communityId: string

beforeEach(async () => {
  world = await World.open()
  communityId = await world.community('爱心驿站', {
    ...{ kind: 'careStation', manager: null, phone: null, approved_at: null },
  })
  bureau = await world.person('刘志远')
  await world.insert('offices', {
    ...{ office_id: world.id(), account_id: bureau.accountId, kind: 'bureauOfficer' },
    from_day: '2020-01-01',
  })
})
afterEach(() => world.close())

const codeOf = async (who: Person) => {
  const shown = await world.ask(who, 'community.code', {})
  return shown.ok ? shown.reply.code : ''
}
const make = (code: string, officeId = world.id()) =>
  world.ask(bureau, 'community.makeWorker', {
    ...{ officeId, communityId, code, name: '易春兰', from: world.now.slice(0, 10) },
  })
const works = async (who: Person) => {
  const outcome = await world.ask(who, 'session.current', {})
  return outcome.ok && (outcome.reply.me?.officeCommunities ?? []).map(({ name }) => name)
}

test('a station asks for hands once somebody in charge and a number are known (A5)', async () => {
  expect(await world.ask(bureau, 'community.approve', { communityId })).toMatchObject({
    refusal: 'managerMissing',
  })
  const known = { communityId, district: '演示街道', manager: '易春兰', phone: '0730-0000026' }
  expect(await world.ask(bureau, 'community.change', known)).toMatchObject({ ok: true })
  expect(await world.ask(bureau, 'community.approve', { communityId })).toMatchObject({ ok: true })
  expect(await world.ask(bureau, 'community.read', { communityId })).toMatchObject({
    reply: { approved: true, manager: '易春兰' },
  })
})

test('whoever shows a code becomes a worker once, and is none any more when the bureau ends it', async () => {
  const worker = await world.person('易春兰')
  const code = await codeOf(worker)
  const officeId = world.id()
  expect(await make(code, officeId)).toMatchObject({ ok: true })
  expect(await make(code, officeId)).toMatchObject({ ok: true })
  expect(await works(worker)).toEqual(['爱心驿站'])
  expect(await make(code)).toMatchObject({ ok: false })
  expect(await world.ask(bureau, 'community.endWorker', { officeId })).toMatchObject({ ok: true })
  expect(await works(worker)).toEqual([])
})

test('a code is worth nothing after ten minutes, and guessing shuts the bureau out', async () => {
  const code = await codeOf(await world.person('易春兰'))
  world.now = minutesAfter(world.now, 11)
  expect(await make(code)).toMatchObject({ refusal: 'wrongCode' })
  for (let nth = 0; nth < 5; nth++) await make('000000')
  expect(await make('000000')).toMatchObject({ refusal: 'codeLocked' })
})
