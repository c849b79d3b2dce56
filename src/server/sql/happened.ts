import type { HappenedPerson, RecordPart } from '@/domain/minutes'
import type { Instant } from '@/domain/time'
import type { Db } from '../db/db'
import { PLACE_NAME } from './activity'

/** Where a party day was, and of which branch. */
export async function whereOf(db: Db, activityId: string) {
  const [found] = await db.query<{ place: string; branch: string }>(
    `select ${PLACE_NAME} as place, (select b.name from branches b
       where b.county_code = $1 and b.branch_id = a.branch_id) as branch
     from activities a where a.county_code = $1 and a.activity_id = $2`,
    [db.county, activityId],
  )
  return found ?? { place: '', branch: '' }
}

interface Somebody extends HappenedPerson {
  /** On the list of the beginning, or of the branch now. */
  ours: boolean
}

/**
 * Who is on the list of a party day or marked there, by name. Each member is looked up by `offset 0`:
 * joined, the planner reads all of them for a few.
 */
export const peopleOf = (db: Db, activityId: string, branchId: string) =>
  db.query<Somebody>(
    `select m.name, p.kind, coalesce(p."full", false) as "full",
       coalesce(p.excused, false) as excused, t.mark,
       p.member_id is not null or exists (select from memberships s where s.county_code = $1
         and s.member_id = w.member_id and s.branch_id = $3 and s.to_day is null) as ours
     from (
       select member_id from party_day_people where county_code = $1 and activity_id = $2
       union select member_id from attendance
         where county_code = $1 and activity_id = $2 and mark is not null) w
     cross join lateral (
       select name from members where county_code = $1 and member_id = w.member_id offset 0) m
     left join lateral (
       select * from party_day_people
       where county_code = $1 and activity_id = $2 and member_id = w.member_id offset 0) p on true
     left join lateral (
       select mark from attendance
       where county_code = $1 and activity_id = $2 and member_id = w.member_id offset 0) t on true
     order by m.name, w.member_id`,
    [db.county, activityId, branchId],
  )

/** What was said and not taken back, the first first. */
export const saidAt = (db: Db, activityId: string) =>
  db.query<{ name: string; words: string }>(
    `select (select m.name from members m
       where m.county_code = $1 and m.member_id = w.member_id) as name, w.words
     from party_day_words w
     where w.county_code = $1 and w.activity_id = $2 and w.words is not null
     order by w.at, w.word_id`,
    [db.county, activityId],
  )

/** 六有: what there is of a party day of a branch. */
export async function partsOf(db: Db, activityId: string, branchId: string): Promise<RecordPart[]> {
  const [has] = await db.query<Record<RecordPart, boolean>>(
    `select
       exists (select from branches where county_code = $1 and branch_id = $3
         and fixed_day is not null) as year,
       exists (select from party_day_steps where county_code = $1 and activity_id = $2) as plan,
       exists (select from party_day_steps where county_code = $1 and activity_id = $2
         and material is not null) as materials,
       exists (select from party_day_words where county_code = $1 and activity_id = $2
         and words is not null) as notes,
       exists (select from minutes_versions where county_code = $1 and activity_id = $2) as record,
       exists (select from attendance where county_code = $1 and activity_id = $2
         and mark is not null) as sheet`,
    [db.county, activityId, branchId],
  )
  return Object.entries(has ?? {}).flatMap(([part, there]) => (there ? (part as RecordPart) : []))
}

export interface YearDay {
  activityId: string
  title: string
  startsAt: Instant
  place: string
  partner: string | null
  came: number
  due: number
  steps: string[]
  version: number | null
  signed: boolean
  confirmedBy: string | null
}

/** More party days than this no branch has in a year. */
const MOST_DAYS = 60

const LATEST = (what: string) => `(select ${what} from minutes_versions v
  where v.county_code = $1 and v.activity_id = a.activity_id order by v.version desc limit 1)`

const YES = (kind: string, what: string) => `(select ${what} from minutes_yeses y
  where y.county_code = $1 and y.activity_id = a.activity_id and y.kind = '${kind}'
    and y.version = ${LATEST('v.version')})`

/** Party days of a branch that have begun, from a moment to before another, the first first. */
export const daysOfYear = (
  db: Db,
  branchId: string,
  [from, to]: [Instant, Instant],
  now: Instant,
) =>
  db.query<YearDay>(
    `select a.activity_id as "activityId", a.title, a.starts_at as "startsAt",
       ${PLACE_NAME} as place, (
         select b.name from joint_days j join branches b on b.county_code = $1
           and b.branch_id = j.partner_id
         where j.county_code = $1 and j.activity_id = a.activity_id and j.state = 'agreed') as partner,
       (select count(*)::int from party_day_people p where p.county_code = $1
         and p.activity_id = a.activity_id and p.kind <> 'mobile' and not p.excused) as due,
       (select count(*)::int from attendance t where t.county_code = $1
         and t.activity_id = a.activity_id and t.mark in ('present', 'online')
         and (exists (select from party_day_people p where p.county_code = $1
             and p.activity_id = a.activity_id and p.member_id = t.member_id)
           or exists (select from memberships s where s.county_code = $1
             and s.member_id = t.member_id and s.branch_id = $2 and s.to_day is null))) as came,
       coalesce((select json_agg(s.title order by s.nth) from party_day_steps s
         where s.county_code = $1 and s.activity_id = a.activity_id), '[]') as steps,
       ${LATEST('v.version')} as version,
       ${YES('signed', 'true')} is not null as signed,
       ${YES(
         'confirmed',
         `coalesce(
         (select m.name from members m where m.county_code = $1 and m.account_id = y.said_by),
         (select c.name from accounts c where c.county_code = $1 and c.account_id = y.said_by), '')`,
       )} as "confirmedBy"
     from activities a
     where a.county_code = $1 and a.branch_id = $2 and a.party_day and a.state = 'published'
       and a.ends_at >= $3 and a.ends_at < $4 and a.starts_at <= $5
     order by a.ends_at, a.activity_id limit ${MOST_DAYS}`,
    [db.county, branchId, from, to, now],
  )
