import type { IntegrationLine, OpenTo } from '@/domain/activity'
import type { PostTimes } from '@/domain/posting'
import type { ParsedOf, ReplyOf } from '@/contract'
import type { Db } from '../db/db'

type Venue = ReplyOf<'posting.venues'>['items'][number]
type Community = ReplyOf<'posting.communities'>['items'][number]

const VENUE = `venue_id as "venueId", name, steps, lift, toilet, bus`

/** Places behind an id, in the order of ids, whose name has these words (empty: all). */
export const venues = (db: Db, words: string, after: string, limit: number) =>
  db.query<Venue>(
    `select ${VENUE} from venues
     where county_code = $1 and venue_id > $2 and position($3 in name) > 0
     order by venue_id limit $4`,
    [db.county, after, words, limit],
  )

export const communities = (db: Db, words: string, after: string, limit: number) =>
  db.query<Community>(
    `select community_id as "communityId", name from communities
     where county_code = $1 and community_id > $2 and kind = 'community'
       and position($3 in name) > 0
     order by community_id limit $4`,
    [db.county, after, words, limit],
  )

type Posting = ReplyOf<'posting.read'>

/** An activity if one of these branches organises it. */
export async function readPosting(db: Db, activityId: string, branchIds: string[]) {
  const [posting] = await db.query<Posting>(
    `select a.branch_id as "branchId", b.name as branch, a.title, a.summary, a.bring, a.line,
       a.party_day as "partyDay", a.meeting, a.open_to as "openTo",
       (select json_build_object('communityId', c.community_id, 'name', c.name) from communities c
        where c.county_code = $1 and c.community_id = a.audience_id
          and a.open_to = 'community') as community,
       json_build_object('venueId', v.venue_id, 'name', v.name, 'steps', v.steps, 'lift', v.lift,
         'toilet', v.toilet, 'bus', v.bus) as venue,
       a.state, a.cancel_reason as "cancelReason", a.starts_at as "startsAt",
       a.ends_at as "endsAt", a.sign_up_opens_at as "signUpOpensAt",
       a.sign_up_closes_at as "signUpClosesAt", a.capacity, a.reserved,
       a.seats_taken as "seatsTaken", a.waiting, a.guest_limit as "guestLimit",
       a.walk_ins as "walkIns"
     from activities a
     join branches b on b.county_code = $1 and b.branch_id = a.branch_id
     join venues v on v.county_code = $1 and v.venue_id = a.venue_id
     where a.county_code = $1 and a.activity_id = $2 and a.branch_id = any($3)
       and a.state in ('published', 'cancelled')`,
    [db.county, activityId, branchIds],
  )
  return posting ?? null
}

/** The name of a place; null: there is none. */
export async function venueName(db: Db, venueId: string): Promise<string | null> {
  const [venue] = await db.query<{ name: string }>(
    'select name from venues where county_code = $1 and venue_id = $2',
    [db.county, venueId],
  )
  return venue?.name ?? null
}

export async function communityIsThere(db: Db, communityId: string): Promise<boolean> {
  const found = await db.query(
    `select from communities
     where county_code = $1 and community_id = $2 and kind = 'community'`,
    [db.county, communityId],
  )
  return found.length > 0
}

type NewActivity = PostTimes &
  Omit<ParsedOf<'posting.publish'>, 'communityId'> & {
    audienceId: string
    line: IntegrationLine
    openTo: OpenTo
  }

/** Writes an activity unless its id is taken; says whether it did. */
export async function addActivity(tx: Db, activity: NewActivity): Promise<boolean> {
  const added = await tx.query(
    `insert into activities (county_code, activity_id, branch_id, venue_id, audience_id, open_to,
       line, party_day, state, title, summary, bring, sign_up_opens_at, sign_up_closes_at,
       starts_at, ends_at, capacity, guest_limit, walk_ins, meeting)
     values ($1, $2, $3, $4, $5, $6, $7, $8, 'published', $9, $10, $11, $12, $13, $14, $15, $16,
       $17, $18, $19)
     on conflict (county_code, activity_id) do nothing returning activity_id`,
    [
      tx.county,
      activity.activityId,
      activity.branchId,
      activity.venueId,
      activity.audienceId,
      activity.openTo,
      activity.line,
      activity.partyDay,
      activity.title,
      activity.summary,
      activity.bring ?? null,
      activity.signUpOpensAt,
      activity.signUpClosesAt,
      activity.startsAt,
      activity.endsAt,
      activity.capacity,
      activity.guestLimit,
      activity.walkIns,
      activity.meeting ?? null,
    ],
  )
  return added.length > 0
}

/** Of a locked activity only. */
export const moveActivity = (
  tx: Db,
  activityId: string,
  { venueId, place }: { venueId: string | null; place: string },
  times: PostTimes,
) =>
  tx.query(
    `update activities set venue_id = $3, sign_up_opens_at = $4, sign_up_closes_at = $5,
       starts_at = $6, ends_at = $7, place = case when $3::uuid is null then $8 end
     where county_code = $1 and activity_id = $2`,
    [
      tx.county,
      activityId,
      venueId,
      times.signUpOpensAt,
      times.signUpClosesAt,
      times.startsAt,
      times.endsAt,
      place,
    ],
  )

/** Of a locked activity only. */
export const setCapacity = (tx: Db, activityId: string, capacity: number | null) =>
  tx.query('update activities set capacity = $3 where county_code = $1 and activity_id = $2', [
    tx.county,
    activityId,
    capacity,
  ])

/** Of a locked activity only. */
export const callOff = (tx: Db, activityId: string, reason: string) =>
  tx.query(
    `update activities set state = 'cancelled', cancel_reason = $3
     where county_code = $1 and activity_id = $2`,
    [tx.county, activityId, reason],
  )

/** Everybody who has a seat or queues. */
export const standingParties = (tx: Db, activityId: string) =>
  tx.query<{ memberId: string; guests: number }>(
    `select member_id as "memberId", guests from sign_ups
     where county_code = $1 and activity_id = $2 and state in ('confirmed', 'waitlisted')
     order by turn`,
    [tx.county, activityId],
  )
