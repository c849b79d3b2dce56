import type { ReplyOf, RequestOf } from '@/contract'
import { setClock } from '@/client/clock'
import { forgetEverything } from '@/client/load'
import { forgetDrafts } from '@/client/draft'
import { useSession } from '@/client/session'
import { fake, went } from '../support/platform'
import { currently, NOW, noReminders, officeToday, partyDay, today, wang } from '../support/replies'
import { find, open, tap, until, words, write } from '../support/taro'

jest.mock('@/client/platform', () => jest.requireActual<object>('../support/platform'))

const branchId = '019a0000-0000-7000-8000-0000000000b1'
const secretary = {
  ...wang,
  offices: ['branchSecretary' as const],
  officeBranches: [{ branchId, name: '税务局退休党支部' }],
}
const venue = {
  venueId: '019a0000-0000-7000-8000-0000000000c1',
  name: '老党员之家',
  steps: 'few' as const,
  lift: false,
  toilet: true,
  bus: null,
}
const community = { communityId: '019a0000-0000-7000-8000-0000000000d1', name: '尖山社区' }
const { activityId, startsAt, endsAt, signUpOpensAt, signUpClosesAt } = partyDay

let posting: ReplyOf<'posting.read'>
let sent: { name: string; request: object }[]
let refusal: string | null

const server = (name: string, request: object) => {
  const replies: Record<string, object> = {
    'session.current': currently(secretary),
    'home.today': today,
    'office.today': officeToday,
    'partyCalendar.list': noReminders,
    'activity.list': { items: [partyDay], next: null },
    'posting.venues': { items: [venue], next: null },
    'posting.communities': { items: [community], next: null },
    'posting.read': posting,
    'posting.setSeats': { seatsTaken: 3, waiting: 0 },
  }
  if (!/publish|move|setSeats|cancel/.test(name))
    return Promise.resolve({ ok: true, reply: replies[name] })
  sent.push({ name, request })
  return Promise.resolve(
    refusal ? { ok: false, refusal } : { ok: true, reply: replies[name] ?? {} },
  )
}

beforeEach(async () => {
  fake.reset()
  forgetEverything()
  forgetDrafts()
  setClock(NOW)
  sent = []
  refusal = null
  posting = {
    branchId,
    branch: '税务局退休党支部',
    title: '读报会',
    summary: '一起读家乡的新闻。',
    bring: null,
    line: 'elderBodies',
    partyDay: true,
    openTo: 'branch',
    community: null,
    venue,
    state: 'published',
    cancelReason: null,
    meeting: null,
    ...{ startsAt, endsAt, signUpOpensAt, signUpClosesAt },
    capacity: 30,
    reserved: 0,
    seatsTaken: 12,
    waiting: 1,
    guestLimit: 1,
    walkIns: true,
  }
  fake.server = server
  await useSession.getState().load()
})

const requests = () => sent.map(({ request }) => request as RequestOf<'posting.publish'>)

/** From a template to the page where everything stands. */
async function begin(template = 'cleanUp') {
  await open('deskPost')
  await tap(`template-${template}`)
  await tap('day-2026-11-28')
  await tap('start-540')
  await tap('found-0')
  await find('#send')
}

test('from a template five taps post an activity; the rest stands there to be read', async () => {
  await begin()
  for (const fact of ['义务清扫', '11月28日 星期六', '上午9点', '两个小时', '老党员之家'])
    expect(words()).toContain(fact)
  await tap('send')
  await until(() => went.length > 0)
  expect(sent.map(({ name }) => name)).toEqual(['posting.publish'])
  const [request] = requests()
  expect(request).toMatchObject({
    branchId,
    venueId: venue.venueId,
    title: '义务清扫',
    line: 'keyWork',
    openTo: 'county',
    startsAt: '2026-11-28T01:00:00.000Z',
    endsAt: '2026-11-28T03:00:00.000Z',
    signUpOpensAt: expect.stringMatching(/^2026-11-22T01:00/),
    signUpClosesAt: '2026-11-27T10:00:00.000Z',
    capacity: 30,
    guestLimit: 2,
    walkIns: true,
  })
  expect(went).toEqual([`instead deskActivity {"activityId":"${request?.activityId}"}`])
})

test('every answer can be changed on a page of its own', async () => {
  await begin()
  await tap('change-title')
  await write('title', '扫一扫我们的街')
  await tap('keep')
  await tap('change-length')
  await tap('length-90')
  await tap('change-seats')
  await tap('seats-none')
  await tap('change-guests')
  await tap('guests-less')
  await tap('walkIns')
  await tap('keep')
  await tap('change-window')
  await tap('opens-tomorrow')
  await tap('closes-start')
  await tap('keep')
  await tap('change-line')
  await tap('line-twoNew')
  await tap('partyDay')
  await tap('keep')
  await tap('send')
  await until(() => sent.length > 0)
  expect(requests()[0]).toMatchObject({
    title: '扫一扫我们的街',
    endsAt: '2026-11-28T02:30:00.000Z',
    capacity: null,
    guestLimit: 1,
    walkIns: false,
    signUpOpensAt: '2026-11-23T00:00:00.000Z',
    signUpClosesAt: '2026-11-28T01:00:00.000Z',
    line: 'twoNew',
    partyDay: true,
  })
})

test('for a community it is asked which; for the county none is sent', async () => {
  await begin()
  await tap('change-openTo')
  await tap('openTo-community')
  await tap('found-0')
  await until(() => words().includes('尖山社区'))
  await tap('send')
  await until(() => sent.length > 0)
  expect(requests()[0]).toMatchObject({
    openTo: 'community',
    communityId: community.communityId,
  })
})

test('nothing is posted without a name, and the page says so', async () => {
  await begin()
  await tap('change-title')
  await write('title', '')
  await until(() => words().includes('还没有写'))
  expect((await find('#keep')).getAttribute('aria-disabled')).toBe('true')
})

test('what is written outlives the page; a no keeps it, and a retry is the same activity', async () => {
  await begin()
  refusal = 'unavailable'
  await tap('send')
  await until(() => words().includes('写的都留着，不会丢。'))
  refusal = null
  await open('deskPost')
  await tap('send')
  await until(() => went.length > 0)
  const [first, second] = requests()
  expect(second?.activityId).toBe(first?.activityId)
  await open('deskPost')
  await find('#template-talk')
})

test('what another officer began on this phone is not shown', async () => {
  await begin()
  fake.server = (name, request) =>
    name === 'session.current'
      ? Promise.resolve({ ok: true, reply: currently({ ...secretary, memberId: branchId }) })
      : server(name, request)
  await useSession.getState().load()
  await open('deskPost')
  await find('#template-talk')
})

test('an earlier one is held again: only the day is asked', async () => {
  await open('deskActivity', { activityId })
  await tap('again')
  expect(went).toEqual(['deskPost'])
  await open('deskPost')
  await tap('day-2026-12-05')
  await tap('send')
  await until(() => sent.length > 0)
  expect(requests()[0]).toMatchObject({ title: '读报会', partyDay: true, capacity: 30 })
  expect(requests()[0]?.activityId).not.toBe(activityId)
})

test('from the desk the roll of an activity is three taps away, with the list and the sheet beside', async () => {
  await open('deskToday')
  await tap('deskActivities')
  await open('deskActivities')
  await tap('activity-0')
  await open('deskActivity', { activityId })
  for (const id of ['deskRollCall', 'deskAttendees', 'deskSheet']) await tap(id)
  const here = `{"activityId":"${activityId}"}`
  expect(went).toEqual([
    'deskActivities',
    `deskActivity ${here}`,
    ...['deskRollCall', 'deskAttendees', 'deskSheet'].map((name) => `${name} ${here}`),
  ])
})

test('a move says what is new and why; without a change or a reason it cannot be sent', async () => {
  await open('deskActivity', { activityId })
  await tap('move')
  await until(() => words().includes('还没有改'))
  await tap('change-start')
  await tap('start-900')
  await until(() => words().includes('还没写为什么'))
  await write('reason', '上午要开会')
  await tap('tell')
  await until(() => words().includes('改好了，已经告诉报名的人'))
  expect(sent).toMatchObject([
    {
      name: 'posting.move',
      request: { activityId, venueId: venue.venueId, reason: '上午要开会' },
    },
  ])
})

test('fewer seats than are taken cannot be kept; more can', async () => {
  await open('deskActivity', { activityId })
  await tap('seats')
  await tap('seats-10')
  await until(() => words().includes('位子比报上的人少了'))
  await tap('seats-50')
  await tap('tell')
  await until(() => words().includes('位子改好了'))
  expect(sent).toEqual([{ name: 'posting.setSeats', request: { activityId, capacity: 50 } }])
})

test('calling off needs a reason; a no keeps what was written', async () => {
  await open('deskActivity', { activityId })
  await tap('callOff')
  await write('reason', '下大雨')
  refusal = 'alreadyStarted'
  await tap('tell')
  await until(() => words().includes('活动已经开始了'))
  refusal = null
  await tap('tell')
  await until(() => words().includes('取消了，已经告诉报名的人'))
  expect(sent.map(({ request }) => request)).toEqual(
    Array(2).fill({ activityId, reason: '下大雨' }),
  )
})

test('what was called off says why and is not changed any more', async () => {
  posting = { ...posting, state: 'cancelled', cancelReason: '下大雨' }
  await open('deskActivity', { activityId })
  await until(() => words().includes('下大雨'))
  expect(document.querySelector('#move')).toBeNull()
  await find('#again')
})
