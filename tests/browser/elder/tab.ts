import type { Page } from 'playwright-core'
import type { Visitor } from '../visitor'
import type * as inPage from './inPage'
import type { Stop } from './plan'
import { Sky, type Weather } from './sky'

declare const elder: typeof inPage

/**
 * Somebody's browser: opens pages, taps and writes, and waits until all is drawn. Without playwright's
 * locators, which put 200 kB of code into every page, and a walk opens more than a thousand.
 */
export class Tab {
  readonly sky = new Sky()
  readonly page: Page
  /** Something changed by a tap since the program was loaded; else it is as good as new. */
  touched = true

  constructor(
    private readonly visitor: Visitor,
    private readonly origin: string,
  ) {
    this.page = visitor.page
  }

  begin = () => this.sky.over(this.page)

  /** Answers what the browser complained about. */
  async close() {
    await this.page.context().close()
    return this.visitor.complaints
  }

  hash = () => this.page.evaluate(() => location.hash)

  /** Opens a page anew, as a link would, and taps the rest of the way. */
  async goTo({ hash, taps }: Stop, weather: Weather = 'fair', memory = 'forgetting') {
    const { sky } = this
    await sky.clear(weather)
    sky.learning = taps.length === 0
    const asNew = !this.touched && this.page.url().startsWith(this.origin)
    if (weather === 'fair' && asNew && hash !== (await this.hash())) await this.follow(hash)
    else await this.open(hash, memory === 'forgetting')
    this.touched = false
    await this.settle()
    sky.learning = false
    for (const way of taps) await this.tapAgain(way)
    sky.asked = []
  }

  /** The net that was slow breaks; then 再试一次 where the page offers it; else the page anew. */
  async goOn(stop: Stop, weather: Weather) {
    const { sky } = this
    const wasSlow = sky.reads === 'slow'
    await sky.clear(weather)
    if (wasSlow) await this.settle()
    else if (weather === 'slow' || !(await this.tapAgain('again'))) await this.goTo(stop, weather)
  }

  async back() {
    await this.page.goBack()
    // A page that took the place of the one before leads out of the program.
    if (this.page.url().startsWith(this.origin)) await this.settle()
  }

  /** Taps as a finger does, or writes; does nothing where another thing lies over it. */
  async tap(way: string) {
    const [id = '', words] = way.split('=')
    if (words === undefined) {
      const point = await this.page.evaluate((id) => elder.reach(id), id)
      if (point) await this.page.touchscreen.tap(...point)
    } else {
      await this.page.evaluate((id) => elder.focusBox(id), id)
      await this.page.keyboard.insertText(words)
    }
    await this.settle()
  }

  /** What a finger reached once; answers false where it is no longer there, as after an act. */
  async tapAgain(way: string) {
    this.touched = true
    if (way.includes('=')) await this.tap(way)
    else if (await this.page.evaluate((id) => elder.click(id), way)) await this.settle()
    else return false
    return true
  }

  /** Waits until every answer is drawn; what is held back is not waited for. */
  async settle() {
    const { reads, acts } = this.sky
    const slow = reads === 'slow' || acts === 'slow'
    await this.page.evaluate((slow) => elder.settled(slow), slow)
  }

  /** As an address does that is written in the place of the one before: the page comes alone. */
  private follow = (hash: string) => this.page.evaluate((hash) => (location.hash = hash), hash)

  /**
   * Loads the program anew in the tab where it ran: the browser has its code at hand there, as it would
   * not after another site or an empty page. `forgetting` what the phone learned on the way, a new name or
   * other letters: only the session stays.
   */
  private async open(hash: string, forgetting: boolean) {
    const { page, origin } = this
    if (!page.url().startsWith(origin)) {
      await page.goto(`${origin}/${hash}`)
      // Who came here with a session keeps it, whatever was left behind on the way.
      if (this.token === undefined) {
        this.token = await page.evaluate(() => localStorage.getItem('token'))
        return
      }
    }
    await page.evaluate(
      ([hash, forgetting, token]) => {
        if (forgetting) {
          localStorage.clear()
          if (token) localStorage.setItem('token', token)
        }
        history.replaceState(null, '', hash)
      },
      [hash, forgetting, this.token ?? null] as const,
    )
    await page.reload()
  }
  private token: string | null | undefined
}
