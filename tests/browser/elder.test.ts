import { chromium, type Browser, type Page } from 'playwright-core'
import { routes, type RouteName } from '@/routes'
import { axeFaults } from './elder/axe'
import { bad, html } from './elder/bad'
import type { Place } from './elder/check'
import { checks } from './elder/checks'
import type * as inPage from './elder/inPage'
import { lost } from './elder/layout'
import { rootFault, rootPx } from './elder/letters'
import { lookingScript } from './elder/looking'
import { reachFaults } from './elder/reach'
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

test('a page is judged where it is seen, in standard letters and in others', async () => {
  const found = async (style: string) => {
    await look(html({ style }), 1)
    const faults = await page.evaluate((place) => elder.judged(place, [1.4]), USUAL)
    return faults.map(({ check, place }) => `${check} ×${place.scale}`)
  }
  expect(await found('')).toEqual([])
  expect(await found('p{font-size:20px}')).toEqual(
    expect.arrayContaining(['main text ×1', 'letters follow the setting ×1.4']),
  )
  expect(await found('html{font-size:23px!important}')).toContain('root size ×1')
})

test('a piece is new where its classes, its role or its state are', async () => {
  const piecesOf = async (body: string) => {
    await look(html({ body }), 1)
    return page.evaluate(() => elder.pieces())
  }
  const known = await piecesOf('<p class="note">好</p><p class="note">也好</p>')
  expect(await piecesOf('<p class="note">别的话</p>')).toEqual(known)
  expect(await piecesOf('<p class="note other">好</p>')).not.toEqual(known)
  expect(await piecesOf('<p class="note" role="status">好</p>')).not.toEqual(known)
})

test('every check has a bad page of its own, and no page is left over', () => {
  expect(Object.keys(bad).sort()).toEqual(checks.map(({ name }) => name).sort())
})

test('1rem of another size than the mini-program has is found', async () => {
  expect(rootFault(await look(html(), 1.1), 1)).not.toEqual([])
  expect(rootFault(await look(html(), 1), 1)).toEqual([])
})

test('what only just fits is found with wider spacing', async () => {
  const style = 'width:11em;white-space:nowrap;overflow:hidden'
  const seen = await look(html({ body: `<p style="${style}">一二三四五六七八九十</p>` }), 1)
  expect(lost(seen)).toEqual([])
  expect(await page.evaluate(() => elder.spaced())).not.toEqual([])
})

test.each([
  ['target-size', { body: '<button style="width:44px;height:44px">看</button>'.repeat(2) }],
  ['color-contrast-enhanced', { body: '<p style="color:#777">看看</p>' }],
  ['color-contrast-enhanced', { body: '<p style="color:#666">看看</p>' }],
  ['image-alt', { body: '<img width="99" height="99" src="data:,">' }],
  ['html-has-lang', { html: '' }],
])('axe-core is asked, and finds the bad page: %s', async (rule, pieces) => {
  await look(html(pieces), 1)
  expect((await axeFaults(page, USUAL)).map(({ check }) => check)).toContain(`axe ${rule}`)
})

test('axe-core finds nothing on a good page', async () => {
  await look(html(), 1)
  expect(await axeFaults(page, USUAL)).toEqual([])
})

test('a route no tap leads to, and one that lies too deep, are found', () => {
  const others = new Set((Object.keys(routes) as RouteName[]).filter((route) => route !== 'home'))
  expect(reachFaults([new Map([['home', others]])])).toEqual([])
  const chain: RouteName[] = ['home', 'mine', 'plans', 'activity', 'signedUp', 'notGoing']
  const found = reachFaults([
    new Map(chain.map((from, at) => [from, new Set(chain.slice(at + 1, at + 2))])),
  ])
  const fault = (route: RouteName) => found.find(({ place }) => place.route === route)?.row
  expect([fault('signedUp'), fault('notGoing'), fault('letters')]).toEqual([undefined, 31, 52])
})

test('what the mini-program must not contain is found in its files', () => {
  const wxss = 'html,page{font-size:22px}.a{font-size:20rpx}.b{font:16px/1 x}.c{font-size:1rem}'
  expect(fixedLetters(wxss)).toEqual(['font-size:20rpx', 'font:16px'])
  expect(deafPages('<page-meta root-font-size="{{p8}}">')).toEqual([])
  expect(deafPages('<view />')).toHaveLength(1)
  expect(bareTaps("onClick={a} Taro.showToast('b') openType='share'")).toHaveLength(3)
})
