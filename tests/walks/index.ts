import { pledge, report, shift, whistleToThanks } from './community'
import type { Walk } from './hand'
import { newsAndSeat } from './newsAndSeat'

/** Whole journeys, by what happens in them; each is walked in Chromium and in the mini-program. */
export const walks: Record<string, Walk> = {
  'a member reads the news, takes a seat and gives it back': newsAndSeat,
  'a whistle is answered, served and thanked': whistleToThanks,
  'somebody reports to the community in three questions': report,
  'a card of 亮身份 is shown, taken back and gone': pledge,
  'a shift at the hospital is taken and given back': shift,
}
