import type { CountSource, TalkState } from '@/domain/talk'
import type { Instant } from '@/domain/time'
import type { Db } from '../db/db'

export interface TalkRow {
  talkId: string
  round: number
  subject: string
  place: string
  startsAt: Instant
  state: TalkState
}

const BRIEF = `t.talk_id as "talkId", t.round, t.subject, t.place, t.starts_at as "startsAt", t.state`

export type Place = [startsAt: Instant, talkId: string]
const ORDER = { planned: ['>', 'asc'], closed: ['<', 'desc'] } as const

export function talksOf(
  db: Db,
  teamId: string,
  which: keyof typeof ORDER,
  place: Place,
  limit: number,
) {
  const [beyond, order] = ORDER[which]
  return db.query<TalkRow>(
    `select ${BRIEF} from talks t
     where t.county_code = $1 and t.team_id = $2 and t.state = '${which}'
       and (t.starts_at, t.talk_id) ${beyond} ($3, $4)
     order by t.starts_at ${order}, t.talk_id ${order} limit $5`,
    [db.county, teamId, ...place, limit],
  )
}

/**
 * What came of a team's talks, summed up anew each time and stored nowhere: closed ones only, each with
 * the last count of it. A planned one adds nothing.
 */
export async function sumsOf(db: Db, teamId: string) {
  const [sums] = await db.query<{ rounds: number; talks: number; audience: number }>(
    `select count(distinct t.round)::int as rounds, count(*)::int as talks,
       coalesce(sum(c.audience), 0)::int as audience
     from talks t
     left join lateral (
       select audience from talk_counts
       where county_code = $1 and talk_id = t.talk_id order by number desc limit 1) c on true
     where t.county_code = $1 and t.team_id = $2 and t.state = 'closed'`,
    [db.county, teamId],
  )
  return sums ?? { rounds: 0, talks: 0, audience: 0 }
}

export interface Talk extends TalkRow {
  teamId: string
  words: string | null
  speakers: string[]
  speakerIds: string[]
}

export async function findTalk(db: Db, talkId: string): Promise<Talk | null> {
  const [talk] = await db.query<Talk>(
    `select ${BRIEF}, t.team_id as "teamId", t.words,
       coalesce((select json_agg((
           select m.name from members m
           where m.county_code = $1 and m.member_id = s.member_id) order by s.member_id)
         from talk_speakers s
         where s.county_code = $1 and s.talk_id = t.talk_id), '[]') as speakers,
       coalesce((select json_agg(s.member_id order by s.member_id) from talk_speakers s
         where s.county_code = $1 and s.talk_id = t.talk_id), '[]') as "speakerIds"
     from talks t where t.county_code = $1 and t.talk_id = $2`,
    [db.county, talkId],
  )
  return talk ?? null
}

/** As it stands, held until the transaction ends. */
export async function lockTalk(tx: Db, talkId: string) {
  await tx.query('select from talks where county_code = $1 and talk_id = $2 for update', [
    tx.county,
    talkId,
  ])
  return findTalk(tx, talkId)
}

interface NewTalk extends Omit<TalkRow, 'state'> {
  teamId: string
  activityId: string | null
  speakers: string[]
  by: string
}

export async function addTalk(tx: Db, talk: NewTalk) {
  await tx.query(
    `insert into talks (county_code, talk_id, team_id, round, subject, place, starts_at, activity_id,
       state, planned_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, 'planned', $9)`,
    [
      tx.county,
      talk.talkId,
      talk.teamId,
      talk.round,
      talk.subject,
      talk.place,
      talk.startsAt,
      talk.activityId,
      talk.by,
    ],
  )
  await tx.query(
    `insert into talk_speakers (county_code, talk_id, member_id)
     select $1, $2, speaker from unnest($3::uuid[]) speaker`,
    [tx.county, talk.talkId, talk.speakers],
  )
}

/** Of a locked talk. */
export const closeTalk = (
  tx: Db,
  talkId: string,
  end: { state: 'closed' | 'cancelled'; words: string | null },
  now: Instant,
) =>
  tx.query(
    `update talks set state = $3, words = $4, closed_at = $5
     where county_code = $1 and talk_id = $2`,
    [tx.county, talkId, end.state, end.words, now],
  )

export interface CountRow {
  countId: string
  audience: number
  source: CountSource
  why: string | null
  who: string
  at: Instant
}

/** Every count of a talk, the newest first. */
export const countsOf = (db: Db, talkId: string) =>
  db.query<CountRow>(
    `select c.count_id as "countId", c.audience, c.source, c.why, c.at, coalesce(
       (select m.name from members m where m.county_code = $1 and m.account_id = c.by_account),
       (select a.name from accounts a where a.county_code = $1 and a.account_id = c.by_account),
       '') as who
     from talk_counts c where c.county_code = $1 and c.talk_id = $2 order by c.number desc`,
    [db.county, talkId],
  )

interface NewCount extends Pick<CountRow, 'countId' | 'audience' | 'source' | 'why'> {
  talkId: string
  by: string
}

/** Adds to the log of a locked talk; nothing in it is ever changed. */
export const addCount = (tx: Db, count: NewCount, now: Instant) =>
  tx.query(
    `insert into talk_counts
       (county_code, talk_id, number, count_id, audience, source, why, by_account, at)
     select $1, $2, count(*) + 1, $3, $4, $5, $6, $7, $8 from talk_counts
     where county_code = $1 and talk_id = $2`,
    [
      tx.county,
      count.talkId,
      count.countId,
      count.audience,
      count.source,
      count.why,
      count.by,
      now,
    ],
  )

/** The talk that a count of this id is of; null: there is none. */
export async function talkOfCount(tx: Db, countId: string) {
  const [count] = await tx.query<{ talkId: string }>(
    `select talk_id as "talkId" from talk_counts where county_code = $1 and count_id = $2`,
    [tx.county, countId],
  )
  return count?.talkId ?? null
}

/** Requests to a team that are to come and have no talk, the soonest first. */
export const requestsTo = (db: Db, teamId: string, now: Instant) =>
  db.query<{ activityId: string; title: string; place: string; startsAt: Instant }>(
    `select a.activity_id as "activityId", a.title, coalesce(a.place, (
         select v.name from venues v where v.county_code = $1 and v.venue_id = a.venue_id)) as place,
       a.starts_at as "startsAt"
     from activities a
     where a.county_code = $1 and a.audience_id = $2 and a.state = 'published' and a.ends_at > $3
       and (select t.talk_id from talks t
         where t.county_code = $1 and t.activity_id = a.activity_id
           and t.state <> 'cancelled') is null
     order by a.ends_at, a.activity_id limit 20`,
    [db.county, teamId, now],
  )

/** Whether a request was made to this team and has no talk yet. */
export async function requestStanding(tx: Db, activityId: string, teamId: string) {
  const [found] = await tx.query<{ planned: boolean }>(
    `select exists (select from talks t where t.county_code = $1 and t.activity_id = $2
       and t.state <> 'cancelled') as planned
     from activities a
     where a.county_code = $1 and a.activity_id = $2 and a.audience_id = $3
       and a.state = 'published'`,
    [tx.county, activityId, teamId],
  )
  return found ?? null
}
