import { mkdirSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { axeFaults } from './axe'
import { pageFault, px, type Place, type Shortfall } from './check'
import { checks } from './checks'
import type { Findings } from './findings'
import type * as inPage from './inPage'
import type { Survey } from './inPage'
import { lost } from './layout'
import { rootPx } from './letters'

declare const elder: typeof inPage

export const REPORT = 'dist/elder-report'

/** In which ways every screen is looked at. */
export interface Matrix {
  phones: { width: number; height: number }[]
  /** Beyond 1. */
  scales: number[]
}

const LARGEST = 32
export const USUAL = { width: 375, height: 667 }
export const QUICK: Matrix = { phones: [USUAL], scales: [1.4] }
export const WHOLE: Matrix = {
  phones: [
    { width: 320, height: 568 },
    { width: 360, height: 780 },
    USUAL,
    { width: 414, height: 896 },
  ],
  // WeChat's care mode, the largest of ours, the largest of Android.
  scales: [1.4, LARGEST / rootPx(1), 1.65],
}

/** Spacing a reader may ask for (WCAG 1.4.12). */
export const SPACED = `*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}`

/** What is seen, with letters of that many px or the app's own. */
const look = (page: Page, root?: number): Promise<Survey> =>
  page.evaluate(async (size) => {
    if (size) document.documentElement.style.fontSize = `${size}px`
    await elder.drawn()
    return elder.survey()
  }, root)

/** Judges one screen after another, in every way of a matrix. */
export class Measure {
  private pictures = 0

  constructor(
    private readonly findings: Findings,
    private readonly matrix: Matrix,
  ) {
    mkdirSync(REPORT, { recursive: true })
  }

  /** The screen that is shown. Ends with standard letters and the phone it began with. */
  async all(page: Page, screen: Pick<Place, 'route' | 'state' | 'persona'>) {
    await page.evaluate((standard) => elder.lettersOf(standard), rootPx(1))
    const standards = new Map<number, Survey>()
    const { phones, scales } = this.matrix
    for (const phone of phones) {
      await page.setViewportSize(phone)
      const seen = await look(page)
      standards.set(phone.width, seen)
      const place = { ...screen, ...phone, scale: 1 }
      await this.note(page, 0, 'root size', place, rootFault(seen, 1))
      await this.judge(page, seen, place, seen)
    }
    await page.setViewportSize(USUAL)
    await this.deeper(page, { ...screen, ...USUAL, scale: 1 })

    // The app's own largest, so that the frame too is the one of large letters; then WeChat's sizes.
    await page.evaluate((largest) => elder.lettersOf(largest), LARGEST)
    for (const phone of phones) {
      await page.setViewportSize(phone)
      for (const scale of scales) {
        const seen = await look(page, rootPx(scale))
        await this.judge(page, seen, { ...screen, ...phone, scale }, standards.get(phone.width)!)
      }
    }
    await page.evaluate((standard) => elder.lettersOf(standard), rootPx(1))
    await page.setViewportSize(USUAL)
    this.findings.looked.push({ ...screen, looks: phones.length * (scales.length + 1) })
  }

  private async judge(page: Page, seen: Survey, place: Place, standard: Survey) {
    for (const { row, name, find } of checks)
      await this.note(page, row, name, place, find(seen, place, standard))
  }

  /** What one size of phone and letters is enough for. */
  private async deeper(page: Page, place: Place) {
    const spaced = await page.evaluate((style) => elder.textsWith(style), SPACED)
    await this.note(page, 20, 'wider spacing', place, lost(spaced))
    for (const { row, rule, shortfalls } of await axeFaults(page))
      await this.note(page, row, `axe ${rule}`, place, shortfalls)
  }

  private async note(page: Page, row: number, check: string, place: Place, all: Shortfall[]) {
    for (const shortfall of all) {
      const finding = this.findings.add(row, check, place, shortfall)
      if (finding?.box) finding.picture = await this.picture(page, finding.box)
    }
  }

  /** Outlines where it stands and takes a picture of the screen around it. */
  private async picture(page: Page, { left, top, right, bottom }: inPage.Box): Promise<string> {
    const file = `${++this.pictures}.png`
    const at = [left, top, right - left, bottom - top] as const
    const drawn = await page.evaluateHandle(([x, y, width, height]) => {
      const frame = document.createElement('div')
      const down = Math.max(0, y - innerHeight / 2)
      const scroller = Array.from(document.querySelectorAll('.taro_page')).find((one) =>
        one.checkVisibility(),
      )
      scroller?.scrollTo(0, down)
      const top = y - (scroller?.scrollTop ?? 0)
      frame.style.cssText = `position:fixed;z-index:9;pointer-events:none;outline:3px solid #f0f;left:${x}px;top:${top}px;width:${width}px;height:${height}px`
      document.body.append(frame)
      return frame
    }, at)
    await page.screenshot({ path: `${REPORT}/${file}`, scale: 'css' })
    await drawn.evaluate((frame) => frame.remove())
    return file
  }
}

/** Taro's browser build once gave another size than the mini-program (Taro issue 18653). */
export const rootFault = (seen: Survey, scale: number) =>
  pageFault(seen.root !== rootPx(scale), px(seen.root), px(rootPx(scale)))
