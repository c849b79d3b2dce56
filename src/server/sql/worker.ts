import type { Instant } from '@/domain/time'
import type { Db } from '../db/db'

/** Makes this the account's only code; false when another's that still counts is the same. */
export async function putWorkerCode(
  tx: Db,
  accountId: string,
  hmac: string,
  until: Instant,
  now: Instant,
) {
  await tx.query(
    'delete from worker_codes where county_code = $1 and code_hmac = $2 and expires_at <= $3',
    [tx.county, hmac, now],
  )
  const put = await tx.query(
    `insert into worker_codes as c (county_code, account_id, code_hmac, expires_at)
     select $1, $2, $3, $4 where not exists (
       select from worker_codes where county_code = $1 and code_hmac = $3 and account_id <> $2)
     on conflict (county_code, account_id) do update
       set code_hmac = excluded.code_hmac, expires_at = excluded.expires_at
     returning 1`,
    [tx.county, accountId, hmac, until],
  )
  return put.length > 0
}

/** Whose code it is, taken out of the world; null: nobody's, or too old. */
export async function takeWorkerCode(tx: Db, hmac: string, now: Instant): Promise<string | null> {
  const [taken] = await tx.query<{ accountId: string }>(
    `delete from worker_codes where county_code = $1 and code_hmac = $2 and expires_at > $3
     returning account_id as "accountId"`,
    [tx.county, hmac, now],
  )
  return taken?.accountId ?? null
}

/** Holds an account until the transaction ends. */
export const holdAccount = (tx: Db, accountId: string) =>
  tx.query('select from accounts where county_code = $1 and account_id = $2 for no key update', [
    tx.county,
    accountId,
  ])

/** What somebody without a name yet is called; a member is called as the record says. */
export const nameAccount = (tx: Db, accountId: string, name: string) =>
  tx.query(
    `update accounts set name = $3 where county_code = $1 and account_id = $2 and name = ''`,
    [tx.county, accountId, name],
  )

/** The office of this account at a community that is in force on that day or later. */
export async function worksFrom(tx: Db, accountId: string, communityId: string, day: string) {
  const found = await tx.query(
    `select from offices where county_code = $1 and account_id = $2 and community_id = $3
       and (to_day is null or to_day > $4)`,
    [tx.county, accountId, communityId, day],
  )
  return found.length > 0
}

export interface Appointed {
  officeId: string
  accountId: string
  communityId: string
  from: string
  to: string | null
}

export const addWorker = (tx: Db, { officeId, accountId, communityId, from, to }: Appointed) =>
  tx.query(
    `insert into offices (county_code, office_id, account_id, kind, community_id, from_day, to_day)
     values ($1, $2, $3, 'communityWorker', $4, $5, $6)`,
    [tx.county, officeId, accountId, communityId, from, to],
  )

interface Worker {
  accountId: string
  communityId: string
  memberId: string | null
  to: string | null
}

/** An office of a worker, held until the transaction ends. */
export async function lockWorker(tx: Db, officeId: string): Promise<Worker | null> {
  const [worker] = await tx.query<Worker>(
    `select o.account_id as "accountId", o.community_id as "communityId", o.to_day as "to", (
       select m.member_id from members m
       where m.county_code = $1 and m.account_id = o.account_id) as "memberId"
     from offices o
     where o.county_code = $1 and o.office_id = $2 and o.kind = 'communityWorker'
     for no key update`,
    [tx.county, officeId],
  )
  return worker ?? null
}
