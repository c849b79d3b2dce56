import type { HalfDay, SwapState } from '@/domain/shift'
import type { Instant } from '@/domain/time'
import type { Db } from '../db/db'

interface Brief {
  swapId: string
  activityId: string
  day: string
  half: HalfDay
  post: string
  startsAt: Instant
  state: SwapState
}

const nameOf = (column: string) =>
  `(select m.name from members m where m.county_code = $1 and m.member_id = w.${column})`

const BRIEF = `w.swap_id as "swapId", w.activity_id as "activityId", h.day, h.half, h.post,
  a.starts_at as "startsAt", w.state`

/** Open swaps of shifts ahead whose seat is still held by who asked. */
const OPEN = `cross join lateral (
    select * from shifts
    where county_code = $1 and activity_id = w.activity_id offset 0) h
  cross join lateral (
    select * from activities
    where county_code = $1 and activity_id = w.activity_id and state = 'published'
      and starts_at > $2 offset 0) a
  cross join lateral (
    select true from sign_ups
    where county_code = $1 and sign_up_id = w.sign_up_id and state = 'confirmed' offset 0) s`

interface Mine extends Brief {
  fromMemberId: string
  toMemberId: string | null
  from: string
  to: string | null
}

/** What is open among these shifts and concerns a member: asked by them, of them, or of anybody. */
export const openSwapsFor = (db: Db, memberId: string, activityIds: string[], now: Instant) =>
  db.query<Mine>(
    `select ${BRIEF}, w.from_member_id as "fromMemberId", w.to_member_id as "toMemberId",
       ${nameOf('from_member_id')} as from, ${nameOf('to_member_id')} as to
     from shift_swaps w ${OPEN}
     where w.county_code = $1 and w.activity_id = any($3) and w.state in ('asked', 'agreed')
       and (w.from_member_id = $4 or w.to_member_id = $4 or w.to_member_id is null)
     order by a.starts_at, w.asked_at, w.swap_id`,
    [db.county, now, activityIds, memberId],
  )

/** What waits for the leader of a roster. */
export const agreedSwaps = (db: Db, communityId: string, now: Instant, days: [string, string]) =>
  db.query<Brief & { from: string; to: string }>(
    `select ${BRIEF}, ${nameOf('from_member_id')} as from, ${nameOf('to_member_id')} as to
     from shifts k
     cross join lateral (
       select * from shift_swaps
       where county_code = $1 and activity_id = k.activity_id and state = 'agreed' offset 0) w
     ${OPEN}
     where k.county_code = $1 and k.community_id = $3 and k.day between $4 and $5
     order by a.starts_at, w.asked_at, w.swap_id`,
    [db.county, now, communityId, ...days],
  )

export interface Swap {
  swapId: string
  activityId: string
  signUpId: string
  fromMemberId: string
  toMemberId: string | null
  state: SwapState
  from: string
  to: string | null
}

const FIELDS = `w.swap_id as "swapId", w.activity_id as "activityId", w.sign_up_id as "signUpId",
  w.from_member_id as "fromMemberId", w.to_member_id as "toMemberId", w.state,
  ${nameOf('from_member_id')} as from, ${nameOf('to_member_id')} as to`

export async function findSwap(db: Db, swapId: string): Promise<Swap | null> {
  const [swap] = await db.query<Swap>(
    `select ${FIELDS} from shift_swaps w where w.county_code = $1 and w.swap_id = $2`,
    [db.county, swapId],
  )
  return swap ?? null
}

/** What is open of one seat. */
export async function openSwapOf(tx: Db, signUpId: string): Promise<Swap | null> {
  const [swap] = await tx.query<Swap>(
    `select ${FIELDS} from shift_swaps w
     where w.county_code = $1 and w.sign_up_id = $2 and w.state in ('asked', 'agreed')`,
    [tx.county, signUpId],
  )
  return swap ?? null
}

type NewSwap = Pick<Swap, 'swapId' | 'activityId' | 'signUpId' | 'fromMemberId' | 'toMemberId'>

export const addSwap = (tx: Db, swap: NewSwap, now: Instant) =>
  tx.query(
    `insert into shift_swaps (county_code, swap_id, activity_id, sign_up_id, from_member_id,
       to_member_id, state, asked_at)
     values ($1, $2, $3, $4, $5, $6, 'asked', $7)`,
    [
      tx.county,
      swap.swapId,
      swap.activityId,
      swap.signUpId,
      swap.fromMemberId,
      swap.toMemberId,
      now,
    ],
  )

/** Of a swap whose shift is held. */
export const agreeSwap = (tx: Db, swapId: string, memberId: string, now: Instant) =>
  tx.query(
    `update shift_swaps set state = 'agreed', to_member_id = $3, agreed_at = $4
     where county_code = $1 and swap_id = $2`,
    [tx.county, swapId, memberId, now],
  )

type End = Exclude<SwapState, 'asked' | 'agreed'>

/** Of a swap whose shift is held. */
export const closeSwap = (tx: Db, swapId: string, state: End, by: string, now: Instant) =>
  tx.query(
    `update shift_swaps set state = $3, closed_by = $4, closed_at = $5
     where county_code = $1 and swap_id = $2`,
    [tx.county, swapId, state, by, now],
  )

/** A shift that was called off is nobody's to hand on. */
export const closeSwapsOf = (tx: Db, activityId: string, by: string, now: Instant) =>
  tx.query(
    `update shift_swaps set state = 'withdrawn', closed_by = $3, closed_at = $4
     where county_code = $1 and activity_id = $2 and state in ('asked', 'agreed')`,
    [tx.county, activityId, by, now],
  )

/** Somebody's seat at an activity; null: they have none. */
export async function seatOf(tx: Db, activityId: string, memberId: string) {
  const [seat] = await tx.query<{ signUpId: string; turn: number }>(
    `select sign_up_id as "signUpId", turn from sign_ups
     where county_code = $1 and activity_id = $2 and member_id = $3 and state = 'confirmed'`,
    [tx.county, activityId, memberId],
  )
  return seat ?? null
}

/** Whether somebody has a seat at an activity or queues for one. */
export async function standsAt(tx: Db, activityId: string, memberId: string): Promise<boolean> {
  const found = await tx.query(
    `select from sign_ups
     where county_code = $1 and activity_id = $2 and member_id = $3 and state <> 'cancelled'`,
    [tx.county, activityId, memberId],
  )
  return found.length > 0
}
