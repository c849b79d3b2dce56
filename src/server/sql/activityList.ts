import type { IntegrationLine } from '@/domain/activity'
import { compare } from '../compare'
import type { Db } from '../db/db'
import { rowsTogether } from '../together'
import { BRIEF, PLACE, WITH_NAMES, withMine, type ActivityRow, type Beyond } from './activity'

export type Period = 'coming' | 'past'

/** Coming activities: the soonest first; past ones: the latest first. */
const ORDER = { coming: ['>', 'asc'], past: ['<', 'desc'] } as const

/** The activities for one audience, or organised by one branch. */
export interface Shelf {
  by: 'audience' | 'branch'
  id: string
}

interface PageKey extends Shelf {
  period: Period
  line: IntegrationLine | null
  beyond: Beyond
  limit: number
}

const onePage = ({ by, period }: PageKey) => {
  const [beyond, order] = ORDER[period]
  return `
    select k.nth::int, ${BRIEF}
    from unnest($2::uuid[], $3::text[], $4::timestamptz[], $5::uuid[])
      with ordinality k (shelf, line, ends, activity, nth)
    cross join lateral (
      select * from activities
      where county_code = $1 and ${by}_id = k.shelf and state in ('published', 'cancelled')
        and (ends_at, activity_id) ${beyond} (k.ends, k.activity)
        and (k.line is null or line = k.line)
      order by ends_at ${order}, activity_id ${order} limit $6) a ${WITH_NAMES}`
}

const pages = rowsTogether<PageKey, Omit<ActivityRow, 'mine'>>(
  (db, keys) => {
    const [first] = keys as [PageKey]
    return db.query(onePage(first), [
      db.county,
      keys.map(({ id }) => id),
      keys.map(({ line }) => line),
      keys.map(({ beyond }) => beyond[0]),
      keys.map(({ beyond }) => beyond[1]),
      first.limit,
    ])
  },
  ({ by, period, limit }) => `${by} ${period} ${limit}`,
)

const soonestFirst = (a: Omit<ActivityRow, 'mine'>, b: Omit<ActivityRow, 'mine'>) =>
  compare(a.endsAt, b.endsAt) || compare(a.activityId, b.activityId)

/** Activities of these shelves, with what this member has there. */
export async function listActivities(
  db: Db,
  memberId: string | null,
  shelves: Shelf[],
  filter: Omit<PageKey, keyof Shelf>,
): Promise<ActivityRow[]> {
  const found = await Promise.all(shelves.map((shelf) => pages(db, { ...shelf, ...filter })))
  const rows = found.flat().sort(soonestFirst)
  if (filter.period === 'past') rows.reverse()
  return withMine(db, memberId, rows.slice(0, filter.limit))
}

interface MineKey {
  memberId: string
  period: Period
  beyond: Beyond
  limit: number
}

const mine = ({ period }: MineKey) => {
  const [beyond, order] = ORDER[period]
  // Who only queued has not been there.
  const went = period === 'past' ? "o.state = 'confirmed'" : "o.state <> 'cancelled'"
  return `
    select k.nth::int, ${BRIEF}, json_build_object(
        'signUpId', s.sign_up_id, 'state', s.state, 'guests', s.guests, 'place', ${PLACE},
        'by', s.helped_by) as mine
    from unnest($2::uuid[], $3::timestamptz[], $4::uuid[])
      with ordinality k (member, ends, activity, nth)
    cross join lateral (
      select o.sign_up_id, t.* from sign_ups o
      join activities t on t.county_code = $1 and t.activity_id = o.activity_id
      where o.county_code = $1 and o.member_id = k.member and ${went}
        and (t.ends_at, t.activity_id) ${beyond} (k.ends, k.activity)
      order by t.ends_at ${order}, t.activity_id ${order} limit $5) a
    join sign_ups s on s.county_code = $1 and s.sign_up_id = a.sign_up_id ${WITH_NAMES}
    order by a.ends_at ${order}, a.activity_id ${order}`
}

/** What a member signed up for. */
export const myActivities = rowsTogether<MineKey, ActivityRow>(
  (db, keys) => {
    const [first] = keys as [MineKey]
    return db.query(mine(first), [
      db.county,
      keys.map(({ memberId }) => memberId),
      keys.map(({ beyond }) => beyond[0]),
      keys.map(({ beyond }) => beyond[1]),
      first.limit,
    ])
  },
  ({ period, limit }) => `${period} ${limit}`,
)
