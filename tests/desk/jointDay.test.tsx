import type { ReplyOf } from '@/contract'
import { setClock } from '@/client/clock'
import { forgetEverything } from '@/client/load'
import { useSession } from '@/client/session'
import { daysAfter } from '@/domain/time'
import { fake } from '../support/platform'
import { currently, NOW, wang } from '../support/replies'
import { find, open, tap, until, words } from '../support/taro'

jest.mock('@/client/platform', () => jest.requireActual<object>('../support/platform'))

const id = (end: string) => `019a0000-0000-7000-8000-0000000000${end}`
const asking = { activityId: id('a1'), branchId: id('b1') }

let joint: ReplyOf<'jointDay.read'>
let asked: [string, object][]

beforeEach(async () => {
  fake.reset()
  forgetEverything()
  setClock(NOW)
  asked = []
  joint = {
    ...{ activityId: id('a1'), title: '一起过党日', startsAt: NOW, endsAt: daysAfter(NOW, 0.1) },
    ...{ place: '福利中心', host: '税务局党支部', partner: '康年公司党支部', asksUs: true },
    ...{ state: 'agreed', words: null },
    people: [{ recordId: id('c1'), name: '谢万和', mark: null }],
  }
  fake.server = (name, request) => {
    asked.push([name, request])
    const replies: Record<string, object> = {
      'session.current': currently({ ...wang, offices: ['branchSecretary'] }),
      'jointDay.read': joint,
      'jointDay.mark': { mark: 'present' },
      'jointDay.takeBack': {},
      'membership.destinations': { items: [], next: null },
    }
    if (name === 'jointDay.withdraw') joint = { ...joint, state: 'withdrawn' }
    if (name === 'jointDay.takeBack') joint = { ...joint, state: 'withdrawn', asksUs: true }
    return Promise.resolve({ ok: true, reply: replies[name] ?? {} })
  }
  await useSession.getState().load()
})

const requests = (name: string) => asked.filter(([one]) => one === name).map(([, one]) => one)

test('an officer of the partner marks one of the own people', async () => {
  await open('deskJointDay', asking)
  await until(() => words().includes('还没记'))
  expect(document.querySelector('#takeBack')).toBeNull()
  await tap('mark-0')
  await until(() => words().includes('谢万和怎么来的？'))
  await tap('mark-present')
  await tap('keep')
  expect(requests('jointDay.mark')).toMatchObject([
    { ...asking, recordId: id('c1'), seen: null, mark: 'present' },
  ])
  await until(() => words().includes('我们支部的人'))
})

test('a yes is taken back before it begins, after one more question', async () => {
  joint = { ...joint, startsAt: daysAfter(NOW, 2), endsAt: daysAfter(NOW, 3) }
  await open('deskJointDay', asking)
  await until(() => words().includes('我们支部的人'))
  await tap('takeBack')
  await until(() => words().includes('报了名的同志，会收到消息。'))
  await tap('stay')
  await tap('takeBack')
  await tap('end')
  await until(() => words().includes('不一起办了'))
  expect(requests('jointDay.takeBack')).toEqual([{ activityId: id('a1') }])
})

test('whoever takes a question back hears that it is gone, and can ask another branch', async () => {
  joint = { ...joint, state: 'asked', asksUs: false }
  await open('deskJointDay', asking)
  await tap('withdraw')
  await until(() => words().includes('收回了，可以另请一家'))
  expect(requests('jointDay.withdraw')).toEqual([{ activityId: id('a1') }])
  expect(await find('#words')).toBeTruthy()
})
