import { newId } from '@/domain/id'
import { now } from './clock'

/**
 * Ids for wishes of one kind: the same wish has the same id until it is answered, so that trying again
 * after a lost answer finds what the first try did.
 */
export function createIntentions<Wish>() {
  const unanswered = new Map<string, string>()
  return {
    idOf(wish: Wish): string {
      const text = JSON.stringify(wish)
      const id = unanswered.get(text) ?? newId(now())
      unanswered.set(text, id)
      return id
    },
    answered: (wish: Wish): void => void unanswered.delete(JSON.stringify(wish)),
  }
}
