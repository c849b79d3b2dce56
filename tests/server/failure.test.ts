import { dispatch } from '@/server/dispatch'
import type { Db } from '@/server/db/db'
import { World, type Person } from '../support/world'

let world: World
let branchId: string
let member: Person

beforeAll(async () => {
  world = await World.open()
  branchId = await world.branch()
  const more = { branches: { [branchId]: 'home' as const }, phone: '13800000001' }
  member = await world.person('王秀英', more)
})
afterAll(() => world.close())

const refusalOf = async (name: string, request: unknown, who = member) => {
  const { status, body } = await world.send(who, name, request)
  return [status, body.ok ? 'ok' : body.refusal]
}

describe('when something breaks', () => {
  /** Every audit fails while `work` runs. */
  const withoutAudits = async (work: () => Promise<void>) => {
    await world.db.script('alter table audits rename to audits_away')
    await work().finally(() => world.db.script('alter table audits_away rename to audits'))
  }
  const count = async (table: string, activityId: string) => {
    const [row] = await world.db.query<{ rows: number }>(
      `select count(*)::int as rows from ${table} where county_code = $1 and activity_id = $2`,
      [world.db.county, activityId],
    )
    return row?.rows
  }

  test('a crash says a request id and nothing else', async () => {
    const secret = 'relation "members" of 王秀英'
    const broken: Db = { ...world.db, query: () => Promise.reject(new Error(secret)) }
    const answer = await dispatch({ ...world.house, db: broken }, null, 'home.today', {})
    const { requestId } = answer
    expect(requestId).toMatch(/^[0-9a-f-]{36}$/)
    expect(answer.status).toBe(500)
    expect(answer.body).toEqual({ ok: false, refusal: 'crash', detail: { requestId } })
  })

  test('nothing is done that is not audited: no sign-up', async () => {
    const activityId = await world.activity(branchId)
    const request = { signUpId: world.id(), activityId, guests: 2 }
    await withoutAudits(async () => {
      expect(await refusalOf('activity.signUp', request)).toEqual([500, 'crash'])
    })
    expect([await count('sign_ups', activityId), await count('messages', activityId)]).toEqual([
      0, 0,
    ])
    const read = await world.ask(member, 'activity.read', { activityId })
    expect(read).toMatchObject({ reply: { seatsTaken: 0, mine: null } })
  })

  test('nothing is done that is not audited: no giving back, no signing out', async () => {
    const activityId = await world.activity(branchId)
    const signUpId = world.id()
    await world.ask(member, 'activity.signUp', { signUpId, activityId, guests: 0 })
    await withoutAudits(async () => {
      expect(await refusalOf('activity.cancelSignUp', { signUpId })).toEqual([500, 'crash'])
      expect(await refusalOf('session.logOut', {})).toEqual([500, 'crash'])
    })
    const read = await world.ask(member, 'activity.read', { activityId })
    expect(read).toMatchObject({ reply: { seatsTaken: 1, mine: { state: 'confirmed' } } })
  })

  test('who did what to whom is written down', async () => {
    const activityId = await world.activity(branchId)
    const signUpId = world.id()
    const { requestId } = await world.send(member, 'activity.signUp', {
      signUpId,
      activityId,
      guests: 1,
    })
    const audits = await world.db.query(
      `select actor_account_id as actor, subject_member_id as subject, act, result, request_id as "requestId",
         before, after from audits where county_code = $1 and target_id = $2`,
      [world.db.county, signUpId],
    )
    expect(audits).toEqual([
      {
        actor: member.accountId,
        subject: member.memberId,
        act: 'activity.signUp',
        result: 'confirmed',
        requestId,
        before: null,
        after: { guests: 1, state: 'confirmed' },
      },
    ])
  })

  test('a throw in a batch answers everybody in it and harms nobody after', async () => {
    const joining = [1, 2, 3, 4, 5, 6, 7, 8].map((at) =>
      world.person(`同批${at}`, { branches: { [branchId]: 'home' } }),
    )
    const batch = await Promise.all(joining)
    const activityId = await world.activity(branchId)
    const wishes = batch.map((who) => ({
      who,
      wish: { signUpId: world.id(), activityId, guests: 0 },
    }))
    const askAll = () =>
      Promise.all(wishes.map(({ who, wish }) => refusalOf('activity.signUp', wish, who)))
    await withoutAudits(async () => {
      expect(await askAll()).toEqual(batch.map(() => [500, 'crash']))
    })
    expect(await askAll()).toEqual(batch.map(() => [200, 'ok']))
    expect(await count('sign_ups', activityId)).toBe(8)
  })
})

test('a log line tells no name, no number, no token and nothing that was typed', async () => {
  world.logged.length = 0
  const typed = '一句私下的话'
  await world.send(member, 'article.search', { words: typed })
  await world.send(member, 'session.logIn', { code: typed })
  await world.send(member, `${typed}.${member.name}`, { words: typed })
  await world.send(member, 'activity.list', { [typed]: typed })
  await world.send(member, 'activity.signUp', {
    signUpId: world.id(),
    activityId: await world.activity(branchId),
    guests: 1,
  })
  expect(world.logged).toHaveLength(5)
  const known = ['requestId', 'name', 'status', 'refusal', 'ms']
  expect(world.logged.flatMap(Object.keys).filter((key) => !known.includes(key))).toEqual([])
  expect(world.logged[2]).toMatchObject({ name: 'unknown', status: 404 })
  const printed = JSON.stringify(world.logged)
  for (const secret of [typed, member.name, member.token, '1380', member.memberId ?? ''])
    expect(printed).not.toContain(secret)
})
