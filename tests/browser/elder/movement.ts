import { failing, pageFault, type Check } from './check'

/** Nothing of what was asked for has come yet, on purpose. */
export const isSlow = (state: string): boolean => state.endsWith('slow')

/** What every page has around it. */
const FRAME = /^(back|home|call|letters)$/

export const movement: Check[] = [
  {
    row: 49,
    name: 'never bare',
    find: ({ loading, leaves, targets }) =>
      pageFault(
        !loading &&
          leaves.every(({ heading, layer }) => heading || layer !== '') &&
          targets.every(({ id }) => FRAME.test(id)),
        'a title alone',
        'what is there, what comes, why not, or what to do',
      ),
  },
  {
    row: 49,
    name: 'what is awaited comes',
    find: (seen, { state }) =>
      pageFault(seen.loading && !isSlow(state), 'still on its way', 'an answer, or why not'),
  },
  {
    row: 37,
    name: 'nothing moves for ever',
    find: (seen) =>
      failing(
        seen.moving.map((words) => ({ words })),
        'still',
        ({ words }) => words,
      ),
  },
  {
    row: 39,
    name: 'nothing pops up',
    find: (seen) =>
      pageFault(seen.dialogs.length > 0, seen.dialogs.join('，'), 'a page of its own instead'),
  },
]
