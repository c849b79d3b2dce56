import { failing, pageFault, px, type Check, type Shortfall } from './check'
import type { Box, Leaf, Texts } from './inPage'

/** Rects of letters reach a little over their line. */
const TOUCH = 3

const cross = (one: Box, other: Box) =>
  Math.min(one.right, other.right) - Math.max(one.left, other.left) > TOUCH &&
  Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > TOUCH + 4

const overlaps = (leaves: Leaf[]): Shortfall[] =>
  leaves.flatMap((one, at) =>
    failing(
      leaves.slice(at + 1).filter(({ layer }) => layer === one.layer),
      'apart',
      (other) =>
        one.lines.some((line) => other.lines.some((another) => cross(line, another))) &&
        `lies on ${one.words}`,
    ),
  )

/** Nothing scrolls sideways, nothing is cut, nothing lies on something else. */
export const lost = (seen: Texts): Shortfall[] => [
  ...pageFault(seen.sideways > 0, `scrolls ${px(seen.sideways)} sideways`, 'never sideways'),
  ...failing(seen.over, 'inside the screen', ({ box }) => `${px(box.left)} to ${px(box.right)}`),
  ...failing(seen.leaves, 'all of it', ({ cut }) => cut && 'cut'),
  ...failing(seen.leaves, 'all of it', ({ ellipsis }) => ellipsis && 'ends in …'),
  ...overlaps(seen.leaves),
]

export const layout: Check[] = [
  { row: 18, name: 'nothing is lost', find: lost },
  {
    row: 19,
    name: 'zooming is allowed',
    find: (seen) =>
      pageFault(
        /user-scalable\s*=\s*(no|0)|maximum-scale/.test(seen.viewport),
        seen.viewport,
        'no limit',
      ),
  },
]
