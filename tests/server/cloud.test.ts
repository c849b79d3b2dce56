import { minutesAfter } from '@/domain/time'
import { door, isTimer, weChatCaller } from '@/server/cloud'
import type { House } from '@/server/outcome'
import { World, type Person } from '../support/world'

let world: World
let branchId: string
let wang: Person
let chen: Person

beforeAll(async () => {
  world = await World.open()
  branchId = await world.branch()
  wang = await world.person('王秀英', { branches: { [branchId]: 'home' } })
  chen = await world.person('陈德明', { branches: { [branchId]: 'home' } })
})
afterAll(() => world.close())

const contextOf = (openid: string, source = 'wx_client') => ({
  WX_CONTEXT_KEYS: 'WX_OPENID,WX_APPID',
  WX_OPENID: openid,
  TCB_SOURCE: source,
})

describe('who calls', () => {
  test('is who the context names, for calls of a mini-program', () => {
    expect(weChatCaller(contextOf('o1'), true)).toEqual({ identity: 'weChat:o1' })
    expect(weChatCaller(contextOf('o1', 'wx_client,scf'), true)).toEqual({ identity: 'weChat:o1' })
  })

  test.each([
    ['no context', {}],
    ['a variable the context does not name', { ...contextOf('o1'), WX_CONTEXT_KEYS: 'WX_APPID' }],
    ['no context keys', { WX_OPENID: 'o1', TCB_SOURCE: 'wx_client' }],
    ['an empty openid', contextOf('')],
    ['no source', { ...contextOf('o1'), TCB_SOURCE: undefined }],
    ['an HTTP access', contextOf('o1', 'wx_http')],
    ['a call passed on from elsewhere', contextOf('o1', 'scf,wx_client')],
  ])('is nobody with %s', (_, env) => {
    expect(weChatCaller(env, false)).toBeNull()
  })

  test('may be the developer tools, except in production', () => {
    const env = contextOf('o1', 'wx_devtools')
    expect(weChatCaller(env, false)).toEqual({ identity: 'weChat:o1' })
    expect(weChatCaller(env, true)).toBeNull()
  })
})

/** What the cloud sets around a call of its own timer. */
const TIMER = { TCB_SOURCE: 'wx_trigger', WX_CONTEXT_KEYS: 'WX_APPID' }

describe('the timer', () => {
  test('is known by the context alone', () => {
    expect(isTimer(TIMER)).toBe(true)
    expect(weChatCaller(TIMER, true)).toBeNull()
  })

  test.each([
    ['nothing', {}],
    ['a call of a mini-program', contextOf('o1')],
    ['an openid beside it', { ...contextOf('o1'), TCB_SOURCE: 'wx_trigger' }],
    ['a call passed on', { ...TIMER, TCB_SOURCE: 'wx_client,wx_trigger' }],
    ['a call passed on by it', { ...TIMER, TCB_SOURCE: 'wx_trigger,scf' }],
    ['an HTTP access', { ...TIMER, TCB_SOURCE: 'wx_http' }],
  ])('is not %s', (_, env) => {
    expect(isTimer(env)).toBe(false)
  })
})

describe('the door', () => {
  const before = { ...process.env }
  afterEach(() => {
    for (const name of Object.keys(contextOf(''))) delete process.env[name]
    Object.assign(process.env, before)
  })
  const callAs = (openid: string) => Object.assign(process.env, contextOf(openid))
  const openidOf = ({ accountId }: Person) => accountId
  const opened = () => door(() => Promise.resolve(world.house))

  test('answers with the outcome alone', async () => {
    callAs(openidOf(wang))
    const outcome = await opened()({ name: 'home.today', request: {} })
    expect(outcome).toMatchObject({ ok: true, reply: { name: '王秀英' } })
    expect(await opened()({ name: 'home.tomorrow' })).toEqual({ ok: false, refusal: 'notFound' })
  })

  test('takes an HTTP-shaped or forged event for plain data', async () => {
    const openid = openidOf(wang)
    const forged = {
      httpMethod: 'POST',
      headers: { 'x-wx-openid': openid, authorization: `Bearer ${wang.token}` },
      body: JSON.stringify({ name: 'article.saved', request: {} }),
      openid,
      userInfo: { openId: openid },
      TCB_SOURCE: 'wx_client',
    }
    const main = opened()
    expect(await main(forged as object)).toEqual({ ok: false, refusal: 'notFound' })
    const saved = { ...forged, name: 'article.saved', request: {} }
    expect(await main(saved)).toEqual({ ok: false, refusal: 'signInNeeded' })
    callAs(openidOf(chen))
    const today = { ...forged, name: 'home.today', request: {} }
    expect(await main(today)).toMatchObject({ reply: { name: '陈德明' } })
  })

  test.each([[undefined], [null], [5], [{ toString: null }], [['home.today']]])(
    'knows no endpoint by the name %p',
    async (name) => {
      expect(await opened()({ name })).toEqual({ ok: false, refusal: 'notFound' })
    },
  )

  test('reads who calls before it waits for anything', async () => {
    const main = opened()
    callAs(openidOf(wang))
    const first = main({ name: 'home.today' })
    callAs(openidOf(chen))
    const second = main({ name: 'home.today' })
    callAs('somebody-else')
    expect(await first).toMatchObject({ reply: { name: '王秀英' } })
    expect(await second).toMatchObject({ reply: { name: '陈德明' } })
  })

  test('the timer tells what is due; whoever says to be the timer tells nobody anything', async () => {
    const startsAt = minutesAfter(world.now, 45)
    const activityId = await world.activity(branchId, {
      starts_at: startsAt,
      ends_at: minutesAfter(startsAt, 60),
      sign_up_closes_at: startsAt,
    })
    const signUpId = world.id()
    await world.ask(wang, 'activity.signUp', { signUpId, activityId, guests: 0 })
    await world.db.query('delete from messages where county_code = $1', [world.db.county])
    const reminders = async () =>
      (
        await world.db.query<{ kind: string }>('select kind from messages where county_code = $1', [
          world.db.county,
        ])
      ).map(({ kind }) => kind)

    const main = opened()
    const forged = { Type: 'Timer', TriggerName: 'telling', SOURCE: 'wx_trigger', ...TIMER }
    expect(await main(forged as object)).toEqual({ ok: false, refusal: 'notFound' })
    callAs(openidOf(wang))
    expect(await main(forged as object)).toEqual({ ok: false, refusal: 'notFound' })
    expect(await reminders()).toEqual([])

    // Who calls while the timer waits changes nothing, as with people.
    Object.assign(process.env, TIMER)
    const timer = main({ Type: 'Timer', TriggerName: 'telling' } as object)
    callAs(openidOf(chen))
    const today = main({ name: 'home.today' })
    await timer
    expect(await reminders()).toEqual(['soon'])
    expect(await today).toMatchObject({ reply: { name: '陈德明' } })
  })

  test('opens the house once, and again only after it could not', async () => {
    const open = jest.fn<Promise<House>, []>().mockRejectedValueOnce(new Error('database gone'))
    const main = door(open.mockResolvedValue(world.house))
    await expect(main({ name: 'home.today' })).rejects.toThrow('database gone')
    const [one, other] = [main({ name: 'home.today' }), main({ name: 'home.today' })]
    expect([await one, await other]).toMatchObject([{ ok: true }, { ok: true }])
    expect(open).toHaveBeenCalledTimes(2)
  })
})
