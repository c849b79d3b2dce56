import type { ArticleColumn, Block } from '@/domain/article'
import { indexGrams } from '@/domain/search'
import type { Instant } from '@/domain/time'
import { writingTexts, type Scope, type WritingState } from '@/domain/writing'
import { COUNTY_ID } from '../asker'
import type { Db } from '../db/db'

export interface Written {
  articleId: string
  branchId: string
  title: string
  column: ArticleColumn
  scope: Scope
  pinned: boolean
  blocks: Block[]
  /** Which activity it sums up. */
  activityId?: string | null | undefined
}

export interface Writing extends Written {
  branch: string
  state: WritingState
  revision: number
  /** Accounts. */
  authors: string[]
  why: string | null
  /** Chosen when it was sent; null: at once. */
  publishAt: Instant | null
  savedAt: Instant
}

const FIELDS = `w.article_id as "articleId", w.branch_id as "branchId", (
    select b.name from branches b where b.county_code = $1 and b.branch_id = w.branch_id
  ) as branch, w.title, w.column_name as "column", w.scope, w.pinned, w.blocks, w.state, w.revision,
  w.authors, w.why, w.publish_at as "publishAt", w.saved_at as "savedAt",
  w.activity_id as "activityId"`

export async function findWriting(db: Db, articleId: string, lock = ''): Promise<Writing | null> {
  const [writing] = await db.query<Writing>(
    `select ${FIELDS} from writings w where w.county_code = $1 and w.article_id = $2 ${lock}`,
    [db.county, articleId],
  )
  return writing ?? null
}

/** As it stands, held until the transaction ends. */
export const lockWriting = (tx: Db, articleId: string) => findWriting(tx, articleId, 'for update')

/** Keeps a first or a further revision; of two first ones at once the second writes nothing. */
export async function keepWriting(
  tx: Db,
  written: Written,
  { revision, authors }: { revision: number; authors: string[] },
  now: Instant,
): Promise<boolean> {
  const kept = await tx.query(
    `insert into writings (county_code, article_id, branch_id, title, column_name, scope, pinned,
       blocks, state, revision, authors, saved_at, activity_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8::jsonb, 'writing', $9, $10, $11, $12)
     on conflict (county_code, article_id) do update
       set title = excluded.title, column_name = excluded.column_name, scope = excluded.scope,
         pinned = excluded.pinned, blocks = excluded.blocks, state = 'writing', why = null,
         publish_at = null, revision = excluded.revision, authors = excluded.authors,
         saved_at = excluded.saved_at, activity_id = excluded.activity_id
       where writings.revision = excluded.revision - 1
     returning article_id`,
    [
      tx.county,
      written.articleId,
      written.branchId,
      written.title,
      written.column,
      written.scope,
      written.pinned,
      JSON.stringify(written.blocks),
      revision,
      authors,
      now,
      written.activityId ?? null,
    ],
  )
  return kept.length > 0
}

/** Of a locked working copy only. */
export const setState = (
  tx: Db,
  articleId: string,
  state: Exclude<WritingState, 'writing'>,
  { why = null, publishAt = null }: { why?: string | null; publishAt?: Instant | null },
) =>
  tx.query(
    `update writings set state = $3, why = $4, publish_at = $5
     where county_code = $1 and article_id = $2`,
    [tx.county, articleId, state, why, publishAt],
  )

export const dropWriting = (tx: Db, articleId: string) =>
  tx.query('delete from writings where county_code = $1 and article_id = $2', [
    tx.county,
    articleId,
  ])

export type Below = [savedAt: Instant, articleId: string]

type Brief = Pick<
  Writing,
  'articleId' | 'branch' | 'title' | 'column' | 'scope' | 'state' | 'savedAt'
>

const BRIEF = `w.article_id as "articleId", (
    select b.name from branches b where b.county_code = $1 and b.branch_id = w.branch_id
  ) as branch, w.title, w.column_name as "column", w.scope, w.state, w.saved_at as "savedAt"`

/** What these branches write, the last saved first. */
export const writingsOf = (
  db: Db,
  branchIds: string[],
  [savedAt, articleId]: Below,
  limit: number,
) =>
  db.query<Brief>(
    `select ${BRIEF} from unnest($2::uuid[]) k (branch)
     cross join lateral (
       select * from writings where county_code = $1 and branch_id = k.branch
         and (saved_at, article_id) < ($3, $4)
       order by saved_at desc, article_id desc limit $5) w
     order by w.saved_at desc, w.article_id desc limit $5`,
    [db.county, branchIds, savedAt, articleId, limit],
  )

/** What waits for a second officer of these branches (null: of any) who wrote none of it. */
export const writingsInReview = (
  db: Db,
  { branchIds, accountId }: { branchIds: string[] | null; accountId: string },
  [savedAt, articleId]: Below,
  limit: number,
) =>
  db.query<Brief>(
    `select ${BRIEF} from writings w
     where w.county_code = $1 and w.state = 'review' and (w.saved_at, w.article_id) < ($4, $5)
       and ($2::uuid[] is null or w.branch_id = any($2)) and not $3::uuid = any(w.authors)
     order by w.saved_at desc, w.article_id desc limit $6`,
    [db.county, branchIds, accountId, savedAt, articleId, limit],
  )

/** What these branches took back and nobody wrote again, the last taken back first. */
export const withdrawnBy = (
  db: Db,
  branchIds: string[],
  [withdrawnAt, articleId]: Below,
  limit: number,
) =>
  db.query<Omit<Brief, 'state'> & { state: 'withdrawn' }>(
    `select v.article_id as "articleId", (
         select b.name from branches b where b.county_code = $1 and b.branch_id = v.branch_id
       ) as branch, v.title, v.column_name as "column", v.scope, 'withdrawn' as state,
       v.withdrawn_at as "savedAt"
     from unnest($2::uuid[]) k (branch)
     cross join lateral (
       select * from article_versions n where county_code = $1 and branch_id = k.branch
         and withdrawn_at is not null and (withdrawn_at, article_id) < ($3, $4)
         and not exists (select from articles a
           where a.county_code = $1 and a.article_id = n.article_id)
         and not exists (select from writings w
           where w.county_code = $1 and w.article_id = n.article_id)
       order by withdrawn_at desc, article_id desc limit $5) v
     order by v.withdrawn_at desc, v.article_id desc limit $5`,
    [db.county, branchIds, withdrawnAt, articleId, limit],
  )

/** What readers see of a branch's article, or will. */
export interface Published extends Written {
  branch: string
  publishedAt: Instant
}

/** Held until the transaction ends when `lock` says so. */
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
  await tx.query(
    `insert into article_versions (county_code, article_id, version, branch_id, title, column_name,
       scope, blocks, at, authors, approved_by)
     select $1, $2, coalesce(max(version), 0) + 1, $3, $4, $5, $6, $7::jsonb, $8, $9, $10
     from article_versions where county_code = $1 and article_id = $2`,
    [
      tx.county,
      articleId,
      branchId,
      title,
      column,
      scope,
      JSON.stringify(blocks),
      at,
      authors,
      approvedBy,
    ],
  )
  await dropWriting(tx, articleId)
}

/** Takes a locked article from readers; a version remembers what they saw last, who took it, and why. */
export async function withdrawArticle(
  tx: Db,
  article: Written,
  { by, why }: { by: string; why: string },
  now: Instant,
) {
  const { articleId, branchId, title, column, scope, blocks } = article
  await tx.query(
    `insert into article_versions (county_code, article_id, version, branch_id, title, column_name,
       scope, blocks, at, authors, withdrawn_at, withdrawn_by, why)
     select $1, $2, coalesce(max(version), 0) + 1, $3, $4, $5, $6, $7::jsonb, $8, $9, $8, $10, $11
     from article_versions where county_code = $1 and article_id = $2`,
    [
      tx.county,
      articleId,
      branchId,
      title,
      column,
      scope,
      JSON.stringify(blocks),
      now,
      [by],
      by,
      why,
    ],
  )
  await tx.query('delete from articles where county_code = $1 and article_id = $2', [
    tx.county,
    articleId,
  ])
}

/** The branch of an article that was taken back; null: none of this id was. */
export async function withdrawnOf(db: Db, articleId: string): Promise<string | null> {
  const [version] = await db.query<{ branchId: string }>(
    `select branch_id as "branchId" from article_versions
     where county_code = $1 and article_id = $2 and withdrawn_at is not null limit 1`,
    [db.county, articleId],
  )
  return version?.branchId ?? null
}

/** What is to be told of an activity of these branches that began; who said no to photographs said so last. */
export async function summedUp(db: Db, activityId: string, branchIds: string[], now: Instant) {
  const [facts] = await db.query<{
    branchId: string
    title: string
    place: string
    startsAt: Instant
    came: number
    noPhotos: string[]
  }>(
    `select a.branch_id as "branchId", a.title, v.name as place, a.starts_at as "startsAt",
       coalesce((select sum(1 + t.guests) from attendance t
         where t.county_code = $1 and t.activity_id = $2 and t.mark = 'present'), 0)::int as came,
       array(select m.name from attendance t
         join members m on m.county_code = $1 and m.member_id = t.member_id
         cross join lateral (
           select c.given from consents c where c.county_code = $1 and c.member_id = t.member_id
             and c.kind = 'photos' order by c.number desc limit 1) last
         where t.county_code = $1 and t.activity_id = $2 and t.mark = 'present' and not last.given
         order by m.name, m.member_id) as "noPhotos"
     from activities a join venues v on v.county_code = $1 and v.venue_id = a.venue_id
     where a.county_code = $1 and a.activity_id = $2 and a.branch_id = any($3)
       and a.starts_at <= $4 and a.state = 'published'`,
    [db.county, activityId, branchIds, now],
  )
  return facts ?? null
}

/** Who wrote the version that went out last. */
export async function lastAuthors(tx: Db, articleId: string): Promise<string[]> {
  const [version] = await tx.query<{ authors: string[] }>(
    `select authors from article_versions
     where county_code = $1 and article_id = $2 and withdrawn_at is null
     order by version desc limit 1`,
    [tx.county, articleId],
  )
  return version?.authors ?? []
}
