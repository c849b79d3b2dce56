import { door, weChatCaller } from '@/server/cloud'
import type { House } from '@/server/outcome'
import { World, type Person } from '../support/world'

let world: World
let wang: Person
let chen: Person

beforeAll(async () => {
  world = await World.open()
  const branchId = await world.branch()
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

  test('opens the house once, and again only after it could not', async () => {
    const open = jest.fn<Promise<House>, []>().mockRejectedValueOnce(new Error('database gone'))
    const main = door(open.mockResolvedValue(world.house))
    await expect(main({ name: 'home.today' })).rejects.toThrow('database gone')
    const [one, other] = [main({ name: 'home.today' }), main({ name: 'home.today' })]
    expect([await one, await other]).toMatchObject([{ ok: true }, { ok: true }])
    expect(open).toHaveBeenCalledTimes(2)
  })
})
