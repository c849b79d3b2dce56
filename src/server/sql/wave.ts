import type { Skill, WillingTime } from '@/domain/registration'
import type { Instant } from '@/domain/time'
import { MOST_A_WEEK, type Ring } from '@/domain/wave'
import type { Db } from '../db/db'

/**
 * Until the transaction ends nothing is compiled, and rings are walked in the order of their index: the
 * planner fears a walk that ends after a few rows. Compiling took 400 ms of what runs in 2, and reading
 * and sorting all of a skill 15.
 */
export const planQuickly = (tx: Db) =>
  tx.script('set local jit = off; set local enable_bitmapscan = off')

/** Requests of which more people are to be told now, who has waited longest first. */
export async function dueWaves(db: Db, now: Instant): Promise<string[]> {
  const rows = await db.query<{ activityId: string }>(
    `select activity_id as "activityId" from community_requests
     where county_code = $1 and next_wave_at <= $2 order by next_wave_at, activity_id limit 100`,
    [db.county, now],
  )
  return rows.map(({ activityId }) => activityId)
}

export interface Request {
  communityId: string
  community: string
  district: string
  skills: Skill[]
  heavy: boolean
  /** For a team alone, or closed: then nobody is told. */
  done: boolean
}

/** Of a locked activity; null: another job was quicker. */
export async function dueRequest(tx: Db, activityId: string, now: Instant) {
  const [request] = await tx.query<Request>(
    `select q.community_id as "communityId", c.name as community, c.district, q.skills,
       q.weight = 'heavy' as heavy, q.team_id is not null or q.closed_at is not null as done
     from community_requests q
     join communities c on c.county_code = $1 and c.community_id = q.community_id
     where q.county_code = $1 and q.activity_id = $2 and q.next_wave_at <= $3`,
    [tx.county, activityId, now],
  )
  return request ?? null
}

export const setNextWave = (tx: Db, activityId: string, at: Instant | null) =>
  tx.query(
    'update community_requests set next_wave_at = $3 where county_code = $1 and activity_id = $2',
    [tx.county, activityId, at],
  )

/** Tells more people of a request at once, unless a pause between two of its waves goes on (until `pauseEnds`). */
export const resumeWaves = (tx: Db, activityId: string, now: Instant, pauseEnds: Instant) =>
  tx.query(
    `update community_requests set next_wave_at = $3
     where county_code = $1 and activity_id = $2 and closed_at is null and team_id is null
       and (next_wave_at is null or next_wave_at > $4)`,
    [tx.county, activityId, now, pauseEnds],
  )

export interface Sought extends Pick<Request, 'communityId' | 'district' | 'skills' | 'heavy'> {
  activityId: string
  time: WillingTime
  /** Today, and the Monday of this week. */
  day: string
  week: string
}

// Looked up row by row, which the planner does with a value and not always with `exists`. Of `is null` it
// expects one in 200: a few of those, and it would rather read a whole ring and sort it.
const none = (from: string) => `(select true from ${from} limit 1) is not true`

/** Who is willing, fits, may be told this week, and neither heard nor answered of this request. */
const SUITS = `r.county_code = $1
  and (r.paused_until is null or r.paused_until <= $3)
  and (r.able or not $4)
  and (cardinality($5::text[]) = 0 or r.skills && $5)
  and r.times @> array[$6]
  and r.member_id <> all($7::uuid[])
  and (r.told_before is null or r.told_before < $8::date::timestamp at time zone 'Asia/Shanghai')`

/** Looked up elsewhere, and so only of as many as are wanted. */
const IS_FREE = `${none(`whistles w where w.county_code = $1 and w.activity_id = $2
    and w.member_id = r.member_id`)}
  and ${none(`sign_ups s where s.county_code = $1 and s.activity_id = $2
    and s.member_id = r.member_id and s.state <> 'cancelled'`)}
  and ${none(`sign_ups s where s.county_code = $1 and s.activity_id = $2
    and s.member_id = r.member_id and s.state = 'cancelled'`)}
  and ${none(`members m where m.county_code = $1 and m.member_id = r.member_id
    and (m.left_at is not null or m.deceased_at is not null)`)}`

const FITS = `${SUITS} and ${IS_FREE}`

const LONGEST_AGO = 'order by r.told_at nulls first, r.member_id'
const FIRST = `${LONGEST_AGO} limit $9`

const ofCommunities = (which: string) => `select r.* from communities c cross join lateral (
  select r.member_id, r.told_at from registrations r
  where r.community_id = c.community_id and ${FITS} ${FIRST}) r
  where c.county_code = $1 and ${which}`

const ofSkill = (skill: Skill | null) => `(
  select r.member_id, r.told_at from registrations r
  where r.reach = 'anywhere' ${skill ? `and '${skill}' = any(r.skills)` : ''} and ${FITS}
  ${FIRST})`

/** From $10 on: the community or the district; of people who go anywhere, neither. Skills are of a closed list. */
const RING: Record<Ring, (sought: Sought) => { people: string; place: string[] }> = {
  home: ({ communityId }) => ({
    people: ofCommunities('c.community_id = $10'),
    place: [communityId],
  }),
  helpers: ({ communityId }) => ({
    // No index has them in turn: put in turn by what stands in their own rows, then looked up.
    people: `select r.* from (
      select r.* from registration_communities h cross join lateral (
        select r.member_id, r.told_at from registrations r
        where r.member_id = h.member_id and ${SUITS} offset 0) r
      where h.county_code = $1 and h.community_id = $10 ${LONGEST_AGO} offset 0) r
      where ${IS_FREE}`,
    place: [communityId],
  }),
  district: ({ district, communityId }) => ({
    // Whoever fits at home has been found.
    people: ofCommunities(`c.district = $10 and c.district <> '' and c.community_id <> $11`),
    place: [district, communityId],
  }),
  // Each skill has an index of its own: where few have one, all others need not be looked at.
  anywhere: ({ skills }) => ({
    people: (skills.length > 0 ? skills : [null]).map(ofSkill).join(' union '),
    place: [],
  }),
}

/** Who of a ring is told next, beside those chosen already; whoever was told longest ago first. */
export function nextOfRing(db: Db, ring: Ring, sought: Sought, chosen: string[], limit: number) {
  const { people, place } = RING[ring](sought)
  return db.query<{ memberId: string }>(
    `select r.member_id as "memberId" from (${people}) r ${FIRST}`,
    [
      db.county,
      sought.activityId,
      sought.day,
      sought.heavy,
      sought.skills,
      sought.time,
      chosen,
      sought.week,
      limit,
      ...place,
    ],
  )
}

/**
 * Holds, of these, who is not being told of something else just now, does not leave and changes nothing:
 * nobody waits, so that nobody waits for each other.
 */
export async function holdWilling(tx: Db, memberIds: string[]): Promise<string[]> {
  const rows = await tx.query<{ memberId: string }>(
    `select member_id as "memberId" from members
     where county_code = $1 and member_id = any($2) and left_at is null and deceased_at is null
     for no key update skip locked`,
    [tx.county, memberIds],
  )
  return rows.map(({ memberId }) => memberId)
}

/**
 * Writes down who of these is told, of whom the transaction holds the record. Looked at anew: since they
 * were chosen another request may have come to them, or they paused.
 */
export const addWhistles = (
  tx: Db,
  { activityId, day, week }: Pick<Sought, 'activityId' | 'day' | 'week'>,
  memberIds: string[],
  now: Instant,
) =>
  tx.query<{ memberId: string }>(
    `with told as (
       update registrations r set told_at = $6, told_before = r.told_at from unnest($3::uuid[]) k (member)
       where r.county_code = $1 and r.member_id = k.member
         and (r.paused_until is null or r.paused_until <= $4)
         and (select count(*) from whistles w where w.county_code = $1
           and w.member_id = k.member and w.week = $5) < ${MOST_A_WEEK}
       returning r.member_id)
     insert into whistles (county_code, activity_id, member_id, week, nth, at)
     select $1, $2, t.member_id, $5, 1 + (
       select count(*) from whistles w where w.county_code = $1
         and w.member_id = t.member_id and w.week = $5), $6
     from told t returning member_id as "memberId"`,
    [tx.county, activityId, memberIds, day, week, now],
  )
