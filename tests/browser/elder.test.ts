import { routes, type RouteName } from '@/routes'
import { demoId } from '@/server/db/seed'
import { stumbles } from './elder'
import { Site } from './site'
import type { Visitor } from './visitor'

/** What pages about one thing are about; the member is signed up for it. */
const QUERY = {
  activityId: demoId('activity', 'party-day-oath'),
  articleId: demoId('article', 'the-first-receipt'),
  what: 'service',
}
const NARROW = { width: 320, height: 568 }
const USUAL = { width: 375, height: 667 }

/** 1rem as it stands at scale 1, and at the largest that WeChat's own setting leads to. */
const LETTERS = [
  { size: 'standard', px: 22 },
  { size: 'largest', px: 36 },
]

let site: Site
beforeAll(async () => {
  site = await Site.open()
})
afterAll(() => site.close())

/** What is wrong with one page at one letter size, on both phones. */
async function look(visitor: Visitor, name: RouteName, px: number): Promise<string[]> {
  const { page } = visitor
  await visitor.open(name, QUERY)
  // A browser's own choice ends below the largest of WeChat.
  await page.evaluate((root) => {
    document.documentElement.style.fontSize = `${root}px`
  }, px)
  const found: string[] = []
  for (const phone of [USUAL, NARROW]) {
    await page.setViewportSize(phone)
    const all = await stumbles(page)
    if (name !== 'home' && !(await visitor.shown('#home').isVisible())) all.push('no 首页')
    found.push(...all.map((one) => `${name} ${px}px on ${phone.width}: ${one}`))
  }
  return [...found, ...visitor.complaints.splice(0).map((one) => `${name}: ${one}`)]
}

describe.each([
  ['a guest', null],
  ['a member', 'wang-xiuying'],
  ['a secretary', 'li-jianguo'],
])('%s', (_, persona) => {
  test.each(LETTERS)('reads and taps every page with letters of $px px', async ({ size, px }) => {
    const visitor = await site.visitor(persona, { letters: size })
    const found: string[] = []
    for (const name of Object.keys(routes) as RouteName[])
      found.push(...(await look(visitor, name, px)))
    expect(found).toEqual([])
  })
})
