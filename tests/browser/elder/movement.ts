import { failing, pageFault, type Check } from './check'

export const movement: Check[] = [
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
