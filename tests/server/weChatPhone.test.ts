import type { EndpointName, OutcomeOf, RequestOf } from '@/contract'
import { daysAfter } from '@/domain/time'
import { sealPhone } from '@/server/phone'
import { weChatAt } from '@/server/wechat/wechat'
import { fakeWeChat } from '../support/fakeWeChat'
import { World, type Person } from '../support/world'

const PHONE = '13800000009'
const TOKEN = { access_token: 'token 1', expires_in: 7200 }
const number = (purePhoneNumber = PHONE, appid = 'wx1') => ({
  errcode: 0,
  phone_info: { purePhoneNumber, countryCode: '86', watermark: { appid, timestamp: 1 } },
})

let world: World
let weChat: Awaited<ReturnType<typeof fakeWeChat>>
let branchId: string
let secretary: Person
let newcomer: Person

beforeEach(async () => {
  world = await World.open()
  weChat = await fakeWeChat()
  const own = { appId: 'wx1', appSecret: 'app secret', origin: weChat.origin }
  world.house.weChat = weChatAt(own, () => Date.parse(world.now))
  weChat.answer(TOKEN, number())
  branchId = await world.branch()
  secretary = await world.person('李建国', { secretaryOf: branchId })
  newcomer = await world.person('')
})
afterEach(async () => {
  weChat.close()
  await world.close()
})

type Wish = Partial<RequestOf<'joining.send'>>
const wish = (more: Wish = {}) => ({
  joiningId: world.id(),
  branchId,
  name: '欧阳文',
  phoneCode: 'code 1',
  ...more,
})
const send = (more: Wish = {}, who = newcomer) => world.ask(who, 'joining.send', wish(more))
const what = (outcome: OutcomeOf<EndpointName>) =>
  outcome.ok ? (outcome.reply as { state: string }).state : outcome.refusal
const memberId = async (who = newcomer) => {
  const outcome = await world.ask(who, 'session.current', {})
  return outcome.ok ? outcome.reply.me?.memberId : null
}
async function onRoster(name = '欧阳文', phone = PHONE, branch = branchId) {
  const recordId = world.id()
  const { cipher, hmac, ends } = sealPhone(world.config, phone)
  await world.insert('members', {
    member_id: recordId,
    name,
    birth_year: 1951,
    phone_cipher: cipher,
    phone_hmac: hmac,
    phone_ends: ends,
  })
  await world.insert('memberships', {
    membership_id: world.id(),
    member_id: recordId,
    branch_id: branch,
    kind: 'home',
    from_day: '2020-01-01',
  })
  return recordId
}

test('WeChat is asked as it documents, and the number is what the secretary reads', async () => {
  expect(what(await send({ phone: '13900000000' }))).toBe('waiting')
  expect(weChat.asked.map(({ pathname, search }) => pathname + search)).toEqual([
    '/cgi-bin/stable_token',
    '/wxa/business/getuserphonenumber?access_token=token+1',
  ])
  expect(weChat.bodies.map((body) => JSON.parse(body) as object)).toEqual([
    { grant_type: 'client_credential', appid: 'wx1', secret: 'app secret' },
    { code: 'code 1' },
  ])
  const list = await world.ask(secretary, 'joining.list', {})
  const joiningId = (list.ok && list.reply.items[0]?.joiningId) || ''
  const read = await world.ask(secretary, 'joining.read', { joiningId })
  expect(read).toMatchObject({ reply: { phone: PHONE } })
})

test('who is on the roster with that name and number is in at once, with all it holds', async () => {
  const recordId = await onRoster()
  const request = wish()
  expect(what(await world.ask(newcomer, 'joining.send', request))).toBe('joined')
  expect(await memberId()).toBe(recordId)
  expect(await world.ask(secretary, 'joining.list', {})).toMatchObject({ reply: { items: [] } })
  const acts = await world.db.query(
    'select act, result from audits where county_code = $1 and target_id = $2',
    [world.db.county, request.joiningId],
  )
  expect(acts).toEqual([{ act: 'joining.send', result: 'joined' }])
})

test('a retry joins once, and needs no second code', async () => {
  await onRoster()
  const request = wish()
  await world.ask(newcomer, 'joining.send', request)
  weChat.answer({ errcode: 40029 })
  expect(what(await world.ask(newcomer, 'joining.send', request))).toBe('joined')
  expect(weChat.asked).toEqual([])
  expect(what(await send())).toBe('noWeChatPhone')
})

test('a typed number never joins at once: anybody can type it', async () => {
  await onRoster()
  expect(what(await send({ phone: PHONE, phoneCode: undefined }))).toBe('waiting')
  expect(await memberId()).toBeNull()
})

test.each<[string, () => Promise<unknown>]>([
  ['another name', () => onRoster('诸葛文')],
  ['another number', () => onRoster('欧阳文', '13800000008')],
  ['two of this name and number', () => onRoster().then(() => onRoster())],
  [
    'the roster of another branch',
    async () => onRoster('欧阳文', PHONE, await world.branch('一中退休教师党支部')),
  ],
  [
    'a record that has an account',
    async () => {
      await onRoster()
      await send({}, await world.person(''))
      weChat.answer(number())
    },
  ],
])('%s: the secretary is waited for', async (_, prepare) => {
  await prepare()
  expect(what(await send())).toBe('waiting')
  expect(await memberId()).toBeNull()
})

test('two phones of one family together: one is in, the other waits', async () => {
  await onRoster()
  const relative = await world.person('')
  const both = await Promise.all([send(), send({}, relative)])
  expect(new Set(both.map(what))).toEqual(new Set(['joined', 'waiting']))
})

test.each<[string, object | string]>([
  ['a code that is old or used', { errcode: 40029 }],
  ['too many calls', { errcode: 45011 }],
  ['a busy WeChat', { errcode: -1 }],
  ['a number of another program', number(PHONE, 'wx2')],
  ['a number from abroad', number('2125550100')],
  ['rubbish', '<html>502</html>'],
  ['nothing', '{}'],
])('%s: it is said, nothing is written, the same wish may come again', async (_, answer) => {
  const request = wish()
  weChat.answer(TOKEN, answer)
  expect(what(await world.ask(newcomer, 'joining.send', request))).toBe('noWeChatPhone')
  expect(await world.ask(newcomer, 'joining.mine', {})).toMatchObject({ reply: { last: null } })
  weChat.answer(number())
  expect(what(await world.ask(newcomer, 'joining.send', request))).toBe('waiting')
})

test('a token is kept until shortly before it ends, and made anew when it died', async () => {
  await send()
  weChat.answer(number())
  await send({}, await world.person(''))
  expect(weChat.asked).toHaveLength(1)
  weChat.answer({ errcode: 42001 }, { ...TOKEN, access_token: 'token 2' }, number())
  expect(what(await send({}, await world.person('')))).toBe('waiting')
  expect(weChat.asked.at(-1)?.searchParams.get('access_token')).toBe('token 2')
  world.now = daysAfter(world.now, 1)
  weChat.answer(TOKEN, number())
  await send({}, await world.person(''))
  expect(weChat.asked).toHaveLength(2)
})

test('a WeChat that is silent is given up before the phone gives up', async () => {
  weChat.answer('silence')
  const began = performance.now()
  expect(what(await send())).toBe('noWeChatPhone')
  expect(performance.now() - began).toBeLessThan(8_000)
}, 15_000)

test('our own wrong secret is a crash; neither it nor a number is in the log', async () => {
  weChat.answer({ errcode: 40125 })
  expect(what(await send({ phone: PHONE }))).toBe('crash')
  const log = JSON.stringify(world.logged)
  expect(log).toContain('40125')
  for (const secret of ['app secret', PHONE, 'code 1']) expect(log).not.toContain(secret)
})

test('where WeChat cannot be asked, nobody is offered it', async () => {
  expect(await world.ask(null, 'session.current', {})).toMatchObject({
    reply: { weChatPhone: true },
  })
  world.house.weChat = null
  expect(await world.ask(null, 'session.current', {})).toMatchObject({
    reply: { weChatPhone: false },
  })
  expect(what(await send())).toBe('noWeChatPhone')
})
