import type { OutcomeOf, RequestOf } from '@/contract'
import { KEPT_DAYS } from '@/domain/retention'
import { daysAfter, minutesAfter } from '@/domain/time'
import { dispatch } from '@/server/dispatch'
import { retention } from '@/server/jobs/retention'
import { verifyAudits } from '@/server/jobs/verifyAudits'
import { why } from '../support/outcome'
import { World, type Person } from '../support/world'

let world: World
let branchId: string
let secretary: Person
let elder: Person

beforeEach(async () => {
  world = await World.open()
  branchId = await world.branch()
  secretary = await world.person('李建国', { secretaryOf: branchId })
  elder = await world.person('')
})
afterEach(() => world.close())

type Entry = Partial<RequestOf<'member.register'>>
const entry = (more: Entry = {}) => ({
  recordId: world.id(),
  slipId: world.id(),
  branchId,
  name: '欧阳文',
  birthYear: 1951,
  ...more,
})
const register = (more: Entry = {}, who = secretary) =>
  world.ask(who, 'member.register', entry(more))
const registered = async (more: Entry = {}) => {
  const request = entry(more)
  const outcome = await world.ask(secretary, 'member.register', request)
  if (!outcome.ok) throw new Error(outcome.refusal)
  return { ...request, ...outcome.reply }
}
const newSlip = (recordId: string, slipId = world.id(), who = secretary) =>
  world.ask(who, 'claim.slip', { slipId, recordId })
const use = (code: string, who = elder) => world.ask(who, 'claim.use', { code })
const codeOf = (outcome: OutcomeOf<'claim.slip'>) => (outcome.ok ? outcome.reply.code : '')
const wrongOf = (code: string) => String((Number(code) + 1) % 1e9).padStart(9, '0')
const memberId = async (who = elder) => {
  const outcome = await world.ask(who, 'session.current', {})
  return outcome.ok ? outcome.reply.me?.memberId : null
}
const rows = async (table: string) =>
  (await world.db.query(`select from ${table} where county_code = $1`, [world.db.county])).length
const acts = async () =>
  (
    await world.db.query<{ act: string; result: string }>(
      'select act, result from audits where county_code = $1 order by number',
      [world.db.county],
    )
  ).map(({ act, result }) => `${act} ${result}`)

test('registered at the desk, claimed with the code of the slip: a member with all that is theirs', async () => {
  await world.community('尖山社区')
  const { recordId, code, until, name, branch } = await registered({
    joinedPartyYear: 1980,
    phone: '13800000009',
    community: '尖山社区',
  })
  expect({ name, branch, until }).toEqual({
    name: '欧阳文',
    branch: '税务局退休党支部',
    until: daysAfter(world.now, 90),
  })
  expect(await use(code)).toEqual({ ok: true, reply: { name, branch } })
  expect(await memberId()).toBe(recordId)
  expect(await acts()).toEqual(['member.register done', 'claim.slip made', 'claim.use claimed'])
  const all = await world.ask(elder, 'privacy.export', {})
  expect(all).toMatchObject({
    reply: {
      member: {
        birthYear: 1951,
        joinedPartyYear: 1980,
        phone: '13800000009',
        community: '尖山社区',
      },
      slips: [{ at: world.now, ended: world.now }],
    },
  })
  expect(JSON.stringify(all)).not.toContain(code)
  expect((await verifyAudits(world.db, null)).wrong).toEqual([])
})

test('guessing: six wrong codes, then ten minutes in which not even the right one counts', async () => {
  const { code } = await registered()
  const tried = []
  for (let nth = 0; nth < 8; nth += 1) tried.push(why(await use(wrongOf(code))))
  expect(tried).toEqual([
    ...Array<string>(5).fill('codeWrong'),
    ...Array<string>(3).fill('codeLocked'),
  ])
  expect(why(await use(code))).toBe('codeLocked')
  expect((await acts()).filter((act) => act === 'claim.use locked')).toHaveLength(1)
  world.now = minutesAfter(world.now, 10)
  expect(why(await use(code))).toBeNull()
  expect(await rows('wrong_codes')).toBe(0)
})

test('guessing many at once helps nobody: each one counts', async () => {
  const { code } = await registered()
  const all = await Promise.all(Array.from({ length: 20 }, () => use(wrongOf(code))))
  expect(all.filter((one) => why(one) === 'codeWrong')).toHaveLength(5)
  expect(why(await use(code))).toBe('codeLocked')
  expect(why(await use(code, await world.person('')))).toBeNull()
})

test('reuse: a code counts once; wrong, used, expired and replaced sound the same', async () => {
  const [used, old, replaced] = [
    await registered(),
    await registered({ name: '诸葛明' }),
    await registered({ name: '司马光' }),
  ]
  await use(used.code, await world.person(''))
  await newSlip(replaced.recordId)
  const others = [used.code, replaced.code, wrongOf(used.code)]
  const answers = []
  for (const code of others) answers.push(await use(code, await world.person('')))
  world.now = daysAfter(world.now, 90)
  answers.push(await use(old.code, await world.person('')))
  expect(answers).toEqual(Array(4).fill({ ok: false, refusal: 'codeWrong' }))
})

test('race of two relatives: one wins, the other hears that the code is no good', async () => {
  const { code, recordId } = await registered()
  const relative = await world.person('')
  const both = await Promise.all([use(code), use(code, relative)])
  expect(new Set(both.map(why))).toEqual(new Set([null, 'codeWrong']))
  const owners = [await memberId(), await memberId(relative)]
  expect(owners.filter((one) => one === recordId)).toHaveLength(1)
})

test('a record that has an account meanwhile: its code is used up', async () => {
  const { code, recordId } = await registered()
  const joiningId = world.id()
  const other = await world.person('')
  await world.ask(other, 'joining.send', { joiningId, branchId, name: '欧阳文' })
  await world.ask(secretary, 'joining.decide', { joiningId, end: 'joined', recordId })
  expect(why(await use(code))).toBe('codeWrong')
  expect(await memberId(other)).toBe(recordId)
  expect(why(await newSlip(recordId))).toBe('recordTaken')
  const [slip] = await world.db.query('select ended_at as ended from claim_slips')
  expect(slip).toEqual({ ended: world.now })
})

test('replaced: a new slip ends the one before', async () => {
  const { code, recordId } = await registered()
  const again = codeOf(await newSlip(recordId))
  expect(again).toMatch(/^\d{9}$/)
  expect(again).not.toBe(code)
  expect(why(await use(code))).toBe('codeWrong')
  expect(why(await use(again))).toBeNull()
})

test('someone else’s branch is not there', async () => {
  const other = await world.person('张桂兰', {
    secretaryOf: await world.branch('一中退休教师党支部'),
  })
  const { recordId, slipId } = await registered()
  const refusals = [
    await register({}, other),
    await newSlip(recordId, world.id(), other),
    await newSlip(recordId, slipId, other),
    await newSlip(world.id()),
    await world.ask(other, 'claim.people', { branchId }),
    await world.ask(elder, 'claim.people', { branchId }),
  ].map(why)
  expect(refusals).toEqual(Array(6).fill('notFound'))
})

test('a retry with the same ids makes nothing twice, and has the same code', async () => {
  const request = entry()
  const tries = await Promise.all(
    [1, 2, 3].map(() => world.ask(secretary, 'member.register', request)),
  )
  expect(new Set(tries.map((one) => JSON.stringify(one))).size).toBe(1)
  expect([await rows('members'), await rows('memberships'), await rows('claim_slips')]).toEqual([
    1, 1, 1,
  ])
  const slipId = world.id()
  const slips = await Promise.all([1, 2].map(() => newSlip(request.recordId, slipId)))
  expect(codeOf(slips[0] as (typeof slips)[0])).toBe(codeOf(slips[1] as (typeof slips)[0]))
  expect(await rows('claim_slips')).toBe(2)
  const code = codeOf(slips[0] as (typeof slips)[0])
  expect((await Promise.all([use(code), use(code)])).map(why)).toEqual([null, null])
  expect((await acts()).filter((act) => act.startsWith('claim.use'))).toHaveLength(1)
})

test('later nobody is shown a code again, and a colleague never', async () => {
  const deputy = await world.person('副书记', { secretaryOf: branchId })
  const { recordId, slipId } = await registered()
  expect(why(await newSlip(recordId, slipId, deputy))).toBe('alreadyDecided')
  world.now = minutesAfter(world.now, 10)
  expect(why(await newSlip(recordId, slipId))).toBe('alreadyDecided')
})

test('no digits in the log, and none in the database', async () => {
  const { code, recordId } = await registered({ phone: '13800000009' })
  await use(wrongOf(code))
  const again = codeOf(await newSlip(recordId))
  await use(again)
  const broken = {
    ...world.house,
    db: { ...world.db, transaction: () => Promise.reject(new Error('away')) },
  }
  await dispatch(broken, { token: elder.token }, 'claim.use', { code: again })
  const log = JSON.stringify(world.logged)
  const kept = JSON.stringify([
    await world.db.query('select * from claim_slips'),
    await world.db.query('select * from wrong_codes'),
    await world.db.query('select * from audits'),
  ])
  for (const digits of [code, again, wrongOf(code), '13800000009']) {
    expect(log).not.toContain(digits)
    expect(kept).not.toContain(digits)
  }
})

test('a namesake on the roster: the secretary says that it is another person', async () => {
  await registered()
  expect(why(await register())).toBe('namesakeThere')
  expect(why(await register({ another: true }))).toBeNull()
  const list = await world.ask(secretary, 'claim.people', { branchId, size: 1 })
  expect(list).toMatchObject({
    reply: {
      items: [{ name: '欧阳文', born: 1951, slipUntil: daysAfter(world.now, 90) }],
      next: expect.any(String),
    },
  })
})

test('who has an account is not in the list of those who wait for one', async () => {
  const { code } = await registered()
  await use(code)
  expect(await world.ask(secretary, 'claim.people', { branchId })).toMatchObject({
    reply: { items: [] },
  })
})

test.each<[string, object, string]>([
  ['a year to come', { birthYear: 2030 }, '出生年份'],
  ['the Party before birth', { joinedPartyYear: 1940 }, '入党年份'],
  ['a community that is none', { community: '没有的社区' }, '社区'],
  ['a name in Latin letters', { name: 'Wang' }, '姓名'],
  ['a phone that is none', { phone: '0730-3720000' }, '手机号'],
])('%s is refused by name, and nothing is written', async (_, more, field) => {
  expect(await register(more)).toEqual({ ok: false, refusal: 'badRequest', detail: { field } })
  expect(await rows('members')).toBe(0)
})

test('rule 2: a functional branch registers nobody', async () => {
  const functional = await world.branch('市老科协离退休干部党支部', 'functional')
  const leader = await world.person('赵明', { secretaryOf: functional })
  expect(why(await register({ branchId: functional }, leader))).toBe('notHomeBranch')
})

test('who waited for the secretary and got a slip waits no more', async () => {
  await world.ask(elder, 'joining.send', { joiningId: world.id(), branchId, name: '欧阳文' })
  const { code } = await registered()
  expect(why(await use(code))).toBeNull()
  expect(await world.ask(secretary, 'joining.list', {})).toMatchObject({ reply: { items: [] } })
  expect(await world.ask(elder, 'joining.mine', {})).toMatchObject({
    reply: { last: { state: 'joined' } },
  })
  expect(why(await use((await registered({ name: '诸葛明' })).code))).toBe('alreadyMember')
})

test('who leaves takes slips and tries along', async () => {
  const { code } = await registered()
  await use(wrongOf(code))
  await world.ask(elder, 'privacy.leave', {})
  expect(await rows('wrong_codes')).toBe(0)
  const other = await world.person('')
  await use(code, other)
  await world.ask(other, 'privacy.leave', {})
  expect(await rows('claim_slips')).toBe(0)
})

test('retention: what is over goes, an open slip stays', async () => {
  const { code } = await registered()
  await registered({ name: '诸葛明' })
  await use(wrongOf(code))
  await use(code, await world.person(''))
  const run = async (days: number) => {
    await retention(world.db, daysAfter(world.now, days), false, () => undefined)
    return [await rows('claim_slips'), await rows('wrong_codes')]
  }
  expect(await run(KEPT_DAYS.wrongCodes)).toEqual([2, 1])
  expect(await run(KEPT_DAYS.endedSlips + 1)).toEqual([1, 0])
  expect(await run(90 + KEPT_DAYS.endedSlips)).toEqual([1, 0])
  expect(await run(91 + KEPT_DAYS.endedSlips)).toEqual([0, 0])
})
