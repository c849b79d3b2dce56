/** The four columns of 支部动态. "News" in the press sense is never a column: see docs/decisions. */
export const ARTICLE_COLUMNS = ['notice', 'branchNews', 'silverStyle', 'health', 'lecture'] as const
export type ArticleColumn = (typeof ARTICLE_COLUMNS)[number]

/** Bodies are blocks, never HTML: nothing to inject, and easy to read aloud. */
export type Block =
  | { kind: 'paragraph'; text: string }
  | { kind: 'heading'; text: string }
  | { kind: 'picture'; file: string; description: string }
  | { kind: 'recording'; file: string; title: string; seconds: number }

/** Everything in a body that can be found by searching. */
export const blockText = (block: Block): string => {
  if (block.kind === 'picture') return block.description
  return block.kind === 'recording' ? block.title : block.text
}
