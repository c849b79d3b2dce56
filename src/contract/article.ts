import * as z from 'zod'
import { endpoint } from './endpoint'
import { column, cursor, id, instant, pageOf, pageSize, text } from './fields'

const articleId = id('文章')

export const articleBrief = z.object({
  articleId: z.uuid(),
  title: z.string(),
  column,
  /** The branch that wrote it; null: the county's bureau. */
  branch: z.string().nullable(),
  publishedAt: instant,
  pinned: z.boolean(),
  /** Only members of the branch can see it. */
  branchOnly: z.boolean(),
})

const neighbour = z.object({ articleId: z.uuid(), title: z.string() }).nullable()

/** A block as it travels: files have become addresses. */
const block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('paragraph'), text: z.string() }),
  z.object({ kind: z.literal('heading'), text: z.string() }),
  z.object({ kind: z.literal('picture'), url: z.string(), description: z.string() }),
  z.object({ kind: z.literal('recording'), url: z.string(), title: z.string(), seconds: z.int() }),
])

export const list = endpoint({
  summary: 'Articles this person may see, pinned first, then the newest',
  audience: 'public',
  request: {
    /** `office`: what the branches wrote that I am an officer of. */
    from: z
      .enum(['all', 'branch', 'county', 'office'])
      .default('all')
      .meta({ title: '看哪里的文章' }),
    column: column.optional(),
    after: cursor.optional(),
    size: pageSize,
  },
  reply: pageOf(articleBrief),
})

export const read = endpoint({
  summary: 'One article with its blocks and its neighbours in the same column',
  audience: 'public',
  request: { articleId },
  reply: articleBrief.extend({
    blocks: z.array(block),
    source: z.string().nullable(),
    saved: z.boolean(),
    newer: neighbour,
    older: neighbour,
  }),
})

export const search = endpoint({
  summary: 'Articles that hold all these words, the newest first',
  audience: 'public',
  request: {
    words: text(40).meta({ title: '要找的字' }),
    after: cursor.optional(),
    size: pageSize,
  },
  reply: pageOf(articleBrief),
})

export const save = endpoint({
  summary: 'Keep an article for later, or let it go',
  audience: 'account',
  request: { articleId, saved: z.boolean().meta({ title: '收藏还是不收藏' }) },
  reply: z.object({ saved: z.boolean() }),
})

export const saved = endpoint({
  summary: 'The articles I kept, the last kept first',
  audience: 'account',
  request: { after: cursor.optional(), size: pageSize },
  reply: pageOf(articleBrief),
})
