import type { CallMark } from '@/domain/callList'
import type { Instant } from '@/domain/time'
import type { Db } from '../db/db'

export interface Called {
  memberId: string
  name: string
  phoneCipher: string | null
  phoneEnds: string | null
  /** This branch is where they are at home. */
  home: boolean
  hasPhoneApp: boolean
  signedUp: boolean
  mark: CallMark | null
  at: Instant | null
}

/**
 * Everybody of a branch beside an activity, by record. Each is looked up by `offset 0`: joined, the
 * planner reads all members for a few.
 */
export const membersBesideActivity = (db: Db, activityId: string, branchId: string) =>
  db.query<Called>(
    `select m.member_id as "memberId", m.name, m.phone_cipher as "phoneCipher",
       m.phone_ends as "phoneEnds", k.home, m.account_id is not null as "hasPhoneApp",
       s.signed is not null as "signedUp", c.mark, c.at
     from (
       select member_id, bool_or(kind = 'home') as home from memberships
       where county_code = $1 and branch_id = $3 and to_day is null group by member_id) k
     cross join lateral (
       select * from members
       where county_code = $1 and member_id = k.member_id and left_at is null offset 0) m
     left join lateral (
       select true as signed from sign_ups
       where county_code = $1 and activity_id = $2 and member_id = k.member_id
         and state <> 'cancelled' offset 0) s on true
     left join lateral (
       select mark, at from calls
       where county_code = $1 and activity_id = $2 and member_id = k.member_id offset 0) c on true
     order by m.member_id`,
    [db.county, activityId, branchId],
  )

/** Marks a call, or takes the mark back. */
export const keepCall = (
  tx: Db,
  call: { activityId: string; memberId: string; mark: CallMark | null; by: string },
  now: Instant,
) =>
  call.mark === null
    ? tx.query('delete from calls where county_code = $1 and activity_id = $2 and member_id = $3', [
        tx.county,
        call.activityId,
        call.memberId,
      ])
    : tx.query(
        `insert into calls (county_code, activity_id, member_id, mark, called_by, at)
         values ($1, $2, $3, $4, $5, $6)
         on conflict (county_code, activity_id, member_id) do update
           set mark = $4, called_by = $5, at = $6`,
        [tx.county, call.activityId, call.memberId, call.mark, call.by, now],
      )
