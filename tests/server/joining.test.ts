import type { RequestOf } from '@/contract'
import type { Db, Value } from '@/server/db/db'
import { dispatch } from '@/server/dispatch'
import { why } from '../support/outcome'
import { World, type Person } from '../support/world'

let world: World
let branchId: string
let secretary: Person
let newcomer: Person

beforeEach(async () => {
  world = await World.open()
  branchId = await world.branch()
  secretary = await world.person('李建国', { secretaryOf: branchId })
  newcomer = await world.person('')
})
afterEach(() => world.close())

type Wish = Partial<RequestOf<'joining.send'>>
const wish = (more: Wish = {}) => ({ joiningId: world.id(), branchId, name: '欧阳文', ...more })
const send = (more: Wish = {}, who = newcomer) => world.ask(who, 'joining.send', wish(more))
const sent = async (more: Wish = {}, who = newcomer) => {
  const outcome = await send(more, who)
  if (!outcome.ok) throw new Error(outcome.refusal)
  return outcome.reply.joiningId
}
const decide = (
  joiningId: string,
  more: Partial<RequestOf<'joining.decide'>> = {},
  who = secretary,
) => world.ask(who, 'joining.decide', { joiningId, end: 'joined', birthYear: 1951, ...more })
const me = async (who = newcomer) => {
  const outcome = await world.ask(who, 'session.current', {})
  return outcome.ok ? outcome.reply.me : null
}
/** Somebody on the roster who has no account yet. */
async function onRoster(name: string, branch = branchId) {
  const recordId = world.id()
  await world.insert('members', { member_id: recordId, name, birth_year: 1951 })
  await world.insert('memberships', {
    membership_id: world.id(),
    member_id: recordId,
    branch_id: branch,
    kind: 'home',
    from_day: '2020-01-01',
  })
  return recordId
}

describe('finding a branch', () => {
  const found = async (words?: string) => {
    const outcome = await world.ask(null, 'joining.branches', words === undefined ? {} : { words })
    return outcome.ok ? outcome.reply.items.map(({ name }) => name) : outcome.refusal
  }

  test('a guest finds it by words of its name; who is nobody’s home is not offered', async () => {
    await world.branch('一中退休教师党支部')
    await world.branch('市老科协离退休干部党支部', 'functional')
    expect(await found('税务')).toEqual(['税务局退休党支部'])
    expect(await found('税务局 退休')).toEqual(['税务局退休党支部'])
    expect(await found('老科协')).toEqual([])
    expect(await found('，。')).toEqual([])
    expect(new Set(await found())).toEqual(new Set(['税务局退休党支部', '一中退休教师党支部']))
  })

  test('in the demo also by the name of who is to be called', async () => {
    const demo = await World.openDemo()
    const outcome = await demo.ask(null, 'joining.branches', { words: '李建国' })
    expect(outcome.ok && outcome.reply.items.map(({ name }) => name)).toEqual([
      '中共临湘市税务局退休党支部（税月故事）',
    ])
    await demo.close()
  })
})

test('a newcomer asks, the secretary agrees, and the next request is a member’s', async () => {
  const joiningId = await sent({ phone: '13800000009' })
  expect(await world.ask(newcomer, 'joining.mine', {})).toMatchObject({
    reply: { last: { state: 'waiting', contact: { phone: '0730-0000001' } } },
  })
  const list = await world.ask(secretary, 'joining.list', {})
  expect(list).toMatchObject({ reply: { items: [{ joiningId, name: '欧阳文' }] } })
  const read = await world.ask(secretary, 'joining.read', { joiningId })
  expect(read).toMatchObject({ reply: { phone: '13800000009', records: [] } })
  expect(await me()).toMatchObject({ memberId: null })
  expect(why(await decide(joiningId))).toBeNull()
  expect(why(await decide(joiningId))).toBeNull()
  expect(await me()).toMatchObject({ name: '欧阳文', homeBranch: '税务局退休党支部' })
  expect(why(await send())).toBe('alreadyMember')
})

test('somebody on the roster gets the record that is there, with all it holds', async () => {
  const recordId = await onRoster('欧阳文')
  await onRoster('欧阳文', await world.branch('一中退休教师党支部'))
  const joiningId = await sent()
  const read = await world.ask(secretary, 'joining.read', { joiningId })
  expect(read).toMatchObject({ reply: { records: [{ recordId, born: '1951', phone: null }] } })
  expect(why(await decide(joiningId, { recordId, birthYear: undefined }))).toBeNull()
  expect(await me()).toMatchObject({ memberId: recordId })
})

test('of two relatives who ask for one record one gets it, and the other is told', async () => {
  const recordId = await onRoster('欧阳文')
  const relative = await world.person('')
  const [mine, theirs] = [await sent(), await sent({}, relative)]
  const both = await Promise.all([decide(mine, { recordId }), decide(theirs, { recordId })])
  expect(new Set(both.map(why))).toEqual(new Set(['recordTaken', null]))
  const [claimed] = await world.db.query<{ count: number }>(
    'select count(*)::int as count from members where county_code = $1 and account_id is not null',
    [world.db.county],
  )
  expect(claimed?.count).toBe(1)
})

test('a record of another branch cannot be given away', async () => {
  const recordId = await onRoster('欧阳文', await world.branch('一中退休教师党支部'))
  expect(why(await decide(await sent(), { recordId }))).toBe('recordTaken')
})

test('two secretaries together: one decision counts', async () => {
  const deputy = await world.person('副书记', { secretaryOf: branchId })
  const joiningId = await sent()
  const both = await Promise.all([
    decide(joiningId),
    decide(joiningId, { end: 'declined', words: '请找一中支部' }, deputy),
  ])
  expect(both.map(why).filter((one) => one === null)).toHaveLength(1)
  expect(both.map(why)).toContain('alreadyDecided')
})

test('a no has words, and the newcomer reads them and may ask again', async () => {
  const joiningId = await sent()
  expect(why(await decide(joiningId, { end: 'declined' }))).toBe('reasonMissing')
  expect(why(await decide(joiningId, { birthYear: undefined }))).toBe('yearMissing')
  expect(why(await decide(joiningId, { end: 'declined', words: '请找一中支部' }))).toBeNull()
  expect(await world.ask(newcomer, 'joining.mine', {})).toMatchObject({
    reply: { last: { state: 'declined', words: '请找一中支部' } },
  })
  expect(why(await send())).toBeNull()
})

test('two wishes of one person are one; a retry is the same wish', async () => {
  const once = wish()
  const tries = await Promise.all([1, 2, 3].map(() => world.ask(newcomer, 'joining.send', once)))
  expect(tries.map(why)).toEqual([null, null, null])
  expect(why(await send())).toBe('alreadyAsked')
  const stranger = await world.person('')
  expect(why(await world.ask(stranger, 'joining.send', once))).toBe('alreadyAsked')
})

test('what was taken back is there for nobody else', async () => {
  const joiningId = await sent()
  const withdraw = (who: Person) => world.ask(who, 'joining.withdraw', { joiningId })
  expect(why(await withdraw(secretary))).toBe('notFound')
  expect(why(await withdraw(newcomer))).toBeNull()
  expect(why(await decide(joiningId))).toBe('notFound')
  expect(why(await world.ask(secretary, 'joining.read', { joiningId }))).toBe('notFound')
})

test('rule 15: the secretary of another branch finds nobody who waits', async () => {
  const other = await world.person('张桂兰', {
    secretaryOf: await world.branch('一中退休教师党支部'),
  })
  const joiningId = await sent()
  expect(await world.ask(other, 'joining.list', {})).toMatchObject({ reply: { items: [] } })
  expect(why(await world.ask(other, 'joining.read', { joiningId }))).toBe('notFound')
  expect(why(await decide(joiningId, {}, other))).toBe('notFound')
})

test('rule 2: a functional branch is nobody’s home', async () => {
  const functional = await world.branch('市老科协离退休干部党支部', 'functional')
  expect(why(await send({ branchId: functional }))).toBe('notHomeBranch')
  expect(why(await send({ branchId: world.id() }))).toBe('notFound')
})

test('who is on a roster is told to nobody: hit and miss have the same answer and the same work', async () => {
  await onRoster('欧阳文')
  const asked = async (name: string) => {
    const who = await world.person('')
    const statements: string[] = []
    const spied = (db: Db): Db => ({
      county: db.county,
      script: (sql) => db.script(sql),
      query: <Row>(sql: string, values?: readonly Value[]) => {
        statements.push(sql)
        return db.query<Row>(sql, values)
      },
      transaction: (work) => db.transaction((tx) => work(spied(tx))),
    })
    const house = { ...world.house, db: spied(world.db) }
    const answer = await dispatch(house, { token: who.token }, 'joining.send', wish({ name }))
    const {
      joiningId: _,
      name: __,
      ...same
    } = (answer.body as { reply: Record<string, unknown> }).reply
    return { status: answer.status, same, statements }
  }
  expect(await asked('欧阳文')).toEqual(await asked('诸葛文'))
})

test.each<[string, object]>([
  ['a name in Latin letters', { name: 'Wang' }],
  ['a name with a formula', { name: '=王' }],
  ['a name of one letter', { name: '王' }],
  ['a phone that is none', { phone: '0730-3720000' }],
  ['a phone in words', { phone: '一三八' }],
  ['a record of one’s choosing', { recordId: '0198f0a0-0000-7000-8000-000000000000' }],
  ['the state along with it', { state: 'joined' }],
])('%s is refused, and nothing is written', async (_, more) => {
  const answer = await world.send(newcomer, 'joining.send', { ...wish(), ...more })
  expect(answer).toMatchObject({ status: 400, body: { refusal: 'badRequest' } })
  expect(await world.ask(newcomer, 'joining.mine', {})).toMatchObject({ reply: { last: null } })
})

test('a guest signs in first', async () => {
  expect(await world.send(null, 'joining.send', wish())).toMatchObject({ status: 401 })
})
