import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromium, type Browser, type Page } from 'playwright-core'
import { openEmbedded } from '@/server/db/embedded'
import { migrate } from '@/server/db/migrate'
import { fillCounty, tokenOf } from '../support/county'
import { startProduct } from '../support/serverProcess'
import { median } from './load'
import { report } from './report'
import { yardstick } from './yardstick'

/** What Lighthouse calls slow 4G: 150 ms a round trip, 1.6 Mbit/s down, 750 kbit/s up. */
const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
}
/**
 * What the yardstick's work would take on an old phone, in seconds: four times what a machine of today
 * needs for it (1.5 s). A slower machine is slowed less, so the phone is the same one everywhere.
 */
const OLD_PHONE = 6
const ROUNDS = 5
const LONG_LIST = 500

/** A member's phone: new (nothing in its cache), slowed so many times where asked, and its net with it. */
async function newPhone(browser: Browser, origin: string, slowdown?: number): Promise<Page> {
  const token = { name: 'token', value: JSON.stringify({ data: tokenOf(7) }) }
  const context = await browser.newContext({
    viewport: { width: 375, height: 667 },
    isMobile: true,
    hasTouch: true,
    storageState: { cookies: [], origins: [{ origin, localStorage: [token] }] },
  })
  const page = await context.newPage()
  if (slowdown) {
    const devTools = await context.newCDPSession(page)
    await devTools.send('Network.emulateNetworkConditions', SLOW_4G)
    await devTools.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  }
  return page
}

/** Milliseconds until the first page tells something of its own. */
async function untilText(page: Page, origin: string): Promise<number> {
  await page.goto(origin, { waitUntil: 'commit' })
  const shown = await page.waitForFunction(
    () => document.querySelector('.home-greeting')?.textContent && performance.now(),
    null,
    { polling: 'raf' },
  )
  return Number(await shown.jsonValue())
}

/** The program has been kept, as it is a little after it first came (config/service-worker.js). */
async function whenKept(page: Page): Promise<void> {
  await page.evaluate(async () => void (await navigator.serviceWorker.ready))
  await page.waitForLoadState('networkidle')
}

/** Milliseconds from a tap until the shape of a page is drawn, and until the page is. */
async function untilAnswered(page: Page): Promise<{ shape: number; page: number }> {
  await page.evaluate(() => document.querySelector('.page')?.setAttribute('data-first', ''))
  const moments = Promise.all([
    page.evaluate(
      () =>
        new Promise<number>((tapped) =>
          addEventListener('touchstart', () => tapped(performance.now()), true),
        ),
    ),
    whenDrawn(page, '.opening, .page:not([data-first])'),
    whenDrawn(page, '.page:not([data-first])'),
  ])
  await page.locator('#activities').tap()
  const [tapped, shape, drawn] = await moments
  return { shape: shape - tapped, page: drawn - tapped }
}

/** When the frame in which something is first there has been drawn. */
const whenDrawn = (page: Page, selector: string): Promise<number> =>
  page.evaluate(async (wanted) => {
    while (!document.querySelector(wanted)?.checkVisibility())
      await new Promise(requestAnimationFrame)
    await new Promise(requestAnimationFrame)
    return performance.now()
  }, selector)

/** Frames a second while a long list is scrolled from its beginning to its end. */
async function framesScrolling(page: Page, origin: string): Promise<number> {
  await page.goto(`${origin}/#/pages/articles/index`)
  const entries = page.locator('.card')
  while ((await entries.count()) < LONG_LIST) {
    const before = await entries.count()
    await page.locator('#more').tap()
    await page.waitForFunction((n) => document.querySelectorAll('.card').length > n, before)
  }
  return page.evaluate(async () => {
    // Taro's browser build scrolls each page by itself, not the document.
    const pages = Array.from(document.querySelectorAll('.taro_page'))
    const scroller = pages.find(
      (one) => one.scrollHeight > one.clientHeight && one.checkVisibility(),
    )
    if (!scroller) throw new Error('nothing to scroll')
    scroller.scrollTop = 0
    const began = performance.now()
    let frames = 0
    for (let before = -1; before !== scroller.scrollTop; frames += 1) {
      before = scroller.scrollTop
      scroller.scrollTop += 60
      await new Promise(requestAnimationFrame)
    }
    return (frames * 1000) / (performance.now() - began)
  })
}

/** What an old phone on a slow net feels. Wants `npm run build:h5` and Chromium. */
export async function benchPhone() {
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'phone-')), 'db')
  const filling = await openEmbedded(folder, '430682')
  await migrate(filling, 0)
  await fillCounty(filling, 10_000, new Date().toISOString())
  await filling.close()
  const product = await startProduct({ DATA_DIR: folder })
  const origin = `http://localhost:${product.port}`
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })
  const first: number[] = []
  const second: number[] = []
  const taps: { shape: number; page: number }[] = []
  const slowdown = OLD_PHONE / yardstick()
  for (let round = 0; round < ROUNDS; round += 1) {
    const page = await newPhone(browser, origin, slowdown)
    first.push(await untilText(page, origin))
    await whenKept(page)
    second.push(await untilText(page, origin))
    await page.waitForLoadState('networkidle')
    taps.push(await untilAnswered(page))
    await page.context().close()
  }
  report('slow phone: times slower than this machine', slowdown, null)
  report('slow phone, first visit: ms to text', median(first), { atMost: 2_500 })
  report('slow phone, second visit: ms to text', median(second), { atMost: 1_000 })
  report('slow phone: ms from tap to shape', median(taps.map(({ shape }) => shape)), {
    atMost: 100,
  })
  report('slow phone: ms from tap to page', median(taps.map(({ page }) => page)), null)
  const page = await newPhone(browser, origin)
  const frames = await framesScrolling(page, origin)
  report(`scrolling ${LONG_LIST} articles: frames/s`, frames, { atLeast: 50 })
  await browser.close()
  await product.stop()
}
