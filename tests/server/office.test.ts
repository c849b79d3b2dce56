import { daysAfter } from '@/domain/time'
import { World, type Person } from '../support/world'

let world: World
let branchId: string
let secretary: Person

beforeEach(async () => {
  world = await World.open()
  branchId = await world.branch()
  secretary = await world.person('李建国', { secretaryOf: branchId })
})
afterEach(() => world.close())

async function today(who: Person = secretary) {
  return world.reply(who, 'office.today', { branchId })
}
const write = async (who: Person, scope: 'branch' | 'public') => {
  const articleId = world.id()
  const blocks = [{ kind: 'paragraph' as const, text: '天冷了，请大家多穿衣。' }]
  const written = { title: '添衣服', column: 'notice' as const, scope, pinned: false, blocks }
  await world.ask(who, 'writing.save', { articleId, branchId, seen: 0, ...written })
  if (scope === 'public') await world.ask(who, 'writing.send', { articleId, seen: 1 })
  return articleId
}

test('it counts what waits for me, and nothing of another branch', async () => {
  expect(await today()).toMatchObject({
    joinings: 0,
    moves: 0,
    suggestions: 0,
    reviews: 0,
    sentBack: 0,
  })
  const elder = await world.person('王秀英', { branches: { [branchId]: 'home' } })
  const newcomer = await world.person('新来的')
  const other = await world.branch('司法局退休党支部')
  const neighbour = await world.person('陈德明', { branches: { [other]: 'home' } })
  for (const who of [elder, neighbour])
    await world.ask(who, 'suggestion.send', {
      suggestionId: world.id(),
      about: 'other',
      words: '楼道的灯不亮',
    })
  await world.ask(newcomer, 'joining.send', { joiningId: world.id(), branchId, name: '彭志远' })
  await write(secretary, 'public')
  const second = await world.person('谢万和', { secretaryOf: branchId })
  expect(await today()).toMatchObject({ joinings: 1, suggestions: 1, reviews: 0 })
  expect(await today(second)).toMatchObject({ reviews: 1 })
})

test('it tells the months of this year by the calendar of China, quiet ones as 0', async () => {
  // Half past midnight on the first of November in China is still October elsewhere.
  for (const startsAt of [
    '2026-10-31T16:30:00.000Z',
    '2026-03-05T01:00:00.000Z',
    daysAfter(world.now, 3),
  ])
    await world.activity(branchId, {
      starts_at: startsAt,
      sign_up_opens_at: '2026-01-01T00:00:00.000Z',
      sign_up_closes_at: startsAt,
      ends_at: daysAfter(startsAt, 1),
    })
  await world.activity(branchId, {
    state: 'cancelled',
    cancel_reason: '下雨',
    sign_up_opens_at: '2026-01-01T00:00:00.000Z',
    sign_up_closes_at: '2026-05-05T01:00:00.000Z',
    starts_at: '2026-05-05T01:00:00.000Z',
    ends_at: '2026-05-05T03:00:00.000Z',
  })
  const { months } = await today()
  expect(months).toHaveLength(11)
  expect(months.filter(({ held }) => held > 0)).toEqual([
    { month: '2026-03', held: 1 },
    { month: '2026-11', held: 1 },
  ])
})

test('of another branch it is not there', async () => {
  const other = await world.branch('司法局退休党支部')
  const stranger = await world.person('别的书记', { secretaryOf: other })
  expect(await world.ask(stranger, 'office.today', { branchId })).toMatchObject({
    refusal: 'notFound',
  })
})
