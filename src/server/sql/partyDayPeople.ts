import type { ReplyOf } from '@/contract'
import type { Listed } from '@/domain/matter'
import type { Instant } from '@/domain/time'
import type { Db } from '../db/db'

/**
 * Writes down who the branch is now, once: of whoever is in it in two ways, the home counts. Who comes or
 * leaves later changes nothing in it.
 */
export const listPeople = (tx: Db, activityId: string, branchId: string, day: string) =>
  tx.query(
    `insert into party_day_people (county_code, activity_id, member_id, kind, "full", excused)
     select $1, $2, w.member_id, w.kind,
       m.probationary_until is null or m.probationary_until <= $4::date,
       exists (select from care_marks c
         where c.county_code = $1 and c.member_id = w.member_id and c.policy = 'homeVisit')
     from (
       select distinct on (member_id) member_id, kind from memberships
       where county_code = $1 and branch_id = $3 and from_day <= $4
         and (to_day is null or to_day > $4)
       order by member_id, kind <> 'home') w
     cross join lateral (
       select * from members
       where county_code = $1 and member_id = w.member_id and left_at is null
         and deceased_at is null offset 0) m
     on conflict do nothing`,
    [tx.county, activityId, branchId, day],
  )

/** Everybody on the list, with how they take part now. */
export const listedPeople = (db: Db, activityId: string) =>
  db.query<Listed>(
    `select p.kind, p."full", p.excused, (select t.mark from attendance t
       where t.county_code = $1 and t.activity_id = $2 and t.member_id = p.member_id) as mark
     from party_day_people p where p.county_code = $1 and p.activity_id = $2`,
    [db.county, activityId],
  )

/** Who has come to the branch since the list was written, and who has left it. */
export async function comersAndLeavers(db: Db, activityId: string, branchId: string, day: string) {
  const [row] = await db.query<{ came: number; left: number }>(
    `with now as (
       select distinct member_id from memberships
       where county_code = $1 and branch_id = $3 and from_day <= $4
         and (to_day is null or to_day > $4)
     ), listed as (
       select member_id from party_day_people where county_code = $1 and activity_id = $2
     )
     select (select count(*)::int from now
         where member_id not in (select member_id from listed)) as came,
       (select count(*)::int from listed
         where member_id not in (select member_id from now)) as left`,
    [db.county, activityId, branchId, day],
  )
  return row ?? { came: 0, left: 0 }
}

/** How many take part now, of the branch or not. */
export async function takingPart(db: Db, activityId: string) {
  const [row] = await db.query<{ room: number; home: number }>(
    `select count(*) filter (where mark = 'present')::int as room,
       count(*) filter (where mark = 'online')::int as home
     from attendance where county_code = $1 and activity_id = $2`,
    [db.county, activityId],
  )
  return row ?? { room: 0, home: 0 }
}

/** Says a few words once, by their id; whose they are already, or null when they are new. */
export async function addWords(
  tx: Db,
  said: {
    wordId: string
    activityId: string
    memberId: string
    words: string
    makeUp: boolean
    recordingId: string | null
  },
  now: Instant,
) {
  const added = await tx.query(
    `insert into party_day_words (county_code, word_id, activity_id, member_id, words, at, make_up,
       recording_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing returning word_id`,
    [
      tx.county,
      said.wordId,
      said.activityId,
      said.memberId,
      said.words,
      now,
      said.makeUp,
      said.recordingId,
    ],
  )
  if (added.length > 0) return null
  const [there] = await tx.query<{ memberId: string; activityId: string }>(
    `select member_id as "memberId", activity_id as "activityId" from party_day_words
     where county_code = $1 and word_id = $2`,
    [tx.county, said.wordId],
  )
  return there ?? null
}

/** Of this member's words: nobody reads them from now on. The recording they had; null: there are none. */
export async function dropWords(tx: Db, wordId: string, memberId: string) {
  const [found] = await tx.query<{ recordingId: string | null }>(
    `select recording_id as "recordingId" from party_day_words
     where county_code = $1 and word_id = $2 and member_id = $3 for update`,
    [tx.county, wordId, memberId],
  )
  await tx.query(
    `update party_day_words set words = null, recording_id = null
     where county_code = $1 and word_id = $2 and member_id = $3`,
    [tx.county, wordId, memberId],
  )
  return found ?? null
}

type Said = Omit<ReplyOf<'partyDay.words'>['items'][number], 'recording'> & {
  file: string | null
}

export const wordsBefore = (
  db: Db,
  { activityId, memberId }: { activityId: string; memberId: string | null },
  [at, wordId]: [Instant, string],
  limit: number,
) =>
  db.query<Said>(
    `select w.word_id as "wordId", w.words, w.at, w.member_id is not distinct from $3 as mine,
       w.make_up as "makeUp", (select u.file from uploads u
         where u.county_code = $1 and u.upload_id = w.recording_id) as file,
       (select m.name from members m
         where m.county_code = $1 and m.member_id = w.member_id) as name
     from party_day_words w
     where w.county_code = $1 and w.activity_id = $2 and w.words is not null
       and (w.at, w.word_id) < ($4, $5)
     order by w.at desc, w.word_id desc limit $6`,
    [db.county, activityId, memberId, at, wordId, limit],
  )

export const raiseHand = (tx: Db, activityId: string, memberId: string, now: Instant) =>
  tx.query(
    `insert into party_day_hands (county_code, activity_id, member_id, at)
     values ($1, $2, $3, $4) on conflict do nothing`,
    [tx.county, activityId, memberId, now],
  )

/** Whether it was up. */
export async function lowerHand(tx: Db, activityId: string, memberId: string): Promise<boolean> {
  const found = await tx.query(
    `delete from party_day_hands where county_code = $1 and activity_id = $2 and member_id = $3
     returning member_id`,
    [tx.county, activityId, memberId],
  )
  return found.length > 0
}

/** Whose hands are up, the first first. */
export const handsUp = (db: Db, activityId: string) =>
  db.query<{ recordId: string; name: string; phoneEnds: string | null; at: Instant }>(
    `select h.member_id as "recordId", m.name, m.phone_ends as "phoneEnds", h.at
     from party_day_hands h
     cross join lateral (
       select name, phone_ends from members
       where county_code = $1 and member_id = h.member_id offset 0) m
     where h.county_code = $1 and h.activity_id = $2 order by h.at, h.member_id limit 50`,
    [db.county, activityId],
  )
