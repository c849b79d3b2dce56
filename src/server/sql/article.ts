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

const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

export const TOP: Below = [true, 'infinity', LAST_ID]
/** Where what is out begins, in an order of days. */
export const topOf = (now: Instant): Below => [true, now, LAST_ID]

/** An article p and its branch b as a list shows it. */
export const BRIEF = `p.article_id as "articleId", p.title, p.column_name as "column", b.name as branch,
  p.published_at as "publishedAt", p.pinned, p.audience_id <> '${COUNTY_ID}' as "branchOnly"`

/** What BRIEF needs of an article; the whole row drags its grams along. */
export const FIELDS = 'article_id, owner_id, audience_id, column_name, title, pinned, published_at'
const NEWEST = 'pinned desc, published_at desc, article_id desc'

/** Whose articles: those an audience may see, or those an owner wrote. */
export type Shelf = { by: 'audience' | 'owner'; id: string }

interface PageKey extends Shelf {
  column: ArticleColumn | null
  below: Below
  /** Nothing that goes out later; officers look ahead. */
  until: Instant
  limit: number
}

// One short walk along the index that fits the shelf and the column; names are joined to what it finds,
// because a join inside the walk makes the planner read the whole shelf.
const onePage = ({ by, column }: PageKey) => `
  select k.nth::int, ${BRIEF}
  from unnest($2::uuid[], $3::text[], $4::bool[], $5::timestamptz[], $6::uuid[],
    $7::timestamptz[]) with ordinality k (id, col, pin, day, article, until, nth)
  cross join lateral (
    select ${FIELDS} from articles
    where county_code = $1 and ${by}_id = k.id ${column ? 'and column_name = k.col' : ''}
      and (pinned, published_at, article_id) < (k.pin, k.day, k.article)
      and published_at <= k.until
    order by ${NEWEST} limit $8) p
  left join branches b on b.county_code = $1 and b.branch_id = p.owner_id`

const pages = rowsTogether<PageKey, ArticleRow>(
  (db, keys) => {
    const [first] = keys as [PageKey]
    return db.query(onePage(first), [
      db.county,
      keys.map(({ id }) => id),
      keys.map(({ column }) => column),
      ...([0, 1, 2] as const).map((part) => keys.map(({ below }) => below[part])),
      keys.map(({ until }) => until),
      first.limit,
    ])
  },
  ({ by, column, limit }) => `${by} ${column !== null} ${limit}`,
)

const newestFirst = (a: ArticleRow, b: ArticleRow) =>
  Number(b.pinned) - Number(a.pinned) ||
  compare(b.publishedAt, a.publishedAt) ||
  compare(b.articleId, a.articleId)

/** Articles of these shelves in this column (null: every column) below a position, out by then. */
export async function listArticles(
  db: Db,
  shelves: Shelf[],
  filter: Omit<PageKey, keyof Shelf>,
): Promise<ArticleRow[]> {
  const found = await Promise.all(shelves.map((shelf) => pages(db, { ...shelf, ...filter })))
  return found.flat().sort(newestFirst).slice(0, filter.limit)
}

export interface WholeArticle extends ArticleRow {
  audienceId: string
  blocks: Block[]
  source: string | null
}

const wholes = rowsTogether<string, WholeArticle>((db, articleIds) =>
  db.query(
    `select k.nth::int, ${BRIEF}, p.audience_id as "audienceId", p.blocks, p.source
     from unnest($2::uuid[]) with ordinality k (article, nth)
     join articles p on p.county_code = $1 and p.article_id = k.article
     left join branches b on b.county_code = $1 and b.branch_id = p.owner_id`,
    [db.county, articleIds],
  ),
)

/** One article if these audiences may see it, and it is out. */
export async function readArticle(db: Db, articleId: string, audiences: string[], now: Instant) {
  const [article] = await wholes(db, articleId)
  const out = article && article.publishedAt <= now && audiences.includes(article.audienceId)
  return out ? article : null
}

const keeping = rowsTogether<{ accountId: string; articleId: string }, object>((db, keys) =>
  db.query(
    `select k.nth::int from unnest($2::uuid[], $3::uuid[]) with ordinality k (account, article, nth)
     join saved_articles s on s.county_code = $1 and s.account_id = k.account
       and s.article_id = k.article`,
    [db.county, keys.map(({ accountId }) => accountId), keys.map(({ articleId }) => articleId)],
  ),
)

/** Whether this account keeps this article. */
export const isSaved = async (db: Db, accountId: string, articleId: string): Promise<boolean> =>
  (await keeping(db, { accountId, articleId })).length > 0

interface Place {
  articleId: string
  title: string
  publishedAt: Instant
}

interface PlaceKey extends Pick<ArticleRow, 'column' | 'publishedAt' | 'articleId'> {
  side: 'newer' | 'older'
  audience: string
  now: Instant
}

const nextPlace = ({ side }: PlaceKey) => {
  const [beyond, order] = side === 'newer' ? ['>', 'asc'] : ['<', 'desc']
  return `
    select k.nth::int, x.* from unnest($2::uuid[], $3::text[], $4::timestamptz[], $5::uuid[],
      $6::timestamptz[]) with ordinality k (audience, col, day, article, now, nth)
    cross join unnest(array[true, false]) pin
    cross join lateral (
      select article_id as "articleId", title, published_at as "publishedAt" from articles
      where county_code = $1 and audience_id = k.audience and column_name = k.col and pinned = pin
        and (published_at, article_id) ${beyond} (k.day, k.article) and published_at <= k.now
      order by published_at ${order}, article_id ${order} limit 1) x`
}

const places = rowsTogether<PlaceKey, Place>(
  (db, keys) =>
    db.query(nextPlace(keys[0] as PlaceKey), [
      db.county,
      keys.map(({ audience }) => audience),
      keys.map(({ column }) => column),
      keys.map(({ publishedAt }) => publishedAt),
      keys.map(({ articleId }) => articleId),
      keys.map(({ now }) => now),
    ]),
  ({ side }) => side,
)

const byDay = (a: Place, b: Place) =>
  compare(a.publishedAt, b.publishedAt) || compare(a.articleId, b.articleId)

/** The articles before and after this one in its column, by day, pinned or not. */
export async function neighbours(
  db: Db,
  audiences: string[],
  { column, publishedAt, articleId }: ArticleRow,
  now: Instant,
) {
  const around = async (side: PlaceKey['side']) => {
    const place = { column, publishedAt, articleId }
    const keys = audiences.map((audience) => ({ side, audience, ...place, now }))
    const found = (await Promise.all(keys.map((key) => places(db, key)))).flat().sort(byDay)
    const nearest = side === 'newer' ? found[0] : found.at(-1)
    return nearest ? { articleId: nearest.articleId, title: nearest.title } : null
  }
  const [newer, older] = await Promise.all([around('newer'), around('older')])
  return { newer, older }
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
  now: Instant,
) =>
  db.query<ArticleRow & { savedAt: Instant }>(
    `select ${BRIEF}, s.saved_at as "savedAt" from saved_articles s
     join articles p on p.county_code = $1 and p.article_id = s.article_id
     left join branches b on b.county_code = $1 and b.branch_id = p.owner_id
     where s.county_code = $1 and s.account_id = $2 and p.audience_id = any($3)
       and p.published_at <= $7
       and (s.saved_at, s.article_id) < ($4, $5)
     order by s.saved_at desc, s.article_id desc limit $6`,
    [db.county, accountId, audiences, savedAt, articleId, limit, now],
  )
