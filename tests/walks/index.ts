import type { Walk } from './hand'
import { newsAndSeat } from './newsAndSeat'

/** Whole journeys, by what happens in them; each is walked in Chromium and in the mini-program. */
export const walks: Record<string, Walk> = {
  'a member reads the news, takes a seat and gives it back': newsAndSeat,
}
