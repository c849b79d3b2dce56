import { call } from '@/client/call'
import { fake } from '../support/platform'

jest.mock('@/client/platform', () => jest.requireActual<object>('../support/platform'))

const current = { ok: true, reply: { signIn: 'weChat', me: null } }
const dead = { ok: false, refusal: 'signInNeeded' }

beforeEach(() => fake.reset())

test('hands on what the server answered', async () => {
  const refused = { ok: false, refusal: 'notFound' }
  fake.server = (name) => Promise.resolve(name === 'session.current' ? current : refused)
  expect(await call('session.current', {})).toEqual(current)
  expect(await call('article.read', { articleId: 'x' })).toEqual(refused)
})

test('hands on the field of a bad request and the number of a crash', async () => {
  const bad = { ok: false, refusal: 'badRequest', detail: { field: '带几位亲友' } }
  fake.server = () => Promise.resolve(bad)
  expect(await call('home.today', {})).toEqual(bad)
  const crash = { ok: false, refusal: 'crash', detail: { requestId: '7' } }
  fake.server = () => Promise.resolve(crash)
  expect(await call('home.today', {})).toEqual(crash)
})

test.each([
  ['no network', () => Promise.reject(new Error('offline'))],
  ['a page of some proxy', () => Promise.resolve('<html>502</html>')],
  ['an empty answer', () => Promise.resolve(null)],
])('%s is unreachable', async (_, server) => {
  fake.server = server
  expect(await call('home.today', {})).toEqual({ ok: false, refusal: 'unreachable' })
})

test('waits ten seconds and no longer', async () => {
  jest.useFakeTimers()
  fake.server = () => new Promise(() => undefined)
  const answered = jest.fn()
  void call('home.today', {}).then(answered)
  await jest.advanceTimersByTimeAsync(9_900)
  expect(answered).not.toHaveBeenCalled()
  await jest.advanceTimersByTimeAsync(200)
  expect(answered).toHaveBeenCalledWith({ ok: false, refusal: 'unreachable' })
  jest.useRealTimers()
})

describe('a session that died', () => {
  /** A server that knows only the token `alive`, and gives it for the code `good`. */
  const strict =
    (asked: string[]) =>
    (name: string, request: object, token: string | null): Promise<unknown> => {
      asked.push(`${name} ${token ?? 'guest'}`)
      if (name === 'session.logIn') {
        const good = 'code' in request && request.code === 'good'
        return Promise.resolve(
          good ? { ok: true, reply: { token: 'alive' } } : { ok: false, refusal: 'codeExpired' },
        )
      }
      return Promise.resolve(token === 'alive' ? current : dead)
    }

  beforeEach(() => fake.stored.set('token', 'dead'))

  test('is renewed with WeChat and the question put once more', async () => {
    const asked: string[] = []
    fake.server = strict(asked)
    fake.codes = ['good']
    expect(await call('session.current', {})).toEqual(current)
    expect(asked).toEqual(['session.current dead', 'session.logIn guest', 'session.current alive'])
  })

  test('takes a second login code when the first was too old, and no third', async () => {
    const asked: string[] = []
    fake.server = strict(asked)
    fake.codes = ['old', 'old', 'good']
    expect(await call('session.current', {})).toEqual(dead)
    expect(asked.filter((name) => name.startsWith('session.logIn'))).toHaveLength(2)
  })

  test('is forgotten where WeChat is not asked, and the question put as a guest', async () => {
    const asked: string[] = []
    fake.server = strict(asked)
    expect(await call('session.current', {})).toEqual(dead)
    expect(asked).toEqual(['session.current dead', 'session.current guest'])
    expect(fake.stored.has('token')).toBe(false)
  })

  test('is renewed once for two calls at the same time', async () => {
    const asked: string[] = []
    fake.server = strict(asked)
    fake.codes = ['good']
    const both = await Promise.all([call('session.current', {}), call('home.today', {})])
    expect(both).toEqual([current, current])
  })
})

describe('on WeChat, with no session yet', () => {
  const login = (asked: string[], answer: unknown) => {
    fake.server = (name) => {
      asked.push(name)
      return Promise.resolve(name === 'session.logIn' ? answer : current)
    }
  }

  test('the first questions wait for one sign-in', async () => {
    const asked: string[] = []
    fake.codes = ['good', 'another']
    login(asked, { ok: true, reply: { token: 'alive' } })
    await Promise.all([call('session.current', {}), call('home.today', {})])
    expect(asked).toEqual(['session.logIn', 'session.current', 'home.today'])
    expect(fake.stored.get('token')).toBe('alive')
  })

  test('a sign-in that found no net is tried again, one that this server has not is not', async () => {
    await jest.isolateModulesAsync(async () => {
      const { call: fresh } = await import('@/client/call')
      const platform = jest.requireMock<typeof import('../support/platform')>('@/client/platform')
      const asked: string[] = []
      const answers = [null, { ok: false, refusal: 'notFound' }]
      platform.fake.codes = ['1', '2', '3']
      platform.fake.server = (name) => {
        asked.push(name)
        return Promise.resolve(name === 'session.logIn' ? answers.shift() : current)
      }
      for (let at = 0; at < 3; at++) await fresh('home.today', {})
      expect(asked.filter((name) => name === 'session.logIn')).toHaveLength(2)
    })
  })
})

test('in a browser a guest who is refused is simply refused', async () => {
  const asked: string[] = []
  fake.server = (name) => {
    asked.push(name)
    return Promise.resolve(dead)
  }
  expect(await call('message.list', {})).toEqual(dead)
  expect(asked).toEqual(['message.list'])
})
