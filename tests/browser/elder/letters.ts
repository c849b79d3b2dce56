import { failing, HAIR, heightOf, pageFault, px, round, widthOf, type Check } from './check'
import type { Leaf, Survey } from './inPage'

const STANDARD = 22
/** px of 1rem in the largest letters of ours. */
export const LARGEST = 32
const SMALLEST = 18
const TARGET = 60

/** px of 1rem in the weapp build at a scale: `Page` hands PageMeta the same number. */
export const rootPx = (scale: number): number => STANDARD * scale

/** Taro's browser build once gave another size than the mini-program (Taro issue 18653). */
export const rootFault = (seen: Survey, scale: number) =>
  pageFault(seen.root !== rootPx(scale), px(seen.root), px(rootPx(scale)))

// Labels, second lines, states and the frame, by the name of what holds them.
const QUIET =
  /(^|[\s-])(second|label|detail|note|reason|status|corner|help|day|branch|chosen|mark|now|tag)(\s|-|$)/

/** The longest that is still a label; what is longer is read, whatever its class. */
const LABEL = 20

/** In letters: one character, and no full stop after it that leans on it. */
const ALONE = 1.3

/** A sentence that is marked while it is heard is followed by the next; a request's id breaks anywhere. */
const endsItsLine =
  ({ leaves }: Survey) =>
  ({ words, lines }: Leaf): boolean => {
    const last = lines.at(-1)!
    const goesOn = leaves.some(
      ({ lines: [first] }) =>
        first && Math.abs(first.top - last.top) < 2 && Math.abs(first.left - last.right) < 2,
    )
    return !goesOn && !/[\da-f-]{36}$/.test(words)
  }

/** What is read rather than glanced at. */
export const isMain = ({ words, within }: Leaf): boolean =>
  words.length > LABEL || !QUIET.test(within)

// Each sample on the page of letter sizes shows one size, whatever the size in use.
const isSample = ({ within }: Leaf) => within.includes('letters-size')

// Shows on a desk what others will read in 特大, where ten characters a line are wanted.
const isPreview = ({ within }: Leaf) => /(^| )preview( |$)/.test(within)

const read = ({ leaves }: Survey) => leaves.filter((leaf) => isMain(leaf) && !isSample(leaf))

const several = ({ leaves }: Survey) => leaves.filter(({ lines }) => lines.length > 1)

/** Of each leaf the one with the same words and holder at scale 1. */
function pairs(seen: Survey, standard: Survey): [Leaf, Leaf][] {
  const key = ({ words, within }: Leaf) => `${words}|${within}`
  const before = new Map(standard.leaves.map((leaf) => [key(leaf), leaf]))
  return seen.leaves.flatMap((leaf) => {
    const other = before.get(key(leaf))
    return other && !isSample(leaf) ? [[leaf, other] as [Leaf, Leaf]] : []
  })
}

export const letters: Check[] = [
  {
    row: 1,
    name: 'main text',
    find: (seen) =>
      failing(read(seen), px(STANDARD), ({ size }) => size < STANDARD - HAIR && px(size)),
  },
  {
    row: 2,
    name: 'smallest text',
    find: (seen) =>
      failing(seen.leaves, px(SMALLEST), ({ size }) => size < SMALLEST - HAIR && px(size)),
  },
  {
    row: 3,
    name: 'largest text',
    find: (seen, { scale }) =>
      rootPx(scale) < LARGEST
        ? []
        : failing(read(seen), px(LARGEST), ({ size }) => size < LARGEST - HAIR && px(size)),
  },
  {
    row: 4,
    name: 'letters follow the setting',
    find(seen, { scale }, standard) {
      const all = pairs(seen, standard)
      const wrong = all.filter(([now, then]) => Math.abs(now.size / then.size - scale) > 0.02)
      if (wrong.length <= all.length * 0.02) return []
      const before = new Map(wrong)
      return failing(
        wrong.map(([now]) => now),
        `×${round(scale)}`,
        (now) => `×${round(now.size / before.get(now)!.size)}`,
      )
    },
  },
  {
    row: 4,
    name: 'controls follow the setting',
    find: (seen, { scale }) =>
      failing(
        seen.targets,
        `${px(TARGET * scale)} high`,
        ({ box }) => heightOf(box) < TARGET * scale - 1 && px(heightOf(box)),
      ),
  },
  {
    row: 6,
    name: 'line height',
    find: (seen) =>
      failing(
        several(seen),
        '1.5 to 1.8',
        ({ lineHeight }) => (lineHeight < 1.49 || lineHeight > 1.81) && round(lineHeight),
      ),
  },
  {
    row: 7,
    name: 'paragraph gap',
    find: (seen) =>
      failing(
        seen.paragraphs.filter(({ words }) => /。$/.test(words)),
        '1.5 × the space between lines',
        ({ gap, leading }) => gap < leading * 1.5 - HAIR && `${round(gap / leading)} ×`,
      ),
  },
  {
    row: 8,
    name: 'line length',
    find(seen, { scale, width }) {
      if (scale !== 1 || width !== 375) return []
      const running = several(seen).filter(
        (leaf) => leaf.lines.length > 2 && !leaf.target && !isPreview(leaf),
      )
      return failing(running, '12 to 22 characters a line', ({ lines, size }) => {
        const longest = Math.round(Math.max(...lines.map(widthOf)) / size)
        return (longest < 12 || longest > 22) && `${longest}`
      })
    },
  },
  {
    row: 8,
    name: 'no character alone',
    find: (seen) =>
      failing(
        several(seen).filter(endsItsLine(seen)),
        'two characters on the last line',
        (leaf) => {
          const last = widthOf(leaf.lines.at(-1)!) / leaf.size
          return last < ALONE && `${round(last)} of a letter`
        },
      ),
  },
  {
    row: 8,
    name: 'no justified text',
    find: (seen) =>
      failing(several(seen), 'ragged right', ({ align }) => align === 'justify' && align),
  },
  {
    row: 11,
    name: 'weight and face',
    find: (seen) => [
      ...failing(seen.leaves, 'weight 400', ({ weight }) => weight < 400 && `${weight}`),
      ...failing(
        seen.leaves.filter(({ heading }) => heading),
        'weight 600 for titles',
        ({ weight }) => weight < 600 && `${weight}`,
      ),
      ...failing(
        seen.leaves,
        'sans-serif',
        ({ family }) => !/sans-serif|system-ui/.test(family) && family,
      ),
    ],
  },
  {
    row: 12,
    name: 'no text as a picture',
    find: (seen) => {
      const large = seen.images.some(({ share }) => share > 0.3)
      const characters = read(seen).reduce((sum, { words }) => sum + words.length, 0)
      return pageFault(large && characters < 40, `${characters} characters`, '40 beside a picture')
    },
  },
]
