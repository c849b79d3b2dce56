import type { ParsedOf } from '@/contract'
import type { Block } from '@/domain/article'
import { searchGrams } from '@/domain/search'
import { articleAudiences, COUNTY_ID, officeBranchIds, type Asker } from '../asker'
import { refused, replied, type Handler } from '../outcome'
import * as sql from '../sql/article'
import { searchArticles } from '../sql/articleSearch'
import { fileAddress, type Files } from './files'
import { pageOf, pageStart } from './paging'

const WRONG_CURSOR = refused('badRequest', { field: '下一页的位置' })

const positionOf = ({ pinned, publishedAt, articleId }: sql.ArticleRow): sql.Below => [
  pinned,
  publishedAt,
  articleId,
]

function shelvesFrom(from: ParsedOf<'article.list'>['from'], asker: Asker | null): sql.Shelf[] {
  if (from === 'all') return articleAudiences(asker).map((id) => ({ by: 'audience', id }))
  const owners = {
    county: [COUNTY_ID],
    branch: asker?.branchIds ?? [],
    office: asker ? officeBranchIds(asker) : [],
  }[from]
  return owners.map((id) => ({ by: 'owner', id }))
}

export const list: Handler<'article.list'> = async (request, context) => {
  const { db, config, asker, now } = context
  const { from, column = null, after, size } = request
  const scope = { config, asker, list: `article.list ${from} ${column ?? ''}` }
  const below = pageStart(scope, after, sql.TOP)
  if (!below) return WRONG_CURSOR
  const shelves = shelvesFrom(from, asker)
  const until = from === 'office' ? 'infinity' : now
  const rows = await sql.listArticles(db, shelves, { column, below, until, limit: size + 1 })
  return replied(pageOf(scope, rows, size, positionOf))
}

const travelling = async (files: Files, block: Block) => {
  if (!('file' in block)) return block
  const { file, ...rest } = block
  return { ...rest, url: await fileAddress(files, file) }
}

export const read: Handler<'article.read'> = async ({ articleId }, context) => {
  const { db, asker, now } = context
  const audiences = articleAudiences(asker)
  const article = await sql.readArticle(db, articleId, audiences, now)
  if (!article) return refused('notFound')
  const { audienceId: _, blocks, ...rest } = article
  const [beside, saved] = await Promise.all([
    sql.neighbours(db, audiences, article, now),
    asker ? sql.isSaved(db, asker.accountId, articleId) : false,
  ])
  return replied({
    ...rest,
    ...beside,
    saved,
    blocks: await Promise.all(blocks.map((block) => travelling(context, block))),
  })
}

export const search: Handler<'article.search'> = async (request, context) => {
  const { db, config, asker, now } = context
  const { words, after, size } = request
  const scope = { config, asker, list: `article.search ${words}` }
  const below = pageStart(scope, after, sql.topOf(now))
  if (!below) return WRONG_CURSOR
  const grams = searchGrams(words)
  // Only marks and spaces were typed: there is nothing to find, and everything matches no gram.
  if (grams.length === 0) return replied({ items: [], next: null })
  const rows = await searchArticles(db, articleAudiences(asker), grams, below, size + 1)
  return replied(pageOf(scope, rows, size, positionOf))
}

export const save: Handler<'article.save'> = async ({ articleId, saved }, context) => {
  const { db, asker, now } = context
  const article = await sql.readArticle(db, articleId, articleAudiences(asker), now)
  if (!article) return refused('notFound')
  await sql.saveArticle(db, asker.accountId, articleId, saved, now)
  return replied({ saved })
}

export const saved: Handler<'article.saved'> = async ({ after, size }, context) => {
  const { db, config, asker, now } = context
  const scope = { config, asker, list: 'article.saved' }
  const below = pageStart(scope, after, sql.TOP)
  if (!below) return WRONG_CURSOR
  const audiences = articleAudiences(asker)
  const rows = await sql.savedArticles(db, asker.accountId, audiences, below, size + 1, now)
  const page = pageOf(scope, rows, size, ({ savedAt, articleId }) => [true, savedAt, articleId])
  return replied({ ...page, items: page.items.map(({ savedAt, ...article }) => article) })
}
