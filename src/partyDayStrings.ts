import { strings } from './strings'

const titles = strings.partyDayTitles

/** The words of 主题党日, by the same rules as all others; they travel with the sub-package that shows them. */
export const partyDayStrings = {
  partyDays: { title: titles.partyDays },
} as const
