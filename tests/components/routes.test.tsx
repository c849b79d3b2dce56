import { pages, subPackages } from '@/packages'
import { routes } from '@/routes'
import { open, words } from '../support/taro'

jest.mock('@/client/platform', () => jest.requireActual('../support/platform'))

test('every route is a page of the main package or of the desk, once', () => {
  const all = [
    ...pages,
    ...subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`)),
  ]
  expect(all.sort()).toEqual(
    Object.values(routes)
      .map((route) => route.path)
      .sort(),
  )
  expect(pages[0]).toBe(routes.home.path)
})

test.each(Object.keys(routes) as (keyof typeof routes)[])('%s opens', async (name) => {
  await open(name)
  expect(words()).not.toBe('')
})
