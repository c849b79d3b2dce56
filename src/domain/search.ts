/** Letters, digits and Han characters; everything else separates words. */
const WORDS = /[\p{Script=Han}\p{L}\p{N}]+/gu

const gramsOfWord = (word: string): string[] => {
  const letters = [...word]
  return [...letters, ...letters.slice(1).map((letter, at) => letters[at] + letter)]
}

const words = (text: string): string[] => text.normalize('NFKC').toLowerCase().match(WORDS) ?? []

/** Every character and every pair of neighbours: what an article is indexed under. */
export const indexGrams = (text: string): string[] => [...new Set(words(text).flatMap(gramsOfWord))]

/**
 * What an article must hold to be found: the pairs of each word, or the character itself where a word
 * has only one. Empty when there is nothing to look for.
 */
export const searchGrams = (text: string): string[] => [
  ...new Set(
    words(text).flatMap((word) => {
      const grams = gramsOfWord(word)
      return grams.length === 1 ? grams : grams.filter((gram) => [...gram].length === 2)
    }),
  ),
]
