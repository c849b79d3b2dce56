import type { Instant } from '@/domain/time'
import { hashToken } from '../asker'
import type { Db } from '../db/db'

export interface SignedInAs {
  accountId: string
  name: string
}

/** The account the deployment knows under this identity. */
export async function accountOf(db: Db, identity: string): Promise<SignedInAs | null> {
  const [account] = await db.query<SignedInAs>(
    `select account_id as "accountId", name from accounts where county_code = $1 and identity = $2`,
    [db.county, identity],
  )
  return account ?? null
}

/** The account of this identity, made when it is new: two first calls at once make one. */
export async function accountFor(db: Db, identity: string, newId: string): Promise<string> {
  await db.query(
    `insert into accounts (county_code, account_id, identity, name) values ($1, $2, $3, '')
     on conflict (county_code, identity) do nothing`,
    [db.county, newId, identity],
  )
  const account = await accountOf(db, identity)
  if (!account) throw new Error('an account just made is not there')
  return account.accountId
}

export const addSession = (
  db: Db,
  token: string,
  accountId: string,
  now: Instant,
  until: Instant,
) =>
  db.query(
    `insert into sessions (county_code, token_hash, account_id, created_at, expires_at)
     values ($1, $2, $3, $4, $5)`,
    [db.county, hashToken(token), accountId, now, until],
  )

export const revokeSession = (db: Db, token: string, now: Instant) =>
  db.query(
    `update sessions set revoked_at = $3
     where county_code = $1 and token_hash = $2 and revoked_at is null`,
    [db.county, hashToken(token), now],
  )
