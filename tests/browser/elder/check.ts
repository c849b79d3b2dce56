import type { RouteName } from '@/routes'
import type { Box, Survey } from './inPage'

/** Where and how a page is looked at. */
export interface Place {
  route: RouteName
  /** How the page came to look like this: `shown`, `offline`, `signUpAlone > refused`, … */
  state: string
  persona: string
  width: number
  height: number
  /** Letter size divided by the standard one. */
  scale: number
}

/** Something an elder would stumble over. */
export interface Shortfall {
  /** What it is, in its own words. */
  node: string
  /** What was measured, with its unit. */
  found: string
  wanted: string
  /** What its like have in common: one cause, one line of a report. */
  kind?: string
  /** Where it stands, for the picture. */
  box?: Box
}

/** One way to judge one row of the table in docs/elder.md. */
export interface Check {
  row: number
  name: string
  /** `standard`: the same screen with the letters of scale 1. */
  find: (seen: Survey, place: Place, standard: Survey) => Shortfall[]
}

/** A tenth of a px is nobody's fault. */
export const HAIR = 0.1

/** Numbers as a report shows them. */
export const round = (value: number): string => String(Math.round(value * 100) / 100)

export const px = (value: number): string => `${round(value)}px`

export const widthOf = ({ left, right }: Box): number => right - left
export const heightOf = ({ top, bottom }: Box): number => bottom - top

/** Shortfalls of those of `items` that `fails` finds wanting; `fails` answers what was measured. */
export const failing = <
  Item extends { box?: Box; words?: string | string[]; id?: string; within?: string },
>(
  items: Item[],
  wanted: string,
  fails: (item: Item) => string | false,
): Shortfall[] =>
  items.flatMap((item) => {
    const found = fails(item)
    if (found === false) return []
    const node = Array.isArray(item.words) ? item.words.join(' ') : (item.words ?? '')
    const kind = item.id?.replace(/\d+/g, '#') ?? item.within?.split(' ').slice(0, 2).join(' ')
    return [{ node, found, wanted, ...(kind && { kind }), ...(item.box && { box: item.box }) }]
  })

/** A fault of the whole page. */
export const pageFault = (bad: boolean, found: string, wanted: string): Shortfall[] =>
  bad ? [{ node: 'page', found, wanted }] : []
