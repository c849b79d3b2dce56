import { failing, heightOf, px, round, widthOf, type Check, type Shortfall } from './check'
import type { Box, Target } from './inPage'

const LEAST = 60
const MAIN_HEIGHT = 64
const TILE = 88
const GAP = 12
const MARGIN = 24
/** What a column leaves of a phone's width beside a full-width act. */
const FULL = 0.8

const sizeOf = ({ box }: Target) => `${round(widthOf(box))}×${round(heightOf(box))}`

/** Smaller than width × height in px. */
const under = (width: number, height: number) => (target: Target) =>
  (widthOf(target.box) < width - 0.5 || heightOf(target.box) < height - 0.5) && sizeOf(target)

function distance(one: Box, other: Box): number {
  const across = Math.max(one.left - other.right, other.left - one.right)
  const down = Math.max(one.top - other.bottom, other.top - one.bottom)
  return across > 0 && down > 0 ? Math.hypot(across, down) : Math.max(across, down)
}

function tooClose(targets: Target[]): Shortfall[] {
  const free = targets.filter(({ nested }) => !nested)
  return free.flatMap((one, at) =>
    failing(
      free.slice(at + 1).filter(({ layer }) => layer === one.layer),
      `${px(GAP)} from ${one.name}`,
      (other) => {
        const gap = distance(one.box, other.box)
        return gap < GAP - 0.5 && px(gap)
      },
    ),
  )
}

export const targets: Check[] = [
  {
    row: 13,
    name: 'main act',
    find: (seen, { width }) =>
      failing(
        seen.targets.filter(({ main }) => main),
        `full width × ${MAIN_HEIGHT}px`,
        under(Math.min(width, 720) * FULL, MAIN_HEIGHT),
      ),
  },
  {
    row: 13,
    name: 'tiles',
    find: (seen) =>
      failing(
        seen.targets.filter(({ tile }) => tile),
        `${TILE}×${TILE}`,
        under(TILE, TILE),
      ),
  },
  {
    row: 14,
    name: 'every target',
    find: (seen) => failing(seen.targets, `${LEAST}×${LEAST}`, under(LEAST, LEAST)),
  },
  {
    row: 15,
    name: 'the whole card is tapped',
    find: (seen) =>
      failing(
        seen.cards,
        '90% of the card',
        ({ share }) => share < 0.9 && `${round(share * 100)}%`,
      ),
  },
  {
    row: 15,
    name: 'a finger reaches all of it',
    find: (seen) =>
      failing(seen.targets, '5 of 5 points', ({ hits }) => hits < 5 && `${hits} of 5 points`),
  },
  { row: 16, name: 'gap between targets', find: (seen) => tooClose(seen.targets) },
  {
    row: 17,
    name: 'main act away from the edge',
    find: (seen) =>
      failing(
        seen.targets.filter(({ main }) => main),
        px(MARGIN),
        ({ box }) => {
          const nearest = Math.min(box.left, seen.width - box.right)
          return nearest < MARGIN && px(nearest)
        },
      ),
  },
]
