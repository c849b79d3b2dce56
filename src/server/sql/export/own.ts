import type { ReplyOf } from '@/contract'
import type { Db } from '../../db/db'

export type Export = ReplyOf<'privacy.export'>

/** What a list of the export holds. */
export type Row<List extends ListName> = Export[List][number]

type ListName = {
  [Name in keyof Export]: Export[Name] extends readonly unknown[] ? Name : never
}[keyof Export]

/** Somebody, by account and by member. */
export interface Whose {
  accountId: string
  memberId: string | null
}

export interface Own extends Whose {
  db: Db
  /** Asks with the county as $1 and the account as $2. */
  ofAccount: <Found>(sql: string) => Promise<Found[]>
  /** Asks with the county as $1 and the member as $2: without one, nothing is found. */
  ofMember: <Found>(sql: string) => Promise<Found[]>
}

/** How somebody's own rows are asked for. */
export const ownOf = (db: Db, { accountId, memberId }: Whose): Own => ({
  db,
  accountId,
  memberId,
  ofAccount: (sql) => db.query(sql, [db.county, accountId]),
  ofMember: (sql) => db.query(sql, [db.county, memberId]),
})

/** The name of a row's branch, looked up: joined, the planner reads all branches for a few rows. */
export const branchOf = (row: string) =>
  `(select b.name from branches b where b.county_code = $1 and b.branch_id = ${row}.branch_id)`

export const communityOf = (row: string) =>
  `(select c.name from communities c
    where c.county_code = $1 and c.community_id = ${row}.community_id)`

/** The branch or the community that an office is of; null: the bureau. */
export const placeOf = (office: string) => `coalesce(${branchOf(office)}, ${communityOf(office)})`

/** Of the activity that a row is about. */
export const titleOf = (row: string) => `(select a.title from activities a
  where a.county_code = $1 and a.activity_id = ${row}.activity_id) as title`
