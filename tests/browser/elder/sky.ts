import type { CDPSession, Page } from 'playwright-core'
import { contract, type EndpointName } from '@/contract'

/** Questions wherever they come up, behind a tap too: no acts. */
const QUESTION =
  /\.(list|read|mine|search|people|branches|destinations|versions|version|follow|leading|words|communities)$/

/** What ends the session they are asked with. */
const GONE: EndpointName[] = ['privacy.leave', 'session.logOut']

/** What becomes of questions to the server. */
export type Weather = 'fair' | 'slow' | 'offline' | 'crash' | 'refused' | 'empty'

/** A question that the browser holds until it is told what becomes of it. */
interface Paused {
  requestId: string
  request: { url: string; method: string; headers: Record<string, string>; postData?: string }
}

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

/**
 * Stands between a page and the server, and makes the weather. By the browser's own protocol: routes of
 * playwright pass every file through here and keep none, and every screen is opened many times.
 */
export class Sky {
  /** For what pages ask when they open. */
  reads: Weather = 'fair'
  /** For everything else: what somebody does. */
  acts: Weather = 'fair'
  /** Acts asked for since somebody last looked. */
  asked: EndpointName[] = []
  /** Questions that pages ask by themselves; while `learning`, every question is one. */
  private readonly known = new Set<EndpointName>()
  learning = false
  private held: Paused[] = []
  private browser!: CDPSession

  async over(page: Page) {
    this.browser = await page.context().newCDPSession(page)
    this.browser.on('Fetch.requestPaused', (paused: Paused) => void this.meet(paused))
    await this.browser.send('Fetch.enable', { patterns: [{ urlPattern: '*/api/*' }] })
  }

  /** Ends what the slow weather holds back: no answer comes to it any more. */
  async clear(reads: Weather = 'fair') {
    this.reads = reads
    this.acts = 'fair'
    this.asked = []
    await Promise.all(this.held.splice(0).map((paused) => this.lose(paused)))
  }

  private async meet(paused: Paused) {
    const name = new URL(paused.request.url).pathname.replace('/api/', '') as EndpointName
    if (this.learning) this.known.add(name)
    const act = !this.known.has(name) && !QUESTION.test(name)
    if (act) this.asked.push(name)
    // Who left the page does not wait for its answers.
    await this.answer(paused, name, act ? this.acts : this.reads).catch(() => undefined)
  }

  private async answer(paused: Paused, name: EndpointName, weather: Weather) {
    if (weather === 'slow') return void this.held.push(paused)
    if (weather === 'offline') return this.lose(paused)
    if (weather === 'crash') return this.say(paused, 500, CRASH)
    const fair = weather === 'fair' || name === ABOUT_ME
    if (weather === 'refused' && !fair) {
      const [refusal = 'notFound'] = contract[name].refusals
      return this.say(paused, 409, { ok: false, refusal })
    }
    // Who had really left could not walk on, in this tab or another.
    if (GONE.includes(name)) return this.say(paused, 200, { ok: true, reply: {} })
    const { requestId, request } = paused
    if (fair) {
      // The page itself knows when its answer has come.
      await this.browser.send('Fetch.continueRequest', { requestId })
      return
    }
    const { url, method, headers, postData } = request
    const response = await fetch(url, { method, headers, body: postData ?? null })
    const said = (await response.json()) as { reply?: object }
    return this.say(paused, response.status, {
      ...said,
      ...(said.reply && { reply: asEmpty(said.reply) }),
    })
  }

  private async lose({ requestId }: Paused) {
    await this.browser
      .send('Fetch.failRequest', { requestId, errorReason: 'InternetDisconnected' })
      .catch(() => undefined)
  }

  private async say({ requestId }: Paused, responseCode: number, said: object) {
    await this.browser.send('Fetch.fulfillRequest', {
      requestId,
      responseCode,
      responseHeaders: [{ name: 'content-type', value: 'application/json' }],
      body: Buffer.from(JSON.stringify(said)).toString('base64'),
    })
  }
}
