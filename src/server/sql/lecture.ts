import type { HelpConsent } from '@/domain/helper'
import type { LectureState } from '@/domain/lecture'
import type { Instant } from '@/domain/time'
import type { Db } from '../db/db'

export interface Lecture {
  lectureId: string
  memberId: string
  branchId: string
  title: string
  words: string
  state: LectureState
  offeredAt: Instant
  answer: string | null
  articleId: string | null
  /** What was made of it is out. */
  out: boolean
}

const LECTURE = `l.lecture_id as "lectureId", l.member_id as "memberId",
  l.branch_id as "branchId", l.title, l.words, l.state, l.offered_at as "offeredAt", l.answer,
  l.article_id as "articleId", (
    select p.published_at <= $2 from articles p
    where p.county_code = $1 and p.article_id = l.article_id) is true as out`

export async function findLecture(db: Db, lectureId: string, now: Instant, lock = '') {
  const [lecture] = await db.query<Lecture>(
    `select ${LECTURE} from lectures l where l.county_code = $1 and l.lecture_id = $3 ${lock}`,
    [db.county, now, lectureId],
  )
  return lecture ?? null
}

/** What a member offered, the latest first; few by nature. */
export const lecturesBy = (db: Db, memberId: string, now: Instant, limit: number) =>
  db.query<Lecture>(
    `select ${LECTURE} from lectures l where l.county_code = $1 and l.member_id = $3
     order by l.offered_at desc limit $4`,
    [db.county, now, memberId, limit],
  )

export type Below = [offeredAt: Instant, lectureId: string]

/** What was offered to a branch, the latest first. */
export const lecturesOf = (
  db: Db,
  branchId: string,
  now: Instant,
  [offeredAt, lectureId]: Below,
  limit: number,
) =>
  db.query<Lecture & { name: string }>(
    `select ${LECTURE}, (select m.name from members m
         where m.county_code = $1 and m.member_id = l.member_id) as name
     from lectures l where l.county_code = $1 and l.branch_id = $3
       and (l.offered_at, l.lecture_id) < ($4, $5)
     order by l.offered_at desc, l.lecture_id desc limit $6`,
    [db.county, now, branchId, offeredAt, lectureId, limit],
  )

interface NewLecture {
  lectureId: string
  memberId: string
  branchId: string
  title: string
  words: string
  consent: HelpConsent
}

/** Writes an offer down unless its id is taken; says whether it did. */
export async function addLecture(tx: Db, lecture: NewLecture, now: Instant): Promise<boolean> {
  const { lectureId, memberId, branchId, title, words, consent } = lecture
  const added = await tx.query(
    `insert into lectures (county_code, lecture_id, member_id, branch_id, title, words, consent,
       state, offered_at)
     values ($1, $2, $3, $4, $5, $6, $7, 'offered', $8) on conflict do nothing
     returning lecture_id`,
    [tx.county, lectureId, memberId, branchId, title, words, consent, now],
  )
  return added.length > 0
}

/** Of a locked lecture only. */
export const setLecture = (
  tx: Db,
  lectureId: string,
  {
    state,
    answer = null,
    articleId = null,
  }: { state: LectureState; answer?: string | null; articleId?: string | null },
  now: Instant,
) =>
  tx.query(
    `update lectures set state = $3, answer = $4, article_id = coalesce($5, article_id),
       decided_at = $6
     where county_code = $1 and lecture_id = $2`,
    [tx.county, lectureId, state, answer, articleId, now],
  )

/** Whether who tells it says yes to this article, now; held until the transaction ends. */
export async function saysYes(tx: Db, articleId: string): Promise<boolean> {
  const found = await tx.query(
    `select from lectures
     where county_code = $1 and article_id = $2 and state = 'taken' for share`,
    [tx.county, articleId],
  )
  return found.length > 0
}
