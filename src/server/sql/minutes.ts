import type { ReplyOf } from '@/contract'
import type { MinutesText } from '@/domain/minutes'
import type { Instant } from '@/domain/time'
import type { Db } from '../db/db'

type Version = ReplyOf<'minutes.version'>
type VersionBrief = ReplyOf<'minutes.versions'>['items'][number]

/** A version and whose accounts stand behind it, for the rules. */
export interface Kept extends Version {
  versionId: string
  branchId: string
  writtenBy: string
  signedBy: string | null
  confirmedBy: string | null
}

/** What somebody is called: by the roster, else by the account; '' when the account is gone. */
const nameOf = (account: string) => `coalesce(
  (select m.name from members m where m.county_code = $1 and m.account_id = ${account}),
  (select a.name from accounts a where a.county_code = $1 and a.account_id = ${account}), '')`

const yes = (kind: 'signed' | 'confirmed', what: string) => `(select ${what} from minutes_yeses y
  where y.county_code = $1 and y.activity_id = v.activity_id and y.version = v.version
    and y.kind = '${kind}')`

const SAID = `json_build_object('name', ${nameOf('y.said_by')},
  'at', to_char(y.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))`

const BRIEF = `v.version, v.why, v.at, ${nameOf('v.written_by')} as by,
  ${yes('signed', SAID)} as signed, ${yes('confirmed', SAID)} as confirmed`

const KEPT = `${BRIEF}, v.sections, v.version_id as "versionId", v.branch_id as "branchId",
  v.written_by as "writtenBy", ${yes('signed', 'y.said_by')} as "signedBy",
  ${yes('confirmed', 'y.said_by')} as "confirmedBy"`

/** A version as it travels: without whose accounts it is. */
export const wholeOf = ({ version, why, by, at, signed, confirmed, sections }: Kept): Version => ({
  ...{ version, why, by, at, signed, confirmed, sections },
})

/** The latest minutes of a party day, or the latest confirmed ones; null: none. */
export async function latestMinutes(
  db: Db,
  activityId: string,
  which: 'all' | 'confirmed' = 'all',
) {
  const confirmed = which === 'all' ? '' : `and ${yes('confirmed', 'y.said_by')} is not null`
  const [found] = await db.query<Kept>(
    `select ${KEPT} from minutes_versions v
     where v.county_code = $1 and v.activity_id = $2 ${confirmed}
     order by v.version desc limit 1`,
    [db.county, activityId],
  )
  return found ?? null
}

export async function readVersion(
  db: Db,
  { activityId, version }: { activityId: string; version: number },
  branchIds: string[],
): Promise<Version | null> {
  const [found] = await db.query<Kept>(
    `select ${KEPT} from minutes_versions v
     where v.county_code = $1 and v.activity_id = $2 and v.version = $3 and v.branch_id = any($4)`,
    [db.county, activityId, version, branchIds],
  )
  return found ? wholeOf(found) : null
}

/** Versions of these branches below a version, the latest first. */
export const versionsBelow = (
  db: Db,
  activityId: string,
  branchIds: string[],
  below: number,
  limit: number,
) =>
  db.query<VersionBrief>(
    `select ${BRIEF} from minutes_versions v
     where v.county_code = $1 and v.activity_id = $2 and v.branch_id = any($3) and v.version < $4
     order by v.version desc limit $5`,
    [db.county, activityId, branchIds, below, limit],
  )

interface NewVersion {
  activityId: string
  version: number
  versionId: string
  branchId: string
  sections: MinutesText
  why: string | null
  by: string
}

/** Of a locked party day. */
export const addVersion = (tx: Db, one: NewVersion, now: Instant) =>
  tx.query(
    `insert into minutes_versions (county_code, activity_id, version, version_id, branch_id, sections,
       why, written_by, at)
     values ($1, $2, $3, $4, $5, $6::jsonb, $7, $8, $9)`,
    [
      tx.county,
      one.activityId,
      one.version,
      one.versionId,
      one.branchId,
      JSON.stringify(one.sections),
      one.why,
      one.by,
      now,
    ],
  )

interface Yes {
  activityId: string
  version: number
  kind: 'signed' | 'asked' | 'confirmed'
  by: string
}

/** Whether it was not there before. */
export async function addYes(tx: Db, one: Yes, now: Instant): Promise<boolean> {
  const added = await tx.query(
    `insert into minutes_yeses (county_code, activity_id, version, kind, said_by, at)
     values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning version`,
    [tx.county, one.activityId, one.version, one.kind, one.by, now],
  )
  return added.length > 0
}

/** Who was asked last to read a version over, by account and by name. */
export async function askedFor(db: Db, activityId: string, version: number) {
  return db.query<{ accountId: string; name: string }>(
    `select y.said_by as "accountId", ${nameOf('y.said_by')} as name from minutes_yeses y
     where y.county_code = $1 and y.activity_id = $2 and y.version = $3 and y.kind = 'asked'
     order by y.at desc, y.said_by`,
    [db.county, activityId, version],
  )
}

/** Whether somebody besides this account is in office in a branch on that day. */
export async function hasColleague(db: Db, branchId: string, accountId: string, day: string) {
  const found = await db.query(
    `select from offices where county_code = $1 and branch_id = $2 and account_id <> $3
       and from_day <= $4 and (to_day is null or to_day > $4) limit 1`,
    [db.county, branchId, accountId, day],
  )
  return found.length > 0
}
