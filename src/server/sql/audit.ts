import type { Instant } from '@/domain/time'
import { newId } from '@/domain/id'
import type { Db } from '../db/db'

export interface Act {
  actor: string
  subject: string | null
  act: string
  target: string | null
  result: string
  requestId: string
  before?: unknown
  after?: unknown
}

const json = (value: unknown) => (value === undefined ? null : JSON.stringify(value))

/** Writes who did what to whom, in the transaction of the act itself. */
export const addAudits = (tx: Db, acts: readonly Act[], now: Instant) =>
  tx.query(
    `insert into audits (county_code, at, audit_id, actor_account_id, subject_member_id, act, target_id,
       result, request_id, before, after)
     select $1, $2, a.* from unnest($3::uuid[], $4::uuid[], $5::uuid[], $6::text[], $7::uuid[],
       $8::text[], $9::text[], $10::jsonb[], $11::jsonb[]) a`,
    [
      tx.county,
      now,
      acts.map(() => newId(now)),
      acts.map(({ actor }) => actor),
      acts.map(({ subject }) => subject),
      acts.map(({ act }) => act),
      acts.map(({ target }) => target),
      acts.map(({ result }) => result),
      acts.map(({ requestId }) => requestId),
      acts.map(({ before }) => json(before)),
      acts.map(({ after }) => json(after)),
    ],
  )
