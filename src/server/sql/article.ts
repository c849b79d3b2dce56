import type { ArticleColumn, Block } from '@/domain/article'
import type { Instant } from '@/domain/time'
import { COUNTY_ID } from '../asker'
import type { Db } from '../db/db'
import { compare } from '../compare'
import { rowsTogether } from '../together'

export interface ArticleRow {
  articleId: string
  title: string
  column: ArticleColumn
  branch: string | null
  publishedAt: Instant
  pinned: boolean
  branchOnly: boolean
}

/** Where a page begins: everything strictly below it in the list's order. */
export type Below = [pinned: boolean, publishedAt: Instant, articleId: string]

export const TOP: Below = [true, 'infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff']

/** An article p and its branch b as a list shows it. */
export const BRIEF = `p.article_id as "articleId", p.title, p.column_name as "column", b.name as branch,
  p.published_at as "publishedAt", p.pinned, p.audience_id <> '${COUNTY_ID}' as "branchOnly"`

const FIELDS = 'article_id, owner_id, audience_id, column_name, title, pinned, published_at'
const NEWEST = 'pinned desc, published_at desc, article_id desc'

/** Whose articles: those an audience may see, or those an owner wrote. */
export type Shelf = { by: 'audience' | 'owner'; id: string }

interface PageKey extends Shelf {
  column: ArticleColumn | null
  below: Below
  limit: number
}

// One short walk along the index that fits the shelf and the column; names are joined to what it finds,
// because a join inside the walk makes the planner read the whole shelf.
const onePage = ({ by, column }: PageKey) => `
  select k.nth::int, ${BRIEF}
  from unnest($2::uuid[], $3::text[], $4::bool[], $5::timestamptz[], $6::uuid[])
    with ordinality k (id, col, pin, day, article, nth)
  cross join lateral (
    select ${FIELDS} from articles
    where county_code = $1 and ${by}_id = k.id ${column ? 'and column_name = k.col' : ''}
      and (pinned, published_at, article_id) < (k.pin, k.day, k.article)
    order by ${NEWEST} limit $7) p
  left join branches b on b.county_code = $1 and b.branch_id = p.owner_id`

const pages = rowsTogether<PageKey, ArticleRow>(
  (db, keys) => {
    const [first] = keys as [PageKey]
    return db.query(onePage(first), [
      db.county,
      keys.map(({ id }) => id),
      keys.map(({ column }) => column),
      ...([0, 1, 2] as const).map((part) => keys.map(({ below }) => below[part])),
      first.limit,
    ])
  },
  ({ by, column, limit }) => `${by} ${column !== null} ${limit}`,
)

const newestFirst = (a: ArticleRow, b: ArticleRow) =>
  Number(b.pinned) - Number(a.pinned) ||
  compare(b.publishedAt, a.publishedAt) ||
  compare(b.articleId, a.articleId)

/** Articles of these shelves in this column (null: every column) below a position. */
export async function listArticles(
  db: Db,
  shelves: Shelf[],
  column: ArticleColumn | null,
  below: Below,
  limit: number,
): Promise<ArticleRow[]> {
  const found = await Promise.all(
    shelves.map((shelf) => pages(db, { ...shelf, column, below, limit })),
  )
  return found.flat().sort(newestFirst).slice(0, limit)
}

export interface WholeArticle extends ArticleRow {
  blocks: Block[]
  source: string | null
  saved: boolean
}

/** One article if this audience may see it. */
export async function readArticle(
  db: Db,
  articleId: string,
  audiences: string[],
  accountId: string | null,
): Promise<WholeArticle | null> {
  const [article] = await db.query<WholeArticle>(
    `select ${BRIEF}, p.blocks, p.source, exists (
       select from saved_articles s
       where s.county_code = $1 and s.account_id = $4 and s.article_id = p.article_id) as saved
     from articles p left join branches b on b.county_code = $1 and b.branch_id = p.owner_id
     where p.county_code = $1 and p.article_id = $2 and p.audience_id = any($3)`,
    [db.county, articleId, audiences, accountId],
  )
  return article ?? null
}

interface Neighbour {
  articleId: string
  title: string
}

const neighbour = (beyond: '<' | '>', order: 'desc' | 'asc') => `
  select article_id as "articleId", title
  from unnest($2::uuid[]) audience, unnest(array[true, false]) pin, lateral (
    select article_id, title, published_at from articles
    where county_code = $1 and audience_id = audience and column_name = $3 and pinned = pin
      and (published_at, article_id) ${beyond} ($4, $5)
    order by published_at ${order}, article_id ${order} limit 1) x
  order by published_at ${order}, article_id ${order} limit 1`

/** The articles before and after this one in its column, by day. */
export async function neighbours(db: Db, audiences: string[], article: ArticleRow) {
  const values = [db.county, audiences, article.column, article.publishedAt, article.articleId]
  const [newer, older] = await Promise.all([
    db.query<Neighbour>(neighbour('>', 'asc'), values),
    db.query<Neighbour>(neighbour('<', 'desc'), values),
  ])
  return { newer: newer[0] ?? null, older: older[0] ?? null }
}

/** Keeps or lets go; doing it twice changes nothing. */
export const saveArticle = (
  db: Db,
  accountId: string,
  articleId: string,
  saved: boolean,
  now: Instant,
) =>
  saved
    ? db.query(
        `insert into saved_articles (county_code, account_id, article_id, saved_at)
         values ($1, $2, $3, $4) on conflict do nothing`,
        [db.county, accountId, articleId, now],
      )
    : db.query(
        'delete from saved_articles where county_code = $1 and account_id = $2 and article_id = $3',
        [db.county, accountId, articleId],
      )

/** Kept articles this person may still see, the last kept first. */
export const savedArticles = (
  db: Db,
  accountId: string,
  audiences: string[],
  [, savedAt, articleId]: Below,
  limit: number,
) =>
  db.query<ArticleRow & { savedAt: Instant }>(
    `select ${BRIEF}, s.saved_at as "savedAt" from saved_articles s
     join articles p on p.county_code = $1 and p.article_id = s.article_id
     left join branches b on b.county_code = $1 and b.branch_id = p.owner_id
     where s.county_code = $1 and s.account_id = $2 and p.audience_id = any($3)
       and (s.saved_at, s.article_id) < ($4, $5)
     order by s.saved_at desc, s.article_id desc limit $6`,
    [db.county, accountId, audiences, savedAt, articleId, limit],
  )
