import { isValidElement, type ReactNode } from 'react'
import { Spoken, type SpokenProps } from './Spoken'

/** Characters of a phrase that stand in one line: of 375px, and of 320px with the largest letters of a phone. */
type Fits = readonly [usual: number, short: number]
const IN_A_CARD: Fits = [13, 6]
export const IN_A_BUTTON: Fits = [13, 4]
export const IN_A_CHOICE: Fits = [8, 4]
export const IN_A_TILE: Fits = [5, 5]
export const NAME_OF_A_TILE: Fits = [4, 4]

/** Characters of a title or a line; more of them are read, line by line. */
const FEW = 40

const PHRASE = /[（“《]*[^\s，。、：；！？（）“”《》]+[，。、：；！？）”》]*/g

const textOf = (words: ReactNode): string => {
  if (typeof words === 'string') return words
  const spoken = isValidElement<SpokenProps>(words) && words.type === Spoken
  return spoken ? words.props.sentences.join('') : ''
}

// A digit is narrower than what stands beside it.
const width = (phrase: string) => phrase.length - 0.4 * (phrase.match(/[\d ]/g)?.length ?? 0)

/**
 * Class of a text by its longest phrase: where all of them fit, lines end where phrases end, also with
 * large letters; a phrase that is wider than its line fills it, or its full stop would stand alone. So does
 * a single one: held together, it would break only where the line is full.
 */
export function linesOf(words: ReactNode, [usual, short] = IN_A_CARD): string {
  const text = textOf(words)
  const phrases = text.match(PHRASE) ?? []
  const widest = Math.max(0, ...phrases.map(width))
  if (widest > usual || phrases.length === 1 || text.length > FEW) return 'lines-full'
  return widest > short ? '' : 'lines-phrases'
}
