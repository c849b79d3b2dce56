import { encode } from 'uqr'
import type { ReplyOf, RequestOf } from '@/contract'
import { wallAddress } from '@/client/checkIn'
import { setClock } from '@/client/clock'
import { forgetEverything } from '@/client/load'
import { forgetOutbox } from '@/client/outbox'
import { useSession } from '@/client/session'
import { writeTable } from '@/client/spreadsheet'
import { fake, went } from '../support/platform'
import { currently, noReminders, partyDay, today, wang } from '../support/replies'
import { find, open, tap, until, words } from '../support/taro'

jest.mock('@/client/platform', () => jest.requireActual<object>('../support/platform'))
// What writes workbooks is a module that only browsers and Node load; its own test is in client/.
jest.mock('@/client/spreadsheet', () => ({ writeTable: jest.fn(() => new Uint8Array()) }))

const { activityId, title, place, startsAt, endsAt } = partyDay
const branch = { branchId: '019a0000-0000-7000-8000-0000000000b1', name: '税务局退休党支部' }
const secretary = { ...wang, offices: ['branchSecretary' as const], officeBranches: [branch] }

type Roll = ReplyOf<'rollCall.read'>
const recordId = (nth: number) => `019a0000-0000-7000-8000-0000000000a${nth}`
const person = (nth: number, name: string, more: Partial<Roll['people'][number]> = {}) => ({
  recordId: recordId(nth),
  name,
  phone: '138****0009',
  signUp: 'confirmed' as const,
  guests: 0,
  mark: null,
  walkIn: false,
  claims: false,
  by: null,
  ...more,
})

const posting: ReplyOf<'posting.read'> = {
  ...partyDay,
  ...branch,
  branch: branch.name,
  summary: '重温入党誓词',
  bring: null,
  partyDay: true,
  meeting: null,
  openTo: 'branch',
  community: null,
  venue: {
    venueId: branch.branchId,
    name: place,
    steps: 'none',
    lift: true,
    toilet: true,
    bus: null,
  },
  state: 'published',
  cancelReason: null,
  waiting: 0,
  guestLimit: 0,
  walkIns: true,
}

let roll: Roll
let marks: RequestOf<'rollCall.setMark'>[]
let refusal: string | null

/** 赵桂花 shows her code. */
function scanned({ card }: RequestOf<'rollCall.scan'>) {
  if (card !== 'card') return Promise.resolve({ ok: false, refusal: 'cardNotValid' })
  const [, , who] = roll.people
  if (!who) throw new Error('nobody')
  roll = {
    ...roll,
    people: [...roll.people.slice(0, 2), { ...who, mark: 'present', walkIn: true }],
  }
  return Promise.resolve({
    ok: true,
    reply: { recordId: who.recordId, name: who.name, guests: 1 },
  })
}

/** A server that keeps what is marked, until told to refuse. */
const server = (name: string, request: object) => {
  const replies: Record<string, object> = {
    'session.current': currently(secretary),
    'home.today': { ...today, now: startsAt },
    'activity.list': { items: [partyDay], next: null },
    'rollCall.read': roll,
    'posting.read': posting,
    'office.today': { joinings: 0, moves: 0, suggestions: 0, reviews: 0, sentBack: 0, months: [] },
    'partyCalendar.list': noReminders,
  }
  if (name === 'rollCall.scan') return scanned(request as RequestOf<'rollCall.scan'>)
  if (name !== 'rollCall.setMark') return Promise.resolve({ ok: true, reply: replies[name] })
  if (refusal) return Promise.resolve({ ok: false, refusal })
  const tapped = request as RequestOf<'rollCall.setMark'>
  marks.push(tapped)
  roll = {
    ...roll,
    people: roll.people.map((one) =>
      one.recordId === tapped.recordId
        ? { ...one, mark: tapped.mark, claims: false, walkIn: one.signUp === null }
        : one,
    ),
  }
  return Promise.resolve({ ok: true, reply: { mark: tapped.mark, guests: tapped.guests ?? 0 } })
}

beforeEach(async () => {
  fake.reset()
  forgetEverything()
  forgetOutbox()
  setClock(startsAt)
  marks = []
  refusal = null
  roll = {
    title,
    place,
    state: 'published',
    startsAt,
    endsAt,
    walkIns: true,
    code: '3852',
    wall: '20783.abcdefghijklmnop',
    people: [
      person(1, '王秀英', { guests: 2 }),
      person(2, '张德福'),
      person(3, '赵桂花', { signUp: null }),
    ],
    changes: [],
  }
  fake.server = server
  await useSession.getState().load()
})

const arrive = () => open('deskRollCall', { activityId })
const said = () => marks.map(({ recordId: _, markId: __, activityId: ___, ...rest }) => rest)

test('one tap a name: it stands there at once, guests are counted, the number is shown', async () => {
  await arrive()
  await until(() => words().includes('到了0位，还有2位没点'))
  expect(document.querySelector('.digits')?.textContent).toBe('3852')
  await tap('here-name-0')
  await tap('here-name-1')
  await until(() => words().includes('到了2位，还有0位没点，另有2位亲友'))
  expect(said()).toEqual([
    { seen: null, mark: 'present', guests: 2 },
    { seen: null, mark: 'present', guests: 0 },
  ])
})

test('who did not sign up walks in: unfold, tap', async () => {
  await arrive()
  await tap('rest')
  await tap('here-rest-0')
  await until(() => words().includes('到了，现场加入'))
  expect(marks[0]?.recordId).toBe(recordId(3))
})

test('who walks in is on the roll three taps after the activity', async () => {
  await open('deskActivity', { activityId })
  await tap('deskRollCall')
  expect(went).toEqual([`deskRollCall ${JSON.stringify({ activityId })}`])
  await arrive()
  await tap('rest')
  await tap('here-rest-0')
  await until(() => words().includes('到了，现场加入'))
})

test('forty names are forty taps, and three lead to them from home', async () => {
  roll = {
    ...roll,
    people: Array.from({ length: 40 }, (_, at) => ({
      ...person(1, `同志${at}`),
      recordId: `019a0000-0000-7000-8000-0000000001${String(at).padStart(2, '0')}`,
    })),
  }
  let taps = 0
  const count = async (id: string) => {
    taps += 1
    await tap(id)
  }
  await open('mine')
  await count('deskToday')
  await open('deskToday')
  await count('activity-0')
  await open('deskActivity', { activityId })
  await count('deskRollCall')
  await arrive()
  for (let at = 0; at < 40; at += 1) await count(`here-name-${at}`)
  await until(() => words().includes('到了40位，还有0位没点'))
  await until(() => marks.length === 40)
  // And the one on home that opens 我的.
  expect(taps + 1).toBeLessThanOrEqual(45)
})

describe('scanning a member’s code', () => {
  test('marks who shows it, says the name, and is ready for the next', async () => {
    fake.scans = ['card', 'something else']
    await arrive()
    await tap('scan')
    await until(() => words().includes('赵桂花') && words().includes('带1位亲友'))
    expect(words()).toContain('到了')
    await tap('scanNext')
    await until(() => words().includes('这个码记不上'))
    await tap('list')
    await until(() => words().includes('到了，现场加入'))
  })

  test('closing the camera leaves everything as it was', async () => {
    await arrive()
    await tap('scan')
    await find('#here-name-0')
    expect(words()).toContain('到了0位')
  })

  test('without a net it is not kept for later: the name is the way', async () => {
    await arrive()
    await find('#here-name-0')
    fake.server = () => Promise.reject(new Error('offline'))
    fake.scans = ['card']
    await tap('scan')
    await until(() => words().includes('请在名单上点他的名字'))
    await tap('list')
    await tap('here-name-0')
    await until(() => words().includes('待上传'))
    fake.server = server
    fake.networkBack()
    await until(() => marks.length === 1)
  })

  test('is offered only while the roll is open', async () => {
    setClock('2026-11-27T01:00:00.000Z')
    await arrive()
    await find('#deskSheet')
    expect(document.querySelector('.taro_page:last-child #scan')).toBeNull()
  })
})

describe('the code on the wall', () => {
  const drawn = () => document.querySelector<HTMLElement>('.qr-cells')?.style.backgroundImage ?? ''

  test('leads a camera to 签到 with the code of this day, and is printed with how to use it', async () => {
    await open('deskWall', { activityId })
    await until(() => words().includes('扫一扫，签到'))
    for (const said of [title, place, '点“我到了，签到”', '没带手机的，跟书记说一声']) {
      expect(words()).toContain(said)
    }
    const { data } = encode(wallAddress(activityId, roll.wall), { ecc: 'M', border: 4 })
    expect(drawn()).toContain(encodeURI(`viewBox="0 0 ${data.length} ${data.length}"`))
    await tap('print')
    expect(went).toEqual(['print'])
  })

  test('stays readable without a net, for it is good all day', async () => {
    await open('deskWall', { activityId })
    await until(drawn)
    const before = drawn()
    forgetEverything()
    fake.server = () => Promise.reject(new Error('offline'))
    await open('deskWall', { activityId })
    await until(() => words().includes('没有网'))
    expect(drawn()).toBe(before)
  })

  test('is not shown for what was called off, nor after the day', async () => {
    roll = { ...roll, state: 'cancelled' }
    await open('deskWall', { activityId })
    await until(() => words().includes('这次活动取消了'))
    roll = { ...roll, state: 'published' }
    setClock('2026-11-27T01:00:00.000Z')
    await open('deskWall', { activityId })
    await until(() => words().includes('这一天过了'))
    expect(document.querySelector('.taro_page:last-child #print')).toBeNull()
  })
})

test('anything else is chosen, and on the day taken back without a reason', async () => {
  await arrive()
  await tap('other-name-1')
  await until(() => words().includes('请先选一个'))
  await tap('mark-leave')
  await tap('keep')
  await until(() => words().includes('请假'))
  await tap('other-name-1')
  await tap('mark-none')
  await tap('keep')
  await find('#here-name-1')
  expect(said()).toEqual([
    { seen: null, mark: 'leave', guests: 0 },
    { seen: 'leave', mark: null, guests: 0 },
  ])
})

test('without a net a tap waits in sight, and goes out in order when it is back', async () => {
  await arrive()
  await find('#here-name-0')
  fake.server = () => Promise.reject(new Error('offline'))
  await tap('here-name-0')
  await tap('here-name-1')
  await until(() => words().split('待上传').length === 3)
  // Also for who opens the roll anew meanwhile.
  await arrive()
  await until(() => words().includes('到了（待上传）'))
  fake.server = server
  fake.networkBack()
  await until(() => !words().includes('待上传'))
  expect(marks.map((one) => one.recordId)).toEqual([recordId(1), recordId(2)])
})

test('what did not count is said with the name, and the roll shows what is so', async () => {
  await arrive()
  await find('#here-name-0')
  refusal = 'markedOtherwise'
  roll = { ...roll, people: [person(1, '王秀英', { mark: 'leave' })] }
  await tap('here-name-0')
  await until(() => words().includes('王秀英没有记上'))
  await until(() => words().includes('请假'))
  expect(words()).toContain('请看看现在怎么记的')
})

test('who says to have been there is confirmed with a reason', async () => {
  roll = { ...roll, people: [person(1, '王秀英', { claims: true })] }
  await arrive()
  await until(() => words().includes('说自己去过，等您确认'))
  expect(document.querySelector('#here-name-0')).toBeNull()
  await tap('other-name-0')
  await tap('mark-present')
  await until(() => words().includes('还没选为什么改'))
  await tap('why-seen')
  await tap('keep')
  await until(() => words().includes('到了1位'))
  expect(said()).toEqual([{ seen: null, mark: 'present', guests: 0, why: 'seen' }])
})

const changed = {
  name: '王秀英',
  before: 'absent',
  after: 'present',
  why: 'mistaken',
  by: '李建国',
  at: '2026-11-26T03:00:00.000Z',
} as const

test('after the day every change asks why, and those made are shown', async () => {
  setClock('2026-11-27T01:00:00.000Z')
  roll = { ...roll, changes: [changed] }
  await arrive()
  await until(() => words().includes('从没到改成到了，李建国改的，点错了'))
  expect(document.querySelector('#here-name-0')).toBeNull()
  expect(document.querySelector('.digits')).toBeNull()
})

test('until the end the sheet has everybody, with room to sign', async () => {
  setClock(startsAt)
  roll = { ...roll, people: [person(1, '王秀英', { mark: 'leave' }), person(2, '张德福')] }
  await open('deskSheet', { activityId })
  await until(() => words().includes('张德福'))
  expect(document.querySelectorAll('.sheet-row')[2]?.textContent).toBe('2张德福138****0009')
})

test('the sheet has who was marked, masked, and is saved as a workbook', async () => {
  setClock(endsAt)
  roll = {
    ...roll,
    people: [
      person(1, '王秀英', { mark: 'present', guests: 2 }),
      person(2, '张德福'),
      person(3, '', { mark: 'leave', signUp: null }),
    ],
    changes: [changed],
  }
  await open('deskSheet', { activityId })
  await until(() => words().includes('到了1位，亲友2位'))
  expect(words()).toContain('从没到改成到了，李建国改的，点错了')
  const rows = Array.from(document.querySelectorAll('.sheet-row'), (row) =>
    Array.from(row.children, (cell) => cell.textContent),
  )
  expect(rows).toEqual([
    ['序号', '姓名', '电话', '怎么参加的', '亲友'],
    ['1', '王秀英', '138****0009', '怎么参加的：到了', '亲友：2位'],
    ['2', '已经离开的同志', '138****0009', '怎么参加的：请假', '亲友：没有'],
  ])
  await tap('save')
  await until(() => words().includes('存好了'))
  expect(jest.mocked(writeTable).mock.calls.at(-1)?.[1]).toEqual([
    ['签到表'],
    [title],
    ['11月25日 星期三 上午9点', place],
    [],
    ['序号', '姓名', '电话', '怎么参加的', '亲友'],
    ['1', '王秀英', '138****0009', '到了', '2位'],
    ['2', '已经离开的同志', '138****0009', '请假', '没有'],
    ['到了1位，亲友2位'],
    [],
    ['后来改过的'],
    ['哪天改的', '姓名', '改了什么', '谁改的', '为什么'],
    ['11月26日 上午11点', '王秀英', '从没到改成到了', '李建国', '点错了'],
  ])
  expect(fake.saved.has(`签到表 ${title}.xlsx`)).toBe(true)
})
