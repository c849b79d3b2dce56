import type { Slip } from '@/domain/claim'
import type { Instant } from '@/domain/time'
import type { Db } from '../db/db'

export interface KeptSlip extends Slip {
  slipId: string
  memberId: string
  codeHmac: string
  madeBy: string
  madeAt: Instant
  claimedBy: string | null
}

const SLIP = `select slip_id as "slipId", member_id as "memberId", code_hmac as "codeHmac",
    made_by as "madeBy", made_at as "madeAt", expires_at as "expiresAt", ended_at as "endedAt",
    claimed_by as "claimedBy"
  from claim_slips where county_code = $1`

/** A slip by its id, or by what is kept of its code. Whoever changes one holds its member. */
async function slipBy(db: Db, column: 'slip_id' | 'code_hmac', value: string) {
  const [slip] = await db.query<KeptSlip>(`${SLIP} and ${column} = $2`, [db.county, value])
  return slip ?? null
}
export const slipOf = (db: Db, slipId: string) => slipBy(db, 'slip_id', slipId)
export const slipWithCode = (db: Db, codeHmac: string) => slipBy(db, 'code_hmac', codeHmac)

/** false: this code is taken. */
export async function addSlip(
  tx: Db,
  slip: Pick<KeptSlip, 'slipId' | 'memberId' | 'codeHmac' | 'madeBy' | 'madeAt' | 'expiresAt'>,
): Promise<boolean> {
  const added = await tx.query(
    `insert into claim_slips (county_code, slip_id, member_id, code_hmac, made_by, made_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (county_code, code_hmac) do nothing returning 1`,
    [
      tx.county,
      slip.slipId,
      slip.memberId,
      slip.codeHmac,
      slip.madeBy,
      slip.madeAt,
      slip.expiresAt,
    ],
  )
  return added.length > 0
}

/** Ends the open slip of a member; `by`: who claimed the record with it. */
export const endSlip = (tx: Db, memberId: string, by: string | null, now: Instant) =>
  tx.query(
    `update claim_slips set ended_at = $3, claimed_by = $4
     where county_code = $1 and member_id = $2 and ended_at is null`,
    [tx.county, memberId, now, by],
  )

export interface Claimed {
  name: string
  accountId: string | null
  /** Where they are at home. */
  branchId: string | null
  branch: string | null
}

/** Somebody of the roster, held until the transaction ends. */
export async function lockRecord(tx: Db, memberId: string): Promise<Claimed | null> {
  const held = await tx.query(
    `select from members where county_code = $1 and member_id = $2 and left_at is null
       and deceased_at is null for update`,
    [tx.county, memberId],
  )
  const [found] = await tx.query<Claimed>(
    `select m.name, m.account_id as "accountId", b.branch_id as "branchId", b.name as branch
     from members m
     left join memberships s on s.county_code = $1 and s.member_id = m.member_id
       and s.kind = 'home' and s.to_day is null
     left join branches b on b.county_code = $1 and b.branch_id = s.branch_id
     where m.county_code = $1 and m.member_id = $2`,
    [tx.county, memberId],
  )
  return held.length > 0 && found ? found : null
}

/** Gives a record, held and without an account, its own. */
export const giveAccount = (tx: Db, memberId: string, accountId: string) =>
  tx.query('update members set account_id = $3 where county_code = $1 and member_id = $2', [
    tx.county,
    memberId,
    accountId,
  ])

/** Who is in has nothing to wait for. Held before the account, as whoever decides a wish holds it. */
export const lockWish = (tx: Db, accountId: string) =>
  tx.query(
    `select from join_requests where county_code = $1 and account_id = $2 and state = 'waiting'
     for update`,
    [tx.county, accountId],
  )
export const endWish = (tx: Db, accountId: string, now: Instant) =>
  tx.query(
    `update join_requests set state = 'joined', decided_by = $2, decided_at = $3
     where county_code = $1 and account_id = $2 and state = 'waiting'`,
    [tx.county, accountId, now],
  )

export interface Unclaimed {
  recordId: string
  name: string
  born: number
  slipUntil: Instant | null
}

/** Who is at home in a branch without an account, beyond a record. */
export const unclaimedOf = (db: Db, branchId: string, now: Instant, after: string, limit: number) =>
  db.query<Unclaimed>(
    `select m.member_id as "recordId", m.name, m.birth_year as born, (
       select c.expires_at from claim_slips c where c.county_code = $1
         and c.member_id = m.member_id and c.ended_at is null and c.expires_at > $3) as "slipUntil"
     from memberships s join members m on m.county_code = $1 and m.member_id = s.member_id
     where s.county_code = $1 and s.branch_id = $2 and s.kind = 'home' and s.to_day is null
       and m.account_id is null and s.member_id > $4
     order by s.member_id limit $5`,
    [db.county, branchId, now, after, limit],
  )
