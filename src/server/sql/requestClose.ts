import type { ParsedOf, ReplyOf } from '@/contract'
import type { HourReason } from '@/domain/communityRequest'
import type { AttendanceMark } from '@/domain/rollCall'
import type { Instant } from '@/domain/time'
import type { Db } from '../db/db'
import { BRIEF, WITH_NAMES, type ActivityRow } from './activity'

type Reply = ReplyOf<'communityRequest.read'>

interface Facts extends ActivityRow, Pick<Reply, 'kind' | 'skills' | 'weight' | 'communityId'> {
  manager: string
  managerPhone: string
  bring: string | null
  cancelReason: string | null
  waiting: number
  told: number
  outcome: string | null
  thanks: string | null
  figure: string | null
  beneficiaries: number | null
  story: boolean
  file: string | null
  pictureWords: string | null
  closedAt: Instant | null
}

/** The picture of a request `r`. */
export const FILE = `(select u.file from uploads u
  where u.county_code = $1 and u.upload_id = r.picture_id)`

/** A request as its community and the bureau see it, without people. */
export async function requestFacts(db: Db, activityId: string): Promise<Facts | null> {
  const [found] = await db.query<Facts>(
    `select ${BRIEF}, null as mine, a.community_id as "communityId", r.kind, r.skills, r.weight,
       coalesce(c.manager, '') as manager, coalesce(c.phone, '') as "managerPhone", a.bring,
       a.cancel_reason as "cancelReason", a.waiting, (
         select count(*)::int from whistles w
         where w.county_code = $1 and w.activity_id = a.activity_id) as told,
       r.outcome, r.thanks, r.figure, r.beneficiaries, r.story, ${FILE} as file,
       r.picture_words as "pictureWords", r.closed_at as "closedAt"
     from activities a
     join community_requests r on r.county_code = $1 and r.activity_id = a.activity_id ${WITH_NAMES}
     where a.county_code = $1 and a.activity_id = $2`,
    [db.county, activityId],
  )
  return found ?? null
}

interface Server {
  recordId: string
  name: string
  phoneEnds: string | null
  signUp: 'confirmed' | 'waitlisted' | null
  mark: AttendanceMark | null
  minutes: number | null
}

/** Who signed up, in turn, then who came without. */
export const serversOf = (db: Db, activityId: string) =>
  db.query<Server>(
    `select m.member_id as "recordId", m.name, m.phone_ends as "phoneEnds", s.state as "signUp",
       t.mark, t.minutes
     from (
       select member_id from sign_ups
         where county_code = $1 and activity_id = $2 and state <> 'cancelled'
       union select member_id from attendance
         where county_code = $1 and activity_id = $2 and mark = 'present') w
     cross join lateral (
       select member_id, name, phone_ends from members
       where county_code = $1 and member_id = w.member_id offset 0) m
     left join sign_ups s on s.county_code = $1 and s.activity_id = $2
       and s.member_id = w.member_id and s.state <> 'cancelled'
     left join attendance t on t.county_code = $1 and t.activity_id = $2
       and t.member_id = w.member_id
     order by s.state nulls last, s.turn, m.member_id`,
    [db.county, activityId],
  )

export const hourChanges = (db: Db, activityId: string) =>
  db.query<Reply['changes'][number]>(
    `select m.name, h.before, h.after, h.why, h.at, coalesce((
         select a.name from accounts a
         where a.county_code = $1 and a.account_id = h.changed_by), '') as by
     from service_changes h join members m on m.county_code = $1 and m.member_id = h.member_id
     where h.county_code = $1 and h.activity_id = $2 order by h.at desc, h.change_id desc`,
    [db.county, activityId],
  )

interface Closed {
  outcome: string | null
  thanks: string | null
  closedAt: Instant | null
}

/** What is said of a request so far, held until the transaction ends; null: it is no request. */
export async function lockRequest(tx: Db, activityId: string): Promise<Closed | null> {
  const [found] = await tx.query<Closed>(
    `select outcome, thanks, closed_at as "closedAt" from community_requests
     where county_code = $1 and activity_id = $2 for update`,
    [tx.county, activityId],
  )
  return found ?? null
}

/** Who has a seat, who is on the roll however, and who came. */
export async function whoCame(tx: Db, activityId: string) {
  const rows = await tx.query<{ memberId: string; mark: AttendanceMark }>(
    `select member_id as "memberId", mark from attendance
     where county_code = $1 and activity_id = $2 and mark is not null order by member_id`,
    [tx.county, activityId],
  )
  const [seats] = await tx.query<{ signedUp: number }>(
    `select count(*)::int as "signedUp" from sign_ups
     where county_code = $1 and activity_id = $2 and state = 'confirmed'`,
    [tx.county, activityId],
  )
  const came = rows.filter(({ mark }) => mark === 'present').map(({ memberId }) => memberId)
  return { came, marked: rows.length, signedUp: seats?.signedUp ?? 0 }
}

/** Of a locked request only; nobody more is told of it. */
export const closeRequest = (
  tx: Db,
  request: ParsedOf<'communityRequest.close'>,
  by: string,
  now: Instant,
) =>
  tx.query(
    `update community_requests set outcome = $3, thanks = $4, figure = $5, beneficiaries = $6,
       story = $7, closed_at = $8, closed_by = $9, picture_id = $10, picture_words = $11,
       next_wave_at = null
     where county_code = $1 and activity_id = $2`,
    [
      ...[tx.county, request.activityId, request.outcome, request.thanks],
      ...[request.figure ?? null, request.beneficiaries ?? null, request.story, now, by],
      ...[request.picture?.uploadId ?? null, request.picture?.words ?? null],
    ],
  )

/** False when there was none. */
export async function dropPicture(tx: Db, activityId: string): Promise<boolean> {
  const dropped = await tx.query(
    `update community_requests set picture_id = null, picture_words = null
     where county_code = $1 and activity_id = $2 and picture_id is not null returning activity_id`,
    [tx.county, activityId],
  )
  return dropped.length > 0
}

/** How long somebody who came has served, held; null: they did not come. */
export async function lockMinutes(tx: Db, activityId: string, memberId: string) {
  const [found] = await tx.query<{ minutes: number | null }>(
    `select minutes from attendance
     where county_code = $1 and activity_id = $2 and member_id = $3 and mark = 'present'
     for update`,
    [tx.county, activityId, memberId],
  )
  return found ?? null
}

export async function isChanged(tx: Db, changeId: string): Promise<boolean> {
  const found = await tx.query(
    'select from service_changes where county_code = $1 and change_id = $2',
    [tx.county, changeId],
  )
  return found.length > 0
}

interface HourChange {
  changeId: string
  activityId: string
  memberId: string
  before: number
  after: number
  why: HourReason
  by: string
}

/** Puts hours right and keeps what they were (rule 20). */
export async function changeMinutes(tx: Db, change: HourChange, now: Instant) {
  const { changeId, activityId, memberId, before, after, why, by } = change
  await tx.query(
    `update attendance set minutes = $4
     where county_code = $1 and activity_id = $2 and member_id = $3`,
    [tx.county, activityId, memberId, after],
  )
  await tx.query(
    `insert into service_changes
       (county_code, change_id, activity_id, member_id, before, after, why, changed_by, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [tx.county, changeId, activityId, memberId, before, after, why, by, now],
  )
}
