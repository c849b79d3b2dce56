import type { BranchKind } from '@/domain/branch'
import { MOST_COUNTED } from '@/domain/office'
import type { FixedDay } from '@/domain/partyCalendar'
import type { Db } from '../db/db'

export interface Branch {
  branchId: string
  name: string
  kind: BranchKind
  parent: string
  ended: boolean
}

const BRANCH = `b.branch_id as "branchId", b.name, b.kind, b.parent_name as parent,
  b.ended_on is not null as ended`

/** Branches that hold all these grams, by id from a place on. */
export const branches = (db: Db, grams: string[], after: string, limit: number) =>
  db.query<Branch>(
    `select ${BRANCH} from branches b
     where b.county_code = $1 ${grams.length > 0 ? 'and b.grams @> $4::text[]' : ''}
       and b.branch_id > $2
     order by b.branch_id limit $3`,
    [db.county, after, limit, ...(grams.length > 0 ? [grams] : [])],
  )

export interface WholeBranch extends Branch {
  host: string | null
  contactTitle: string
  contactPhone: string
  fixedDay: FixedDay | null
}

export async function findBranch(db: Db, branchId: string, lock = ''): Promise<WholeBranch | null> {
  const [branch] = await db.query<WholeBranch>(
    `select ${BRANCH}, b.host, b.contact_title as "contactTitle",
       b.contact_phone as "contactPhone", b.fixed_day as "fixedDay"
     from branches b where b.county_code = $1 and b.branch_id = $2 ${lock}`,
    [db.county, branchId],
  )
  return branch ?? null
}

/** Who serves a branch on that day, by name. */
export const secretariesOf = (db: Db, branchId: string, day: string) =>
  db.query<{ name: string }>(
    `select coalesce(
       (select m.name from members m
        where m.county_code = $1 and m.account_id = o.account_id),
       (select a.name from accounts a
        where a.county_code = $1 and a.account_id = o.account_id)) as name
     from offices o
     where o.county_code = $1 and o.branch_id = $2 and o.kind = 'branchSecretary'
       and o.from_day <= $3 and (o.to_day is null or o.to_day > $3) order by o.from_day`,
    [db.county, branchId, day],
  )

/** How many belong to a branch, some of them at home there; as far as is counted. */
export async function membersIn(db: Db, branchId: string) {
  const [counted] = await db.query<{ members: number; atHome: number }>(
    `select count(*)::int as members, (count(*) filter (where kind = 'home'))::int as "atHome"
     from (select kind from memberships
       where county_code = $1 and branch_id = $2 and to_day is null
       order by kind <> 'home' limit ${MOST_COUNTED}) s`,
    [db.county, branchId],
  )
  return counted ?? { members: 0, atHome: 0 }
}

interface NewBranch {
  branchId: string
  kind: BranchKind
  name: string
  parent: string
  host: string | null
  contactTitle: string
  contactPhone: string
  grams: string[]
}

/** Writes a branch unless its id is taken; says whether it did. */
export async function addBranch(tx: Db, branch: NewBranch): Promise<boolean> {
  const added = await tx.query(
    `insert into branches (county_code, branch_id, kind, name, parent_name, host, contact_title,
       contact_phone, grams)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (county_code, branch_id) do nothing returning branch_id`,
    [
      tx.county,
      branch.branchId,
      branch.kind,
      branch.name,
      branch.parent,
      branch.host,
      branch.contactTitle,
      branch.contactPhone,
      branch.grams,
    ],
  )
  return added.length > 0
}

export const setContact = (
  tx: Db,
  branchId: string,
  contact: { contactTitle: string; contactPhone: string; grams: string[] },
) =>
  tx.query(
    `update branches set contact_title = $3, contact_phone = $4, grams = $5
     where county_code = $1 and branch_id = $2`,
    [tx.county, branchId, contact.contactTitle, contact.contactPhone, contact.grams],
  )

/** Of a locked branch that nobody is at home in: with it end who takes part, and who serves it. */
export async function endBranch(tx: Db, branchId: string, day: string) {
  const values = [tx.county, branchId, day]
  const open = `county_code = $1 and branch_id = $2 and (to_day is null or to_day > $3::date)`
  await tx.query(
    `update memberships set to_day = greatest(from_day, $3::date) where ${open}`,
    values,
  )
  await tx.query(`update offices set to_day = greatest(from_day, $3::date) where ${open}`, values)
  await tx.query(
    'update branches set ended_on = $3 where county_code = $1 and branch_id = $2',
    values,
  )
}

export interface Named {
  recordId: string
  name: string
  birthYear: number | null
  branch: string | null
  hasAccount: boolean
}

/** Everybody of the county who is called exactly so. */
export const peopleNamed = (db: Db, name: string, limit: number) =>
  db.query<Named>(
    `select m.member_id as "recordId", m.name, m.birth_year as "birthYear",
       m.account_id is not null as "hasAccount", (
         select b.name from memberships s
         join branches b on b.county_code = $1 and b.branch_id = s.branch_id
         where s.county_code = $1 and s.member_id = m.member_id and s.kind = 'home'
           and s.to_day is null) as branch
     from members m
     where m.county_code = $1 and m.name = $2 and m.left_at is null and m.deceased_at is null
     order by m.member_id limit $3`,
    [db.county, name, limit],
  )

/** The account of somebody living; null: nobody. */
export async function accountOfMember(tx: Db, memberId: string) {
  const [found] = await tx.query<{ accountId: string | null }>(
    `select account_id as "accountId" from members
     where county_code = $1 and member_id = $2 and left_at is null and deceased_at is null
     for no key update`,
    [tx.county, memberId],
  )
  return found ?? null
}

export const setFixedDay = (tx: Db, branchId: string, fixedDay: FixedDay) =>
  tx.query('update branches set fixed_day = $3::jsonb where county_code = $1 and branch_id = $2', [
    tx.county,
    branchId,
    JSON.stringify(fixedDay),
  ])
