import type { Page, Route } from 'playwright-core'
import { contract, type EndpointName } from '@/contract'

/** What becomes of questions to the server. */
export type Weather = 'fair' | 'slow' | 'offline' | 'crash' | 'refused' | 'empty'

const CRASH = {
  ok: false,
  refusal: 'crash',
  detail: { requestId: '5f0c0a4e-0000-4000-8000-000000000000' },
}

/** Who somebody is stays known when a question about something else is refused or finds nothing. */
const ABOUT_ME = 'session.current'

const asEmpty = (reply: object) =>
  Object.fromEntries(
    Object.entries(reply).map(([key, value]) => [
      key,
      Array.isArray(value) ? [] : key === 'next' ? null : value,
    ]),
  )

/** Stands between a page and the server, and makes the weather. */
export class Sky {
  /** For what pages ask when they open. */
  reads: Weather = 'fair'
  /** For everything else: what somebody does. */
  acts: Weather = 'fair'
  /** Acts asked for since somebody last looked. */
  asked: EndpointName[] = []
  /** Answers on their way. */
  pending = 0
  /** Questions that pages ask by themselves; while `learning`, every question is one. */
  private readonly known = new Set<EndpointName>()
  learning = false
  private held: Route[] = []

  async over(page: Page) {
    await page.route('**/api/**', (route) => this.meet(route))
  }

  /** Ends what the slow weather holds back. */
  async clear() {
    this.reads = 'fair'
    this.acts = 'fair'
    this.asked = []
    await Promise.all(this.held.splice(0).map((route) => route.abort().catch(() => undefined)))
  }

  private async meet(route: Route) {
    const name = new URL(route.request().url()).pathname.replace('/api/', '') as EndpointName
    if (this.learning) this.known.add(name)
    const act = !this.known.has(name)
    if (act) this.asked.push(name)
    this.pending++
    // Who left the page does not wait for its answers.
    await this.answer(route, name, act ? this.acts : this.reads).catch(() => undefined)
    this.pending--
  }

  private async answer(route: Route, name: EndpointName, weather: Weather) {
    if (weather === 'slow') return void this.held.push(route)
    if (weather === 'offline') return route.abort()
    if (weather === 'crash') return route.fulfill({ status: 500, json: CRASH })
    const fair = weather === 'fair' || name === ABOUT_ME
    if (weather === 'refused' && !fair) {
      const [refusal = 'notFound'] = contract[name].refusals
      return route.fulfill({ status: 409, json: { ok: false, refusal } })
    }
    const response = await route.fetch()
    if (fair) return route.fulfill({ response })
    const { reply, ...outcome } = (await response.json()) as { reply: object }
    return route.fulfill({ response, json: { ...outcome, reply: asEmpty(reply) } })
  }
}
