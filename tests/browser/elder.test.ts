import { chromium, type Browser, type Page } from 'playwright-core'
import { bad, html } from './elder/bad'
import type { Place } from './elder/check'
import { checks } from './elder/checks'
import type * as inPage from './elder/inPage'
import { rootPx } from './elder/letters'
import { lookingScript } from './elder/looking'
import { bareTaps, deafPages, fixedLetters } from '../weapp/elder'

declare const elder: typeof inPage

const USUAL: Place = {
  route: 'activity',
  state: 'loading',
  persona: 'guest',
  width: 375,
  height: 667,
  scale: 1,
}

let browser: Browser
let page: Page
beforeAll(async () => {
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  page = await browser.newPage({ viewport: USUAL, isMobile: true, hasTouch: true })
  await page.addInitScript(lookingScript())
})
afterAll(() => browser.close())

async function look(source: string, scale: number) {
  await page.goto('about:blank')
  await page.setContent(source)
  await page.evaluate((px) => {
    document.documentElement.style.fontSize = `${px}px`
  }, rootPx(scale))
  return page.evaluate(() => elder.survey())
}

/** What one page shows at a scale, and at the standard one. */
const both = async (source: string, scale: number) =>
  [await look(source, scale), await look(source, 1)] as const

test.each(checks)('$row $name: finds the bad page', async ({ name, find }) => {
  const { place: where, ...pieces } = bad[name] ?? {}
  const place = { ...USUAL, ...where }
  const [seen, standard] = await both(html(pieces), place.scale)
  expect(find(seen, place, standard)).not.toEqual([])
})

test.each([1, 1.4, 32 / 22, 1.65])('finds nothing on a good page, ×%f', async (scale) => {
  const [seen, standard] = await both(html(), scale)
  const place = { ...USUAL, scale }
  expect(checks.flatMap(({ find }) => find(seen, place, standard))).toEqual([])
})

test('every check has a bad page of its own, and no page is left over', () => {
  expect(Object.keys(bad).sort()).toEqual(checks.map(({ name }) => name).sort())
})

test('what the mini-program must not contain is found in its files', () => {
  const wxss = 'html,page{font-size:22px}.a{font-size:20rpx}.b{font:16px/1 x}.c{font-size:1rem}'
  expect(fixedLetters(wxss)).toEqual(['font-size:20rpx', 'font:16px'])
  expect(deafPages('<page-meta root-font-size="{{p8}}">')).toEqual([])
  expect(deafPages('<view />')).toHaveLength(1)
  expect(bareTaps("onClick={a} Taro.showToast('b') openType='share'")).toHaveLength(3)
})
