import type { Held } from '@/domain/cadence'
import type { Moved } from '@/domain/partyCalendar'
import { MOST_COUNTED } from '@/domain/office'
import type { Instant } from '@/domain/time'
import type { Db } from '../db/db'

/** The months of a year (`2026`) that a branch moved its party day in. */
export const movesIn = (db: Db, branchId: string, year: string) =>
  db.query<Moved>(
    `select month, day, why from party_day_moves
     where county_code = $1 and branch_id = $2 and month between $3 and $4`,
    [db.county, branchId, `${year}-01`, `${year}-12`],
  )

export const keepMove = (tx: Db, branchId: string, move: Moved, by: string, now: Instant) =>
  tx.query(
    `insert into party_day_moves (county_code, branch_id, month, day, why, moved_by, at)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (county_code, branch_id, month) do update
       set day = $4, why = $5, moved_by = $6, at = $7`,
    [tx.county, branchId, move.month, move.day, move.why, by, now],
  )

export const dropMove = (tx: Db, branchId: string, month: string) =>
  tx.query('delete from party_day_moves where county_code = $1 and branch_id = $2 and month = $3', [
    tx.county,
    branchId,
    month,
  ])

/** The party days and meetings of a branch that begin in a span of days, by China's calendar. */
export const heldBetween = (db: Db, branchId: string, from: string, to: string) =>
  db.query<Held & { activityId: string }>(
    `select a.activity_id as "activityId", w.what,
       to_char(a.starts_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as day
     from activities a
     cross join lateral (
       select a.meeting as what where a.meeting is not null
       union all select 'partyDay' where a.party_day) w
     where a.county_code = $1 and a.branch_id = $2 and a.state = 'published'
       and a.ends_at >= $3::date
       and (a.starts_at at time zone 'Asia/Shanghai')::date between $3 and $4
     order by a.starts_at`,
    [db.county, branchId, from, to],
  )

const counted = (rows: string) =>
  `(select count(*)::int from (select 1 ${rows} limit ${MOST_COUNTED}) few)`

/** What else waits for the officers of a branch; `month`: whose 政治生日 is prepared. */
export async function countAsked(
  db: Db,
  branchId: string,
  { month, year }: { month: number; year: number },
) {
  const [waiting] = await db.query<Record<'birthdays' | 'lectures' | 'jointDays', number>>(
    `select
       ${counted(`from memberships s
         cross join lateral (
           select joined_party_month as month, anniversary_hidden as hidden from members
           where county_code = $1 and member_id = s.member_id offset 0) m
         where s.county_code = $1 and s.branch_id = $2 and s.kind = 'home' and s.to_day is null
           and m.month = $3 and not m.hidden and (
             select g.year from birthday_greetings g where g.county_code = $1
               and g.member_id = s.member_id and g.year = $4) is null`)} as birthdays,
       ${counted(`from lectures
         where county_code = $1 and branch_id = $2 and state = 'offered'`)} as lectures,
       ${counted(`from joint_days
         where county_code = $1 and partner_id = $2 and state = 'asked'`)} as "jointDays"`,
    [db.county, branchId, month, year],
  )
  return waiting as NonNullable<typeof waiting>
}
