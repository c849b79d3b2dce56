import type { ArticleColumn, Block } from '@/domain/article'
import type { Instant } from '@/domain/time'
import type { Scope, WritingState } from '@/domain/writing'
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
