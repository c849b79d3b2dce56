import type { Db } from '../db/db'

export interface DueCase {
  caseId: string
  kind: 'caseEnding' | 'followUpDue'
  /** The last day of its month, or the day of its follow-up. */
  day: string
  helperId: string | null
  /** The branch that carries the office now. */
  branchId: string | null
}

const FIELDS = `f.case_id as "caseId", f.helper_id as "helperId", (
  select o.branch_id from case_offices o
  where o.county_code = $1 and o.kind = f.kind) as "branchId"`

/** Mediations whose month ends by a day, and follow-ups of today or lately, of which nobody was told. */
export const dueCases = (
  db: Db,
  { today, until, since }: { today: string; until: string; since: string },
) =>
  db.query<DueCase>(
    `select ${FIELDS}, 'caseEnding' as kind, f.until_day as day from case_files f
     where f.county_code = $1 and f.state = 'inHand' and f.until_day between $2 and $3
       and f.end_told is distinct from f.until_day
     union all
     select ${FIELDS}, 'followUpDue', f.follow_up_day from case_files f
     where f.county_code = $1 and f.state = 'settled' and not f.follow_up_told
       and f.follow_up_day between $4 and $2
     order by 1`,
    [db.county, today, until, since],
  )

/** Writes down that it was said; false where it was said before, or is so no more. */
export async function keepTold(tx: Db, { caseId, kind, day }: DueCase): Promise<boolean> {
  const kept = await tx.query(
    kind === 'caseEnding'
      ? `update case_files set end_told = $3
         where county_code = $1 and case_id = $2 and state = 'inHand' and until_day = $3
           and end_told is distinct from $3 returning case_id`
      : `update case_files set follow_up_told = true
         where county_code = $1 and case_id = $2 and state = 'settled' and follow_up_day = $3
           and not follow_up_told returning case_id`,
    [tx.county, caseId, day],
  )
  return kept.length > 0
}
