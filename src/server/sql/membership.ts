import type { MembershipKind } from '@/domain/member'
import type { Db } from '../db/db'

/** A fact of a branch, looked up: joined, the planner reads all branches for a few rows. */
export const lookUp = (branchId: string, fact: string) =>
  `(select ${fact} from branches b where b.county_code = $1 and b.branch_id = ${branchId})`

/** Whom to call there, as a `Contact`. */
export const contactOf = (branchId: string) =>
  lookUp(branchId, "json_build_object('title', b.contact_title, 'phone', b.contact_phone)")

/** Whom to call of a branch. */
export interface Contact {
  title: string
  phone: string
}

export interface Membership {
  branchId: string
  branch: string
  kind: MembershipKind
  from: string
  to: string | null
}

/** All of a member's memberships, home first, then those in force, then past ones. */
export const membershipsOf = (db: Db, memberId: string) =>
  db.query<Membership>(
    `select s.branch_id as "branchId", b.name as branch, s.kind, s.from_day as "from", s.to_day as "to"
     from memberships s
     join branches b on b.county_code = $1 and b.branch_id = s.branch_id
     where s.county_code = $1 and s.member_id = $2
     order by s.to_day is not null, s.kind <> 'home', s.from_day desc, s.membership_id`,
    [db.county, memberId],
  )

export const openBranches = (db: Db, after: string, limit: number) =>
  db.query<{ branchId: string; name: string }>(
    `select branch_id as "branchId", name from branches
     where county_code = $1 and kind in ('functional', 'provisional') and branch_id > $2
       and ended_on is null
     order by branch_id limit $3`,
    [db.county, after, limit],
  )

export async function branchKind(db: Db, branchId: string): Promise<string | null> {
  const [branch] = await db.query<{ kind: string }>(
    'select kind from branches where county_code = $1 and branch_id = $2 and ended_on is null',
    [db.county, branchId],
  )
  return branch?.kind ?? null
}

/** Branches that hold all these grams, some left out, by id from a place on. */
export const branchesNamed = (
  db: Db,
  grams: string[],
  except: string[],
  after: string,
  limit: number,
) =>
  db.query<{ branchId: string; name: string; kind: string; contactTitle: string }>(
    `select branch_id as "branchId", name, kind, contact_title as "contactTitle" from branches
     where county_code = $1 ${grams.length > 0 ? 'and grams @> $5::text[]' : ''}
       and branch_id > $2 and branch_id <> all($4) and ended_on is null
     order by branch_id limit $3`,
    [db.county, after, limit, except, ...(grams.length > 0 ? [grams] : [])],
  )

/** Branches a member is in, held until the transaction ends: one change of somebody at a time. */
export async function lockMember(tx: Db, memberId: string) {
  const found = await tx.query(
    'select from members where county_code = $1 and member_id = $2 for update',
    [tx.county, memberId],
  )
  if (found.length === 0) return null
  return tx.query<{ branchId: string; kind: MembershipKind }>(
    `select branch_id as "branchId", kind from memberships
     where county_code = $1 and member_id = $2 and to_day is null`,
    [tx.county, memberId],
  )
}

export const endMembership = (tx: Db, memberId: string, branchId: string, day: string) =>
  tx.query(
    `update memberships set to_day = $4
     where county_code = $1 and member_id = $2 and branch_id = $3 and to_day is null`,
    [tx.county, memberId, branchId, day],
  )

export const addMembership = (
  tx: Db,
  membershipId: string,
  { memberId, branchId, kind }: { memberId: string; branchId: string; kind: MembershipKind },
  day: string,
) =>
  tx.query(
    `insert into memberships (county_code, membership_id, member_id, branch_id, kind, from_day)
     values ($1, $2, $3, $4, $5, $6)`,
    [tx.county, membershipId, memberId, branchId, kind, day],
  )

export interface Away {
  memberId: string
  name: string
  host: string
  contact: Contact
  since: string
}

/** Members at home in a branch who are hosted elsewhere, in the order of their records. */
export const awayFrom = (db: Db, branchId: string, after: string, limit: number) =>
  db.query<Away>(
    `select m.member_id as "memberId", m.name, a.from_day as since,
       ${lookUp('a.branch_id', 'b.name')} as host, ${contactOf('a.branch_id')} as contact
     from memberships h
     join memberships a on a.county_code = $1 and a.member_id = h.member_id and a.kind = 'mobile'
       and a.to_day is null
     join members m on m.county_code = $1 and m.member_id = h.member_id
     where h.county_code = $1 and h.branch_id = $2 and h.kind = 'home' and h.to_day is null
       and h.member_id > $3
     order by h.member_id limit $4`,
    [db.county, branchId, after, limit],
  )
