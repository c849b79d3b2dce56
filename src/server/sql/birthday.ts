import type { Joined } from '@/domain/partyAnniversary'
import type { Instant } from '@/domain/time'
import type { Db } from '../db/db'

export interface Birthday extends Joined {
  recordId: string
  name: string
  month: number
  greeting: string | null
}

/** `32`: the day is not known. */
export type Place = [day: string, recordId: string]

/** Whose 政治生日 is in a month, of those at home in a branch who want it kept; without a day the last. */
export const birthdaysIn = (
  db: Db,
  { branchId, month, year }: { branchId: string; month: number; year: number },
  [day, recordId]: Place,
  limit: number,
) =>
  db.query<Birthday>(
    `select s.member_id as "recordId", m.name, m.year, m.month, m.day, (
       select g.words from birthday_greetings g where g.county_code = $1
         and g.member_id = s.member_id and g.year = $4) as greeting
     from memberships s
     cross join lateral (
       select name, joined_party_year as year, joined_party_month as month,
         joined_party_day as day, anniversary_hidden as hidden
       from members where county_code = $1 and member_id = s.member_id
         and left_at is null and deceased_at is null offset 0) m
     where s.county_code = $1 and s.branch_id = $2 and s.kind = 'home' and s.to_day is null
       and m.month = $3 and not m.hidden and (coalesce(m.day, 32), s.member_id) > ($5::int, $6::uuid)
     order by coalesce(m.day, 32), s.member_id limit $7`,
    [db.county, branchId, month, year, day, recordId, limit],
  )

export interface JoinedOf extends Joined {
  name: string
  hidden: boolean
  /** Where they are at home. */
  branchId: string | null
  birthYear: number
}

/** When somebody joined the Party; null: nobody, or gone. */
export async function joinedOf(db: Db, memberId: string, lock = ''): Promise<JoinedOf | null> {
  const [found] = await db.query<JoinedOf>(
    `select m.name, m.birth_year as "birthYear", m.joined_party_year as year,
       m.joined_party_month as month, m.joined_party_day as day, m.anniversary_hidden as hidden, (
         select branch_id from memberships where county_code = $1 and member_id = $2
           and kind = 'home' and to_day is null) as "branchId"
     from members m
     where m.county_code = $1 and m.member_id = $2 and m.left_at is null
       and m.deceased_at is null ${lock}`,
    [db.county, memberId],
  )
  return found ?? null
}

/** Of a held member. */
export const setJoined = (tx: Db, memberId: string, { year, month, day }: Joined) =>
  tx.query(
    `update members set joined_party_year = $3, joined_party_month = $4, joined_party_day = $5
     where county_code = $1 and member_id = $2`,
    [tx.county, memberId, year, month, day],
  )

export const setHidden = (db: Db, memberId: string, hidden: boolean) =>
  db.query('update members set anniversary_hidden = $3 where county_code = $1 and member_id = $2', [
    db.county,
    memberId,
    hidden,
  ])

interface Greeting {
  memberId: string
  year: number
  branchId: string
  words: string
  by: string
}

/** Writes a greeting down unless there is one this year; says whether it did. */
export async function addGreeting(tx: Db, greeting: Greeting, now: Instant): Promise<boolean> {
  const { memberId, year, branchId, words, by } = greeting
  const added = await tx.query(
    `insert into birthday_greetings (county_code, member_id, year, branch_id, words, greeted_by, at)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing returning year`,
    [tx.county, memberId, year, branchId, words, by, now],
  )
  return added.length > 0
}

export const greetingsTo = (db: Db, memberId: string, limit: number) =>
  db.query<{ year: number; branch: string; words: string }>(
    `select g.year, g.words, (select b.name from branches b
         where b.county_code = $1 and b.branch_id = g.branch_id) as branch
     from birthday_greetings g where g.county_code = $1 and g.member_id = $2
     order by g.year desc limit $3`,
    [db.county, memberId, limit],
  )
