import type { CallMark, Thing } from '@/domain/callList'
import type { HelperKin } from '@/domain/helper'
import type { Instant } from '@/domain/time'
import type { Db } from '../db/db'

export interface Told {
  branchId: string
  title: string
  at: Instant
  /** Only who is at home in the branch is meant. */
  homeOnly: boolean
}

const THING = {
  activity: `select branch_id as "branchId", title, starts_at as at, open_to = 'home' as "homeOnly"
    from activities
    where county_code = $1 and activity_id = $2 and state in ('published', 'cancelled')`,
  article: `select owner_id as "branchId", title, published_at as at, false as "homeOnly"
    from articles where county_code = $1 and article_id = $2`,
}

/** What is to be told; kept from being deleted until the transaction ends when `lock` says so. */
export async function findThing(db: Db, thing: Thing, thingId: string, lock = '') {
  const [found] = await db.query<Told>(`${THING[thing]} ${lock}`, [db.county, thingId])
  return found ?? null
}

export interface Called {
  memberId: string
  name: string
  phoneEnds: string | null
  /** This branch is where they are at home. */
  home: boolean
  hasPhoneApp: boolean
  family: HelperKin[]
  signedUp: boolean
  mark: CallMark | null
  at: Instant | null
}

/**
 * Everybody of a branch beside what is told, by record. Each member is looked up by `offset 0`: joined,
 * the planner reads all of them for a few. Sign-ups and calls of one thing are read in one go.
 */
export const membersBeside = (
  db: Db,
  thing: Thing,
  thingId: string,
  { branchId, homeOnly }: Told,
  today: string,
) =>
  db.query<Called>(
    `select m.member_id as "memberId", m.name, m.phone_ends as "phoneEnds", k.home, m.account_id is not null as "hasPhoneApp",
       array(select distinct g.relation from grants g
         where g.county_code = $1 and g.member_id = k.member_id and g.state = 'active'
           and g.until > $5 and k.home) as family,
       s.member_id is not null as "signedUp", c.mark, c.at
     from (
       select member_id, bool_or(kind = 'home') as home from memberships
       where county_code = $1 and branch_id = $3 and to_day is null group by member_id) k
     cross join lateral (
       select * from members
       where county_code = $1 and member_id = k.member_id and left_at is null offset 0) m
     left join (
       select member_id from sign_ups
       where county_code = $1 and activity_id = $2 and state <> 'cancelled' offset 0) s
       on s.member_id = k.member_id
     left join (
       select member_id, mark, at from calls
       where county_code = $1 and ${thing}_id = $2 offset 0) c on c.member_id = k.member_id
     where k.home or not $4
     order by m.member_id`,
    [db.county, thingId, branchId, homeOnly, today],
  )

/** Whether somebody is of the branch still; held, so that who leaves meanwhile waits. */
export async function lockCalled(tx: Db, branchId: string, memberId: string): Promise<boolean> {
  const here = await tx.query(
    `select from members m where m.county_code = $1 and m.member_id = $3 and m.left_at is null
       and exists (select from memberships s where s.county_code = $1 and s.branch_id = $2
         and s.member_id = m.member_id and s.to_day is null)
     for no key update`,
    [tx.county, branchId, memberId],
  )
  return here.length > 0
}

interface Call {
  thing: Thing
  thingId: string
  memberId: string
  mark: CallMark | null
  by: string
}

/** Marks a call, or takes the mark back. */
export const keepCall = (tx: Db, { thing, thingId, memberId, mark, by }: Call, now: Instant) =>
  mark === null
    ? tx.query(`delete from calls where county_code = $1 and ${thing}_id = $2 and member_id = $3`, [
        tx.county,
        thingId,
        memberId,
      ])
    : tx.query(
        `insert into calls (county_code, ${thing}_id, member_id, mark, called_by, at)
         values ($1, $2, $3, $4, $5, $6)
         on conflict (county_code, ${thing}_id, member_id) do update
           set mark = $4, called_by = $5, at = $6`,
        [tx.county, thingId, memberId, mark, by, now],
      )
