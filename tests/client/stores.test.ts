import { useArticle, useArticles } from '@/client/article'
import { useSignUp } from '@/client/activity'
import { now } from '@/client/clock'
import { useHome } from '@/client/home'
import { forgetEverything } from '@/client/load'
import { markSeen } from '@/client/message'
import { forgetOutbox, sendWaiting } from '@/client/outbox'
import { useSession } from '@/client/session'
import { fake } from '../support/platform'

jest.mock('@/client/platform', () => jest.requireActual<object>('../support/platform'))

const offline = () => Promise.reject(new Error('offline'))
const ok = (reply: unknown) => Promise.resolve({ ok: true, reply })

const someone = {
  signIn: 'demo',
  weChatPhone: false,
  me: {
    name: '王秀英',
    memberId: 'm',
    homeBranch: '税务局退休党支部',
    offices: [],
    officeBranches: [],
    officeCommunities: [],
    helps: false,
  },
  contact: { title: '支部书记', phone: '138' },
  demoPeople: [],
}

beforeEach(() => {
  forgetOutbox()
  forgetEverything()
  fake.reset()
})

describe('a list', () => {
  const { open, next } = useArticles.getState()
  const shown = () => useArticles.getState()
  const items = (from: number, count: number) =>
    Array.from({ length: count }, (_, at) => ({ articleId: String(from + at) }))
  const ids = () => {
    const { loaded } = shown()
    return loaded.state === 'shown' ? loaded.reply.map(({ articleId }) => articleId) : loaded.state
  }
  /** Forty articles, served by page. */
  const library = (_: string, request: { after?: string; size?: number }) => {
    const from = Number(request.after ?? 0)
    const count = Math.min(request.size ?? 20, 40 - from)
    return ok({ items: items(from, count), next: from + count < 40 ? String(from + count) : null })
  }
  const start = async () => {
    useArticles.setState(useArticles.getInitialState(), true)
    fake.server = library
    await open({})
  }

  test('shows the first page and appends the next until the end', async () => {
    await start()
    expect(ids()).toHaveLength(20)
    expect(shown().more).toBe('ready')
    await next()
    expect(ids()).toEqual(items(0, 40).map(({ articleId }) => articleId))
    expect(shown().more).toBe('end')
  })

  test('keeps what is shown when the next page does not come, and gets it afterwards', async () => {
    await start()
    fake.server = offline
    await next()
    expect(ids()).toHaveLength(20)
    expect(shown().more).toMatchObject({ again: true })
    fake.server = library
    await next()
    expect(ids()).toHaveLength(40)
  })

  test('two taps on 再看 append one page', async () => {
    await start()
    await Promise.all([next(), next()])
    expect(ids()).toHaveLength(40)
  })

  test('refreshes as much as is shown, and keeps it when there is no net', async () => {
    await start()
    await next()
    await open({})
    expect(ids()).toHaveLength(40)
    fake.server = offline
    await open({})
    expect(ids()).toHaveLength(40)
    expect(shown().more).toBe('end')
  })

  test('drops the answer to a filter that was left', async () => {
    await start()
    const late = { items: items(90, 1), next: null }
    fake.server = (_, request) =>
      'column' in request && request.column === 'notice'
        ? new Promise((resolve) => setTimeout(() => resolve({ ok: true, reply: late }), 20))
        : ok({ items: items(70, 1), next: null })
    await Promise.all([open({ column: 'notice' }), open({ column: 'health' })])
    expect(ids()).toEqual(['70'])
  })

  test('says in words why the first page did not come', async () => {
    useArticles.setState(useArticles.getInitialState(), true)
    await open({})
    expect(shown().loaded).toMatchObject({ state: 'failed', problem: { what: '没有连上' } })
  })
})

describe('one reply', () => {
  test('keeps an article on the screen when a refresh finds no net, but not one that is gone', async () => {
    const { open } = useArticle.getState()
    fake.server = () => ok({ title: '荒坡变菜园' })
    await open({ articleId: 'a' })
    fake.server = offline
    await open({ articleId: 'a' })
    expect(useArticle.getState().loaded.state).toBe('shown')
    fake.server = () => Promise.resolve({ ok: false, refusal: 'notFound' })
    await open({ articleId: 'a' })
    expect(useArticle.getState().loaded.state).toBe('failed')
  })

  test('another article does not begin with the one before', async () => {
    const { open } = useArticle.getState()
    fake.server = () => ok({ title: '一' })
    await open({ articleId: 'a' })
    const opened = open({ articleId: 'b' })
    expect(useArticle.getState().loaded.state).toBe('loading')
    await opened
  })
})

test('home sets a wrong phone clock right', async () => {
  fake.server = () => ok({ now: '2031-05-05T00:00:00.000Z' })
  await useHome.getState().open({})
  expect(now()).toMatch(/^2031-05-05T00:00:0/)
})

describe('signing up', () => {
  const wish = { activityId: 'a', guests: 1, needs: [], orQueue: false }
  const { run } = useSignUp.getState()
  const ids: string[] = []
  const answering = (answer: unknown) => {
    fake.server = (_, request) => {
      if ('signUpId' in request) ids.push(String(request.signUpId))
      return Promise.resolve(answer)
    }
  }
  beforeEach(() => ids.splice(0))

  test('keeps its id after a crash, when nobody knows', async () => {
    answering({ ok: false, refusal: 'crash' })
    await run(wish)
    expect(useSignUp.getState().act).toMatchObject({ state: 'failed', problem: { again: true } })
    answering({ ok: true, reply: { signUpId: ids[0] } })
    await run(wish)
    expect(useSignUp.getState().act.state).toBe('done')
    expect(new Set(ids).size).toBe(1)
  })

  test('starts a new sign-up after an answer, and for another wish', async () => {
    answering({ ok: false, refusal: 'full' })
    await run(wish)
    await run(wish)
    await run({ ...wish, guests: 2 })
    expect(new Set(ids).size).toBe(3)
  })

  test('a second tap does nothing', async () => {
    answering({ ok: true, reply: {} })
    await Promise.all([run(wish), run(wish)])
    expect(ids).toHaveLength(1)
  })
})

test('messages are marked once, also when the net was away', async () => {
  const asked: object[] = []
  const messages = [
    { messageId: 'new', read: false },
    { messageId: 'old', read: true },
  ]
  await markSeen(messages)
  fake.server = (_, request) => {
    asked.push(request)
    return ok({ unread: 0 })
  }
  await markSeen(messages)
  await sendWaiting()
  await markSeen(messages)
  expect(asked).toEqual([{ messageIds: ['new'] }])
})

describe('the session', () => {
  const session = () => useSession.getState()

  test('remembers whom to call when there is no net', async () => {
    fake.server = () => ok(someone)
    await session().load()
    expect(JSON.parse(fake.stored.get('contact') ?? '')).toEqual(someone.contact)
    fake.server = offline
    await session().load()
    expect(session().contact).toEqual(someone.contact)
  })

  test('another person begins with empty pages', async () => {
    fake.server = () => ok({ title: '只给支部看' })
    await useArticle.getState().open({ articleId: 'a' })
    fake.server = (name) => ok(name === 'session.demo' ? { token: 't2', name: '李建国' } : someone)
    await session().beDemo('li-jianguo')
    expect(fake.stored.get('token')).toBe('t2')
    expect(useArticle.getState().loaded.state).toBe('loading')
  })

  test('leaving forgets the session even when nobody answers', async () => {
    fake.stored.set('token', 't')
    await session().logOut()
    expect(fake.stored.has('token')).toBe(false)
  })
})
