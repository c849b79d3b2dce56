import type { AskState } from '@/domain/expert'
import type { Instant } from '@/domain/time'
import type { Db } from '../db/db'
import { SHOWN } from './team'

export interface AskRow {
  askId: string
  words: string
  place: string
  state: AskState
  result: string | null
  at: Instant
}

const ASK = `k.ask_id as "askId", k.words, k.place, k.state, k.result, k.asked_at as at`

/** What somebody is asked as an expert, the newest first. */
export const asksOf = (db: Db, memberId: string, limit: number) =>
  db.query<AskRow & { of: string | null }>(
    `select ${ASK}, (select c.name from communities c
       where c.county_code = $1 and c.community_id = k.community_id) as of
     from expert_asks k where k.county_code = $1 and k.member_id = $2
     order by k.asked_at desc limit $3`,
    [db.county, memberId, limit],
  )

/** Whose asking somebody may read: of these communities, and the bureau's own. */
export interface Desk {
  communityIds: string[]
  bureau: boolean
}

export type Place = [at: Instant, askId: string]

/** What these desks asked for, the newest first. An expert's name is told from the yes on. */
export const asksOfDesk = (
  db: Db,
  { communityIds, bureau }: Desk,
  [at, askId]: Place,
  limit: number,
) =>
  db.query<AskRow & { field: string; name: string | null; answer: string | null }>(
    `select ${ASK}, k.answer, coalesce((select p.field from expert_profiles p
         where p.county_code = $1 and p.member_id = k.member_id), '') as field,
       case when k.state in ('accepted', 'closed') or ${SHOWN} then m.name end as name
     from (
       select d.* from unnest($2::uuid[]) c (community)
       cross join lateral (
         select * from expert_asks
         where county_code = $1 and community_id = c.community and (asked_at, ask_id) < ($4, $5)
         order by asked_at desc, ask_id desc limit $6) d
       union all (
         select * from expert_asks
         where $3 and county_code = $1 and community_id is null and (asked_at, ask_id) < ($4, $5)
         order by asked_at desc, ask_id desc limit $6)
     ) k
     cross join lateral (
       select * from members where county_code = $1 and member_id = k.member_id offset 0) m
     order by k.asked_at desc, k.ask_id desc limit $6`,
    [db.county, communityIds, bureau, at, askId, limit],
  )

export interface Ask extends AskRow {
  memberId: string
  communityId: string | null
}

export async function findAsk(db: Db, askId: string) {
  const [ask] = await db.query<Ask>(
    `select ${ASK}, k.member_id as "memberId", k.community_id as "communityId"
     from expert_asks k where k.county_code = $1 and k.ask_id = $2`,
    [db.county, askId],
  )
  return ask ?? null
}

export async function lockAsk(tx: Db, askId: string) {
  await tx.query('select from expert_asks where county_code = $1 and ask_id = $2 for update', [
    tx.county,
    askId,
  ])
  return findAsk(tx, askId)
}

interface NewAsk {
  askId: string
  memberId: string
  communityId: string | null
  words: string
  place: string
  by: string
}

export const addAsk = (tx: Db, ask: NewAsk, now: Instant) =>
  tx.query(
    `insert into expert_asks (county_code, ask_id, member_id, community_id, words, place, state,
       asked_by, asked_at)
     values ($1, $2, $3, $4, $5, $6, 'asked', $7, $8)`,
    [tx.county, ask.askId, ask.memberId, ask.communityId, ask.words, ask.place, ask.by, now],
  )

/** Of a locked one. */
export const answerAsk = (
  tx: Db,
  askId: string,
  { state, words }: { state: 'accepted' | 'declined'; words: string | null },
  now: Instant,
) =>
  tx.query(
    `update expert_asks set state = $3, answer = $4, answered_at = $5
     where county_code = $1 and ask_id = $2`,
    [tx.county, askId, state, words, now],
  )

export const closeAsk = (tx: Db, askId: string, result: string, now: Instant) =>
  tx.query(
    `update expert_asks set state = 'closed', result = $3, closed_at = $4
     where county_code = $1 and ask_id = $2`,
    [tx.county, askId, result, now],
  )

/** The sealed number of whoever is asked; null: there is none. */
export async function sealedPhone(tx: Db, memberId: string) {
  const [found] = await tx.query<{ cipher: string | null }>(
    `select phone_cipher as cipher from members
     where county_code = $1 and member_id = $2 and left_at is null and deceased_at is null`,
    [tx.county, memberId],
  )
  return found?.cipher ?? null
}

/** The name of an approved community; null: none. */
export async function approvedCommunity(tx: Db, communityId: string) {
  const [found] = await tx.query<{ name: string }>(
    `select name from communities
     where county_code = $1 and community_id = $2 and approved_at is not null`,
    [tx.county, communityId],
  )
  return found?.name ?? null
}
