import type { Db } from '../db/db'

export interface Contact {
  title: string
  phone: string
}

/** Whom this person calls: first the home branch's contact (without one, the bureau), then the bureau. */
export async function contactsFor(db: Db, homeBranchId: string | null) {
  const [contacts] = await db.query<{ contact: Contact; bureau: Contact }>(
    `select json_build_object('title', coalesce(b.contact_title, c.bureau_name),
         'phone', coalesce(b.contact_phone, c.bureau_phone)) as contact,
       json_build_object('title', c.bureau_name, 'phone', c.bureau_phone) as bureau
     from counties c
     left join branches b on b.county_code = $1 and b.branch_id = $2
     where c.county_code = $1`,
    [db.county, homeBranchId],
  )
  if (!contacts) throw new Error(`the county ${db.county} is not in the database`)
  return contacts
}

/** The names of these communities. */
export const communityNames = (db: Db, communityIds: string[]) =>
  db.query<{ communityId: string; name: string }>(
    `select community_id as "communityId", name from communities
     where county_code = $1 and community_id = any($2) order by community_id`,
    [db.county, communityIds],
  )

/** The names of these branches. */
export const branchNames = (db: Db, branchIds: string[]) =>
  db.query<{ branchId: string; name: string }>(
    'select branch_id as "branchId", name from branches where county_code = $1 and branch_id = any($2)',
    [db.county, branchIds],
  )
