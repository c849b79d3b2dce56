import type { RequestOf } from '@/contract'
import { ROSTER_BATCH } from '@/domain/roster'
import { openPhone } from '@/server/phone'
import { World, type Person } from '../support/world'

type Row = RequestOf<'roster.take'>['rows'][number]

let world: World
let branchId: string
let secretary: Person

beforeEach(async () => {
  world = await World.open()
  branchId = await world.branch()
  secretary = await world.person('李建国', { secretaryOf: branchId })
})
afterEach(() => world.close())

const row = (name: string, more: Partial<Row> = {}): Row => ({
  name,
  birthYear: 1951,
  joinedPartyYear: null,
  phone: null,
  community: null,
  ...more,
})
const whatOf = (outcome: Awaited<ReturnType<typeof take>>) =>
  outcome.ok ? outcome.reply.verdicts.map(({ what }) => what) : outcome.refusal
const take = (rows: Row[], who = secretary) => world.ask(who, 'roster.take', { branchId, rows })
const preview = (rows: Row[], who = secretary) =>
  world.ask(who, 'roster.preview', { branchId, rows })
const count = async (table: string) => {
  const [found] = await world.db.query<{ rows: number }>(
    `select count(*)::int as rows from ${table}`,
  )
  return found?.rows
}
const roster = async () => {
  const outcome = await world.ask(secretary, 'roster.list', { branchId })
  return outcome.ok ? outcome.reply.items : outcome.refusal
}

test('a preview writes nothing; taking writes once, however often', async () => {
  const rows = [row('欧阳文', { phone: '13800000009', joinedPartyYear: 1980 }), row('司马光明')]
  expect(whatOf(await preview(rows))).toEqual(['new', 'new'])
  expect(await count('members')).toBe(0)
  expect(whatOf(await take(rows))).toEqual(['new', 'new'])
  expect(whatOf(await take(rows))).toEqual(['same', 'same'])
  expect(await count('members')).toBe(2)
  expect(await count('audits')).toBe(2)
  const listed = await roster()
  expect(listed).toHaveLength(2)
  expect(listed).toContainEqual(
    expect.objectContaining({
      ...row('欧阳文'),
      joinedPartyYear: 1980,
      phone: '138****0009',
    }),
  )
  expect(listed).toContainEqual(expect.objectContaining(row('司马光明')))
})

test('the day of joining comes with the sheet, is kept as far as it is known, and goes out again', async () => {
  const said = (joinedPartyDay: string, more = {}) =>
    row('欧阳文', { joinedPartyYear: 1980, joinedPartyDay, ...more })
  const known = async () => {
    const listed = await roster()
    return typeof listed === 'string' ? listed : listed[0]?.joinedPartyDay
  }
  expect(whatOf(await take([said('07')]))).toEqual(['new'])
  expect(await known()).toBe('07')
  expect(whatOf(await take([said('07-16')]))).toEqual(['changed'])
  expect(whatOf(await take([said('07')]))).toEqual(['same'])
  expect(whatOf(await take([said('07', { phone: '13800000009' })]))).toEqual(['changed'])
  expect(await known()).toBe('07-16')
  expect(whatOf(await take([said('08')]))).toEqual(['changed'])
  expect(await known()).toBe('08')
  expect(whatOf(await take([said('02-30')]))).toBe('badRequest')
})

test('what is said anew is changed, what is not said stays', async () => {
  const community = await world.community('尖山社区')
  await take([row('欧阳文', { phone: '13800000009', joinedPartyYear: 1980 })])
  const changed = await take([row('欧阳文', { phone: '13800000008', community: '尖山社区' })])
  expect(changed).toMatchObject({
    reply: { verdicts: [{ what: 'changed', columns: ['phone', 'community'] }] },
  })
  const [member] = await world.db.query<Record<string, string>>(
    'select phone_cipher, joined_party_year, community_id from members where county_code = $1',
    [world.db.county],
  )
  expect(openPhone(world.config, member?.phone_cipher ?? '')).toBe('13800000008')
  expect(member).toMatchObject({ joined_party_year: 1980, community_id: community })
  expect(await roster()).toMatchObject([{ community: '尖山社区', phone: '138****0008' }])
})

test('what is doubtful is left for the secretary', async () => {
  await take([row('欧阳文')])
  const rows = [
    row('欧阳文', { birthYear: 1952 }),
    row('司马光明', { community: '没有的社区' }),
    row('诸葛明'),
  ]
  expect(whatOf(await take(rows))).toEqual(['doubtful', 'doubtful', 'new'])
  expect(await count('members')).toBe(2)
})

test('people of other branches are nobody here: a roster is not probed', async () => {
  const other = await world.branch('一中退休教师党支部')
  const known = { branches: { [other]: 'home' as const }, phone: '13800000009' }
  await world.person('欧阳文', known)
  expect(whatOf(await preview([row('欧阳文', { phone: '13800000009' })]))).toEqual(['new'])
})

test('rule 15: another branch is not there, nor is one served no more', async () => {
  const other = await world.branch('一中退休教师党支部')
  const rows = [row('欧阳文')]
  for (const name of ['roster.preview', 'roster.take'] as const)
    expect(await world.ask(secretary, name, { branchId: other, rows })).toMatchObject({
      refusal: 'notFound',
    })
  expect(await world.ask(secretary, 'roster.list', { branchId: other })).toMatchObject({
    refusal: 'notFound',
  })
  await world.db.query('update offices set to_day = $2 where county_code = $1', [
    world.db.county,
    '2026-11-22',
  ])
  expect(await take(rows)).toMatchObject({ refusal: 'notFound' })
})

test('rule 2: a functional branch is nobody’s home', async () => {
  const functional = await world.branch('市老科协离退休干部党支部', 'functional')
  const leader = await world.person('赵明', { secretaryOf: functional })
  expect(
    await world.ask(leader, 'roster.take', { branchId: functional, rows: [row('欧阳文')] }),
  ).toMatchObject({ refusal: 'notHomeBranch' })
  expect(await count('members')).toBe(0)
})

test('two secretaries who take the same sheet at once write each person once', async () => {
  const colleague = await world.person('副书记', { secretaryOf: branchId })
  const rows = Array.from({ length: ROSTER_BATCH }, (_, nth) => row('张'.repeat(2 + (nth % 18))))
  const distinct = [...new Map(rows.map((one) => [one.name, one])).values()]
  await Promise.all([take(distinct), take(distinct, colleague), take(distinct)])
  expect(await count('members')).toBe(distinct.length)
  expect(await count('memberships')).toBe(distinct.length)
})

test.each<[string, unknown]>([
  ['too many rows', Array.from({ length: ROSTER_BATCH + 1 }, () => row('欧阳文'))],
  ['no rows', []],
  ['a formula for a name', [row('=1+1')]],
  ['a phone that is none', [row('欧阳文', { phone: '138' })]],
  ['a record of one’s choosing', [{ ...row('欧阳文'), memberId: 'x' }]],
  ['an office along with it', [{ ...row('欧阳文'), offices: ['bureauOfficer'] }]],
  ['a year of birth in words', [{ ...row('欧阳文'), birthYear: '1951' }]],
])('%s is refused', async (_, rows) => {
  const answer = await world.send(secretary, 'roster.take', { branchId, rows })
  expect(answer).toMatchObject({ status: 400, body: { refusal: 'badRequest' } })
  expect(await count('members')).toBe(0)
})

test('a long roster comes page by page, each person once', async () => {
  const rows = Array.from({ length: 120 }, (_, nth) =>
    row(`张${'一二三四五六七八九十'[nth % 10]}`, { birthYear: 1930 + nth }),
  )
  await take(rows.filter(({ birthYear }) => birthYear < 2000).slice(0, 60))
  const seen: string[] = []
  let after: string | undefined
  do {
    const page = await world.ask(secretary, 'roster.list', {
      branchId,
      size: 25,
      ...(after && { after }),
    })
    if (!page.ok) throw new Error(page.refusal)
    seen.push(...page.reply.items.map(({ name, birthYear }) => `${name} ${birthYear}`))
    after = page.reply.next ?? undefined
  } while (after)
  expect(seen.length).toBe(new Set(seen).size)
  expect(seen.length).toBe(await count('members'))
})
