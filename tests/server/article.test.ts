import { daysAfter } from '@/domain/time'
import { World, type Person } from '../support/world'

let world: World
let taxBranch: string
let schoolBranch: string
let taxMember: Person
let schoolMember: Person

beforeAll(async () => {
  world = await World.open()
  taxBranch = await world.branch('税务局退休党支部')
  schoolBranch = await world.branch('一中退休教师党支部')
  taxMember = await world.person('王秀英', { branches: { [taxBranch]: 'home' } })
  schoolMember = await world.person('胡玉梅', { branches: { [schoolBranch]: 'home' } })
})
afterAll(() => world.close())
beforeEach(() => world.db.query('delete from articles where county_code = $1', [world.db.county]))

const daysAgo = (days: number) => ({ published_at: daysAfter(world.now, -days) })
const ofTax = (forBranch: boolean) => ({
  owner_id: taxBranch,
  ...(forBranch ? { audience_id: taxBranch } : {}),
})

const titles = async (who: Person | null, request = {}) => {
  return (await world.reply(who, 'article.list', request)).items.map(({ title }) => title)
}

test('pinned articles come first, then the newest', async () => {
  await world.article('旧的', daysAgo(9))
  await world.article('新的', daysAgo(1))
  await world.article('置顶的', { ...daysAgo(30), pinned: true })
  expect(await titles(null)).toEqual(['置顶的', '新的', '旧的'])
})

test('what a branch wrote for itself is seen by its members only, read and searched too', async () => {
  const articleId = await world.article('支部内部的事', ofTax(true))
  await world.article('支部给大家看的事', ofTax(false))
  expect(await titles(taxMember)).toHaveLength(2)
  for (const stranger of [schoolMember, null]) {
    expect(await titles(stranger)).toEqual(['支部给大家看的事'])
    expect(await world.ask(stranger, 'article.read', { articleId })).toMatchObject({
      refusal: 'notFound',
    })
    expect(await world.ask(stranger, 'article.search', { words: '内部' })).toMatchObject({
      reply: { items: [] },
    })
  }
})

test('my branch, the county and one column are three ways to look', async () => {
  await world.article('支部动态', { ...ofTax(true), column_name: 'branchNews', ...daysAgo(1) })
  await world.article('支部通知', { ...ofTax(false), column_name: 'notice', ...daysAgo(2) })
  await world.article('老干部局通知', { column_name: 'notice', ...daysAgo(3) })
  expect(await titles(taxMember, { from: 'branch' })).toEqual(['支部动态', '支部通知'])
  expect(await titles(taxMember, { from: 'county' })).toEqual(['老干部局通知'])
  expect(await titles(taxMember, { column: 'notice' })).toEqual(['支部通知', '老干部局通知'])
  expect(await titles(taxMember, { from: 'branch', column: 'notice' })).toEqual(['支部通知'])
  expect(await titles(null, { from: 'branch' })).toEqual([])
})

test('turning pages shows everything once, across shelves, pins and equal days', async () => {
  for (let nth = 0; nth < 23; nth += 1) {
    const cells = { ...daysAgo(nth % 5), pinned: nth % 7 === 0 }
    await world.article(`第${nth}篇`, nth % 2 ? { ...cells, ...ofTax(true) } : cells)
  }
  const seen: string[] = []
  let after: string | undefined
  do {
    const outcome = await world.ask(taxMember, 'article.list', { size: 4, ...(after && { after }) })
    if (!outcome.ok) throw new Error(outcome.refusal)
    seen.push(...outcome.reply.items.map(({ title }) => title))
    after = outcome.reply.next ?? undefined
  } while (after)
  expect(seen).toHaveLength(23)
  expect(new Set(seen).size).toBe(23)
  expect(seen).toEqual(await titles(taxMember, { size: 50 }))
})

test('an article names its neighbours by day in its column, pinned or not', async () => {
  await world.article('老的', daysAgo(3))
  const articleId = await world.article('中间的', daysAgo(2))
  await world.article('新的，置顶', { ...daysAgo(1), pinned: true })
  await world.article('别的栏目', { ...daysAgo(1), column_name: 'health' })
  await world.article('别的支部', { ...ofTax(true), ...daysAgo(1) })
  expect(await world.ask(null, 'article.read', { articleId })).toMatchObject({
    reply: { newer: { title: '新的，置顶' }, older: { title: '老的' }, saved: false },
  })
})

test('words of two characters are found wherever they stand, and only whole ones', async () => {
  await world.article('竹情小区种菜', { text: '荒坡变成了菜园' })
  const found = async (words: string) => {
    const outcome = await world.ask(null, 'article.search', { words })
    return outcome.ok && outcome.reply.items.length
  }
  expect(await found('菜园')).toBe(1)
  expect(await found('竹情')).toBe(1)
  expect(await found('小区 荒坡')).toBe(1)
  expect(await found('区小')).toBe(0)
  expect(await found('茶园')).toBe(0)
  expect(await found('，。！')).toBe(0)
})

test('keeping is for whoever signed in, twice is once, and the last kept comes first', async () => {
  const first = await world.article('先收藏的')
  const second = await world.article('后收藏的')
  await world.ask(taxMember, 'article.save', { articleId: first, saved: true })
  world.now = daysAfter(world.now, 1)
  await world.ask(taxMember, 'article.save', { articleId: second, saved: true })
  await world.ask(taxMember, 'article.save', { articleId: second, saved: true })
  const kept = await world.ask(taxMember, 'article.saved', {})
  expect(kept).toMatchObject({ reply: { items: [{ title: '后收藏的' }, { title: '先收藏的' }] } })
  expect(await world.ask(taxMember, 'article.read', { articleId: first })).toMatchObject({
    reply: { saved: true },
  })
  await world.ask(taxMember, 'article.save', { articleId: first, saved: false })
  const left = await world.ask(taxMember, 'article.saved', {})
  expect(left.ok && left.reply.items).toHaveLength(1)
  expect(await world.ask(schoolMember, 'article.saved', {})).toMatchObject({ reply: { items: [] } })
})
