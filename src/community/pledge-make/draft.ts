import type { MyPledge } from '@/client/pledge'
import type { PledgeAudience, PledgeDays } from '@/domain/pledge'
import { communityStrings } from '@/communityStrings'

/** A card as it is being made: nothing is agreed to beforehand. */
export interface Draft {
  words: string[]
  days: PledgeDays
  seenBy: PledgeAudience[]
}

/** What could be said under a title. */
export const sentencesFor = (title: string): readonly string[] =>
  communityStrings.sentences[title] ?? communityStrings.anySentences

/** What was said before under the same titles, else what one could say; whom to is asked anew. */
export const begin = ({ titles, card }: MyPledge): Draft => ({
  words: titles.map(
    (title) =>
      card?.slots.find((slot) => slot.title === title)?.words ?? sentencesFor(title)[0] ?? '',
  ),
  days: 365,
  seenBy: [],
})
