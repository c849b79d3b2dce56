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

/** What people write who look for no article, but for larger letters, somebody to tell, or to call. */
const WAYS = {
  letters: /大字|字(号|体|大|小|太小)|看不清|放大|(长辈|关怀|亲情|关爱|老[年人])[版模]/,
  complaint: /投诉|建议/,
  call: /打电话|电话号码|联系人|找书记/,
} as const

export type SearchWay = keyof typeof WAYS

/** Which page these words ask for (elder criterion 46); null when they look for an article. */
export function searchWay(text: string): SearchWay | null {
  const asked = words(text).join('')
  return (Object.keys(WAYS) as SearchWay[]).find((way) => WAYS[way].test(asked)) ?? null
}
