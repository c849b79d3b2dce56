import type { CaseKind } from '@/domain/caseFile'
import type { Instant } from '@/domain/time'
import type { Db } from '../db/db'

interface OfficeRow {
  kind: CaseKind
  branchId: string
  name: string
  phone: string
}

export const offices = (db: Db) =>
  db.query<OfficeRow>(
    `select o.kind, b.branch_id as "branchId", b.name, b.contact_phone as phone
     from case_offices o
     join branches b on b.county_code = $1 and b.branch_id = o.branch_id
     where o.county_code = $1 order by o.kind`,
    [db.county],
  )

export async function branchIsThere(db: Db, branchId: string): Promise<boolean> {
  const found = await db.query('select from branches where county_code = $1 and branch_id = $2', [
    db.county,
    branchId,
  ])
  return found.length > 0
}

export const setOffice = (tx: Db, kind: CaseKind, branchId: string, by: string, now: Instant) =>
  tx.query(
    `insert into case_offices (county_code, kind, branch_id, set_by, at) values ($1, $2, $3, $4, $5)
     on conflict (county_code, kind) do update
     set branch_id = excluded.branch_id, set_by = excluded.set_by, at = excluded.at`,
    [tx.county, kind, branchId, by, now],
  )

/** Who is in charge of a branch's office today, as members. */
export const headsOf = (db: Db, branchId: string, day: string) =>
  db.query<{ memberId: string }>(
    `select m.member_id as "memberId" from offices o
     join members m on m.county_code = $1 and m.account_id = o.account_id
     where o.county_code = $1 and o.branch_id = $2 and o.kind = 'branchSecretary'
       and o.from_day <= $3 and (o.to_day is null or o.to_day > $3)
     order by 1`,
    [db.county, branchId, day],
  )
