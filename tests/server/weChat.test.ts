import { dispatch } from '@/server/dispatch'
import { weChatAt } from '@/server/wechat/wechat'
import { fakeWeChat } from '../support/fakeWeChat'
import { World } from '../support/world'

let world: World
let weChat: Awaited<ReturnType<typeof fakeWeChat>>

beforeAll(async () => {
  world = await World.open()
  weChat = await fakeWeChat()
  const { origin } = weChat
  world.house.weChat = weChatAt({ appId: 'wx1', appSecret: 'app secret', origin })
})
afterAll(async () => {
  weChat.close()
  await world.close()
})

const logIn = (code = 'code') => world.send(null, 'session.logIn', { code })
const tokenOf = async () => {
  const outcome = await world.ask(null, 'session.logIn', { code: 'code' })
  return outcome.ok ? outcome.reply.token : ''
}
const current = async (token: string) => {
  const outcome = await world.ask({ token }, 'article.saved', {})
  return outcome.ok ? 'known' : outcome.refusal
}
const accounts = async () => {
  const rows = await world.db.query<{ identity: string }>(
    'select identity from accounts where county_code = $1 order by identity',
    [world.db.county],
  )
  return rows.map(({ identity }) => identity)
}

test('WeChat is asked as it documents, with the code as it came', async () => {
  weChat.answer({ openid: 'o1', session_key: 'never kept' })
  expect(await logIn('0a1&b=2 /银')).toMatchObject({ status: 200 })
  const [asked] = weChat.asked
  expect(asked?.pathname).toBe('/sns/jscode2session')
  expect(Object.fromEntries(asked?.searchParams ?? [])).toEqual({
    appid: 'wx1',
    secret: 'app secret',
    js_code: '0a1&b=2 /银',
    grant_type: 'authorization_code',
  })
})

test('one openid is one account, however often and however fast it comes', async () => {
  weChat.answer({ openid: 'o2' })
  const tokens = await Promise.all([tokenOf(), tokenOf(), tokenOf()])
  expect(new Set(tokens).size).toBe(3)
  for (const token of tokens) expect(await current(token)).toBe('known')
  expect(await accounts()).toEqual(['weChat:o1', 'weChat:o2'])
})

test('a token cannot be guessed and is not stored', async () => {
  weChat.answer({ openid: 'o2' })
  const token = await tokenOf()
  expect(token).toMatch(/^[\w-]{43}$/)
  const stored = JSON.stringify(await world.db.query('select * from sessions'))
  expect(stored).not.toContain(token)
})

test('signing out ends this session at once, and only this one', async () => {
  weChat.answer({ openid: 'o2' })
  const [mine, other] = [await tokenOf(), await tokenOf()]
  expect(await world.ask({ token: mine }, 'session.logOut', {})).toEqual({ ok: true, reply: {} })
  expect(await current(mine)).toBe('signInNeeded')
  expect(await current(other)).toBe('known')
})

test.each([
  [40029, 'codeExpired'],
  [40163, 'codeExpired'],
  [40226, 'weChatRefused'],
  [45011, 'weChatBusy'],
])('WeChat’s %i is said as %s', async (errcode, refusal) => {
  weChat.answer({ errcode })
  expect(await logIn()).toMatchObject({ status: 409, body: { ok: false, refusal } })
})

test('busy once is asked again, busy twice is said', async () => {
  weChat.answer({ errcode: -1 }, { openid: 'o3' })
  expect(await logIn()).toMatchObject({ status: 200 })
  weChat.answer({ errcode: -1 })
  expect(await logIn()).toMatchObject({ body: { refusal: 'weChatBusy' } })
  expect(weChat.asked).toHaveLength(2)
})

test('a used code is not asked about again', async () => {
  weChat.answer({ errcode: 40163 })
  await logIn()
  expect(weChat.asked).toHaveLength(1)
})

test('our own wrong secret is a crash, and the secret is not in the log', async () => {
  weChat.answer({ errcode: 40125 })
  const { status, body, requestId } = await logIn()
  expect([status, body]).toEqual([500, { ok: false, refusal: 'crash', detail: { requestId } }])
  expect(JSON.stringify(world.logged)).toContain('40125')
  expect(JSON.stringify(world.logged)).not.toContain('app secret')
})

test.each(['<html>502</html>', '', '"text"', 'null', '{}', '[]'])(
  'rubbish such as %p makes nobody an account',
  async (rubbish) => {
    const before = await accounts()
    weChat.answer(rubbish)
    const { body } = await logIn()
    expect(body).toMatchObject({ ok: false })
    expect(await accounts()).toEqual(before)
  },
)

test('a WeChat that is silent or gone is busy, before the phone gives up', async () => {
  weChat.answer('silence')
  const began = performance.now()
  expect(await logIn()).toMatchObject({ body: { refusal: 'weChatBusy' } })
  expect(performance.now() - began).toBeLessThan(10_000)
  const gone = weChatAt({ appId: 'wx1', appSecret: 's', origin: 'http://127.0.0.1:9' })
  const house = { ...world.house, weChat: gone }
  const { body } = await dispatch(house, null, 'session.logIn', { code: 'x' })
  expect(body).toMatchObject({ refusal: 'weChatBusy' })
}, 15_000)

test('where WeChat is not how one signs in, there is no such door', async () => {
  const house = { ...world.house, weChat: null }
  expect(await dispatch(house, null, 'session.logIn', { code: 'x' })).toMatchObject({ status: 404 })
})
