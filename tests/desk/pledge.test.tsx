import { setClock } from '@/client/clock'
import { forgetEverything } from '@/client/load'
import { useSession } from '@/client/session'
import { fake, went } from '../support/platform'
import { currently, NOW, wang } from '../support/replies'
import { find, open, tap, until, words, write } from '../support/taro'

jest.mock('@/client/platform', () => jest.requireActual<object>('../support/platform'))

const branchId = '019a0000-0000-7000-8000-0000000000b1'
const activityId = '019a0000-0000-7000-8000-0000000000c1'
const li = {
  ...wang,
  name: '李建国',
  offices: ['branchSecretary' as const, 'bureauOfficer' as const],
  officeBranches: [{ branchId, name: '税务局退休党支部' }],
}

let titles: string[]
let asked: [string, object][]
const requests = (name: string) => asked.filter(([one]) => one === name).map(([, one]) => one)

beforeEach(async () => {
  fake.reset()
  forgetEverything()
  setClock(NOW)
  asked = []
  titles = ['亮身份', '亮承诺', '亮标准', '亮作为']
  fake.server = (name, request) => {
    asked.push([name, request])
    if (name === 'pledge.setSlots') ({ titles } = request as { titles: string[] })
    const replies: Record<string, object> = {
      'session.current': currently(li),
      'pledge.invite': { asked: 3 },
      'pledge.slots': { titles },
      'pledge.setSlots': { titles },
    }
    return Promise.resolve({ ok: true, reply: replies[name] })
  }
  await useSession.getState().load()
})

test('a branch is invited by one tap; how many, and no word about who did not answer', async () => {
  await open('deskPledgeInvite')
  await tap('invite')
  await until(() => words().includes('请了3位'))
  expect(requests('pledge.invite')).toMatchObject([{ branchId }])
  expect(words()).toContain('没有名单')
  await tap('pledges')
  expect(went).toEqual(['pledges'])
})

test('from an activity just those who come to it', async () => {
  await open('deskPledgeInvite', { activityId, branchId })
  await tap('invite')
  await until(() => words().includes('请了3位'))
  expect(requests('pledge.invite')).toMatchObject([{ branchId, activityId }])
})

test('the bureau calls a place otherwise, and no two the same', async () => {
  await open('deskSlots')
  await tap('slot-3')
  await write('title', '亮承诺')
  expect(words()).toContain('四格不能叫一样的')
  await write('title', '亮成效')
  await tap('keep')
  await until(() => words().includes('存好了'))
  expect(requests('pledge.setSlots')).toEqual([
    { titles: ['亮身份', '亮承诺', '亮标准', '亮成效'] },
  ])
  await find('#slot-3')
})
