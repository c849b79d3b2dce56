import type { Instant } from '@/domain/time'
import type { Db } from '../db/db'

/** What begins between two moments, the soonest first. */
export const activitiesAhead = (db: Db, from: Instant, until: Instant) =>
  db.query<{ activityId: string; startsAt: Instant }>(
    `select activity_id as "activityId", starts_at as "startsAt" from activities
     where county_code = $1 and state = 'published' and starts_at > $2 and starts_at < $3
     order by starts_at`,
    [db.county, from, until],
  )

/**
 * Whoever has a seat, is not on the roll yet (on leave, say) and was told nothing of the activity since:
 * what they were told says when it is.
 */
const untold = (activity: string, since: string) => `
  from sign_ups s
  where s.county_code = $1 and s.activity_id = ${activity} and s.state = 'confirmed'
    and not exists (
      select from attendance t
      where t.county_code = $1 and t.activity_id = ${activity} and t.member_id = s.member_id
        and t.mark is not null)
    and not exists (
      select from messages m
      where m.county_code = $1 and m.member_id = s.member_id and m.at >= ${since}
        and m.activity_id = s.activity_id)`

interface Due {
  activityId: string
  since: Instant
}

/** Those of these activities where somebody is to be reminded. */
export async function withUntold(db: Db, due: readonly Due[]): Promise<string[]> {
  const rows = await db.query<{ activityId: string }>(
    // Each activity by itself: the planner would rather read all sign-ups once.
    `select k.activity as "activityId" from unnest($2::uuid[], $3::timestamptz[]) k (activity, since)
     cross join lateral (select 1 ${untold('k.activity', 'k.since')} limit 1) one`,
    [db.county, due.map(({ activityId }) => activityId), due.map(({ since }) => since)],
  )
  return rows.map(({ activityId }) => activityId)
}

/** Who is to be reminded of a locked activity. */
export const untoldParties = (tx: Db, { activityId, since }: Due) =>
  tx.query<{ memberId: string; guests: number }>(
    `select s.member_id as "memberId", s.guests ${untold('$2', '$3')}`,
    [tx.county, activityId, since],
  )
