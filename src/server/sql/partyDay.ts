import type { ReplyOf } from '@/contract'
import type { AttendanceMark } from '@/domain/rollCall'
import type { Instant } from '@/domain/time'
import type { Db } from '../db/db'
import { rowsTogether } from '../together'

type Step = ReplyOf<'partyDay.follow'>['steps'][number]

const NAME = (member: string) =>
  `(select m.name from members m where m.county_code = $1 and m.member_id = ${member})`

/** The steps of party day `d`, in turn. */
const STEPS = `coalesce((
  select json_agg(json_build_object(
      'stepId', s.step_id, 'kind', s.kind, 'title', s.title, 'minutes', s.minutes,
      'speaker', ${NAME('s.speaker_id')}, 'speakerId', s.speaker_id,
      'material', case when s.material is not null then json_build_object(
        'kind', s.material, 'id', s.material_id, 'words', s.material_words, 'file', (
          select u.file from uploads u
          where u.county_code = $1 and u.upload_id = s.material_id)) end) order by s.nth)
  from party_day_steps s where s.county_code = $1 and s.activity_id = d.activity_id), '[]')`

const LEADER = `case when d.led_by is not null then coalesce(
  (select m.name from members m where m.county_code = $1 and m.account_id = d.led_by),
  (select a.name from accounts a where a.county_code = $1 and a.account_id = d.led_by), '') end`

const FIELDS = `a.activity_id as "activityId", a.branch_id as "branchId",
  a.audience_id as "audienceId", a.title, a.state, a.starts_at as "startsAt",
  a.ends_at as "endsAt", coalesce(d.version, 0) as version, d.theme, d.began_at as "beganAt",
  d.ended_at as "endedAt", coalesce(d.step, 0) as at, d.stepped_at as "steppedAt",
  d.led_by as "ledBy", d.tap_id as "tapId", ${LEADER} as leader, ${STEPS} as steps, (
    select json_build_object('matterId', t.matter_id, 'question', t.question) from matters t
    where t.county_code = $1 and t.activity_id = d.activity_id and t.state = 'open') as matter`

export interface PartyDay {
  activityId: string
  branchId: string
  audienceId: string
  title: string
  state: 'published' | 'cancelled'
  startsAt: Instant
  endsAt: Instant
  /** 0: nothing planned yet. */
  version: number
  theme: string | null
  beganAt: Instant | null
  endedAt: Instant | null
  at: number
  steppedAt: Instant | null
  ledBy: string | null
  tapId: string | null
  leader: string | null
  steps: Step[]
  matter: { matterId: string; question: string } | null
}

/** Party days as they stand; three hundred who follow one are one row. */
const partyDays = rowsTogether<string, PartyDay>((db, activityIds) =>
  db.query(
    `select k.nth::int, ${FIELDS}
     from unnest($2::uuid[]) with ordinality k (activity, nth)
     cross join lateral (
       select * from activities
       where county_code = $1 and activity_id = k.activity and party_day
         and state in ('published', 'cancelled') offset 0) a
     left join lateral (
       select * from party_days
       where county_code = $1 and activity_id = k.activity offset 0) d on true`,
    [db.county, activityIds],
  ),
)

/** A party day of a branch; null: there is none. In a transaction it is read by itself. */
export async function findPartyDay(db: Db, activityId: string): Promise<PartyDay | null> {
  const [day] = await partyDays(db, activityId)
  return day ?? null
}

/** One of these branches, with its row held until the transaction ends; made when there is none. */
export async function lockPartyDay(
  tx: Db,
  activityId: string,
  branchIds: string[],
): Promise<PartyDay | null> {
  await tx.query(
    `insert into party_days (county_code, activity_id, branch_id, version)
     select $1, activity_id, branch_id, 0 from activities
     where county_code = $1 and activity_id = $2 and party_day and branch_id = any($3)
     on conflict do nothing`,
    [tx.county, activityId, branchIds],
  )
  const held = await tx.query(
    `select from party_days
     where county_code = $1 and activity_id = $2 and branch_id = any($3) for update`,
    [tx.county, activityId, branchIds],
  )
  return held.length > 0 ? findPartyDay(tx, activityId) : null
}

/** Holds that the party day is not changed meanwhile, beside others who do the same. */
export async function sharePartyDay(tx: Db, activityId: string): Promise<PartyDay | null> {
  await tx.query('select from party_days where county_code = $1 and activity_id = $2 for share', [
    tx.county,
    activityId,
  ])
  return findPartyDay(tx, activityId)
}

/** The versions of these party days, to see which have something new. */
export const versionsOf = (db: Db, activityIds: string[]) =>
  db.query<{ activityId: string; version: number }>(
    `select activity_id as "activityId", version from party_days
     where county_code = $1 and activity_id = any($2)`,
    [db.county, activityIds],
  )

interface OwnKey {
  activityId: string
  memberId: string
}

export interface Own {
  mark: AttendanceMark | null
  own: boolean
  markedAt: Instant | null
  handUp: boolean
  voter: boolean
}

/** Where these people stand at a party day. */
const owns = rowsTogether<OwnKey, Own>((db, keys) =>
  db.query(
    `select k.nth::int, t.mark, coalesce(t.own, false) as own, t.marked_at as "markedAt",
       exists (select from party_day_hands h where h.county_code = $1
         and h.activity_id = k.activity and h.member_id = k.member) as "handUp",
       exists (select from party_day_people p where p.county_code = $1
         and p.activity_id = k.activity and p.member_id = k.member
         and p.kind = 'home' and p."full") as voter
     from unnest($2::uuid[], $3::uuid[]) with ordinality k (activity, member, nth)
     left join lateral (
       select mark, own, marked_at from attendance
       where county_code = $1 and activity_id = k.activity and member_id = k.member offset 0) t
       on true`,
    [db.county, keys.map(({ activityId }) => activityId), keys.map(({ memberId }) => memberId)],
  ),
)

export async function ownAt(db: Db, activityId: string, memberId: string): Promise<Own> {
  const [own] = await owns(db, { activityId, memberId })
  return own ?? { mark: null, own: false, markedAt: null, handUp: false, voter: false }
}

interface Standing {
  began: Instant
  ended: Instant | null
  at: number
  stepped: Instant
  by: string
  tapId: string | null
}

/** Of a locked party day: where it stands from now on. */
export async function keepStanding(tx: Db, activityId: string, stand: Standing): Promise<number> {
  const [row] = await tx.query<{ version: number }>(
    `update party_days set version = version + 1, began_at = $3, ended_at = $4, step = $5,
       stepped_at = $6, led_by = $7, tap_id = $8
     where county_code = $1 and activity_id = $2 returning version`,
    [
      tx.county,
      activityId,
      stand.began,
      stand.ended,
      stand.at,
      stand.stepped,
      stand.by,
      stand.tapId,
    ],
  )
  return row?.version ?? 0
}

/** Something else that phones at home must know of has changed. */
export async function touchPartyDay(tx: Db, activityId: string): Promise<number> {
  const [row] = await tx.query<{ version: number }>(
    `update party_days set version = version + 1
     where county_code = $1 and activity_id = $2 returning version`,
    [tx.county, activityId],
  )
  return row?.version ?? 0
}
