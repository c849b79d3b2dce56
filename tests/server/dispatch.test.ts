import { contract, type EndpointName } from '@/contract'
import type { Endpoint } from '@/contract/endpoint'
import { daysAfter } from '@/domain/time'
import { revokeSession } from '@/server/sql/session'
import { endpointNames, requestsFor } from '../support/requests'
import { World, type Person } from '../support/world'

let world: World
let branchId: string
let member: Person
let newcomer: Person

beforeAll(async () => {
  world = await World.open()
  branchId = await world.branch()
  member = await world.person('王秀英', { branches: { [branchId]: 'home' } })
  newcomer = await world.person('新来的同志')
  for (let count = 0; count < 3; count += 1) {
    await world.article(`通知${count}`)
    await world.activity(branchId)
  }
})
afterAll(() => world.close())

const badRequest = (field: string) => ({
  status: 400,
  body: { ok: false, refusal: 'badRequest', detail: { field } },
})
const refusalOf = async (who: { token: string } | null, name: EndpointName, request: unknown) => {
  const { status, body } = await world.send(who, name, request)
  return [status, body.ok ? 'ok' : body.refusal]
}
const someRequests = () =>
  requestsFor({ activityId: world.id(), articleId: world.id(), signUpId: world.id() })

describe('bad input', () => {
  test.each(['activity.fly', '', 'constructor', '__proto__', 'toString', '活动'])(
    'there is no endpoint “%s”',
    async (name) => {
      expect(await world.send(member, name, {})).toMatchObject({
        status: 404,
        body: { ok: false, refusal: 'notFound' },
      })
    },
  )

  const someId = '0198f0a0-0000-7000-8000-000000000000'
  const wish = { signUpId: someId, activityId: someId, guests: 0 }

  test.each<[EndpointName, string, unknown, string]>([
    ['activity.list', 'an unknown field', { colour: 'red' }, 'colour'],
    ['activity.list', 'a field every object has', { constructor: 'x' }, 'constructor'],
    ['activity.read', 'a number for an id', { activityId: 5 }, '活动'],
    ['activity.read', 'nothing for an id', {}, '活动'],
    ['activity.read', 'an id that is none', { activityId: '1; drop table members' }, '活动'],
    ['article.search', 'ten thousand characters', { words: '税'.repeat(10_000) }, '要找的字'],
    ['article.search', 'a null character', { words: '税\u0000务' }, '要找的字'],
    ['article.search', 'half a surrogate pair', { words: '税\ud842' }, '要找的字'],
    ['article.search', 'only spaces', { words: ' \n ' }, '要找的字'],
    [
      'article.list',
      'ten thousand characters as a cursor',
      { after: 'x'.repeat(10_000) },
      '下一页的位置',
    ],
    ['article.list', 'a column that is none', { column: 'news' }, '栏目'],
    ['activity.list', 'a fifth integration', { line: 'fifth' }, '哪一类活动'],
    ['activity.signUp', 'one and a half guests', { ...wish, guests: 1.5 }, '带几位亲友'],
    ['activity.signUp', 'minus one guest', { ...wish, guests: -1 }, '带几位亲友'],
    ['activity.signUp', 'guests in words', { ...wish, guests: '2' }, '带几位亲友'],
    ['activity.signUp', 'an unknown need', { ...wish, needs: ['money'] }, '需要什么帮助'],
    ['article.list', 'a million a page', { size: 1_000_000 }, '一页几条'],
    ['article.list', 'nothing a page', { size: 0 }, '一页几条'],
    ['message.markRead', 'no message', { messageIds: [] }, '消息'],
    ['message.markRead', 'one wrong message', { messageIds: [someId, 'x'] }, '消息'],
    ['session.logIn', 'a code too long', { code: 'x'.repeat(10_000) }, '微信登录码'],
  ])('%s refuses %s by the field’s title', async (name, _, request, field) => {
    expect(await world.send(member, name, request)).toMatchObject(badRequest(field))
  })

  test.each([[[]], ['text'], [5], [null], [true]])(
    'a request of %p is no request',
    async (request) => {
      expect(await world.send(member, 'activity.list', request)).toMatchObject(badRequest('内容'))
    },
  )

  const fields = endpointNames.flatMap((name) =>
    Object.keys(contract[name].request.shape).map((field): [EndpointName, string] => [name, field]),
  )
  test.each(fields)('%s calls %s by a Chinese title', async (name, field) => {
    const { body } = await world.send(member, name, {
      ...someRequests()[name],
      [field]: { odd: 1 },
    })
    expect(body).toMatchObject({ detail: { field: expect.stringMatching(/^\p{Script=Han}+$/u) } })
  })

  test('a cursor serves the person and the list it was made for, unchanged', async () => {
    const first = await world.ask(member, 'article.list', { size: 2 })
    const after = (first.ok && first.reply.next) || ''
    const asked = { size: 2, after }
    expect(await world.send(member, 'article.list', asked)).toMatchObject({ status: 200 })
    const tampered = { size: 2, after: `${after.slice(0, -1)}${after.endsWith('A') ? 'B' : 'A'}` }
    const wrong = [
      await world.send(newcomer, 'article.list', asked),
      await world.send(null, 'article.list', asked),
      await world.send(member, 'article.list', { ...asked, column: 'notice' }),
      await world.send(member, 'activity.list', asked),
      await world.send(member, 'article.list', tampered),
      await world.send(member, 'article.list', { after: '' }),
      await world.send(member, 'article.list', { after: '下一页' }),
    ]
    for (const answer of wrong) expect(answer).toMatchObject(badRequest('下一页的位置'))
  })
})

describe('who may ask', () => {
  const withAudience = (...audiences: Endpoint['audience'][]) =>
    endpointNames.filter((name) => audiences.includes(contract[name].audience))

  test.each(withAudience('account', 'member', 'officer'))('%s refuses a guest', async (name) => {
    expect(await refusalOf(null, name, someRequests()[name])).toEqual([401, 'signInNeeded'])
  })

  test.each(withAudience('member'))('%s refuses an account without a member', async (name) => {
    expect(await refusalOf(newcomer, name, someRequests()[name])).toEqual([403, 'memberOnly'])
  })

  test.each(withAudience('officer'))('%s is not there for who holds no office', async (name) => {
    expect(await refusalOf(member, name, someRequests()[name])).toEqual([404, 'notFound'])
    expect(await refusalOf(newcomer, name, someRequests()[name])).toEqual([404, 'notFound'])
  })

  test.each(withAudience('public'))('%s does not ask a guest to sign in', async (name) => {
    expect(await refusalOf(null, name, someRequests()[name])).not.toContain('signInNeeded')
  })

  test.each(endpointNames)('%s says at once that a token is dead', async (name) => {
    const leaving = await world.person('要走的人', { branches: { [branchId]: 'home' } })
    expect(await refusalOf(leaving, 'home.today', {})).toEqual([200, 'ok'])
    await revokeSession(world.db, leaving.token, world.now)
    const dead = [401, 'signInNeeded']
    expect(await refusalOf(leaving, name, someRequests()[name])).toEqual(dead)
    const madeUp = { token: 'x'.repeat(43) }
    expect(await refusalOf(madeUp, name, someRequests()[name])).toEqual(dead)
  })

  test('a session ends on its day', async () => {
    const { now } = world
    const old = await world.person('老账号')
    world.now = daysAfter(now, 364)
    expect(await refusalOf(old, 'article.saved', {})).toEqual([200, 'ok'])
    world.now = daysAfter(now, 365)
    expect(await refusalOf(old, 'article.saved', {})).toEqual([401, 'signInNeeded'])
    world.now = now
  })
})
