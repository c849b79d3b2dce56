import * as z from 'zod'
import { contract, type EndpointName } from '@/contract'
import { branches } from '@/server/db/demo/organisations'
import { people } from '@/server/db/demo/people'
import { publicPeople } from '@/server/db/demo/teams'
import { endpointNames, requestsFor } from '../support/requests'
import { everyReply } from '../support/walk'
import { World, type Person } from '../support/world'

let world: World
let branchId: string
let member: Person

beforeAll(async () => {
  world = await World.open()
  branchId = await world.branch()
  member = await world.person('王秀英', { branches: { [branchId]: 'home' } })
})
afterAll(() => world.close())

const signUp = (who: Person, activityId: string) =>
  world.ask(who, 'activity.signUp', { signUpId: world.id(), activityId, guests: 0 })

/** Every property of a JSON schema, with the properties of the object it is in. */
const properties = (schema: unknown): [string, Record<string, { type?: string }>][] => {
  if (typeof schema !== 'object' || schema === null) return []
  const own = 'properties' in schema ? (schema.properties as Record<string, { type?: string }>) : {}
  return [
    ...Object.keys(own).map((key): [string, typeof own] => [key, own]),
    ...Object.values(schema).flatMap(properties),
  ]
}

describe('rule 14: who asks is never in what is asked', () => {
  const CLAIMS = ['openid', 'userId', 'role', 'isSecretary', 'memberId', 'accountId', 'county']
  const someId = '0198f0a0-0000-7000-8000-000000000000'
  const ids = { activityId: someId, articleId: someId, signUpId: someId }

  test.each(endpointNames)('rule 14: %s knows none of these fields', async (name) => {
    const request = requestsFor(ids)[name]
    expect(contract[name].request.safeParse(request).success).toBe(true)
    for (const claim of CLAIMS) {
      const forged = await world.send(member, name, { ...request, [claim]: member.memberId })
      expect(forged).toMatchObject({
        status: 400,
        body: { refusal: 'badRequest', detail: { field: claim } },
      })
    }
  })
})

describe('what a request may not bring along', () => {
  const someId = '0198f0a0-0000-7000-8000-000000000000'
  const requests = requestsFor({ activityId: someId, articleId: someId, signUpId: someId })
  /** Columns that the server alone writes. */
  const COLUMNS = [
    'state',
    'countyCode',
    'madeBy',
    'agreedBy',
    'approvedBy',
    'helpedBy',
    'seatsTaken',
    'phoneHmac',
    'leftAt',
    'deceasedAt',
    '__proto__x',
  ]

  test.each(endpointNames)('mass assignment: %s takes no column of the server', async (name) => {
    for (const column of COLUMNS) {
      if (column in requests[name]) continue
      const forged = await world.send(member, name, { ...requests[name], [column]: 'x' })
      expect([column, forged.status]).toEqual([column, 400])
    }
  })

  const WRONG_PHONES = [
    '',
    '1380000000',
    '138000000011',
    '12800000001',
    '0730-3720000',
    '三八零零零零零零零零一',
    '13800000001/13900000001',
    '138****0001',
    '1380000000l',
    '-13800000001e5',
    '+8513800000001',
    '１３８００００００００',
    '13800000001\n',
    ' 13800000001',
  ]

  test.each(WRONG_PHONES)('the number %j is no number to any endpoint', async (phone) => {
    const row = { name: '欧阳文', birthYear: 1951, joinedPartyYear: null, community: null, phone }
    for (const [name, more] of [
      ['joining.send', { phone }],
      ['member.register', { phone }],
      ['roster.preview', { rows: [row] }],
      ['roster.take', { rows: [row] }],
    ] as const) {
      const sent = await world.send(member, name, { ...requests[name], ...more })
      expect([name, sent.status, sent.body]).toMatchObject([name, 400, { refusal: 'badRequest' }])
    }
  })
})

/**
 * What only a home branch decides is done on paper as ever: `branchMatter` says where, and refuses what
 * is none of a branch's (branch.test.ts). Who may vote on a matter of a party day: matter.test.ts.
 */
describe('rule 3: no dues, no elections', () => {
  const DECIDING = /dues|fee|pay|ballot|elect|delegate|disciplin/i

  test.each(endpointNames)('rule 3: %s knows none of it', (name) => {
    const { request, reply } = contract[name]
    const shapes = [z.toJSONSchema(request, { io: 'input' }), z.toJSONSchema(reply)]
    expect(name).not.toMatch(DECIDING)
    expect(properties(shapes).filter(([key]) => DECIDING.test(key))).toEqual([])
  })
})

describe('rule 15: a secretary acts only in the own branch', () => {
  const officer = (name: string, secretaryOf: string) => world.person(name, { secretaryOf })
  const day = async ({ accountId }: Person, column: 'from_day' | 'to_day', value: string) =>
    world.db.query(`update offices set ${column} = $3 where county_code = $1 and account_id = $2`, [
      world.db.county,
      accountId,
      value,
    ])
  const attendees = async (who: Person) =>
    world.send(who, 'activity.attendees', { activityId: await world.activity(branchId) })

  test('rule 15: the own secretary sees who comes', async () => {
    expect(await attendees(await officer('李建国', branchId))).toMatchObject({ status: 200 })
  })

  test('rule 15: to the secretary of another branch it is not there', async () => {
    const other = await officer('张桂兰', await world.branch('一中退休教师党支部'))
    expect(await attendees(other)).toMatchObject({ status: 404, body: { refusal: 'notFound' } })
  })

  test('rule 15: to a secretary until yesterday, or from tomorrow, it is not there', async () => {
    const [former, future] = [await officer('前任', branchId), await officer('下任', branchId)]
    await day(former, 'to_day', '2026-11-21')
    await day(future, 'from_day', '2026-11-23')
    expect(await attendees(former)).toMatchObject({ status: 404 })
    expect(await attendees(future)).toMatchObject({ status: 404 })
  })

  test('rule 15: an office ends at midnight in China', async () => {
    const leaving = await officer('将离任', branchId)
    await day(leaving, 'to_day', '2026-11-23')
    const { now } = world
    world.now = '2026-11-22T15:59:59.999Z'
    expect(await attendees(leaving)).toMatchObject({ status: 200 })
    world.now = '2026-11-22T16:00:00.000Z'
    expect(await attendees(leaving)).toMatchObject({ status: 404 })
    world.now = now
  })
})

describe('rule 19: phones', () => {
  test('rule 19: every number is masked; only of own members one may ask for more', async () => {
    const otherBranch = await world.branch('另一支部')
    const secretary = await world.person('李建国', { secretaryOf: branchId })
    const own = { branches: { [branchId]: 'home' as const }, phone: '13800000001' }
    const guest = { branches: { [otherBranch]: 'home' as const, [branchId]: 'mobile' as const } }
    const activityId = await world.activity(branchId)
    const wang = await world.person('王秀英', own)
    const chen = await world.person('陈德明', { ...guest, phone: '13800000002' })
    await signUp(wang, activityId)
    await signUp(chen, activityId)
    await signUp(await world.person('王德胜', guest), activityId)
    const outcome = await world.ask(secretary, 'activity.attendees', { activityId })
    expect(
      outcome.ok && outcome.reply.parties.map(({ phone, recordId }) => [phone, recordId]),
    ).toEqual([
      ['138****0001', wang.memberId],
      ['138****0002', null],
      [null, null],
    ])
  })
})

describe('in the demo county', () => {
  let demo: World
  beforeAll(async () => {
    demo = await World.openDemo()
  })
  afterAll(() => demo.close())

  const signIn = async (persona: string) => {
    const outcome = await demo.ask(null, 'session.demo', { persona })
    if (!outcome.ok) throw new Error(`nobody is ${persona}`)
    return outcome.reply
  }
  /** Where an officer reads the number of somebody who is to be called, and everybody the own one. */
  const CALLED: EndpointName[] = [
    'member.revealPhone',
    'suggestion.read',
    'privacy.export',
    'joining.read',
  ]
  /** The personas of the walk-through come first: members, secretaries, a helper, workers, a newcomer. */
  const personas = people.filter(({ account }) => account).slice(0, 11)

  test.each(personas)(
    'rule 19: $slug reads no whole number, unless as an officer who is to call it',
    async (who) => {
      const replies = await everyReply(demo, await signIn(who.slug))
      expect(replies.length).toBeGreaterThan(30)
      const telling = replies.filter(({ name, reply }) => {
        // Ids are full of digits, and so is the moment at which the place for an upload ends.
        const text = JSON.stringify(reply)
          .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '')
          .replace(/\?until=\d{13}&/g, '?')
        return !CALLED.includes(name) && /\d{11}/.test(text)
      })
      expect(telling).toEqual([])
    },
  )

  const contacts = branches.map(({ contactTitle }) => contactTitle)
  /** What an article says was written and read by people; a contact is meant to be called. */
  /** Nor what is told of a visit: to whoever is visited and whoever goes, and to nobody else. */
  const isOfVisit = (value: unknown) =>
    typeof value === 'object' && value !== null && 'visitId' in value
  /** At a party day people speak and lead before their own branch, as in its room. */
  const AMONG_THEMSELVES: EndpointName[] = ['partyDay.follow', 'partyDay.words']
  const withoutArticlesAndContacts = (reply: unknown) =>
    JSON.stringify(reply, (key, value: unknown) =>
      key === 'blocks' || isOfVisit(value) || contacts.some((contact) => contact === value)
        ? null
        : value,
    )

  test.each(['a guest', 'wang-xiuying'])(
    'rule 21: %s reads no other member’s name',
    async (slug) => {
      const replies = await everyReply(demo, slug === 'a guest' ? null : await signIn(slug))
      expect(replies.length).toBeGreaterThan(30)
      const others = people.filter(
        (person) => person.member && person.slug !== slug && !publicPeople.includes(person.slug),
      )
      for (const { name, reply } of replies) {
        if (slug !== 'a guest' && AMONG_THEMSELVES.includes(name)) continue
        const text = withoutArticlesAndContacts(reply)
        expect([name, others.filter((other) => text.includes(other.name))]).toEqual([name, []])
      }
    },
  )
})

describe('rule 22: nobody is ranked', () => {
  const COMPARING =
    /rank|score|point|streak|medal|badge|level|leaderboard|best|top|rate|percent|total/i

  test.each(endpointNames)('rule 22: %s compares nobody', (name) => {
    const { request, reply } = contract[name]
    const found = properties([z.toJSONSchema(request, { io: 'input' }), z.toJSONSchema(reply)])
    expect([name, ...found.map(([key]) => key)].filter((word) => COMPARING.test(word))).toEqual([])
    // Beside a person's name stand how many guests come along, on a roster the year of birth, and how
    // long one helped once, to who puts that right.
    const people = found.filter(([key, own]) => key === 'name' && 'phone' in own)
    const numbers = people.flatMap(([, own]) =>
      Object.keys(own).filter((key) => ['integer', 'number'].includes(own[key]?.type ?? '')),
    )
    expect(
      numbers.filter((key) => !['guests', 'birthYear', 'joinedPartyYear', 'minutes'].includes(key)),
    ).toEqual([])
  })

  test.each(endpointNames)('rule 22: %s cannot be asked for an order', (name) => {
    expect(Object.keys(contract[name].request.shape).join()).not.toMatch(/order|sort|by$/i)
  })
})
