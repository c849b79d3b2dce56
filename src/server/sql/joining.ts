import type { JoiningState } from '@/domain/joining'
import type { Instant } from '@/domain/time'
import type { Db } from '../db/db'
import type { SealedPhone } from '../phone'

const HOMES = `kind in ('home', 'joint')`

/** Branches to be at home in that hold all these grams, by id from a place on. */
export const branchesToJoin = (db: Db, grams: string[], after: string, limit: number) =>
  db.query<{ branchId: string; name: string; contactTitle: string }>(
    `select branch_id as "branchId", name, contact_title as "contactTitle" from branches
     where county_code = $1 and ${HOMES} ${grams.length > 0 ? 'and grams @> $4::text[]' : ''}
       and branch_id > $2 and ended_on is null
     order by branch_id limit $3`,
    [db.county, after, limit, ...(grams.length > 0 ? [grams] : [])],
  )

export interface Joining {
  joiningId: string
  accountId: string
  branchId: string
  name: string
  phoneCipher: string | null
  phoneHmac: string | null
  phoneEnds: string | null
  state: JoiningState
  sentAt: Instant
  words: string | null
  branch: string
  contact: { title: string; phone: string }
}

const JOINING = `select j.join_request_id as "joiningId", j.account_id as "accountId",
    j.branch_id as "branchId", j.name, j.phone_cipher as "phoneCipher", j.phone_hmac as "phoneHmac",
    j.phone_ends as "phoneEnds", j.state, j.sent_at as "sentAt", j.words, b.name as branch,
    json_build_object('title', b.contact_title, 'phone', b.contact_phone) as contact
  from join_requests j
  join branches b on b.county_code = $1 and b.branch_id = j.branch_id
  where j.county_code = $1`

export async function findJoining(db: Db, joiningId: string): Promise<Joining | null> {
  const [found] = await db.query<Joining>(`${JOINING} and j.join_request_id = $2`, [
    db.county,
    joiningId,
  ])
  return found ?? null
}

/** As it stands, held until the transaction ends: of two who decide, the second finds it decided. */
export async function lockJoining(tx: Db, joiningId: string): Promise<Joining | null> {
  await tx.query(
    'select from join_requests where county_code = $1 and join_request_id = $2 for update',
    [tx.county, joiningId],
  )
  return findJoining(tx, joiningId)
}

export async function lastJoining(db: Db, accountId: string): Promise<Joining | null> {
  const [last] = await db.query<Joining>(
    `${JOINING} and j.account_id = $2 order by j.sent_at desc limit 1`,
    [db.county, accountId],
  )
  return last ?? null
}

/** Writes a wish down; false when this id, or another wish of this account, is there already. */
export async function addJoining(
  tx: Db,
  wish: { joiningId: string; accountId: string; branchId: string; name: string },
  phone: SealedPhone | null,
  now: Instant,
): Promise<boolean> {
  const added = await tx.query(
    `insert into join_requests (county_code, join_request_id, account_id, branch_id, name,
       phone_cipher, phone_hmac, phone_ends, state, sent_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, 'waiting', $9) on conflict do nothing returning 1`,
    [
      tx.county,
      wish.joiningId,
      wish.accountId,
      wish.branchId,
      wish.name,
      phone?.cipher ?? null,
      phone?.hmac ?? null,
      phone?.ends ?? null,
      now,
    ],
  )
  return added.length > 0
}

export const endJoining = (
  tx: Db,
  joiningId: string,
  state: JoiningState,
  { by, words, now }: { by: string; words: string | null; now: Instant },
) =>
  tx.query(
    `update join_requests set state = $3, decided_by = $4, words = $5, decided_at = $6
     where county_code = $1 and join_request_id = $2`,
    [tx.county, joiningId, state, by, words, now],
  )

export type Place = [sentAt: Instant, joiningId: string]

// The name of a branch is looked up: joined, the planner reads all branches for a few rows.
export const joiningsTo = (db: Db, branchIds: string[], [at, id]: Place, limit: number) =>
  db.query<{ joiningId: string; name: string; branch: string; sentAt: Instant }>(
    `select j.join_request_id as "joiningId", j.name, j.sent_at as "sentAt", (
       select b.name from branches b where b.county_code = $1 and b.branch_id = j.branch_id) as branch
     from join_requests j
     where j.county_code = $1 and j.state = 'waiting' and j.branch_id = any($2)
       and (j.sent_at, j.join_request_id) > ($3, $4)
     order by j.sent_at, j.join_request_id limit $5`,
    [db.county, branchIds, at, id, limit],
  )

export interface FreeRecord {
  recordId: string
  birthYear: number | null
  phoneEnds: string | null
}

/** Records of a branch under this name that belong to no account yet. */
export const freeRecords = (db: Db, branchId: string, name: string) =>
  db.query<FreeRecord>(
    `select m.member_id as "recordId", m.birth_year as "birthYear", m.phone_ends as "phoneEnds"
     from memberships s join members m on m.county_code = $1 and m.member_id = s.member_id
     where s.county_code = $1 and s.branch_id = $2 and s.kind = 'home' and s.to_day is null
       and m.name = $3 and m.account_id is null
     order by m.birth_year, m.member_id`,
    [db.county, branchId, name],
  )

/** Two at most: a branch's records of this name and number that belong to no account yet. */
export const recordsWithPhone = (
  db: Db,
  { branchId, name, phoneHmac }: Pick<Joining, 'branchId' | 'name' | 'phoneHmac'>,
) =>
  db.query<{ recordId: string }>(
    `select m.member_id as "recordId" from members m
     where m.county_code = $1 and m.phone_hmac = $2 and m.name = $3 and m.account_id is null
       and exists (select from memberships s where s.county_code = $1 and s.member_id = m.member_id
         and s.branch_id = $4 and s.kind = 'home' and s.to_day is null) limit 2`,
    [db.county, phoneHmac, name, branchId],
  )

/** Gives a record of this branch its account; false when it has one, or is not of this branch. */
export async function claimRecord(
  tx: Db,
  recordId: string,
  { branchId, accountId, ...wish }: Joining,
) {
  const claimed = await tx.query(
    `update members m set account_id = $4,
       phone_cipher = coalesce(m.phone_cipher, $5), phone_hmac = coalesce(m.phone_hmac, $6),
       phone_ends = coalesce(m.phone_ends, $7)
     where m.county_code = $1 and m.member_id = $2 and m.account_id is null and exists (
       select from memberships s where s.county_code = $1 and s.member_id = $2
         and s.branch_id = $3 and s.kind = 'home' and s.to_day is null) returning 1`,
    [tx.county, recordId, branchId, accountId, wish.phoneCipher, wish.phoneHmac, wish.phoneEnds],
  )
  return claimed.length > 0
}

export const addMember = (tx: Db, memberId: string, birthYear: number, wish: Joining) =>
  tx.query(
    `insert into members (county_code, member_id, account_id, name, birth_year, phone_cipher,
       phone_hmac, phone_ends)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      tx.county,
      memberId,
      wish.accountId,
      wish.name,
      birthYear,
      wish.phoneCipher,
      wish.phoneHmac,
      wish.phoneEnds,
    ],
  )

/** Whether the account has a record already; the account is held until the transaction ends. */
export async function accountIsMember(tx: Db, accountId: string): Promise<boolean> {
  await tx.query('select from accounts where county_code = $1 and account_id = $2 for update', [
    tx.county,
    accountId,
  ])
  const found = await tx.query('select from members where county_code = $1 and account_id = $2', [
    tx.county,
    accountId,
  ])
  return found.length > 0
}
