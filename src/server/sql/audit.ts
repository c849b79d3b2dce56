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

/** The hash over rows `a` in this order; the database writes them down, so what it keeps is what is hashed. */
const digest = (order: string) =>
  `sha256(string_agg(sha256(convert_to(json_build_array(
     (extract(epoch from a.at) * 1000)::bigint, a.audit_id, a.actor_account_id,
     a.subject_member_id, a.act, a.target_id, a.result, a.request_id, a.before, a.after)::text,
   'UTF8')), ''::bytea order by ${order}))`

/**
 * Writes who did what to whom, in the transaction of the act itself and last in it: the end of the
 * county's chain stays locked until the commit, and a lock wanted after it could be a dead end.
 */
export const addAudits = (tx: Db, acts: readonly Act[], now: Instant) =>
  tx.query(
    `with a as (
       select $2::timestamptz as at, a.* from unnest($3::uuid[], $4::uuid[], $5::uuid[], $6::text[],
         $7::uuid[], $8::text[], $9::text[], $10::jsonb[], $11::jsonb[]) with ordinality
         a (audit_id, actor_account_id, subject_member_id, act, target_id, result, request_id,
           before, after, nth)
     ), head as (
       insert into audit_heads as h (county_code, number, chain)
       select $1::text, count(*), sha256(${digest('a.nth')}) from a having count(*) > 0
       on conflict (county_code) do update set number = h.number + excluded.number,
         chain = sha256(h.chain || (select ${digest('a.nth')} from a))
       returning h.number, h.chain
     )
     insert into audits (county_code, at, audit_id, actor_account_id, subject_member_id, act,
       target_id, result, request_id, before, after, number, chain)
     select $1::text, a.at, a.audit_id, a.actor_account_id, a.subject_member_id, a.act,
       a.target_id, a.result, a.request_id, a.before, a.after,
       head.number - cardinality($3::uuid[]) + a.nth, head.chain
     from a cross join head`,
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

/** Rows that were written together, and so share one link of the chain. Hashes in hex. */
interface AuditLink {
  first: number
  last: number
  rows: number
  at: Instant
  chain: string
  /** The hash over the rows as they are now. */
  digest: string
}

/** The next so many audits by number, link by link; the last link may be cut. */
export const auditLinks = (db: Db, after: number, limit: number) =>
  db.query<AuditLink>(
    `select min(number) as first, max(number) as last, count(*) as rows, min(at) as at,
       encode(chain, 'hex') as chain, encode(${digest('a.number')}, 'hex') as digest
     from (select * from audits where county_code = $1 and number > $2
       order by number limit $3) a
     group by chain order by 1`,
    [db.county, after, limit],
  )

export interface AuditHead {
  number: number
  chain: string
}

/** Where the chain ends; nothing was ever written: number 0. */
export async function auditHead(db: Db): Promise<AuditHead> {
  const [head] = await db.query<AuditHead>(
    `select number, encode(chain, 'hex') as chain from audit_heads where county_code = $1`,
    [db.county],
  )
  return head ?? { number: 0, chain: '' }
}

/** Whether the chain passed through this point: what somebody noted down earlier. */
export async function chainPassed(db: Db, { number, chain }: AuditHead): Promise<boolean> {
  const found = await db.query(
    `select from audits where county_code = $1 and number = $2 and encode(chain, 'hex') = $3`,
    [db.county, number, chain],
  )
  return found.length > 0
}
