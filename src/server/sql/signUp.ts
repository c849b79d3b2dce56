import type { ActivitySeats, ActivityTimes, Need } from '@/domain/activity'
import type { HelperKin } from '@/domain/helper'
import type { ShiftTime } from '@/domain/shift'
import type { SignUpState } from '@/domain/signUp'
import type { Instant } from '@/domain/time'
import type { Db } from '../db/db'
import { PLACE, PLACE_NAME } from './activity'
import { ON_ROSTER } from './shiftTaken'

export interface LockedActivity extends ActivityTimes, ActivitySeats {
  activityId: string
  /** null: a community organises it. */
  branchId: string | null
  communityId: string | null
  venueId: string | null
  audienceId: string
  title: string
  place: string
  guestLimit: number
  /** Parties in the queue. */
  waiting: number
  lastTurn: number
  /** Where it stands on a roster of shifts; null: it is no shift. */
  shift: (ShiftTime & { weeklyLimit: number }) | null
}

/** The activity, held until the transaction ends: whoever comes now waits for the seats to be decided. */
export async function lockActivity(tx: Db, activityId: string): Promise<LockedActivity | null> {
  const [activity] = await tx.query<LockedActivity>(
    `select a.activity_id as "activityId", a.branch_id as "branchId",
       a.community_id as "communityId", a.venue_id as "venueId",
       a.audience_id as "audienceId", a.title, a.state,
       ${PLACE_NAME} as place,
       a.sign_up_opens_at as "signUpOpensAt", a.sign_up_closes_at as "signUpClosesAt",
       a.starts_at as "startsAt", a.ends_at as "endsAt", a.capacity, a.reserved,
       a.seats_taken as "seatsTaken", a.guest_limit as "guestLimit", a.waiting, a.last_turn as "lastTurn",
       ${ON_ROSTER} as shift
     from activities a
     where a.county_code = $1 and a.activity_id = $2 and a.state in ('published', 'cancelled')
     for update`,
    [tx.county, activityId],
  )
  return activity ?? null
}

export interface SignUp {
  signUpId: string
  activityId: string
  memberId: string
  guests: number
  needs: Need[]
  state: SignUpState
  turn: number
  /** Who signed up for the member; null: they did. */
  by: HelperKin | null
}

export interface Standing extends SignUp {
  /** In the queue, from 1; null when seated. */
  place: number | null
}

const FIELDS = `sign_up_id as "signUpId", activity_id as "activityId", member_id as "memberId",
  guests, needs, state, turn, helped_by as by`

/** Those of these members who have not left; nobody leaves from now on until the transaction ends. */
export async function membersHere(tx: Db, memberIds: string[]): Promise<string[]> {
  const rows = await tx.query<{ memberId: string }>(
    `select member_id as "memberId" from members
     where county_code = $1 and member_id = any($2) and left_at is null
       and deceased_at is null for key share`,
    [tx.county, memberIds],
  )
  return rows.map(({ memberId }) => memberId)
}

/** What is known of these members at this activity, and of these sign-ups wherever they are. */
export const standings = (tx: Db, activityId: string, memberIds: string[], signUpIds: string[]) =>
  tx.query<Standing>(
    `select ${FIELDS}, ${PLACE} as place
     from sign_ups s
     where county_code = $1 and sign_up_id in (
       select sign_up_id from sign_ups
       where county_code = $1 and activity_id = $2 and member_id = any($3) and state <> 'cancelled'
       union all
       select unnest($4::uuid[]))`,
    [tx.county, activityId, memberIds, signUpIds],
  )

export async function findSignUp(db: Db, signUpId: string, memberId: string) {
  const [signUp] = await db.query<SignUp>(
    `select ${FIELDS} from sign_ups
     where county_code = $1 and sign_up_id = $2 and member_id = $3`,
    [db.county, signUpId, memberId],
  )
  return signUp ?? null
}

/** Writes new sign-ups; the unique index on activity and member is the last guard. */
export const addSignUps = (tx: Db, signUps: readonly SignUp[], now: Instant) =>
  tx.query(
    `insert into sign_ups
       (county_code, created_at, sign_up_id, activity_id, member_id, guests, needs, state, turn,
         helped_by)
     select $1, $2, s.id, s.activity, s.member, s.guests, s.needs::text[], s.state, s.turn, s.by
     from unnest($3::uuid[], $4::uuid[], $5::uuid[], $6::int[], $7::text[], $8::text[], $9::int[],
       $10::text[]) as s (id, activity, member, guests, needs, state, turn, by)`,
    [
      tx.county,
      now,
      signUps.map(({ signUpId }) => signUpId),
      signUps.map(({ activityId }) => activityId),
      signUps.map(({ memberId }) => memberId),
      signUps.map(({ guests }) => guests),
      signUps.map(({ needs }) => `{${needs.join(',')}}`),
      signUps.map(({ state }) => state),
      signUps.map(({ turn }) => turn),
      signUps.map(({ by }) => by),
    ],
  )

/** Of a locked activity only. */
export const setSeats = (tx: Db, { activityId, seatsTaken, waiting, lastTurn }: LockedActivity) =>
  tx.query(
    `update activities set seats_taken = $3, waiting = $4, last_turn = $5
     where county_code = $1 and activity_id = $2`,
    [tx.county, activityId, seatsTaken, waiting, lastTurn],
  )

export const cancelSignUp = (tx: Db, signUpId: string, now: Instant) =>
  tx.query(
    `update sign_ups set state = 'cancelled', cancelled_at = $3
     where county_code = $1 and sign_up_id = $2`,
    [tx.county, signUpId, now],
  )

/** Who waits for seats, in turn. */
export const waitingParties = (tx: Db, activityId: string) =>
  tx.query<SignUp>(
    `select ${FIELDS} from sign_ups
     where county_code = $1 and activity_id = $2 and state = 'waitlisted' order by turn`,
    [tx.county, activityId],
  )

export const confirmSignUps = (tx: Db, signUpIds: string[]) =>
  tx.query(
    `update sign_ups set state = 'confirmed' where county_code = $1 and sign_up_id = any($2)`,
    [tx.county, signUpIds],
  )
