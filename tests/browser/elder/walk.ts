import type { Page } from 'playwright-core'
import { routes, type RouteName } from '@/routes'
import type { Visitor } from '../visitor'
import type * as inPage from './inPage'
import type { Measure } from './measure'
import { Sky, type Weather } from './sky'

declare const elder: typeof inPage

/** What every walk of a run shares. */
export interface Known {
  /** Fewest taps from home to a route. */
  reached: Map<RouteName, number>
  /** Routes and acts that were seen in bad weather. */
  weathered: Set<string>
  /** Taps that were tried, and the page each leads to: who comes later goes straight there. */
  tried: Map<string, string | null>
  /** Kinds of screen that were measured. */
  shapes: Set<string>
}

/** A page: opened by its address, or by further taps where the address alone is not enough. */
interface Stop {
  hash: string
  taps: string[]
  /** Taps from home. */
  depth: number
}

/** Something to tap, and how it is remembered. */
interface Next {
  id: string
  key: string
  practising: boolean
}

/** Bad weather for what a page asks, and for what somebody does (which meets `offline` anyway). */
interface Weathers {
  opening: Weather[]
  acting: Weather[]
}
export const ALL: Weathers = {
  opening: ['slow', 'offline', 'crash', 'refused', 'empty'],
  acting: ['slow', 'crash', 'refused'],
}
export const SOME: Weathers = { opening: ['slow', 'offline', 'empty'], acting: ['refused'] }

/** A call changes nothing on the screen, and then the browser waits for a telephone for ever. */
const CALLS = /(^|-)call(?!Me)/

/** What is written into a box. */
const SAMPLE = '体检'

const PATIENCE = 8_000
const QUICKLY = { timeout: 4_000 }

export const routeOf = (hash: string): RouteName | undefined => {
  const path = hash.replace(/^#?\/?/, '').replace(/\?.*/, '')
  const names = Object.keys(routes) as RouteName[]
  return path === '' ? 'home' : names.find((name) => routes[name].path === path)
}

/** Somebody who taps everything there is, and has every screen measured on the way. */
export class Walk {
  private readonly page: Page
  private readonly sky = new Sky()
  private readonly stops: Stop[] = [{ hash: `#/${routes.home.path}`, taps: [], depth: 0 }]
  private readonly planned = new Set<string>()

  constructor(
    visitor: Visitor,
    private readonly origin: string,
    private readonly persona: string,
    private readonly known: Known,
    private readonly measure: Measure,
    private readonly weathers: Weathers,
  ) {
    this.page = visitor.page
  }

  async everywhere() {
    await this.sky.over(this.page)
    for (let stop = this.stops.shift(); stop; stop = this.stops.shift()) await this.explore(stop)
  }

  private async explore(stop: Stop) {
    const route = routeOf(stop.hash)
    if (!route) return
    await this.goTo(stop)
    await this.meet(route, stop.taps.length > 0 ? 'practising' : 'shown')
    if (stop.taps.length === 0) await this.seeInBadWeather(route, stop)
    // What is tapped on the page itself is part of the way back to it.
    const here = { ...stop, taps: [...stop.taps] }
    for (let next = await this.untried(route, here); next; next = await this.untried(route, here))
      await this.tryOut(next, route, here)
  }

  /** The next thing to tap, or a box to write in as `id=words`; goes where others got to before. */
  private async untried(route: RouteName, here: Stop): Promise<Next | undefined> {
    const [targets, box, filled, practising] = await this.page.evaluate(() => {
      const boxes = Array.from(document.querySelectorAll<HTMLInputElement>('input, textarea'))
      const shown = boxes.filter((one) => one.checkVisibility())
      const empty = shown.find(({ value }) => value === '')?.closest('[id]')?.id
      const filled = shown.some(({ value }) => value !== '')
      const banner = document.querySelector('.page-banner')?.checkVisibility() ?? false
      return [elder.tappable(), empty, filled, banner] as const
    })
    const all = [...targets, ...(box ? [{ id: `${box}=${SAMPLE}`, look: 'write' }] : [])]
    for (const { id, look } of all) {
      if (CALLS.test(id)) continue
      const key = [route, look, filled, practising].join('|')
      const lead = this.known.tried.get(key)
      if (lead) await this.plan(lead, { hash: lead, taps: [], depth: here.depth + 1 })
      if (lead !== undefined) continue
      this.known.tried.set(key, null)
      return { id, key, practising }
    }
    return undefined
  }

  private async tryOut({ id, key, practising }: Next, route: RouteName, here: Stop) {
    const hash = await this.hash()
    this.sky.asked = []
    this.sky.acts = 'offline'
    await this.tap(id)
    await this.settle()
    const after = await this.hash()
    const act = this.sky.asked.length > 0 && after === hash
    const another = this.sky.asked.includes('session.demo')
    await this.sky.clear()
    // Who becomes somebody else in demo mode is on that persona's walk.
    if (another) return this.goTo(here)
    if (act) return this.act(id, route, here)
    if (after === hash) {
      here.taps.push(id)
      return this.meet(route, `after ${id}`)
    }
    // In practice the way there is more than its address.
    if (!practising) this.known.tried.set(key, after)
    await this.plan(after, { ...here, taps: [...here.taps, id], depth: here.depth + 1 })
    await this.back(hash, here)
  }

  /** Does something in every weather, the last time for good. */
  private async act(id: string, route: RouteName, here: Stop) {
    await this.meet(route, `${id} > offline`)
    const kind = `${route} ${id}`
    if (!this.known.weathered.has(kind)) {
      this.known.weathered.add(kind)
      for (const weather of this.weathers.acting) {
        await this.goTo(here)
        this.sky.acts = weather
        await this.tap(id)
        await this.settle()
        await this.meet(route, `${id} > ${weather}`)
      }
    }
    await this.goTo(here)
    const hash = await this.hash()
    await this.tap(id)
    await this.settle()
    const after = await this.hash()
    await this.meet(routeOf(after) ?? route, `${id} > done`)
    if (after !== hash)
      await this.plan(after, { ...here, taps: [...here.taps, id], depth: here.depth + 1 })
    await this.goTo(here)
  }

  private async seeInBadWeather(route: RouteName, stop: Stop) {
    if (this.known.weathered.has(route)) return
    this.known.weathered.add(route)
    for (const weather of this.weathers.opening) {
      await this.goTo(stop, weather)
      await this.meet(route, weather)
    }
    await this.goTo(stop)
    await this.goTo(stop, 'offline', 'remembering')
    await this.meet(route, 'kept offline')
    await this.goTo(stop)
  }

  /** Remembers a page to go to later. In practice the address is not enough: the taps go with it. */
  private async plan(hash: string, way: Stop) {
    const route = routeOf(hash)
    if (!route) throw new Error(`${this.persona}: ${hash} is no page`)
    const practising = await this.page.evaluate(
      () => document.querySelector('.page-banner')?.checkVisibility() ?? false,
    )
    this.known.reached.set(route, Math.min(way.depth, this.known.reached.get(route) ?? Infinity))
    const key = `${hash} ${practising}`
    if (this.planned.has(key)) return
    this.planned.add(key)
    this.stops.push(practising ? way : { hash, taps: [], depth: way.depth })
  }

  /** Opens a page anew, as a link would, and taps the rest of the way. */
  private async goTo({ hash, taps }: Stop, weather: Weather = 'fair', memory = 'forgetting') {
    const { page, sky } = this
    if (memory === 'forgetting') await this.forget()
    await page.goto('about:blank')
    await sky.clear()
    sky.reads = weather
    sky.learning = taps.length === 0
    await page.goto(`${this.origin}/${hash}`)
    await page.locator('.page').first().waitFor()
    await this.settle()
    sky.learning = false
    for (const id of taps) {
      await this.tap(id)
      await this.settle()
    }
    sky.asked = []
  }

  /** What the phone learned on the way, a new name or other letters: only the session stays. */
  private async forget() {
    const { origins } = await this.page.context().storageState()
    this.token ??= origins[0]?.localStorage.find(({ name }) => name === 'token')?.value
    if (!this.page.url().startsWith(this.origin)) return
    await this.page.evaluate((token) => {
      localStorage.clear()
      if (token) localStorage.setItem('token', token)
    }, this.token)
  }
  private token: string | undefined

  private async back(hash: string, here: Stop) {
    await this.page.goBack()
    await this.settle()
    if ((await this.hash()) !== hash) await this.goTo(here)
  }

  /** Taps, or writes; what is no longer there after an act is passed over. */
  private async tap(id: string) {
    const [name = '', words] = id.split('=')
    const node = this.page.locator(`[id="${name}"]`).filter({ visible: true }).first()
    const box = node.locator('input, textarea').or(node).last()
    const done = words === undefined ? node.tap(QUICKLY) : box.fill(words, QUICKLY)
    await done.catch(() => undefined)
  }

  private hash = () => this.page.evaluate(() => location.hash)

  /** Waits until every answer is drawn; what is held back is not waited for. */
  private async settle() {
    const end = Date.now() + PATIENCE
    let loading: boolean
    do {
      loading = await this.page.evaluate(async () => {
        await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 30)))
        return Array.from(document.querySelectorAll('.loading, .opening')).some((one) =>
          one.checkVisibility(),
        )
      })
    } while ((this.sky.pending > 0 || (loading && this.sky.reads !== 'slow')) && Date.now() < end)
    await this.page.evaluate(
      () => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 60))),
    )
  }

  private async meet(route: RouteName, state: string) {
    const shape = await this.page.evaluate(() => elder.shape())
    if (this.known.shapes.has(shape)) return
    this.known.shapes.add(shape)
    await this.measure.all(this.page, { route, state, persona: this.persona })
  }
}
