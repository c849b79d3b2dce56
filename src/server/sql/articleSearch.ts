import type { Db } from '../db/db'
import { BRIEF, FIELDS, type ArticleRow, type Below } from './article'

/**
 * From here on walking back in time is quicker than gathering: at 200,000 articles both take about
 * 5 ms for a word that 2,000 hold (docs/decisions/006).
 */
const COMMON = 2_000

const NEWEST = 'published_at desc, article_id desc'

const NAMED = `left join branches b on b.county_code = $1 and b.branch_id = p.owner_id
  order by p.published_at desc, p.article_id desc`

// Gathered apart: beside an audience and an order the planner would walk after all.
const GATHER = `
  with holding as materialized (
    select ${FIELDS} from articles where county_code = $1 and grams @> $3::text[])
  select ${BRIEF} from (
    select * from holding
    where audience_id = any($2) and (published_at, article_id) < ($4, $5)
    order by ${NEWEST} limit $6) p ${NAMED}`

const WALK = `
  select ${BRIEF} from (
    select x.* from unnest($2::uuid[]) audience, lateral (
      select ${FIELDS} from articles
      where county_code = $1 and audience_id = audience and grams @> $3::text[]
        and (published_at, article_id) < ($4, $5)
      order by ${NEWEST} limit $6) x
    order by ${NEWEST} limit $6) p ${NAMED}`

/** How many articles the database expects to hold these grams. */
async function expected(db: Db, grams: string[]): Promise<number> {
  const [row] = await db.query<{ 'QUERY PLAN': { Plan: { 'Plan Rows': number } }[] }>(
    'explain (format json) select from articles where county_code = $1 and grams @> $2::text[]',
    [db.county, grams],
  )
  return row?.['QUERY PLAN'][0]?.Plan['Plan Rows'] ?? 0
}

/** Articles that hold all these grams, the newest first: rare ones gathered, common ones walked to. */
export async function searchArticles(
  db: Db,
  audiences: string[],
  grams: string[],
  [, publishedAt, articleId]: Below,
  limit: number,
): Promise<ArticleRow[]> {
  const values = [db.county, audiences, grams, publishedAt, articleId, limit]
  const statement = (await expected(db, grams)) < COMMON ? GATHER : WALK
  return db.query<ArticleRow>(statement, values)
}
