import { contract, type EndpointName, type ReplyOf } from '@/contract'
import { useActivities, useActivity, useCancelSignUp, useMyActivities } from '@/client/activity'
import { call } from '@/client/call'
import { now, setClock } from '@/client/clock'
import { useHome } from '@/client/home'
import { forgetEverything } from '@/client/load'
import { endPractice, practise, startPractice, usePractice } from '@/client/practice'
import { useSession } from '@/client/session'
import { activityPhase } from '@/domain/activity'
import { fake } from '../support/platform'
import { answering, currently, NOW, today, wang } from '../support/replies'
import { endpointNames, requestsFor } from '../support/requests'

jest.mock('@/client/platform', () => jest.requireActual<object>('../support/platform'))

const CONTACT = { title: '支部书记 李建国', phone: '0730-0000001' }
const anyId = '019a0000-0000-7000-8000-00000000000f'

/** What reached the real server. */
let sent: string[] = []

beforeEach(() => {
  fake.reset()
  forgetEverything()
  setClock(NOW)
  sent = []
  fake.server = (name) => {
    sent.push(name)
    return Promise.resolve({ ok: false, refusal: 'crash' })
  }
})

const pretended = (title: string) => {
  const found = usePractice.getState().activities?.find((one) => one.title === title)
  if (!found) throw new Error(`nothing called ${title}`)
  return found
}
const tea = () => pretended('喝茶谈心')
const choir = () => pretended('合唱练习')
const walk = () => pretended('公园散步')

const signUp = (activity: ReplyOf<'activity.read'>, more: { guests?: number } = {}) =>
  call('activity.signUp', {
    signUpId: anyId,
    activityId: activity.activityId,
    guests: 0,
    orQueue: true,
    ...more,
  })

test('there is one with seats, one with a queue, and one that came too late', () => {
  startPractice(CONTACT)
  expect(activityPhase(tea(), NOW)).toBe('open')
  expect(activityPhase(choir(), NOW)).toBe('full')
  expect(choir().waiting).toBeGreaterThan(0)
  expect(activityPhase(walk(), NOW)).toBe('closed')
})

test.each(['2026-11-22T15:59:00.000Z', '2026-12-31T16:00:00.000Z', '2028-02-28T23:30:00.000Z'])(
  'so it is at %s too',
  (moment) => {
    setClock(moment)
    startPractice(CONTACT)
    const phases = usePractice.getState().activities?.map((one) => activityPhase(one, now()))
    expect(phases).toEqual(['closed', 'open', 'full'])
  },
)

test('every reply has the shape of the contract', async () => {
  startPractice(CONTACT)
  const { activityId } = tea()
  await signUp(tea())
  const asked = {
    'home.today': {},
    'activity.list': {},
    'activity.mine': { period: 'coming' },
    'activity.read': { activityId },
    'activity.cancelSignUp': { signUpId: anyId },
  } as const
  for (const [name, request] of Object.entries(asked)) {
    const answer = await call(name as 'activity.read', request as never)
    if (!answer.ok) throw new Error(`${name}: ${answer.refusal}`)
    expect(contract[name as EndpointName].reply.safeParse(answer.reply).error).toBeUndefined()
  }
  const taken = await signUp(tea())
  expect(taken.ok && contract['activity.signUp'].reply.safeParse(taken.reply).success).toBe(true)
})

test.each(endpointNames.filter((name) => !name.startsWith('session.')))(
  '%s never leaves the phone',
  async (name) => {
    startPractice(CONTACT)
    const before = new Map(fake.stored)
    const requests = requestsFor({ activityId: anyId, articleId: anyId, signUpId: anyId })
    const answer = await call(name, requests[name] as never)
    expect(sent).toEqual([])
    expect(fake.stored).toEqual(before)
    if (!answer.ok) expect(['notInPractice', 'notFound']).toContain(answer.refusal)
    endPractice()
    await call(name, requests[name] as never)
    expect(sent).toEqual([name])
  },
)

test('a seat: taken once, told everywhere, and given back', async () => {
  startPractice(CONTACT)
  const { activityId, seatsTaken } = tea()
  const answer = await signUp(tea(), { guests: 2 })
  expect(answer).toMatchObject({ ok: true, reply: { state: 'confirmed', guests: 2, place: null } })
  expect(tea().seatsTaken).toBe(seatsTaken + 3)
  expect(await signUp(tea())).toEqual({ ok: false, refusal: 'alreadySignedUp' })

  await useMyActivities.getState().open({ period: 'coming' })
  expect(useMyActivities.getState().loaded).toMatchObject({ reply: [{ activityId }] })
  await useHome.getState().open({})
  expect(useHome.getState().loaded).toMatchObject({ reply: { next: { activityId } } })

  await useCancelSignUp.getState().run({ signUpId: anyId })
  expect(useCancelSignUp.getState().act.state).toBe('done')
  expect(tea()).toMatchObject({ seatsTaken, mine: null })
  await useMyActivities.getState().open({ period: 'coming' })
  expect(useMyActivities.getState().loaded).toMatchObject({ reply: [] })
})

test('a queue: last in it, and out of it again', async () => {
  startPractice(CONTACT)
  const { activityId, waiting, seatsTaken } = choir()
  const wish = { signUpId: anyId, activityId, guests: 0 }
  expect(await call('activity.signUp', wish)).toEqual({ ok: false, refusal: 'full' })
  const answer = await signUp(choir())
  expect(answer).toMatchObject({ reply: { state: 'waitlisted', place: waiting + 1 } })
  expect(choir().waiting).toBe(waiting + 1)
  await call('activity.cancelSignUp', { signUpId: anyId })
  expect(choir()).toMatchObject({ waiting, seatsTaken, mine: null })
})

test('the rules are the real ones', async () => {
  startPractice(CONTACT)
  expect(await signUp(walk())).toEqual({ ok: false, refusal: 'signUpClosed' })
  expect(await signUp(tea(), { guests: 4 })).toEqual({ ok: false, refusal: 'tooManyGuests' })
  expect(await signUp({ ...tea(), activityId: anyId })).toEqual({ ok: false, refusal: 'notFound' })
})

test('the list can be narrowed', async () => {
  startPractice(CONTACT)
  const titles = async (filter: object) => {
    const answer = await call('activity.list', filter)
    return answer.ok && answer.reply.items.map(({ title }) => title)
  }
  expect(await titles({})).toEqual(['公园散步', '喝茶谈心', '合唱练习'])
  expect(await titles({ line: 'unitBusiness', from: 'county' })).toEqual(['喝茶谈心'])
  expect(await titles({ from: 'branch' })).toEqual([])
  expect(await titles({ period: 'past' })).toEqual([])
})

test('what was shown of one world is not shown in the other', async () => {
  fake.server = answering({ 'activity.read': { ...today.next, title: '真的' } as never })
  const { open } = useActivity.getState()
  const shown = () => {
    const { loaded } = useActivity.getState()
    return loaded.state === 'shown' ? loaded.reply.title : loaded.state
  }
  await open({ activityId: anyId })
  expect(shown()).toBe('真的')
  startPractice(CONTACT)
  expect(shown()).toBe('loading')
  await open({ activityId: tea().activityId })
  expect(shown()).toBe('喝茶谈心')
  endPractice()
  expect(shown()).toBe('loading')
  expect(practise('activity.read', { activityId: anyId })).toBeNull()
})

test('an answer of the real world that comes late is dropped', async () => {
  const late = useActivities.getState().open({})
  startPractice(CONTACT)
  await late
  expect(useActivities.getState().loaded.state).toBe('loading')
})

test('another person ends it', async () => {
  startPractice(CONTACT)
  fake.server = answering({
    'session.demo': { token: 't', name: '王秀英' },
    'session.current': currently(wang),
  })
  await useSession.getState().beDemo('wang-xiuying')
  expect(usePractice.getState().activities).toBeNull()
})

test('a call from a pretend activity reaches the real contact', () => {
  startPractice(CONTACT)
  expect(tea()).toMatchObject({ phone: CONTACT.phone, organiser: CONTACT.title })
})
