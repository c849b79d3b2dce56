import type { Instant } from '@/domain/time'
import type { Db } from '../db/db'
import type { Writing } from './writing'

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
