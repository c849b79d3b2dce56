import type { AskingState, PlanFacts } from '@/domain/planAgreed'
import type { Instant } from '@/domain/time'
import type { Db } from '../db/db'
import { PLACE_NAME } from './activity'
import type { PartyDay } from './partyDay'

export interface Asking {
  askingId: string
  activityId: string
  facts: PlanFacts
  state: AskingState
  words: string | null
  alone: boolean
  askedBy: string
  askedAt: Instant
  decidedAt: Instant | null
}

/** Of an account: as a member, else as a worker; null: they have left. */
const nameOf = (account: string) => `coalesce(
  (select m.name from members m where m.county_code = $1 and m.account_id = ${account}),
  (select a.name from accounts a where a.county_code = $1 and a.account_id = ${account}))`

const FIELDS = `p.asking_id as "askingId", p.activity_id as "activityId", p.facts, p.state, p.words,
  p.alone, p.asked_by as "askedBy", p.asked_at as "askedAt", p.decided_at as "decidedAt"`

async function placeOfDay(db: Db, activityId: string): Promise<string> {
  const [found] = await db.query<{ place: string }>(
    `select ${PLACE_NAME} as place from activities a
     where a.county_code = $1 and a.activity_id = $2`,
    [db.county, activityId],
  )
  return found?.place ?? ''
}

/** A plan as the committee sees it. */
export async function planFacts(db: Db, day: PartyDay): Promise<PlanFacts> {
  const { activityId, theme, startsAt, endsAt, steps } = day
  const place = await placeOfDay(db, activityId)
  const items = steps.map(({ kind, title, minutes, speakerId, material }) => ({
    ...{ kind, title, minutes, speakerId },
    material: material && `${material.kind} ${material.id ?? material.words}`,
  }))
  return { theme, startsAt, endsAt, place, steps: items }
}

/** What was put last, with who asked and who answered, by name. */
export async function lastAsking(db: Db, activityId: string) {
  const [last] = await db.query<Asking & { by: string | null; decider: string | null }>(
    `select ${FIELDS}, ${nameOf('p.asked_by')} as by, ${nameOf('p.decided_by')} as decider
     from plan_askings p where p.county_code = $1 and p.activity_id = $2
     order by p.asked_at desc, p.asking_id desc limit 1`,
    [db.county, activityId],
  )
  return last ?? null
}

/** Plans of a branch that somebody else has put before its committee, at most five. */
export const plansAsked = (db: Db, branchId: string, accountId: string) =>
  db.query<{ activityId: string; title: string }>(
    `select p.activity_id as "activityId", (select a.title from activities a
       where a.county_code = $1 and a.activity_id = p.activity_id) as title
     from plan_askings p
     where p.county_code = $1 and p.branch_id = $2 and p.state = 'asked' and p.asked_by <> $3
     order by p.asked_at, p.asking_id limit 5`,
    [db.county, branchId, accountId],
  )

/** What everybody was told last; null: nothing yet. */
export async function lastAgreed(db: Db, activityId: string): Promise<PlanFacts | null> {
  const [last] = await db.query<{ facts: PlanFacts }>(
    `select facts from plan_askings
     where county_code = $1 and activity_id = $2 and state = 'agreed'
     order by asked_at desc, asking_id desc limit 1`,
    [db.county, activityId],
  )
  return last?.facts ?? null
}

export async function findAsking(db: Db, askingId: string): Promise<Asking | null> {
  const [asking] = await db.query<Asking>(
    `select ${FIELDS} from plan_askings p where p.county_code = $1 and p.asking_id = $2`,
    [db.county, askingId],
  )
  return asking ?? null
}

/** Of a locked party day: asks no more about what was put before. */
export const withdrawAskings = (tx: Db, activityId: string, by: string, now: Instant) =>
  tx.query(
    `update plan_askings set state = 'withdrawn', decided_by = $3, decided_at = $4
     where county_code = $1 and activity_id = $2 and state = 'asked'`,
    [tx.county, activityId, by, now],
  )

export const addAsking = (
  tx: Db,
  asking: { askingId: string; activityId: string; branchId: string; facts: PlanFacts; by: string },
  now: Instant,
) =>
  tx.query(
    `insert into plan_askings (county_code, asking_id, activity_id, branch_id, facts, state, alone,
       asked_by, asked_at) values ($1, $2, $3, $4, $5::jsonb, 'asked', false, $6, $7)`,
    [
      tx.county,
      asking.askingId,
      asking.activityId,
      asking.branchId,
      JSON.stringify(asking.facts),
      asking.by,
      now,
    ],
  )

export const endAsking = (
  tx: Db,
  askingId: string,
  end: { state: AskingState; words: string | null; alone: boolean; by: string },
  now: Instant,
) =>
  tx.query(
    `update plan_askings set state = $3, words = $4, alone = $5, decided_by = $6, decided_at = $7
     where county_code = $1 and asking_id = $2`,
    [tx.county, askingId, end.state, end.words, end.alone, end.by, now],
  )

/** Who holds an office of a branch on that day, by account, and as a member where they are one. */
export const officersOf = (db: Db, branchId: string, day: string) =>
  db.query<{ accountId: string; memberId: string | null }>(
    `select distinct o.account_id as "accountId", (select m.member_id from members m
       where m.county_code = $1 and m.account_id = o.account_id) as "memberId"
     from offices o where o.county_code = $1 and o.branch_id = $2 and o.from_day <= $3
       and (o.to_day is null or o.to_day > $3)`,
    [db.county, branchId, day],
  )

/** Who is told of a party day: everybody of the branch, and of one that holds it with it. */
export const peopleToTell = (db: Db, activityId: string, branchId: string) =>
  db.query<{ memberId: string }>(
    `select distinct s.member_id as "memberId" from memberships s
     where s.county_code = $1 and s.to_day is null and s.branch_id in (
       select $3::uuid union select j.partner_id from joint_days j
       where j.county_code = $1 and j.activity_id = $2 and j.state = 'agreed')`,
    [db.county, activityId, branchId],
  )

/** Everybody of a branch. */
export const membersOf = (db: Db, branchId: string) =>
  db.query<{ memberId: string }>(
    `select distinct member_id as "memberId" from memberships
     where county_code = $1 and branch_id = $2 and to_day is null`,
    [db.county, branchId],
  )
