import { slotBegins, slotOf, type Instant } from './time'

/**
 * What is scanned at the door carries the slot of time it was made for, in minutes: a sheet on the wall
 * is good on its day, a member's code on the screen for a few minutes, that of a pledge (亮身份) a little longer:
 * whoever scans it has a page to open.
 */
const SLOTS = { wall: 24 * 60, card: 5, pledge: 10 } as const
export type Scanned = keyof typeof SLOTS

/** The slot of such a code made for this moment. */
export const scanSlot = (kind: Scanned, at: Instant): number => slotOf(at, SLOTS[kind])

/** Whether it is good now: in its own slot and in those beside it, so that midnight shuts nobody out. */
export const isInSlot = (kind: Scanned, slot: number, now: Instant): boolean =>
  Math.abs(scanSlot(kind, now) - slot) <= 1

/** From when on a code made at this moment may be refused. */
export const scanEnds = (kind: Scanned, at: Instant): Instant =>
  slotBegins(scanSlot(kind, at) + 2, SLOTS[kind])
