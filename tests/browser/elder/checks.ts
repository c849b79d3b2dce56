import { choices } from './choices'
import { contrast } from './contrast'
import { layout } from './layout'
import { letters } from './letters'
import { movement } from './movement'
import { names } from './names'
import { targets } from './targets'
import { words } from './words'

/** Everything one look at a page can judge, by the rows of docs/elder.md. */
export const checks = [
  ...letters,
  ...contrast,
  ...targets,
  ...layout,
  ...names,
  ...choices,
  ...words,
  ...movement,
]
