import type { Db } from '../db/db'

export interface Contact {
  title: string
  phone: string
}

/** Whom this person calls: the home branch's contact, else the bureau. */
export async function contactFor(db: Db, homeBranchId: string | null): Promise<Contact> {
  const [contact] = await db.query<Contact>(
    `select coalesce(b.contact_title, c.bureau_name) as title,
       coalesce(b.contact_phone, c.bureau_phone) as phone
     from counties c
     left join branches b on b.county_code = $1 and b.branch_id = $2
     where c.county_code = $1`,
    [db.county, homeBranchId],
  )
  if (!contact) throw new Error(`the county ${db.county} is not in the database`)
  return contact
}

/** The names of these branches. */
export const branchNames = (db: Db, branchIds: string[]) =>
  db.query<{ branchId: string; name: string }>(
    'select branch_id as "branchId", name from branches where county_code = $1 and branch_id = any($2)',
    [db.county, branchIds],
  )
