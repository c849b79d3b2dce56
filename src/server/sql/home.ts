import { daysAfter, type Instant } from '@/domain/time'
import type { Db } from '../db/db'

export interface Counts {
  unread: number
  newArticles: number
  openActivities: number
}

/** Enough to say 很多: nobody counts further on a first page. */
const MANY = 99

/** The numbers of the first page, each counted along an index and no further than MANY. */
export async function countForHome(
  db: Db,
  memberId: string | null,
  articleAudiences: string[],
  activityAudiences: string[],
  now: Instant,
): Promise<Counts> {
  const [counts] = await db.query<Counts>(
    `select
       (select count(*)::int from messages
        where county_code = $1 and member_id = $2 and read_at is null) as unread,
       (select count(*)::int from (
          select from unnest($3::uuid[]) audience, lateral (
            select from articles
            where county_code = $1 and audience_id = audience and published_at > $6 limit ${MANY}) x
          limit ${MANY}) y) as "newArticles",
       (select count(*)::int from (
          select from unnest($4::uuid[]) audience, lateral (
            select from activities
            where county_code = $1 and audience_id = audience and state = 'published'
              and ends_at > $5 and sign_up_opens_at <= $5 and sign_up_closes_at > $5
            limit ${MANY}) x
          limit ${MANY}) y) as "openActivities"`,
    [db.county, memberId, articleAudiences, activityAudiences, now, daysAfter(now, -7)],
  )
  if (!counts) throw new Error('a select without from gives one row')
  return counts
}
