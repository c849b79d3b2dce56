import type { RouteName } from '@/routes'
import type * as inPage from './inPage'
import type { Measure } from './measure'
import { isSlow } from './movement'
import { routeOf, type Known, type Plan, type Stop, type Weathers } from './plan'
import type { Weather } from './sky'
import type { Tab } from './tab'

declare const elder: typeof inPage

/** Something to tap, or a box to write in (`id=words`). */
interface Offer {
  id: string
  /** The same for what leads to the same kind of page. */
  key: string
  practising: boolean
}

/** A call changes nothing on the screen, and then the browser waits for a telephone for ever. */
const CALLS = /(^|-)call(?!Me)/

/** A choice among lists: what comes is another's for everybody, so nobody tries it for all. */
const OWN_LIST = /^which-/

/** A person of the demo to become: one of them is enough. */
const SOMEBODY = /^person-.*/

/** What is written into a box. */
const SAMPLE = '体检'

/** Somebody who taps everything there is, and has every screen measured on the way. */
export class Walk {
  constructor(
    readonly tab: Tab,
    readonly plan: Plan,
    private readonly known: Known,
    private readonly measure: Measure,
    private readonly weathers: Weathers,
  ) {}

  async explore(stop: Stop) {
    const { tab, known } = this
    const route = routeOf(stop.hash)
    if (!route) return
    const practising = stop.taps.length > 0
    const isFirst = !practising && !known.weathered.has(route)
    if (isFirst) await this.seeInBadWeather(route, stop)
    await tab.goTo(stop)
    await this.meet(route, practising ? 'practising' : 'shown')
    if (isFirst && this.weathers.kept) await this.seeKept(route, stop)
    let offers = await this.offers(route)
    while (offers.some(this.isUntried)) {
      this.met.clear()
      // What is tapped on the page itself is part of the way back to it.
      const here = { ...stop, taps: [...stop.taps] }
      for (let now = offers; now.some(this.isUntried); now = await this.offers(route))
        await this.tryOut(this.next(now), route, here)
      // It may have hidden what was there at first.
      if (!offers.some(this.isUntried)) return
      await tab.goTo(stop)
      offers = await this.offers(route)
    }
  }

  /** Everything to tap here; goes where others got to before. */
  private async offers(route: RouteName): Promise<Offer[]> {
    const { targets, box, filled, practising } = await this.tab.page.evaluate(() => elder.offers())
    const all = [...targets, ...(box ? [{ id: `${box}=${SAMPLE}`, look: 'write' }] : [])]
    return all
      .filter(({ id }) => !CALLS.test(id))
      .map(({ id, look }) => {
        const whose = OWN_LIST.test(id) ? this.plan.persona : ''
        const kind = route === 'people' ? look.replace(SOMEBODY, 'person') : look
        const key = [route, kind, filled, practising, whose].join('|')
        // Nobody waits for who is still on the way there.
        void this.known.tried
          .get(key)
          ?.then((hash) => hash && this.plan.note(route, { hash, taps: [] }, false))
        return { id, key, practising }
      })
  }

  private isUntried = ({ key }: Offer) => !this.known.tried.has(key) && !this.plan.tried.has(key)

  /** What a tap just brought is tried before the next one hides it. */
  private next(offers: Offer[]): Offer {
    const untried = offers.filter(this.isUntried)
    const [next] = [...untried.filter(({ key }) => !this.met.has(key)), ...untried]
    for (const { key } of offers) this.met.add(key)
    return next!
  }
  /** What was seen on the page since it was begun. */
  private readonly met = new Set<string>()

  private async tryOut({ id, key, practising }: Offer, route: RouteName, here: Stop) {
    const { tab, plan, known } = this
    let leadsTo: (hash: string | null) => void = () => undefined
    known.tried.set(key, new Promise((tell) => (leadsTo = tell)))
    const hash = await tab.hash()
    tab.sky.asked = []
    tab.sky.acts = 'offline'
    await tab.tap(id)
    const after = await tab.hash()
    const act = tab.sky.asked.length > 0 && after === hash
    const another = tab.sky.asked.includes('session.demo')
    // In practice the way there is more than its address.
    leadsTo(after === hash || another || practising ? null : after)
    await tab.sky.clear()
    tab.touched ||= after === hash
    // Who becomes somebody else in demo mode is on that persona's walk.
    if (another) return tab.goTo(here)
    if (act) return this.act(id, route, here)
    if (after === hash) {
      here.taps.push(id)
      return this.meet(route, `after ${id}`)
    }
    const there = await tab.page.evaluate(() => elder.offers())
    plan.note(route, { hash: after, taps: [...here.taps, id] }, there.practising)
    if (there.empty) {
      // Another's may hold something, so they try for themselves.
      plan.tried.add(key)
      known.tried.delete(key)
    }
    await tab.back()
    if ((await tab.hash()) !== hash) await tab.goTo(here)
  }

  /** Does something in every weather, the last time for good. */
  private async act(id: string, route: RouteName, here: Stop) {
    const { tab, plan, known } = this
    await this.meet(route, `${id} > offline`)
    const kind = `${route} ${id}`
    if (!known.weathered.has(kind)) {
      known.weathered.add(kind)
      for (const weather of this.weathers.acting) {
        await this.tapOnceMore(id, here, weather)
        await this.meet(route, `${id} > ${weather}`)
      }
    }
    const hash = await tab.hash()
    await this.tapOnceMore(id, here)
    const after = await tab.hash()
    await this.meet(routeOf(after) ?? route, `${id} > done`)
    if (after !== hash) {
      const { practising } = await tab.page.evaluate(() => elder.offers())
      plan.note(route, { hash: after, taps: [...here.taps, id] }, practising)
    }
    await tab.goTo(here)
  }

  /** Where the page still offers it, as it does after most that went wrong; else on the page anew. */
  private async tapOnceMore(id: string, here: Stop, weather: Weather = 'fair') {
    const { tab } = this
    await tab.sky.clear()
    tab.sky.acts = weather
    if (await tab.tapAgain(id)) return
    await tab.goTo(here)
    tab.sky.acts = weather
    await tab.tapAgain(id)
  }

  /** Before it is seen in fair weather, so that the page need not be loaded once more after it. */
  private async seeInBadWeather(route: RouteName, stop: Stop) {
    this.known.weathered.add(route)
    for (const weather of this.weathers.opening) {
      await this.tab.goOn(stop, weather)
      await this.meet(route, weather)
    }
  }

  /** What the phone still knows of what it just read here. */
  private async seeKept(route: RouteName, stop: Stop) {
    await this.tab.goTo(stop, 'offline', 'remembering')
    await this.meet(route, 'kept offline')
    await this.tab.goTo(stop)
  }

  private async meet(route: RouteName, state: string) {
    const shape = await this.tab.page.evaluate(() => elder.shape())
    // What still waits looks the same whether it should or not.
    const kind = `${shape} ${isSlow(state)}`
    if (this.known.shapes.has(kind)) return
    this.known.shapes.add(kind)
    await this.measure.all(this.tab.page, { route, state, persona: this.plan.persona })
  }
}
