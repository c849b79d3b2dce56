import type { Db } from '../db/db'

/**
 * Holds people until the transaction ends, before what is theirs: whoever leaves meanwhile has left, or
 * waits.
 */
export const holdPeople = (tx: Db, memberIds: readonly (string | null)[]) =>
  tx.query(
    `select from members where county_code = $1 and member_id = any($2)
     order by member_id for key share`,
    [tx.county, memberIds.filter((memberId) => memberId !== null)],
  )
