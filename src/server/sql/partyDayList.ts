import type { ReplyOf } from '@/contract'
import type { Instant } from '@/domain/time'
import type { Db } from '../db/db'
import { rowsTogether } from '../together'
import { PLACE_NAME } from './activity'

type Row = ReplyOf<'partyDay.mine'>['items'][number]
export type Beyond = [endsAt: Instant, activityId: string]

const ORDER = { coming: ['>', 'asc'], past: ['<', 'desc'] } as const

interface Asked {
  branchIds: string[]
  audienceIds: string[]
  memberId: string
  which: keyof typeof ORDER
  beyond: Beyond
  limit: number
  onSince: Instant
}

/** Party days of these branches that these audiences see: along one index, a page from each branch. */
export const partyDaysOf = (db: Db, asked: Asked) => {
  const [beyond, order] = ORDER[asked.which]
  return db.query<Row>(
    `select a.activity_id as "activityId", a.title, a.state, a.starts_at as "startsAt",
       a.ends_at as "endsAt", ${PLACE_NAME} as place, (
         select b.name from branches b
         where b.county_code = $1 and b.branch_id = a.branch_id) as branch,
       exists (select from party_days d where d.county_code = $1
         and d.activity_id = a.activity_id and d.began_at > $8 and d.ended_at is null) as on,
       (select t.mark from attendance t where t.county_code = $1
         and t.activity_id = a.activity_id and t.member_id = $4) as mark
     from unnest($2::uuid[]) k (branch)
     cross join lateral (
       select * from activities
       where county_code = $1 and branch_id = k.branch and party_day
         and state in ('published', 'cancelled') and audience_id = any($3)
         and (ends_at, activity_id) ${beyond} ($5, $6)
       order by ends_at ${order}, activity_id ${order} limit $7) a
     order by a.ends_at ${order}, a.activity_id ${order} limit $7`,
    [
      db.county,
      asked.branchIds,
      asked.audienceIds,
      asked.memberId,
      ...asked.beyond,
      asked.limit,
      asked.onSince,
    ],
  )
}

export interface Running {
  activityId: string
  audienceId: string
  title: string
  beganAt: Instant
}

/** What goes on in a branch. */
const running = rowsTogether<string, Running>((db, branchIds) =>
  db.query(
    `select k.nth::int, d.activity_id as "activityId", d.began_at as "beganAt",
       a.audience_id as "audienceId", a.title
     from unnest($2::uuid[]) with ordinality k (branch, nth)
     join party_days d on d.county_code = $1 and d.branch_id = k.branch
       and d.began_at is not null and d.ended_at is null
     cross join lateral (
       select audience_id, title from activities
       where county_code = $1 and activity_id = d.activity_id and state = 'published' offset 0) a
     order by d.began_at`,
    [db.county, branchIds],
  ),
)

export const runningIn = async (db: Db, branchIds: string[]): Promise<Running[]> =>
  (await Promise.all(branchIds.map((branchId) => running(db, branchId)))).flat()
