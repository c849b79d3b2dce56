import type { Place, Shortfall } from '../check'
import { checks } from '../checks'
import { lost } from '../layout'
import { LARGEST, rootFault, rootPx } from '../letters'
import { click } from './finger'
import { drawn } from './settled'
import { survey, textsWith, type Survey } from './survey'

/** A shortfall, and the check that found it. */
export interface Fault {
  row: number
  check: string
  place: Place
  shortfall: Shortfall
}

/** Spacing a reader may ask for (WCAG 1.4.12). */
const SPACED = `*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}`

const CHOICES = 3
const root = () => document.documentElement
const turn = () => new Promise((then) => setTimeout(then))

/** Taps the button of every page until 1rem is as many px; after the largest comes the standard. */
async function lettersOf(px: number): Promise<void> {
  const is = () => parseFloat(getComputedStyle(root()).fontSize)
  for (let tapped = 0; tapped < CHOICES && is() !== px; tapped++) {
    click('letters')
    // By then it is in the page. Nobody needs it drawn.
    await turn()
  }
}

const size = (scale: number) => (root().style.fontSize = `${rootPx(scale)}px`)

/** Letters of one scale; beyond 1, the frame too is the one of the largest of ours. */
export async function letters(scale: number): Promise<void> {
  await lettersOf(scale === 1 ? rootPx(1) : LARGEST)
  if (scale > 1) size(scale)
}

const judge = (seen: Survey, place: Place, standard: Survey): Fault[] =>
  checks.flatMap(({ row, name, find }) =>
    find(seen, place, standard).map((shortfall) => ({ row, check: name, place, shortfall })),
  )

/** The texts as they stand with more space. */
export const spaced = () => lost(textsWith(SPACED))

/**
 * What every check finds wanting in standard letters and in those of each further scale. It is judged
 * here, since what was seen takes longer to tell than to see. Begins and ends with standard letters.
 */
export async function judged(place: Place, scales: number[]): Promise<Fault[]> {
  // Another phone takes a moment.
  if (root().clientWidth !== place.width) await drawn()
  await lettersOf(rootPx(1))
  const standard = survey()
  const faults = [
    ...rootFault(standard, 1).map((shortfall) => ({
      row: 0,
      check: 'root size',
      place,
      shortfall,
    })),
    ...judge(standard, place, standard),
    ...spaced().map((shortfall) => ({ row: 20, check: 'wider spacing', place, shortfall })),
  ]
  await lettersOf(LARGEST)
  for (const scale of scales) {
    size(scale)
    faults.push(...judge(survey(), { ...place, scale }, standard))
  }
  await lettersOf(rootPx(1))
  return faults
}
