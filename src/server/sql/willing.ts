import type { Skill, WillingTime } from '@/domain/registration'
import type { Db } from '../db/db'

// Looked up by `offset 0`: joined, the planner reads all members for a few.
const WILLING = `(
    select member_id, true as home from registrations
    where county_code = $1 and community_id = $2
    union all
    select member_id, false from registration_communities
    where county_code = $1 and community_id = $2) k
  cross join lateral (
    select * from registrations
    where county_code = $1 and member_id = k.member_id offset 0) r
  cross join lateral (
    select name from members where county_code = $1 and member_id = k.member_id
      and left_at is null and deceased_at is null offset 0) m`

interface Willing {
  memberId: string
  name: string
  home: boolean
  skills: Skill[]
  times: WillingTime[]
  pausedUntil: string | null
}

/** Who has reported to a community, or helps there, in the order of records. */
export const willingOf = (
  db: Db,
  communityId: string,
  skill: Skill | null,
  after: string,
  limit: number,
) =>
  db.query<Willing>(
    `select k.member_id as "memberId", m.name, k.home, r.skills, r.times,
       r.paused_until as "pausedUntil"
     from ${WILLING}
     where k.member_id > $3 and ($4::text is null or r.skills @> array[$4::text])
     order by k.member_id limit $5`,
    [db.county, communityId, after, skill, limit],
  )

/** How many are willing there, by skill; null: all together. */
export const skillCounts = (db: Db, communityId: string) =>
  db.query<{ skill: Skill | null; people: number }>(
    `select s.skill, count(distinct k.member_id)::int as people
     from ${WILLING} cross join lateral unnest(r.skills) s (skill)
     group by grouping sets ((), (s.skill))`,
    [db.county, communityId],
  )
