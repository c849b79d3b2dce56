import type { Page } from 'playwright-core'
import { routes, type RouteName } from '@/routes'
import type { Hand } from '../walks/hand'

/** A page as Taro's router knows it, with the way to its code. */
interface Route {
  load: () => [Promise<unknown>]
}

/** A person with a phone: what they do and see, and what went wrong meanwhile. */
export class Visitor implements Hand {
  taps = 0
  /** What the browser complained about, and addresses that are not ours. */
  readonly complaints: string[] = []

  constructor(
    readonly page: Page,
    private readonly origin: string,
  ) {
    page.setDefaultTimeout(15_000)
    page.on('pageerror', (error) => this.complaints.push(`${String(error)} on ${page.url()}`))
    page.on('console', (message) => {
      // An expected no has a status of its own, which the browser reports by itself.
      const ours = message.location().url.includes('/api/')
      if (message.type() === 'error' && !ours)
        this.complaints.push(`${message.text()} on ${page.url()}`)
    })
    page.on('request', (request) => {
      if (!/^(data|blob|tel):/.test(request.url()) && new URL(request.url()).origin !== origin)
        this.complaints.push(`asked ${request.url()}`)
    })
  }

  /** Opens a page from outside, as a link would. */
  async open(name: RouteName, query: Record<string, string> = {}) {
    const url = `${this.origin}/#/${routes[name].path}?${new URLSearchParams(query)}`
    // A new address behind the # alone would not load anything anew.
    await this.page.goto('about:blank')
    await this.page.goto(url)
    await this.loaded()
  }

  /** Waits until what was asked for is drawn, or why not. */
  async loaded() {
    await this.shown('.page').waitFor()
    await this.page.waitForFunction(
      () =>
        !Array.from(document.querySelectorAll('.loading, .opening')).some((shape) =>
          shape.checkVisibility(),
        ),
    )
  }

  /** The code of every page is on the phone, as it is a little after the first one (client/program.ts). */
  async fetchCode() {
    await this.shown('.page').waitFor()
    await this.page.evaluate(async () => {
      const { routes } = (window as unknown as { __taroAppConfig: { routes: Route[] } })
        .__taroAppConfig
      await Promise.all(routes.map(({ load }) => load()[0]))
    })
  }

  /** Nodes of the page on top: the pages below stay in the document. */
  shown = (selector: string) => this.page.locator(selector).filter({ visible: true })

  async tap(id: string) {
    await this.shown(`#${id}`).tap()
    this.taps++
  }

  async tapEntry(words: string) {
    await this.shown('.card').filter({ hasText: words }).first().tap()
    this.taps++
  }

  write = (id: string, words: string) =>
    this.shown(`#${id} input, #${id} textarea`).first().fill(words)

  see = (words: string) => this.shown('.page').filter({ hasText: words }).waitFor()

  words = () => this.shown('.page').innerText()
}
