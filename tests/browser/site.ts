import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromium, type Browser, type BrowserContextOptions } from 'playwright-core'
import type { EndpointName, OutcomeOf, ReplyOf, RequestOf } from '@/contract'
import { startServer, type Running } from '../support/serverProcess'
import { Visitor } from './visitor'

/** The phone most elders have in hand; tests of other phones say so. */
const PHONE = { width: 375, height: 667 }

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  // A microphone that beeps, and is let.
  '--use-fake-ui-for-media-stream',
  '--use-fake-device-for-media-stream',
]

const CHROMIUM = '/usr/bin/chromium'

/** The real server on a new demo county, and a browser beside it. */
export class Site {
  private readonly folder = mkdtempSync(path.join(tmpdir(), 'yinling-site-'))
  private constructor(
    private readonly browser: Browser,
    private server: Running | null = null,
    private port = 0,
  ) {}

  /** `engine`: which Chromium, where it is not the usual one; `more`: switches of its own. */
  static async open(engine = CHROMIUM, more: string[] = []) {
    const executablePath = process.env.CHROMIUM ?? engine
    const site = new Site(await chromium.launch({ executablePath, args: [...QUIET, ...more] }))
    await site.startServer()
    return site
  }

  get origin() {
    return `http://localhost:${this.port}`
  }

  /** Starts the server, the second time on the port and the data it had. */
  async startServer() {
    this.server = await startServer([process.execPath, 'dist/server/main.js'], {
      IDENTITY: 'demo',
      DATA_DIR: path.join(this.folder, 'db'),
      PORT: String(this.port),
    })
    this.port = this.server.port
  }

  async stopServer() {
    await this.server?.stop()
  }

  async close() {
    await this.browser.close()
    await this.stopServer()
    rmSync(this.folder, { recursive: true })
  }

  /**
   * Somebody with a phone of their own: a persona who is signed in, or (null) a guest. `remembered`:
   * what else the phone knows already.
   */
  async visitor(
    persona: string | null,
    remembered: Record<string, string> = {},
    more: BrowserContextOptions = {},
  ) {
    const texts = persona ? { ...remembered, token: await this.tokenOf(persona) } : remembered
    // As Taro stores them in a browser.
    const localStorage = Object.entries(texts).map(([name, data]) => ({
      name,
      value: JSON.stringify({ data }),
    }))
    const context = await this.browser.newContext({
      viewport: PHONE,
      isMobile: true,
      hasTouch: true,
      // It would answer in the place of the net that a test takes away or changes.
      serviceWorkers: 'block',
      locale: 'zh-CN',
      storageState: { cookies: [], origins: [{ origin: this.origin, localStorage }] },
      ...more,
    })
    return new Visitor(await context.newPage(), this.origin)
  }

  private readonly tokens = new Map<string, string>()

  private async tokenOf(persona: string) {
    const known = this.tokens.get(persona)
    if (known !== undefined) return known
    const { token } = await this.send(null, 'session.demo', { persona })
    this.tokens.set(persona, token)
    return token
  }

  /** Asks the server as a persona, to set a scene or to see what came of it. */
  async ask<Name extends EndpointName>(persona: string, name: Name, request: RequestOf<Name>) {
    return this.send(await this.tokenOf(persona), name, request)
  }

  private async send<Name extends EndpointName>(
    token: string | null,
    name: Name,
    request: RequestOf<Name>,
  ): Promise<ReplyOf<Name>> {
    const answer = await fetch(`${this.origin}/api/${name}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token && { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(request),
    })
    const outcome = (await answer.json()) as OutcomeOf<Name>
    if (!outcome.ok) throw new Error(`${name} refused: ${outcome.refusal}`)
    return outcome.reply
  }
}
