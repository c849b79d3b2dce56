import type { Instant } from '@/domain/time'
import type { Db } from '../db/db'

export interface Unclosed {
  activityId: string
  communityId: string
  title: string
}

/** What ended in that time, is not closed, and nobody was reminded of. */
export const unclosedRequests = (db: Db, { from, until }: { from: Instant; until: Instant }) =>
  db.query<Unclosed>(
    `select a.activity_id as "activityId", r.community_id as "communityId", a.title
     from community_requests r cross join lateral (
       select * from activities
       where county_code = $1 and activity_id = r.activity_id offset 0) a
     where r.county_code = $1 and r.closed_at is null and r.reminded_at is null
       and a.state = 'published' and a.ends_at >= $2 and a.ends_at < $3
     order by a.activity_id`,
    [db.county, from, until],
  )

/** Writes down that it was said; false where it was said before, or is closed. */
export async function keepReminded(tx: Db, activityId: string, now: Instant): Promise<boolean> {
  const kept = await tx.query(
    `update community_requests set reminded_at = $3
     where county_code = $1 and activity_id = $2 and reminded_at is null and closed_at is null
     returning activity_id`,
    [tx.county, activityId, now],
  )
  return kept.length > 0
}

/** Workers of a community on that day who are members too. */
export async function workersOf(tx: Db, communityId: string, day: string): Promise<string[]> {
  const rows = await tx.query<{ memberId: string }>(
    `select m.member_id as "memberId" from offices o
     join members m on m.county_code = $1 and m.account_id = o.account_id
     where o.county_code = $1 and o.community_id = $2 and o.kind = 'communityWorker'
       and o.from_day <= $3 and (o.to_day is null or o.to_day > $3)
     order by m.member_id`,
    [tx.county, communityId, day],
  )
  return rows.map(({ memberId }) => memberId)
}
