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
const party = { state: 'confirmed', guests: 0, needs: [], phone: null } as const
const list = {
  title: partyDay.title,
  startsAt: partyDay.startsAt,
  seatsTaken: 3,
  parties: [
    { ...party, name: '王秀英', phone: '13800000001', guests: 1, needs: ['wheelchair'] },
    { ...party, name: '谢万和', phone: '138****0011' },
    { ...party, name: '王德胜', state: 'waitlisted' },
  ],
}

const replies: Record<string, object> = {
  'session.current': currently(officer),
  'activity.list': { items: [partyDay], next: null },
  'activity.attendees': list,
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

test('a full number is called by a tap; a masked one is only read', async () => {
  await open('deskAttendees', { activityId: partyDay.activityId })
  await tap('call-0')
  expect(went).toEqual(['tel:13800000001'])
  await until(() => words().includes('138****0011'))
  expect(document.querySelector('#call-1')).toBeNull()
})
