import type { Block } from '@/domain/article'

/** The blocks demo articles are made of, in one word each; files are names in pictures/. */
export const p = (text: string): Block => ({ kind: 'paragraph', text })
export const h = (text: string): Block => ({ kind: 'heading', text })
export const picture = (file: string, description: string): Block => ({
  kind: 'picture',
  file,
  description,
})
