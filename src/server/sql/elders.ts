import type { FiveElder } from '@/domain/team'
import type { Instant } from '@/domain/time'
import type { Db } from '../db/db'
import { SHOWN } from './team'

/** Which of the 五老 somebody at home in one of these branches is; null: nobody there. */
export async function eldersAt(db: Db, memberId: string, branchIds: string[]) {
  const [found] = await db.query<{ kinds: FiveElder[]; shown: boolean }>(
    `select coalesce((select e.kinds from five_elders e
         where e.county_code = $1 and e.member_id = m.member_id), '{}') as kinds, ${SHOWN} as shown
     from memberships h
     join members m on m.county_code = $1 and m.member_id = h.member_id and m.left_at is null
     where h.county_code = $1 and h.member_id = $2 and h.branch_id = any($3) and h.kind = 'home'
       and h.to_day is null`,
    [db.county, memberId, branchIds],
  )
  return found ?? null
}

/** Of a held member. */
export const keepElders = (
  tx: Db,
  memberId: string,
  { kinds, by }: { kinds: FiveElder[]; by: string },
  now: Instant,
) =>
  kinds.length === 0
    ? tx.query('delete from five_elders where county_code = $1 and member_id = $2', [
        tx.county,
        memberId,
      ])
    : tx.query(
        `insert into five_elders (county_code, member_id, kinds, marked_by, at)
         values ($1, $2, $3, $4, $5)
         on conflict (county_code, member_id) do update
           set kinds = excluded.kinds, marked_by = excluded.marked_by, at = excluded.at`,
        [tx.county, memberId, kinds, by, now],
      )
