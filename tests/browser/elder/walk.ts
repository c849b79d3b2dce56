import type { Page } from 'playwright-core'
import { routes, type RouteName } from '@/routes'
import type { Visitor } from '../visitor'
import type * as inPage from './inPage'
import type { Measure } from './measure'
import { isSlow } from './movement'
import { Sky, type Weather } from './sky'

declare const elder: typeof inPage

/** What every walk of a run shares. */
export interface Known {
  /** Routes and acts that were seen in bad weather. */
  weathered: Set<string>
  /** Taps that were tried, and the page each leads to: who comes later goes straight there. */
  tried: Map<string, Promise<string | null>>
  /** Kinds of screen that were measured. */
  shapes: Set<string>
}

const pathOf = (hash: string) => hash.replace(/^#?\/?/, '').replace(/\?.*/, '')

/** What one persona still has to see, in however many tabs: everything from home on, or `only` these pages. */
export class Plan {
  readonly stops: Stop[]
  /** Which route leads to which, by one tap. */
  readonly ways = new Map<RouteName, Set<RouteName>>()
  private readonly planned = new Set<string>()

  constructor(
    readonly persona: string,
    private readonly only: string[],
  ) {
    const first = only.length > 0 ? only : [`#/${routes.home.path}`]
    this.stops = first.map((hash) => ({ hash, taps: [] }))
  }

  /** In practice the address is not enough: the taps go with it. */
  add(way: Stop, practising: boolean) {
    const key = `${way.hash} ${practising}`
    const here =
      this.only.length === 0 || this.only.some((hash) => pathOf(hash) === pathOf(way.hash))
    if (this.planned.has(key) || !here) return
    this.planned.add(key)
    this.stops.push(practising ? way : { ...way, taps: [] })
  }
}

/** A page: opened by its address, or by further taps where the address alone is not enough. */
interface Stop {
  hash: string
  taps: string[]
}

/** Something to tap, and how it is remembered. */
interface Next {
  id: string
  /** Tells who comes later to which page it leads; null: it stays on this one. */
  leadsTo: (hash: string | null) => void
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

/** A choice among lists: what comes is another's for everybody, so nobody tries it for all. */
const OWN_LIST = /^which-/

/** What is written into a box. */
const SAMPLE = '体检'

const PATIENCE = 8_000
/** What ends by itself, as speaking does, may be gone before the finger is there. */
const QUICKLY = { timeout: 3_000 }

export const routeOf = (hash: string): RouteName | undefined => {
  const path = pathOf(hash)
  const names = Object.keys(routes) as RouteName[]
  return path === '' ? 'home' : names.find((name) => routes[name].path === path)
}

/** A tab of somebody who taps everything there is, and has every screen measured on the way. */
export class Walk {
  private readonly page: Page
  private readonly sky = new Sky()

  constructor(
    private readonly visitor: Visitor,
    private readonly origin: string,
    readonly plan: Plan,
    private readonly known: Known,
    private readonly measure: Measure,
    private readonly weathers: Weathers,
  ) {
    this.page = visitor.page
  }

  begin = () => this.sky.over(this.page)

  /** Closes the tab; answers what the browser complained about. */
  async end() {
    await this.page.context().close()
    return this.visitor.complaints
  }

  async explore(stop: Stop) {
    const route = routeOf(stop.hash)
    if (!route) return
    await this.goTo(stop)
    await this.meet(route, stop.taps.length > 0 ? 'practising' : 'shown')
    if (stop.taps.length === 0) await this.seeInBadWeather(route, stop)
    // What is tapped on the page itself is part of the way back to it, and may hide what was there.
    for (let here: Stop | undefined; here?.taps.length !== stop.taps.length;) {
      if (here) await this.goTo(stop)
      this.met.clear()
      here = { ...stop, taps: [...stop.taps] }
      for (let next = await this.untried(route); next; next = await this.untried(route))
        await this.tryOut(next, route, here)
    }
  }

  /** The next thing to tap, or a box to write in as `id=words`; goes where others got to before. */
  private async untried(route: RouteName): Promise<Next | undefined> {
    const [targets, box, filled, practising] = await this.page.evaluate(() => {
      const boxes = Array.from(document.querySelectorAll<HTMLInputElement>('input, textarea'))
      const shown = boxes.filter((one) => one.checkVisibility())
      const empty = shown.find(({ value }) => value === '')?.closest('[id]')?.id
      const filled = shown.some(({ value }) => value !== '')
      const banner = document.querySelector('.page-banner')?.checkVisibility() ?? false
      return [elder.tappable(), empty, filled, banner] as const
    })
    const all = [...targets, ...(box ? [{ id: `${box}=${SAMPLE}`, look: 'write' }] : [])]
    let first: { id: string; key: string; isNew: boolean } | undefined
    for (const { id, look } of all) {
      if (CALLS.test(id)) continue
      const whose = OWN_LIST.test(id) ? this.plan.persona : ''
      const key = [route, look, filled, practising, whose].join('|')
      const isNew = !this.met.has(key)
      this.met.add(key)
      const tried = this.known.tried.get(key)
      // Nobody waits for who is still on the way there.
      void tried?.then((hash) => hash && this.note(route, { hash, taps: [] }, false))
      // What a tap just brought is tried before the next one hides it.
      if (!tried && (!first || (isNew && !first.isNew))) first = { id, key, isNew }
    }
    if (!first) return undefined
    const { id, key } = first
    let leadsTo: Next['leadsTo'] = () => undefined
    this.known.tried.set(key, new Promise((tell) => (leadsTo = tell)))
    return { id, leadsTo, practising }
  }
  /** What was seen on the page since it was begun. */
  private readonly met = new Set<string>()

  private async tryOut({ id, leadsTo, practising }: Next, route: RouteName, here: Stop) {
    const hash = await this.hash()
    this.sky.asked = []
    this.sky.acts = 'offline'
    await this.tap(id)
    const after = await this.hash()
    const act = this.sky.asked.length > 0 && after === hash
    const another = this.sky.asked.includes('session.demo')
    // In practice the way there is more than its address.
    leadsTo(after === hash || another || practising ? null : after)
    await this.sky.clear()
    // Who becomes somebody else in demo mode is on that persona's walk.
    if (another) return this.goTo(here)
    if (act) return this.act(id, route, here)
    if (after === hash) {
      here.taps.push(id)
      return this.meet(route, `after ${id}`)
    }
    this.note(route, { hash: after, taps: [...here.taps, id] }, await this.practises())
    await this.back(hash, here)
  }

  /** Does something in every weather, the last time for good. */
  private async act(id: string, route: RouteName, here: Stop) {
    await this.meet(route, `${id} > offline`)
    const kind = `${route} ${id}`
    if (!this.known.weathered.has(kind)) {
      this.known.weathered.add(kind)
      for (const weather of this.weathers.acting) {
        await this.tapOnceMore(id, here, weather)
        await this.meet(route, `${id} > ${weather}`)
      }
    }
    const hash = await this.hash()
    await this.tapOnceMore(id, here)
    const after = await this.hash()
    await this.meet(routeOf(after) ?? route, `${id} > done`)
    if (after !== hash)
      this.note(route, { hash: after, taps: [...here.taps, id] }, await this.practises())
    await this.goTo(here)
  }

  /** Where the page still offers it, as it does after most that went wrong; else on the page anew. */
  private async tapOnceMore(id: string, here: Stop, weather: Weather = 'fair') {
    await this.sky.clear()
    this.sky.acts = weather
    if (await this.tapAgain(id)) return
    await this.goTo(here)
    this.sky.acts = weather
    await this.tapAgain(id)
  }

  private async seeInBadWeather(route: RouteName, stop: Stop) {
    if (this.known.weathered.has(route)) return
    this.known.weathered.add(route)
    // First, while the phone still knows what it just read here.
    await this.goTo(stop, 'offline', 'remembering')
    await this.meet(route, 'kept offline')
    for (const weather of this.weathers.opening) {
      // The net that was slow breaks, without beginning anew.
      if (weather === 'offline' && this.sky.reads === 'slow') await this.sky.clear(weather)
      else await this.goTo(stop, weather)
      await this.settle()
      await this.meet(route, weather)
    }
    await this.goTo(stop)
  }

  /** Remembers a page to go to later, and from where a tap led there. */
  private note(from: RouteName, way: Stop, practising: boolean) {
    const route = routeOf(way.hash)
    if (!route) throw new Error(`${this.plan.persona}: ${way.hash} is no page`)
    this.plan.ways.set(from, (this.plan.ways.get(from) ?? new Set()).add(route))
    this.plan.add(way, practising)
  }

  /** Opens a page anew, as a link would, and taps the rest of the way. */
  private async goTo({ hash, taps }: Stop, weather: Weather = 'fair', memory = 'forgetting') {
    const { page, sky } = this
    await sky.clear(weather)
    sky.learning = taps.length === 0
    await this.open(hash, memory === 'forgetting')
    await page.locator('.page').first().waitFor()
    await this.settle()
    sky.learning = false
    for (const id of taps) await this.tapAgain(id)
    sky.asked = []
  }

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

  private async back(hash: string, here: Stop) {
    await this.page.goBack()
    await this.settle()
    if ((await this.hash()) !== hash) await this.goTo(here)
  }

  /** Taps as a finger does, or writes. */
  private async tap(id: string) {
    const [name = '', words] = id.split('=')
    const node = this.page.locator(`[id="${name}"]`).filter({ visible: true }).first()
    if (!(await node.isVisible())) return
    const box = node.locator('input, textarea').or(node).last()
    const done = words === undefined ? node.tap(QUICKLY) : box.fill(words, QUICKLY)
    await done.catch(() => undefined)
    await this.settle()
  }

  /** What a finger reached once; what is no longer there after an act is passed over. */
  private async tapAgain(id: string) {
    if (id.includes('=')) return this.tap(id)
    const tapped = await this.page.evaluate((id) => elder.click(id), id)
    if (tapped) await this.settle()
    return tapped
  }

  /** What is done on the page counts for nothing, and it says so. */
  private practises = () =>
    this.page.evaluate(() => document.querySelector('.page-banner')?.checkVisibility() ?? false)

  private hash = () => this.page.evaluate(() => location.hash)

  /** Waits until every answer is drawn; what is held back is not waited for. */
  private async settle() {
    const end = Date.now() + PATIENCE
    do await this.page.evaluate((slow) => elder.settled(slow), this.sky.reads === 'slow')
    while (this.sky.pending > 0 && Date.now() < end)
  }

  private async meet(route: RouteName, state: string) {
    const shape = await this.page.evaluate(() => elder.shape())
    // What still waits looks the same whether it should or not.
    const kind = `${shape} ${isSlow(state)}`
    if (this.known.shapes.has(kind)) return
    this.known.shapes.add(kind)
    await this.measure.all(this.page, { route, state, persona: this.plan.persona })
  }
}
