import type { ReplyOf } from '@/contract'
import type { Db } from '../db/db'

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
