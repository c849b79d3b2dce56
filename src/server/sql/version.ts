import type { ReplyOf } from '@/contract'
import type { Instant } from '@/domain/time'
import type { Db } from '../db/db'
import type { Written } from './writing'

type Version = ReplyOf<'writing.version'>
type VersionBrief = ReplyOf<'writing.versions'>['items'][number]

/** What an officer is called: by the roster, else by the account; '' when the account is gone. */
const nameOf = (account: string) => `coalesce(
  (select m.name from members m where m.county_code = $1 and m.account_id = ${account}),
  (select a.name from accounts a where a.county_code = $1 and a.account_id = ${account}), '')`

const BRIEF = `v.version, v.title, v.at, v.why,
  array(select ${nameOf('k.id')} from unnest(v.authors) with ordinality k (id, nth)
    order by k.nth) as authors,
  case when v.approved_by is not null then ${nameOf('v.approved_by')} end as "approvedBy"`

/** Versions of an article of these branches below a version, the latest first. */
export const versionsOf = (
  db: Db,
  articleId: string,
  branchIds: string[],
  below: number,
  limit: number,
) =>
  db.query<VersionBrief>(
    `select ${BRIEF} from article_versions v
     where v.county_code = $1 and v.article_id = $2 and v.branch_id = any($3) and v.version < $4
     order by v.version desc limit $5`,
    [db.county, articleId, branchIds, below, limit],
  )

export async function readVersion(
  db: Db,
  articleId: string,
  branchIds: string[],
  version: number,
): Promise<Version | null> {
  const [found] = await db.query<Version>(
    `select ${BRIEF}, v.column_name as "column", v.scope, v.blocks from article_versions v
     where v.county_code = $1 and v.article_id = $2 and v.branch_id = any($3) and v.version = $4`,
    [db.county, articleId, branchIds, version],
  )
  return found ?? null
}

/** Keeps what readers see from now on, or saw last: a further version of the article. */
export const addVersion = (
  tx: Db,
  { articleId, branchId, title, column, scope, blocks }: Written,
  {
    authors,
    approvedBy = null,
    withdrawn,
  }: { authors: string[]; approvedBy?: string | null; withdrawn?: { by: string; why: string } },
  at: Instant,
) =>
  tx.query(
    `insert into article_versions (county_code, article_id, version, branch_id, title, column_name,
       scope, blocks, at, authors, approved_by, withdrawn_at, withdrawn_by, why)
     select $1, $2, coalesce(max(version), 0) + 1, $3, $4, $5, $6, $7::jsonb, $8, $9, $10, $11, $12, $13
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
      withdrawn ? at : null,
      withdrawn?.by ?? null,
      withdrawn?.why ?? null,
    ],
  )

/** The branch of an article that was taken back; null: none of this id was. */
export async function withdrawnOf(db: Db, articleId: string): Promise<string | null> {
  const [version] = await db.query<{ branchId: string }>(
    `select branch_id as "branchId" from article_versions
     where county_code = $1 and article_id = $2 and withdrawn_at is not null limit 1`,
    [db.county, articleId],
  )
  return version?.branchId ?? null
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
