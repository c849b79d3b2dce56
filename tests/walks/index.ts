import { pledge, report, shift, whistleToThanks } from './community'
import type { Walk } from './hand'
import { newsAndSeat } from './newsAndSeat'
import { helperOfTheBedridden, memberAtHome, mobileMember } from './partyDay'
import { functionalSecretary, secretary } from './partyDayOfficers'

/** Whole journeys, by what happens in them; each is walked in Chromium and in the mini-program. */
export const walks: Record<string, Walk> = {
  'a member reads the news, takes a seat and gives it back': newsAndSeat,
  'a whistle is answered, served and thanked': whistleToThanks,
  'somebody reports to the community in three questions': report,
  'a card of 亮身份 is shown, taken back and gone': pledge,
  'a shift at the hospital is taken and given back': shift,
  'party day: a member at home follows, speaks and votes': memberAtHome,
  'party day: a mobile member takes part without a vote, and is told why': mobileMember,
  'party day: who helps somebody in bed sees a visit and makes up': helperOfTheBedridden,
  'party day: a secretary plans it, leads it and has its minutes confirmed': secretary,
  'party day: a functional branch holds it, and is told what it may not do': functionalSecretary,
}
