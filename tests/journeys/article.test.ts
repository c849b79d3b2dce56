import {
  useArticle,
  useArticles,
  useFoundArticles,
  useSaveArticle,
  useSavedArticles,
} from '@/client/article'
import { problemOf } from '@/client/words'
import { World, type Person } from '../support/world'
import { DOORS, phoneAt, shown } from './phone'

jest.mock('@/client/platform', () => jest.requireActual<object>('../support/platform'))

let world: World
let wang: Person
let publicId: string
let branchOnlyId: string

beforeAll(async () => {
  world = await World.open()
  const branchId = await world.branch()
  wang = await world.person('王秀英', { branches: { [branchId]: 'home' } })
  publicId = await world.article('重阳节免费体检', { text: '请带身份证来医院' })
  branchOnlyId = await world.article('支部里的事', { owner_id: branchId, audience_id: branchId })
})
afterAll(() => world.close())

const listed = async () => {
  await useArticles.getState().open({ from: 'all' })
  return shown(useArticles.getState().loaded).map(({ articleId }) => articleId)
}
const read = async (articleId: string) => {
  await useArticle.getState().open({ articleId })
  return useArticle.getState().loaded
}

const doors = Object.keys(DOORS) as (keyof typeof DOORS)[]

describe.each(doors)('by the %s door', (door) => {
  test('a guest reads and finds public news, and nothing of a branch', async () => {
    await phoneAt(world, door).give(null)
    expect(await listed()).toEqual([publicId])
    expect(shown(await read(publicId)).blocks).toEqual([
      { kind: 'paragraph', text: '请带身份证来医院' },
    ])
    expect(await read(branchOnlyId)).toMatchObject({
      state: 'failed',
      problem: problemOf('notFound'),
    })
    await useFoundArticles.getState().open({ words: '体检' })
    expect(shown(useFoundArticles.getState().loaded)).toMatchObject([{ articleId: publicId }])
  })

  test('a member reads the branch’s own, and keeps it for later', async () => {
    await phoneAt(world, door).give(wang)
    expect((await listed()).sort()).toEqual([publicId, branchOnlyId].sort())
    for (const saved of [true, false]) {
      await useSaveArticle.getState().run({ articleId: branchOnlyId, saved })
      expect(shown(await read(branchOnlyId)).saved).toBe(saved)
      await useSavedArticles.getState().open({})
      expect(shown(useSavedArticles.getState().loaded)).toHaveLength(saved ? 1 : 0)
    }
  })
})
