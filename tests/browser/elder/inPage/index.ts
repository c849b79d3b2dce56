import { countAnswers } from './settled'
import { hearListeners } from './targets'

export type { Box } from './dom'
export { click, focusBox, offers, reach } from './finger'
export { judged, letters, spaced, type Fault } from './judged'
export type { Leaf } from './leaves'
export { settled } from './settled'
export { pieces, shape, survey, type Survey, type Texts } from './survey'
export type { Target } from './targets'

/** Before anything loads. */
export function begin(): void {
  hearListeners()
  countAnswers()
}
