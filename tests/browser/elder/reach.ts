import { routes, type RouteName } from '@/routes'
import type { Place, Shortfall } from './check'

interface Fault {
  row: number
  name: string
  place: Place
  shortfall: Shortfall
}

/** Pages below home. */
const DEEPEST = 4

/** Which route leads to which by one tap, for one persona. */
type Ways = ReadonlyMap<RouteName, ReadonlySet<RouteName>>

/** Fewest taps from home, by whatever way: pages are not looked at in this order. */
function depths(ways: Ways): Map<RouteName, number> {
  const found = new Map<RouteName, number>([['home', 0]])
  // What is found meanwhile comes behind what is nearer.
  for (const [route, taps] of found)
    for (const next of ways.get(route) ?? []) if (!found.has(next)) found.set(next, taps + 1)
  return found
}

/** Routes nobody reaches by tapping, and those that lie too deep. */
export function reachFaults(everybody: Ways[]): Fault[] {
  const all = everybody.map(depths)
  return (Object.keys(routes) as RouteName[]).flatMap((route) => {
    const taps = Math.min(...all.map((found) => found.get(route) ?? Infinity))
    if (taps <= DEEPEST) return []
    const never = taps === Infinity
    return {
      row: never ? 52 : 31,
      name: never ? 'every route is reached by tapping' : 'depth',
      place: { route, state: 'shown', persona: 'anybody', width: 375, height: 667, scale: 1 },
      shortfall: {
        node: route,
        found: `${never ? 'not' : taps} taps`,
        wanted: `at most ${DEEPEST} from home`,
      },
    }
  })
}
