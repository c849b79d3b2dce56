import { routes, type RouteName } from '@/routes'
import type { Weather } from './sky'

/** A page: opened by its address, or by further taps where the address alone is not enough. */
export interface Stop {
  hash: string
  /** Ids of what is tapped, or `id=words` of a box that is written in. */
  taps: string[]
}

/** What every walk of a run shares. */
export interface Known {
  /** Routes and acts that were seen in bad weather. */
  weathered: Set<string>
  /** Taps that were tried, and the page each leads to: who comes later goes straight there. */
  tried: Map<string, Promise<string | null>>
  /** Kinds of screen that were measured. */
  shapes: Set<string>
}

/**
 * Bad weather for what a page asks, and for what somebody does (which meets `offline` anyway); `kept`:
 * also without a net, where the phone knows what it read.
 */
export interface Weathers {
  kept: boolean
  opening: Weather[]
  acting: Weather[]
}
export const ALL: Weathers = {
  kept: true,
  opening: ['slow', 'offline', 'crash', 'refused', 'empty'],
  acting: ['slow', 'crash', 'refused'],
}
export const SOME: Weathers = {
  kept: false,
  opening: ['slow', 'offline', 'empty'],
  acting: ['refused'],
}

const pathOf = (hash: string) => hash.replace(/^#?\/?/, '').replace(/\?.*/, '')

export const routeOf = (hash: string): RouteName | undefined => {
  const path = pathOf(hash)
  const names = Object.keys(routes) as RouteName[]
  return path === '' ? 'home' : names.find((name) => routes[name].path === path)
}

/** What one persona still has to see, in however many tabs: everything from home on, or `only` these pages. */
export class Plan {
  readonly stops: Stop[]
  /** Which route leads to which, by one tap. */
  readonly ways = new Map<RouteName, Set<RouteName>>()
  /** Taps that led this one to an empty page. */
  readonly tried = new Set<string>()
  private readonly planned = new Set<string>()

  constructor(
    readonly persona: string,
    private readonly only: string[],
  ) {
    const first = only.length > 0 ? only : [`#/${routes.home.path}`]
    this.stops = first.map((hash) => ({ hash, taps: [] }))
    first.forEach((hash) => this.planned.add(`${hash} false`))
  }

  /** Remembers a page to go to later, and from where a tap led there. */
  note(from: RouteName, way: Stop, practising: boolean) {
    const route = routeOf(way.hash)
    if (!route) throw new Error(`${this.persona}: ${way.hash} is no page`)
    this.ways.set(from, (this.ways.get(from) ?? new Set()).add(route))
    // In practice the address is not enough: the taps go with it.
    const key = `${way.hash} ${practising}`
    const here =
      this.only.length === 0 || this.only.some((hash) => pathOf(hash) === pathOf(way.hash))
    if (this.planned.has(key) || !here) return
    this.planned.add(key)
    this.stops.push(practising ? way : { ...way, taps: [] })
  }
}
