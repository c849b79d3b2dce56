import type { Place, Shortfall } from './check'

/** One shortfall, wherever it was seen. */
export interface Finding extends Shortfall {
  row: number
  check: string
  places: Place[]
  /** File of the picture, in the folder of the report. */
  picture?: string
}

/** A screen that was looked at, and in how many ways. */
export interface Looked {
  route: string
  state: string
  persona: string
  looks: number
}

/** What one run saw. */
export class Findings {
  private readonly found = new Map<string, Finding>()
  readonly looked: Looked[] = []

  /** Notes a shortfall, and says it; answers it when it is a new one, so that a picture can be taken. */
  add(row: number, check: string, place: Place, shortfall: Shortfall): Finding | null {
    // The same thing on the same page in another state, size or persona is the same work to mend.
    const kind = shortfall.kind ?? shortfall.node.replace(/\d+/g, '#')
    const key = [row, check, place.route, kind].join('|')
    const known = this.found.get(key)
    if (known) {
      known.places.push(place)
      return null
    }
    const finding = { ...shortfall, row, check, places: [place] }
    this.found.set(key, finding)
    const { node, found, wanted } = shortfall
    console.log(
      `${row} ${check}: ${place.route} (${place.state}): ${node}: ${found}, wanted ${wanted}`,
    )
    return finding
  }

  all(): Finding[] {
    return [...this.found.values()].sort(
      (one, other) => one.row - other.row || one.check.localeCompare(other.check),
    )
  }
}
