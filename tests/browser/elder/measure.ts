import { mkdirSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { axeFaults } from './axe'
import type { Place } from './check'
import type { Findings } from './findings'
import type * as inPage from './inPage'
import type { Fault } from './inPage'
import { LARGEST, rootPx } from './letters'

declare const elder: typeof inPage

export const REPORT = 'dist/elder-report'

/** In which ways every screen is looked at. */
export interface Matrix {
  phones: { width: number; height: number }[]
  /** Beyond 1. */
  scales: number[]
}

const USUAL = { width: 375, height: 667 }
export const QUICK: Matrix = { phones: [USUAL], scales: [1.4] }
export const WHOLE: Matrix = {
  // The one it was walked on at last: then it need not change before and after.
  phones: [
    { width: 320, height: 568 },
    { width: 360, height: 780 },
    { width: 414, height: 896 },
    USUAL,
  ],
  // WeChat's care mode, the largest of ours, the largest of Android.
  scales: [1.4, LARGEST / rootPx(1), 1.65],
}

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
    const { phones, scales } = this.matrix
    for (const phone of phones) {
      if (phones.length > 1) await page.setViewportSize(phone)
      const place = { ...screen, ...phone, scale: 1 }
      const faults = await page.evaluate(({ place, scales }) => elder.judged(place, scales), {
        place,
        scales,
      })
      await this.note(page, faults)
      if (phone === USUAL) await this.axe(page, place)
    }
    this.findings.looked.push({ ...screen, looks: phones.length * (scales.length + 1) })
  }

  /** It judges piece by piece, and takes longer than all else: what has no new piece is not shown to it. */
  private async axe(page: Page, place: Place) {
    const pieces = await page.evaluate(() => elder.pieces())
    if (pieces.every((piece) => this.axed.has(piece))) return
    pieces.forEach((piece) => this.axed.add(piece))
    await this.note(page, await axeFaults(page, place))
  }
  private readonly axed = new Set<string>()

  private async note(page: Page, faults: Fault[]) {
    for (const { row, check, place, shortfall } of faults) {
      const finding = this.findings.add(row, check, place, shortfall)
      if (finding?.box) finding.picture = await this.picture(page, finding.box, place.scale)
    }
  }

  /** Outlines where it stands and takes a picture of the screen around it. */
  private async picture(page: Page, box: inPage.Box, scale: number): Promise<string> {
    const file = `${++this.pictures}.png`
    await page.evaluate((scale) => elder.letters(scale), scale)
    const drawn = await page.evaluateHandle(({ left, top, right, bottom }) => {
      const frame = document.createElement('div')
      const scroller = Array.from(document.querySelectorAll('.taro_page')).find((one) =>
        one.checkVisibility(),
      )
      scroller?.scrollTo(0, Math.max(0, top - innerHeight / 2))
      const [width, height] = [right - left, bottom - top]
      frame.style.cssText = `position:fixed;z-index:9;pointer-events:none;outline:3px solid #f0f;left:${left}px;top:${top - (scroller?.scrollTop ?? 0)}px;width:${width}px;height:${height}px`
      document.body.append(frame)
      return frame
    }, box)
    await page.screenshot({ path: `${REPORT}/${file}`, scale: 'css' })
    await drawn.evaluate((frame) => frame.remove())
    await page.evaluate(() => elder.letters(1))
    return file
  }
}
