import type { HalfDay } from '@/domain/shift'
import type { Instant } from '@/domain/time'
import type { Db } from '../db/db'

interface Cell {
  activityId: string
  communityId: string
  day: string
  half: HalfDay
  post: string
  startsAt: Instant
  endsAt: Instant
  capacity: number
  seatsTaken: number
  waiting: number
  cancelReason: string | null
}

const CELL = `h.activity_id as "activityId", h.community_id as "communityId", h.day, h.half, h.post,
  a.starts_at as "startsAt", a.ends_at as "endsAt", a.capacity, a.seats_taken as "seatsTaken",
  a.waiting, case when a.state = 'cancelled' then a.cancel_reason end as "cancelReason"`

const WITH_ACTIVITY = `from shifts h
  join activities a on a.county_code = $1 and a.activity_id = h.activity_id`

interface MineCell extends Cell {
  name: string
  weeklyLimit: number
  mine: { signUpId: string; state: 'confirmed' | 'waitlisted' } | null
}

/** All shifts of these days for everybody who has reported, by time and post, with what this member has. */
export const shiftsFor = (db: Db, memberId: string, days: string[]) =>
  db.query<MineCell>(
    // Roster by roster, day by day: joined, the planner reads whole tables for two weeks.
    `select ${CELL}, (
         select c.name from communities c
         where c.county_code = $1 and c.community_id = h.community_id) as name,
       r.weekly_limit as "weeklyLimit", (
         select json_build_object('signUpId', s.sign_up_id, 'state', s.state) from sign_ups s
         where s.county_code = $1 and s.activity_id = h.activity_id and s.member_id = $2
           and s.state <> 'cancelled') as mine
     from shift_rosters r
     cross join unnest($3::date[]) d (day)
     cross join lateral (
       select * from shifts
       where county_code = $1 and community_id = r.community_id and day = d.day offset 0) h
     cross join lateral (
       select * from activities where county_code = $1 and activity_id = h.activity_id offset 0) a
     where r.county_code = $1
     order by a.starts_at, h.post, h.activity_id`,
    [db.county, memberId, days],
  )

interface WorkerCell extends Cell {
  people: { name: string; state: 'confirmed' | 'waitlisted' }[]
  ended: boolean
  closed: boolean
}

/** The shifts of a roster on these days, with who comes in the order of signing up. */
export const shiftsOf = (db: Db, communityId: string, [from, to]: [string, string], now: Instant) =>
  db.query<WorkerCell>(
    `select ${CELL}, coalesce((
         select json_agg(json_build_object('name', (
             select m.name from members m
             where m.county_code = $1 and m.member_id = s.member_id), 'state', s.state)
           order by s.turn, s.created_at)
         from sign_ups s
         where s.county_code = $1 and s.activity_id = h.activity_id and s.state <> 'cancelled'
         ), '[]') as people, a.ends_at <= $5 and a.state = 'published' as ended, (
         select q.closed_at is not null from community_requests q
         where q.county_code = $1 and q.activity_id = h.activity_id) as closed
     ${WITH_ACTIVITY}
     where h.county_code = $1 and h.community_id = $2 and h.day between $3 and $4
     order by a.starts_at, h.post, h.activity_id`,
    [db.county, communityId, from, to, now],
  )

/** The roster of an approved body, held so that of two plans for one week the second sees the first. */
export async function lockRoster(tx: Db, communityId: string, weeklyLimit: number | null) {
  await tx.query(
    `insert into shift_rosters (county_code, community_id)
     select $1, community_id from communities
     where county_code = $1 and community_id = $2 and approved_at is not null
     on conflict do nothing`,
    [tx.county, communityId],
  )
  const [roster] = await tx.query<{ name: string; before: number; district: string }>(
    `select r.weekly_limit as before, (
       select c.name from communities c
       where c.county_code = $1 and c.community_id = r.community_id) as name
     from shift_rosters r where r.county_code = $1 and r.community_id = $2 for no key update`,
    [tx.county, communityId],
  )
  if (roster && weeklyLimit !== null && weeklyLimit !== roster.before)
    await tx.query(
      'update shift_rosters set weekly_limit = $3 where county_code = $1 and community_id = $2',
      [tx.county, communityId, weeklyLimit],
    )
  return roster ?? null
}

export async function weeklyLimitOf(db: Db, communityId: string): Promise<number | null> {
  const [roster] = await db.query<{ limit: number }>(
    `select weekly_limit as "limit" from shift_rosters
     where county_code = $1 and community_id = $2`,
    [db.county, communityId],
  )
  return roster?.limit ?? null
}

/** Whose shift it is; null: it is none. */
export async function rosterOf(db: Db, activityId: string): Promise<string | null> {
  const [shift] = await db.query<{ communityId: string }>(
    `select community_id as "communityId" from shifts where county_code = $1 and activity_id = $2`,
    [db.county, activityId],
  )
  return shift?.communityId ?? null
}

/** Who had or has a seat on this roster since a day, but for one person; by name. */
export const rosterPeople = (db: Db, communityId: string, since: string, but: string) =>
  db.query<{ recordId: string; name: string }>(
    `select m.member_id as "recordId", m.name from members m
     where m.county_code = $1 and m.left_at is null and m.deceased_at is null
       and m.member_id <> $4 and m.member_id in (
         select s.member_id from shifts h
         join sign_ups s on s.county_code = $1 and s.activity_id = h.activity_id
           and s.state = 'confirmed'
         where h.county_code = $1 and h.community_id = $2 and h.day >= $3)
     order by m.name, m.member_id limit 50`,
    [db.county, communityId, since, but],
  )
