import { daysAfter, minuteOf, type Instant } from '@/domain/time'
import type { Db } from '../db/db'
import { rowsTogether } from '../together'

/** Enough to say 很多: nobody counts further on a first page. */
const MANY = 99

interface Count {
  count: number
}

/** The clock of the whole batch: the last asked minute is near enough for a number on a first page. */
const counter = (sql: string, momentsOf: (now: Instant) => Instant[]) =>
  rowsTogether<{ audience: string; minute: Instant }, Count>((db, keys) =>
    db.query(sql, [
      db.county,
      keys.map(({ audience }) => audience),
      ...momentsOf(keys.at(-1)?.minute ?? ''),
    ]),
  )

const newArticles = counter(
  `select k.nth::int, x.count from unnest($2::uuid[]) with ordinality k (audience, nth), lateral (
     select count(*)::int from (
       select from articles
       where county_code = $1 and audience_id = k.audience and published_at > $3
         and published_at <= $4 limit ${MANY}) y) x`,
  (now) => [daysAfter(now, -7), now],
)

const openActivities = counter(
  `select k.nth::int, x.count from unnest($2::uuid[]) with ordinality k (audience, nth), lateral (
     select count(*)::int from (
       select from activities
       where county_code = $1 and audience_id = k.audience and state = 'published'
         and ends_at > $3 and sign_up_opens_at <= $3 and sign_up_closes_at > $3
       limit ${MANY}) y) x`,
  (now) => [now],
)

const unread = rowsTogether<string, Count>((db, memberIds) =>
  db.query(
    `select k.nth::int, x.count from unnest($2::uuid[]) with ordinality k (member, nth), lateral (
       select count(*)::int from messages
       where county_code = $1 and member_id = k.member and read_at is null) x`,
    [db.county, memberIds],
  ),
)

const sum = async (counts: Promise<Count[]>[]) =>
  Math.min(
    MANY,
    (await Promise.all(counts)).flat().reduce((all, { count }) => all + count, 0),
  )

/** The numbers of the first page, each counted along an index and no further than MANY. */
export async function countForHome(
  db: Db,
  memberId: string | null,
  articleAudiences: string[],
  activityAudiences: string[],
  now: Instant,
) {
  const minute = minuteOf(now)
  const [mine, articles, activities] = await Promise.all([
    sum(memberId ? [unread(db, memberId)] : []),
    sum(articleAudiences.map((audience) => newArticles(db, { audience, minute }))),
    sum(activityAudiences.map((audience) => openActivities(db, { audience, minute }))),
  ])
  return { unread: mine, newArticles: articles, openActivities: activities }
}
