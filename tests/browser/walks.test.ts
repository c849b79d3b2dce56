import { walks } from '../walks'
import { Site } from './site'
import type { Visitor } from './visitor'

let site: Site
beforeEach(async () => {
  site = await Site.open()
})
afterEach(() => site.close())

test.each(Object.entries(walks))('%s', async (_, walk) => {
  const visitors: Visitor[] = []
  await walk({
    phone: async (persona, page = 'home', query) => {
      const visitor = await site.visitor(persona)
      visitors.push(visitor)
      await visitor.open(page, query)
      return visitor
    },
    ask: (persona, name, request) => site.ask(persona, name, request),
  })
  expect(visitors.flatMap(({ complaints }) => complaints)).toEqual([])
})
