import { setClock } from '@/client/clock'
import { forgetEverything } from '@/client/load'
import { useSession } from '@/client/session'
import { fake, went } from '../support/platform'
import { currently, NOW, partyDay, wang } from '../support/replies'
import { find, open, tap, until, words } from '../support/taro'

jest.mock('@/client/platform', () => jest.requireActual<object>('../support/platform'))

const officer = {
  ...wang,
  officeBranches: [{ branchId: partyDay.activityId, name: partyDay.branch }],
}
const recordId = '019a0000-0000-7000-8000-0000000000a1'
const party = {
  state: 'confirmed',
  guests: 0,
  needs: [],
  phone: null,
  recordId: null,
} as const
const list = {
  title: partyDay.title,
  startsAt: partyDay.startsAt,
  seatsTaken: 3,
  parties: [
    { ...party, name: '王秀英', phone: '138****0001', recordId, guests: 1, needs: ['wheelchair'] },
    { ...party, name: '谢万和', phone: '138****0011' },
    { ...party, name: '王德胜', state: 'waitlisted' },
  ],
}

const replies: Record<string, object> = {
  'session.current': currently(officer),
  'activity.list': { items: [partyDay], next: null },
  'activity.attendees': list,
  'member.revealPhone': { phone: '13800000001' },
}

beforeEach(async () => {
  fake.reset()
  forgetEverything()
  setClock(NOW)
  fake.server = (name) => Promise.resolve({ ok: true, reply: replies[name] })
  await useSession.getState().load()
})

test('an officer sees what the own branches organise, all of it coming', async () => {
  const asked: object[] = []
  fake.server = (name, request) => {
    if (name === 'activity.list') asked.push(request)
    return Promise.resolve({ ok: true, reply: replies[name] })
  }
  await open('deskActivities')
  await tap('activity-0')
  expect(asked[0]).toMatchObject({ from: 'office', period: 'coming' })
  expect(went).toEqual([`deskActivity {"activityId":"${partyDay.activityId}"}`])
})

test('the list says who comes, with whom, who needs what, and how many seats that is', async () => {
  await open('deskAttendees', { activityId: partyDay.activityId })
  await find('#call-0')
  for (const fact of ['2家报上，一共3个位子，1家在排队', '带1位亲友', '要轮椅', '没有电话']) {
    expect(words()).toContain(fact)
  }
})

test('one tap tells the number of an own member, for this activity, and calls it; others stay masked', async () => {
  const asked: object[] = []
  fake.server = (name, request) => {
    if (name === 'member.revealPhone') asked.push(request)
    return Promise.resolve({ ok: true, reply: replies[name] })
  }
  await open('deskAttendees', { activityId: partyDay.activityId })
  await until(() => words().includes('138****0001'))
  expect(words()).not.toContain('138 0000 0001')
  await tap('call-0')
  await until(() => words().includes('138 0000 0001'))
  expect(asked).toEqual([{ recordId, reason: 'activity' }])
  expect(went).toEqual(['tel:13800000001'])
  await until(() => words().includes('138****0011'))
  expect(document.querySelector('#call-1')).toBeNull()
})
