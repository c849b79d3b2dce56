import { handsFor, type Quorum } from '@/domain/matter'
import type { Matter } from '../sql/matter'

/** A matter as people see it: as it is while it is open, as it was once it is closed. */
export const shownMatter = (matter: Matter, quorum: Quorum) => {
  const { matterId, question, state, choices, room, tapped } = matter
  const hands = handsFor(choices.length, room, tapped)
  return {
    ...{ matterId, question, state },
    choices: choices.map((words, at) => ({ words, room: 0, home: 0, ...hands[at] })),
    due: matter.due ?? quorum.due,
    here: matter.here ?? quorum.here,
  }
}
