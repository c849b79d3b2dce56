import { indexGrams } from '@/domain/search'
import type { Instant } from '@/domain/time'
import { writingTexts } from '@/domain/writing'
import { COUNTY_ID } from '../asker'
import type { Db } from '../db/db'
import { addVersion } from './version'
import { dropWriting, type Writing, type Written } from './writing'

/** What readers see of a branch's article, or will. */
export interface Published extends Written {
  branch: string
  publishedAt: Instant
}

/** One article of a branch, null when it is not out; held until the transaction ends when `lock` says so. */
export async function findPublished(
  db: Db,
  articleId: string,
  lock = '',
): Promise<Published | null> {
  const [article] = await db.query<Published>(
    `select a.article_id as "articleId", a.owner_id as "branchId", (
         select b.name from branches b where b.county_code = $1 and b.branch_id = a.owner_id
       ) as branch, a.title, a.column_name as "column",
       case when a.audience_id = $3 then 'public' else 'branch' end as scope, a.pinned, a.blocks,
       a.published_at as "publishedAt"
     from articles a where a.county_code = $1 and a.article_id = $2 and a.owner_id <> $3 ${lock}`,
    [db.county, articleId, COUNTY_ID],
  )
  return article ?? null
}

/** Puts a working copy before readers, now or when it was to go out; what is out already keeps its day. */
export async function publishWriting(
  tx: Db,
  writing: Writing,
  approvedBy: string | null,
  at: Instant,
  now: Instant,
) {
  const { articleId, branchId, title, column, scope, pinned, blocks, authors } = writing
  await tx.query(
    `insert into articles (county_code, article_id, owner_id, audience_id, column_name, title,
       blocks, pinned, published_at, grams)
     values ($1, $2, $3, $4, $5, $6, $7::jsonb, $8, $9, $10)
     on conflict (county_code, article_id) do update
       set audience_id = excluded.audience_id, column_name = excluded.column_name,
         title = excluded.title, blocks = excluded.blocks, pinned = excluded.pinned,
         grams = excluded.grams, published_at = case when articles.published_at > $11
           then excluded.published_at else articles.published_at end`,
    [
      tx.county,
      articleId,
      branchId,
      scope === 'public' ? COUNTY_ID : branchId,
      column,
      title,
      JSON.stringify(blocks),
      pinned,
      at,
      indexGrams(writingTexts(title, blocks).join(' ')),
      now,
    ],
  )
  await addVersion(tx, writing, { authors, approvedBy }, at)
  await dropWriting(tx, articleId)
}

/** Takes a locked article from readers; a version remembers what they saw last, who took it, and why. */
export async function withdrawArticle(
  tx: Db,
  article: Written,
  { by, why }: { by: string; why: string },
  now: Instant,
) {
  await addVersion(tx, article, { authors: [by], withdrawn: { by, why } }, now)
  await tx.query('delete from articles where county_code = $1 and article_id = $2', [
    tx.county,
    article.articleId,
  ])
}
