import { useActivity, useCancelSignUp, useSignUp } from '@/client/activity'
import { forgetEverything } from '@/client/load'
import { forgetOutbox, post, readUncounted, sendWaiting, useOutbox } from '@/client/outbox'
import { useSession } from '@/client/session'
import { fake } from '../support/platform'

jest.mock('@/client/platform', () => jest.requireActual<object>('../support/platform'))

const ABOUT = { title: '义务清扫', activityId: 'a' }
const wish = (signUpId: string) => ({ signUpId, activityId: 'a', guests: 0 })
const signUp = (signUpId: string) => post('activity.signUp', wish(signUpId), ABOUT)
const cancel = (signUpId: string) => post('activity.cancelSignUp', { signUpId }, ABOUT)

const offline = () => Promise.reject(new Error('offline'))
const yes = { ok: true, reply: {} }
const late = { ok: false, refusal: 'signUpClosed' }

/** What arrived, in order. */
let arrived: string[] = []

/** A network, and a server that answers everything so. */
const online = (answer: object = yes) => {
  fake.server = (name, request) => {
    arrived.push('signUpId' in request ? `${name} ${String(request.signUpId)}` : name)
    return Promise.resolve(answer)
  }
}

const waiting = () =>
  useOutbox
    .getState()
    .waiting.map(({ name, request }) =>
      'signUpId' in request ? `${name} ${request.signUpId}` : name,
    )
const uncounted = () => useOutbox.getState().uncounted

beforeEach(() => {
  forgetOutbox()
  forgetEverything()
  fake.reset()
  arrived = []
})

test('with a network it is done at once and nothing waits', async () => {
  online()
  expect(await signUp('1')).toEqual(yes)
  expect(waiting()).toEqual([])
  expect(fake.stored.has('outbox')).toBe(false)
})

test('a no at once is the answer, not something that did not count', async () => {
  online(late)
  expect(await signUp('1')).toEqual(late)
  expect(uncounted()).toEqual([])
})

test.each([
  ['no network', offline],
  ['a house that is away', () => Promise.resolve({ ok: false, refusal: 'unavailable' })],
])('%s: it waits, and goes out once when the network is back', async (_, server) => {
  fake.server = server
  expect(await signUp('1')).toBe('waiting')
  online()
  fake.networkBack()
  await sendWaiting()
  await sendWaiting()
  expect(arrived).toEqual(['activity.signUp 1'])
  expect(waiting()).toEqual([])
})

test('several go out in the order in which they were done, by the next question of any page', async () => {
  await signUp('1')
  await cancel('1')
  await signUp('2')
  online()
  await useSession.getState().load()
  await sendWaiting()
  expect(arrived.filter((name) => name.startsWith('activity.'))).toEqual([
    'activity.signUp 1',
    'activity.cancelSignUp 1',
    'activity.signUp 2',
  ])
})

test('a network that goes again in between keeps the rest, in order', async () => {
  await signUp('1')
  await signUp('2')
  let left = 1
  fake.server = () => (left-- > 0 ? Promise.resolve(yes) : offline())
  await sendWaiting()
  expect(waiting()).toEqual(['activity.signUp 2'])
  expect(await signUp('3')).toBe('waiting')
  expect(waiting()).toEqual(['activity.signUp 2', 'activity.signUp 3'])
})

test('what was done with a network goes behind what waited', async () => {
  await signUp('1')
  online()
  expect(await cancel('1')).toEqual(yes)
  expect(arrived).toEqual(['activity.signUp 1', 'activity.cancelSignUp 1'])
})

test('a closed program loses nothing, not even what was on its way', async () => {
  const first = signUp('1')
  expect(waiting()).toEqual(['activity.signUp 1'])
  await jest.isolateModulesAsync(async () => {
    const again = await import('@/client/outbox')
    expect(again.useOutbox.getState().waiting).toMatchObject([{ lost: true, about: ABOUT }])
    online()
    await again.sendWaiting()
    expect(arrived).toEqual(['activity.signUp 1'])
    expect(fake.stored.has('outbox')).toBe(false)
  })
  await first
})

describe('what waited and is refused', () => {
  beforeEach(async () => {
    fake.server = offline
    await signUp('1')
    online(late)
  })

  test('says so, over a restart, until it is read', async () => {
    await sendWaiting()
    expect(waiting()).toEqual([])
    expect(uncounted()).toMatchObject([{ about: ABOUT, problem: { what: '报名截止了' } }])
    expect(fake.stored.get('outbox')).toContain('报名截止了')
    readUncounted(uncounted()[0]?.id ?? '')
    expect(uncounted()).toEqual([])
    expect(fake.stored.has('outbox')).toBe(false)
  })

  test('is no loss to who gave it back meanwhile, and the undo is not sent', async () => {
    fake.server = offline
    expect(await cancel('1')).toBe('waiting')
    online(late)
    await sendWaiting()
    expect(arrived.filter((name) => name.startsWith('activity.'))).toEqual(['activity.signUp 1'])
    expect([waiting(), uncounted()]).toEqual([[], []])
  })
})

test('that messages were seen and the server says no is nobody’s errand', async () => {
  await post('message.markRead', { messageIds: ['m'] }, { title: '' })
  online(late)
  await sendWaiting()
  expect(uncounted()).toEqual([])
})

test('what waits and what did not count is not for the next person', async () => {
  await signUp('1')
  online({ ok: true, reply: { token: 't', contact: null } })
  fake.server = (name) =>
    name === 'session.demo' ? Promise.resolve({ ok: true, reply: { token: 't' } }) : offline()
  await useSession.getState().beDemo('li-jianguo')
  expect(waiting()).toEqual([])
  expect(fake.stored.has('outbox')).toBe(false)
})

test('the pages’ sign-up and its undo wait as one after the other', async () => {
  useActivity.setState({
    asked: { activityId: 'a' },
    loaded: { state: 'shown', reply: { title: '义务清扫' } as never },
  })
  await useSignUp.getState().run({ activityId: 'a', guests: 1, needs: [], orQueue: false })
  expect(useSignUp.getState().act).toEqual({ state: 'waiting' })
  const [first] = useOutbox.getState().waiting
  expect(first).toMatchObject({ about: ABOUT, request: { guests: 1 } })
  const signUpId = first && 'signUpId' in first.request ? first.request.signUpId : ''
  await useCancelSignUp.getState().run({ signUpId })
  expect(waiting()).toEqual([`activity.signUp ${signUpId}`, `activity.cancelSignUp ${signUpId}`])
})

test('afterwards what is on the screen is asked for again', async () => {
  online({ ok: true, reply: { title: '义务清扫' } })
  await useActivity.getState().open({ activityId: 'a' })
  fake.server = offline
  await signUp('1')
  online({ ok: true, reply: { title: '义务清扫', mine: {} } })
  await sendWaiting()
  await new Promise((done) => setTimeout(done, 10))
  expect(useActivity.getState().loaded).toMatchObject({ reply: { mine: {} } })
})
