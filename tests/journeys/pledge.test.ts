import { forgetEverything } from '@/client/load'
import {
  cardAddress,
  pledgeOf,
  useMakePledge,
  useMyPledge,
  usePledge,
  usePledgeCode,
  usePledges,
  useVerified,
  useWithdrawPledge,
  verifyAddress,
} from '@/client/pledge'
import { fake } from '../support/platform'
import { World, type Person } from '../support/world'
import { DOORS, phoneAt, shown } from './phone'

jest.mock('@/client/platform', () => jest.requireActual<object>('../support/platform'))

const doors = Object.keys(DOORS) as (keyof typeof DOORS)[]

let world: World
let wang: Person
let colleague: Person

beforeEach(async () => {
  fake.reset()
  world = await World.open()
  const branchId = await world.branch()
  wang = await world.person('王秀英', { branches: { [branchId]: 'home' } })
  colleague = await world.person('谢万和', { branches: { [branchId]: 'home' } })
})
afterEach(() => world.close())

const titles = ['亮身份', '亮承诺', '亮标准', '亮作为']
const wish = {
  ...{ titles, words: ['是党员', '说到做到', '先替别人想', '扫楼道'], days: 365 as const },
  seenBy: ['branch' as const, 'everyone' as const],
}

/** Readers with the card on their screens. */
const readers = {
  list: async () => {
    await usePledges.getState().open({ from: 'branch' })
    return usePledges.getState().loaded
  },
  copy: (pledgeId: string) => async () => {
    await usePledge.getState().open({ pledgeId })
    return usePledge.getState().loaded
  },
  scan: (scanned: { pledgeId: string; code: string }) => async () => {
    await useVerified.getState().open(scanned)
    return useVerified.getState().loaded
  },
}

test.each(doors)('%s: taken back, it is gone from every page that is open', async (door) => {
  const phone = phoneAt(world, door)
  await phone.give(wang)
  await useMakePledge.getState().run(wish)
  expect(useMakePledge.getState().act.state).toBe('done')
  await useMyPledge.getState().open({})
  const pledgeId = shown(useMyPledge.getState().loaded).card?.pledgeId ?? ''
  await usePledgeCode.getState().open({})
  const { code } = shown(usePledgeCode.getState().loaded)
  const scanned = pledgeOf(verifyAddress(pledgeId, code))
  if (!scanned) throw new Error('the code holds no way')
  expect(scanned).toEqual({ pledgeId, code })
  expect(cardAddress(pledgeId)).not.toContain('王秀英')

  await phone.give(colleague)
  const [list, copy, scan] = [readers.list, readers.copy(pledgeId), readers.scan(scanned)]
  expect(shown(await list())).toHaveLength(1)
  expect(shown(await copy())).toMatchObject({ name: '王秀英' })
  expect(shown(await scan())).toMatchObject({ state: 'true' })

  // The pages of the colleague stay open; 王秀英 takes it back on her own phone.
  expect(await world.ask(wang, 'pledge.withdraw', { pledgeId })).toMatchObject({ ok: true })
  expect(shown(await list())).toEqual([])
  expect(await copy()).toMatchObject({ state: 'failed', problem: { again: false } })
  expect(shown(await scan())).toEqual({ state: 'ended' })
})

test.each(doors)(
  '%s: without a net nobody’s card is shown, and this phone kept none',
  async (door) => {
    const phone = phoneAt(world, door)
    await phone.give(wang)
    await useMakePledge.getState().run(wish)
    await useMyPledge.getState().open({})
    const pledgeId = shown(useMyPledge.getState().loaded).card?.pledgeId ?? ''
    await phone.give(colleague)
    const [list, copy] = [readers.list, readers.copy(pledgeId)]
    expect(shown(await list())).toHaveLength(1)
    await copy()
    for (const text of fake.stored.values()) expect(text).not.toMatch(/王秀英|扫楼道/)
    fake.server = () => Promise.reject(new Error('offline'))
    for (const read of [list, copy])
      expect(await read()).toMatchObject({ state: 'failed', problem: { again: true } })
    forgetEverything()
    for (const read of [list, copy]) expect(await read()).toMatchObject({ state: 'failed' })
  },
)

test('a lost answer and a second try make one card; taken back twice is once', async () => {
  const phone = phoneAt(world, 'http')
  await phone.give(wang)
  phone.loseNextAnswer()
  await useMakePledge.getState().run(wish)
  expect(useMakePledge.getState().act.state).toBe('failed')
  await useMakePledge.getState().run(wish)
  const cards = await world.db.query('select from pledges where county_code = $1', [
    world.db.county,
  ])
  expect(cards).toHaveLength(1)
  await useMyPledge.getState().open({})
  const pledgeId = shown(useMyPledge.getState().loaded).card?.pledgeId ?? ''
  for (let time = 0; time < 2; time += 1) {
    await useWithdrawPledge.getState().run({ pledgeId })
    expect(useWithdrawPledge.getState().act.state).toBe('done')
  }
})
