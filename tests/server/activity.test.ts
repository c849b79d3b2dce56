import { daysAfter, minutesAfter } from '@/domain/time'
import { World, type Person } from '../support/world'

let world: World
let branchId: string
let communityId: string
let member: Person

beforeAll(async () => {
  world = await World.open()
  branchId = await world.branch()
  communityId = await world.community()
  member = await world.person('王秀英', {
    branches: { [branchId]: 'home' },
    community: communityId,
  })
})
afterAll(() => world.close())
beforeEach(async () => {
  for (const table of ['messages', 'sign_ups', 'activities']) {
    await world.db.query(`delete from ${table} where county_code = $1`, [world.db.county])
  }
})

const inDays = (days: number) => {
  const starts_at = daysAfter(world.now, days)
  return {
    sign_up_opens_at: daysAfter(starts_at, -9),
    sign_up_closes_at: minutesAfter(starts_at, -60),
    starts_at,
    ends_at: minutesAfter(starts_at, 120),
  }
}
const forBranch = () => ({ audience_id: branchId, open_to: 'branch' })

const titles = async (who: Person | null, request = {}) => {
  return (await world.reply(who, 'activity.list', request)).items.map(({ title }) => title)
}

test('coming activities: the soonest first; past ones: the latest first', async () => {
  await world.activity(branchId, { title: '后天', ...inDays(2) })
  await world.activity(branchId, { title: '明天', ...inDays(1), ...forBranch() })
  await world.activity(branchId, { title: '上周', ...inDays(-7) })
  await world.activity(branchId, { title: '上月', ...inDays(-30), ...forBranch() })
  expect(await titles(member)).toEqual(['明天', '后天'])
  expect(await titles(member, { period: 'past' })).toEqual(['上周', '上月'])
})

test('branch, community and county are three ways to look; guests see what is for everybody', async () => {
  await world.activity(branchId, { title: '支部', ...inDays(1), ...forBranch() })
  await world.activity(branchId, {
    title: '社区',
    ...inDays(2),
    audience_id: communityId,
    open_to: 'community',
  })
  await world.activity(branchId, { title: '全市', ...inDays(3), line: 'twoNew' })
  expect(await titles(member)).toEqual(['支部', '社区', '全市'])
  expect(await titles(member, { from: 'branch' })).toEqual(['支部'])
  expect(await titles(member, { from: 'community' })).toEqual(['社区'])
  expect(await titles(member, { from: 'county' })).toEqual(['全市'])
  expect(await titles(member, { line: 'twoNew' })).toEqual(['全市'])
  expect(await titles(null)).toEqual(['全市'])
})

test('an officer asks for what the own branches organise, whoever it is for', async () => {
  const other = await world.branch('一中退休教师党支部')
  const secretary = await world.person('书记', { secretaryOf: branchId })
  const ofBoth = await world.person('两边的书记', { secretaryOf: branchId })
  await world.insert('offices', {
    office_id: world.id(),
    account_id: ofBoth.accountId,
    kind: 'branchSecretary',
    branch_id: other,
    from_day: '2020-01-01',
  })
  const forCommunity = { audience_id: communityId, open_to: 'community' }
  await world.activity(branchId, { title: '支部', ...inDays(1), ...forBranch() })
  await world.activity(branchId, { title: '社区', ...inDays(2), ...forCommunity })
  await world.activity(branchId, { title: '全市', ...inDays(3), line: 'twoNew' })
  await world.activity(branchId, { title: '上周', ...inDays(-7) })
  await world.activity(branchId, { title: '草稿', state: 'draft' })
  await world.activity(other, { title: '别的支部', ...inDays(2) })
  const office = { from: 'office' }
  expect(await titles(secretary, office)).toEqual(['支部', '社区', '全市'])
  expect(await titles(secretary, { ...office, line: 'twoNew' })).toEqual(['全市'])
  expect(await titles(secretary, { ...office, period: 'past' })).toEqual(['上周'])
  expect(new Set(await titles(ofBoth, office))).toEqual(
    new Set(['支部', '社区', '别的支部', '全市']),
  )
  expect(await titles(member, office)).toEqual([])
  expect(await titles(null, office)).toEqual([])
})

test('drafts and what waits for review are nobody’s to see', async () => {
  for (const state of ['draft', 'review']) {
    const activityId = await world.activity(branchId, { state })
    expect(await world.ask(member, 'activity.read', { activityId })).toMatchObject({
      refusal: 'notFound',
    })
  }
  expect(await titles(member)).toEqual([])
})

test('turning pages shows everything once', async () => {
  for (let nth = 0; nth < 11; nth += 1) {
    const audience = nth % 2 ? forBranch() : {}
    await world.activity(branchId, { title: `第${nth}个`, ...inDays(1 + (nth % 3)), ...audience })
  }
  const seen: string[] = []
  let after: string | undefined
  do {
    const outcome = await world.ask(member, 'activity.list', { size: 3, ...(after && { after }) })
    if (!outcome.ok) throw new Error(outcome.refusal)
    seen.push(...outcome.reply.items.map(({ title }) => title))
    after = outcome.reply.next ?? undefined
  } while (after)
  expect(seen).toEqual(await titles(member))
  expect(new Set(seen).size).toBe(11)
})

test('the first page says what is next for me, how much is unread and what is open', async () => {
  const soon = await world.activity(branchId, { title: '先去的', ...inDays(1) })
  const later = await world.activity(branchId, { title: '后去的', ...inDays(2) })
  await world.article('新文章')
  for (const activityId of [later, soon]) {
    await world.ask(member, 'activity.signUp', { signUpId: world.id(), activityId, guests: 0 })
  }
  expect(await world.ask(member, 'home.today', {})).toMatchObject({
    reply: { next: { title: '先去的' }, unread: 2, newArticles: 1, openActivities: 2 },
  })
  const { reply } = (await world.ask(member, 'message.list', {})) as {
    reply: { items: { messageId: string; read: boolean }[] }
  }
  const messageIds = reply.items.map(({ messageId }) => messageId)
  expect(await world.ask(member, 'message.markRead', { messageIds })).toMatchObject({
    reply: { unread: 0 },
  })
  expect(await world.ask(null, 'home.today', {})).toMatchObject({
    reply: { name: null, next: null, unread: 0, openActivities: 2 },
  })
})

test('my plans are what is ahead, my footprints what is past, neither with what I cancelled nor, once past, queued for', async () => {
  const activityId = await world.activity(branchId, { title: '去的', ...inDays(1) })
  const other = await world.activity(branchId, { title: '不去的', ...inDays(1) })
  const full = await world.activity(branchId, {
    title: '排队的',
    ...inDays(1),
    capacity: 1,
    reserved: 1,
  })
  const signUpId = world.id()
  const queued = { signUpId: world.id(), activityId: full, guests: 0, orQueue: true }
  await world.ask(member, 'activity.signUp', queued)
  await world.ask(member, 'activity.signUp', { signUpId: world.id(), activityId, guests: 1 })
  await world.ask(member, 'activity.signUp', { signUpId, activityId: other, guests: 0 })
  await world.ask(member, 'activity.cancelSignUp', { signUpId })
  const mine = (period: 'coming' | 'past') => world.ask(member, 'activity.mine', { period })
  expect(await mine('coming')).toMatchObject({
    reply: {
      items: expect.arrayContaining([
        expect.objectContaining({ title: '去的', mine: expect.objectContaining({ guests: 1 }) }),
        expect.objectContaining({ title: '排队的' }),
      ]),
    },
  })
  world.now = daysAfter(world.now, 2)
  expect(await mine('coming')).toMatchObject({ reply: { items: [] } })
  expect(await mine('past')).toMatchObject({ reply: { items: [{ title: '去的' }] } })
})
