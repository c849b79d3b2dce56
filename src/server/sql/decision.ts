import type { ReplyOf } from '@/contract'
import type { DecisionState } from '@/domain/minutes'
import type { Instant } from '@/domain/time'
import type { Db } from '../db/db'

type Decision = ReplyOf<'decision.list'>['items'][number]

export interface KeptDecision extends Decision {
  branchId: string
  memberId: string
}

const FIELDS = `d.decision_id as "decisionId", d.activity_id as "activityId", d.words,
  (select m.name from members m
    where m.county_code = $1 and m.member_id = d.member_id) as name,
  to_char(d.until_day, 'YYYY-MM-DD') as day, d.state, d.note`

/** What these party days decided, in turn; nothing that was dropped. With a member, theirs alone. */
export const decisionsOf = (db: Db, activityIds: string[], memberId: string | null = null) =>
  db.query<Decision>(
    `select ${FIELDS} from decisions d
     where d.county_code = $1 and d.activity_id = any($2) and d.state <> 'dropped'
       and ($3::uuid is null or d.member_id = $3)
     order by d.decided_at, d.decision_id`,
    [db.county, activityIds, memberId],
  )

export async function countDecisions(tx: Db, activityId: string): Promise<number> {
  const [row] = await tx.query<{ count: number }>(
    `select count(*)::int as count from decisions
     where county_code = $1 and activity_id = $2 and state <> 'dropped'`,
    [tx.county, activityId],
  )
  return row?.count ?? 0
}

export type Place = [day: string, decisionId: string]

/** What a branch still does, the soonest first. */
export const openDecisions = (db: Db, branchId: string, place: Place, limit: number) =>
  db.query<Decision>(
    `select ${FIELDS} from decisions d
     where d.county_code = $1 and d.branch_id = $2 and d.state = 'open'
       and (d.until_day, d.decision_id) > ($3, $4)
     order by d.until_day, d.decision_id limit $5`,
    [db.county, branchId, ...place, limit],
  )

/** As it stands, held until the transaction ends. */
export async function lockDecision(tx: Db, decisionId: string): Promise<KeptDecision | null> {
  const [found] = await tx.query<KeptDecision>(
    `select ${FIELDS}, d.branch_id as "branchId", d.member_id as "memberId" from decisions d
     where d.county_code = $1 and d.decision_id = $2 for update`,
    [tx.county, decisionId],
  )
  return found ?? null
}

interface NewDecision {
  decisionId: string
  branchId: string
  activityId: string
  words: string
  memberId: string
  day: string
}

export const addDecision = (tx: Db, one: NewDecision, now: Instant) =>
  tx.query(
    `insert into decisions (county_code, decision_id, branch_id, activity_id, words, member_id,
       until_day, state, decided_at)
     values ($1, $2, $3, $4, $5, $6, $7, 'open', $8)`,
    [
      tx.county,
      one.decisionId,
      one.branchId,
      one.activityId,
      one.words,
      one.memberId,
      one.day,
      now,
    ],
  )

export const keepReport = (
  tx: Db,
  decisionId: string,
  { state, note }: { state: DecisionState; note: string | null },
  now: Instant,
) =>
  tx.query(
    `update decisions set state = $3, note = $4, said_at = $5
     where county_code = $1 and decision_id = $2`,
    [tx.county, decisionId, state, note, now],
  )
