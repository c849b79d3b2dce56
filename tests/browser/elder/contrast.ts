import { failing, type Check } from './check'
import { isMain } from './letters'

const READ = 7
const GLANCED = 4.5
const EDGE = 3

export const contrast: Check[] = [
  {
    row: 9,
    name: 'text contrast',
    find: (seen) =>
      seen.leaves.flatMap((leaf) => {
        const least = isMain(leaf) && !leaf.within.includes('still') ? READ : GLANCED
        return failing([leaf], `${least}`, ({ contrast }) => contrast < least && `${contrast}`)
      }),
  },
  {
    row: 10,
    name: 'picture contrast',
    find: (seen) =>
      failing(
        seen.icons.map((icon) => ({ ...icon, words: icon.name })),
        `${GLANCED}`,
        ({ contrast }) => contrast < GLANCED && `${contrast}`,
      ),
  },
  {
    row: 10,
    name: 'edge contrast',
    // A box to write in and a choice are known by their edge; words alone make a button.
    find: (seen) =>
      failing(
        seen.targets.filter(({ role, still }) => /input|radio|checkbox/.test(role) && !still),
        `${EDGE}`,
        ({ edge }) => edge < EDGE && `${edge}`,
      ),
  },
  {
    row: 10,
    name: 'focus ring',
    find: (seen) => failing(seen.targets, `${EDGE}`, ({ ring }) => ring < EDGE && `${ring}`),
  },
  {
    row: 21,
    name: 'states in words',
    find: (seen) => [
      ...failing(
        seen.states.map((words) => ({ words })),
        'words',
        ({ words }) => !/\p{Script=Han}/u.test(words) && 'none',
      ),
      ...failing(
        seen.targets.filter(({ checked }) => checked === 'true'),
        'a tick or words beside the colour',
        ({ picture, words }) => !picture && !/已选|正在用/.test(words.join()) && 'colour only',
      ),
    ],
  },
]
