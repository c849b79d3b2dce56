import type { AttendancePolicy, CareNeed } from '@/domain/care'
import type { HelpConsent } from '@/domain/helper'
import type { Instant } from '@/domain/time'
import type { Db } from '../db/db'

export interface CaredFor {
  recordId: string
  name: string
  birthYear: number
  /** This branch is where they are at home. */
  home: boolean
  hasAccount: boolean
  care: { policy: AttendancePolicy; needs: CareNeed[] } | null
}

const FIELDS = `m.member_id as "recordId", m.name, m.birth_year as "birthYear", k.home,
  m.account_id is not null as "hasAccount",
  case when k.home then json_build_object('policy', coalesce(c.policy, 'normal'),
    'needs', coalesce(c.needs, '{}')) end as care`

// Looked up by `offset 0`: joined, the planner reads all members for a few.
const WITH_MARKS = `
  cross join lateral (
    select * from members
    where county_code = $1 and member_id = k.member_id and left_at is null offset 0) m
  left join lateral (
    select policy, needs from care_marks
    where county_code = $1 and member_id = k.member_id offset 0) c on true`

/** Everybody of a branch whose name holds these words, by name: who is of one family stands together. */
export const peopleByName = (
  db: Db,
  { branchId, words }: { branchId: string; words: string },
  [name, recordId]: [string, string],
  limit: number,
) =>
  db.query<CaredFor>(
    `select ${FIELDS}
     from (
       select member_id, bool_or(kind = 'home') as home from memberships
       where county_code = $1 and branch_id = $2 and to_day is null group by member_id) k
     ${WITH_MARKS}
     where position($3 in m.name) > 0 and (m.name, m.member_id) > ($4, $5::uuid)
     order by m.name, m.member_id limit $6`,
    [db.county, branchId, words, name, recordId, limit],
  )

export interface Person extends CaredFor {
  /** Their home branch, of those; null: elsewhere. */
  branchId: string | null
  phoneEnds: string | null
  /** Until when they are on probation, as far as their home branch tells. */
  probationaryUntil: string | null
  /** Their own last word on what may be noted; null: never said. */
  said: boolean | null
}

/** Somebody as an officer of these branches sees them; null: of none of them. */
export async function personIn(db: Db, recordId: string, branchIds: string[]) {
  const [person] = await db.query<Person>(
    `select ${FIELDS}, k.branch as "branchId", m.phone_ends as "phoneEnds",
       case when k.home then m.probationary_until end as "probationaryUntil", (
       select given from consents
       where county_code = $1 and member_id = $2 and kind = 'healthNote'
       order by number desc limit 1) as said
     from (
       select member_id, bool_or(kind = 'home') as home,
         (array_agg(branch_id) filter (where kind = 'home'))[1] as branch
       from memberships
       where county_code = $1 and member_id = $2 and branch_id = any($3) and to_day is null
       group by member_id) k ${WITH_MARKS}`,
    [db.county, recordId, branchIds],
  )
  return person ?? null
}

/** Where somebody is at home, who is held until the transaction ends; null: nobody, or gone. */
export async function holdMember(tx: Db, memberId: string) {
  const [held] = await tx.query<{ name: string; branchId: string | null }>(
    `select name, (
       select branch_id from memberships where county_code = $1 and member_id = $2
         and kind = 'home' and to_day is null) as "branchId"
     from members where county_code = $1 and member_id = $2 and left_at is null
     for no key update`,
    [tx.county, memberId],
  )
  return held ?? null
}

/** Of a held member; until when it was said before. */
export async function keepProbation(tx: Db, memberId: string, until: string | null) {
  const [before] = await tx.query<{ until: string | null }>(
    `select probationary_until as until from members where county_code = $1 and member_id = $2`,
    [tx.county, memberId],
  )
  await tx.query(
    'update members set probationary_until = $3 where county_code = $1 and member_id = $2',
    [tx.county, memberId, until],
  )
  return before?.until ?? null
}

interface CareMark {
  policy: AttendancePolicy
  needs: CareNeed[]
  consent: HelpConsent | null
  by: string
}

/** Of a held member. */
export const keepCare = (tx: Db, memberId: string, mark: CareMark, now: Instant) =>
  mark.policy === 'normal' && mark.needs.length === 0
    ? tx.query('delete from care_marks where county_code = $1 and member_id = $2', [
        tx.county,
        memberId,
      ])
    : tx.query(
        `insert into care_marks (county_code, member_id, policy, needs, consent, marked_by, at)
         values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (county_code, member_id) do update
           set policy = $3, needs = $4, consent = $5, marked_by = $6, at = $7`,
        [tx.county, memberId, mark.policy, mark.needs, mark.consent, mark.by, now],
      )

/** Who no longer agrees has nothing noted from that moment on; how they are expected stays. */
export async function forgetNeeds(tx: Db, memberId: string) {
  const whose = [tx.county, memberId]
  await tx.query(
    `delete from care_marks where county_code = $1 and member_id = $2 and policy = 'normal'`,
    whose,
  )
  await tx.query(
    `update care_marks set needs = '{}', consent = null where county_code = $1 and member_id = $2`,
    whose,
  )
}
