import type { Instant } from '@/domain/time'
import type { Db } from '../db/db'

/** Where somebody living is at home, among these branches; null: nowhere there. */
export async function homeAmong(db: Db, memberId: string, branchIds: string[]) {
  const [home] = await db.query<{ branchId: string }>(
    `select branch_id as "branchId" from memberships
     where county_code = $1 and member_id = $2 and branch_id = any($3) and kind = 'home'
       and to_day is null`,
    [db.county, memberId, branchIds],
  )
  return home?.branchId ?? null
}

/** The branch in which somebody was at home who has died; null: nobody like that. Held until the end. */
export async function lockDeceased(tx: Db, memberId: string) {
  const [found] = await tx.query<{ branchId: string }>(
    `select deceased_of as "branchId" from members
     where county_code = $1 and member_id = $2 and deceased_at is not null for update`,
    [tx.county, memberId],
  )
  return found?.branchId ?? null
}

interface End {
  memberId: string
  branchId: string
  by: string
  day: string
  now: Instant
}

/**
 * Ends everything that is done by, for or to a locked member; past sign-ups and attendance stay, and so
 * does the account, which is nobody's until this is taken back.
 */
export async function recordDeath(tx: Db, { memberId, branchId, by, day, now }: End) {
  const run = (sql: string, ...values: string[]) => tx.query(sql, [tx.county, memberId, ...values])
  const account = `(select account_id from members where county_code = $1 and member_id = $2)`
  await run(
    `update grants set state = 'ended', ended_by = $3, ended_at = $4
     where county_code = $1 and state <> 'ended' and (member_id = $2 or account_id = ${account})`,
    by,
    now,
  )
  await run('delete from helper_codes where county_code = $1 and member_id = $2')
  await run(
    `update claim_slips set ended_at = $3
     where county_code = $1 and member_id = $2 and ended_at is null`,
    now,
  )
  await run(
    `update moves set state = 'withdrawn', decided_by = $3, decided_at = $4
     where county_code = $1 and member_id = $2 and state = 'asked'`,
    by,
    now,
  )
  for (const [table, open, ended] of [
    ['tasks', 'open', 'withdrawn'],
    ['visits', 'planned', 'cancelled'],
  ])
    await run(
      `update ${table} set state = '${ended}', closed_at = $3
       where county_code = $1 and member_id = $2 and state = '${open}'`,
      now,
    )
  await run('update teams set leader_id = null where county_code = $1 and leader_id = $2')
  await run(
    `update team_members set state = 'ended', at = $3
     where county_code = $1 and member_id = $2 and state <> 'ended'`,
    now,
  )
  await run(
    `update expert_profiles set state = 'hidden', approved_by = null, at = $3
     where county_code = $1 and member_id = $2`,
    now,
  )
  await run(
    `update case_files set helper_id = null, state = 'asked'
     where county_code = $1 and helper_id = $2 and closed_at is null`,
  )
  await run(
    `update pairings set state = 'ended', ended_at = $3, ended_by = 'station'
     where county_code = $1 and member_id = $2 and state <> 'ended'`,
    now,
  )
  await run(
    `update sendings set state = 'dropped'
     where county_code = $1 and member_id = $2 and state = 'waiting'`,
  )
  for (const [table, whose] of [
    ['memberships', 'member_id = $2'],
    ['offices', `account_id = ${account}`],
  ])
    await run(
      `update ${table} set to_day = greatest(from_day, $3::date)
       where county_code = $1 and ${whose} and (to_day is null or to_day > $3::date)`,
      day,
    )
  await run(
    `update sessions set revoked_at = $3
     where county_code = $1 and account_id = ${account} and revoked_at is null`,
    now,
  )
  await run(
    `update members set deceased_at = $3, deceased_of = $4
     where county_code = $1 and member_id = $2`,
    now,
    branchId,
  )
}

export const undoDeath = (tx: Db, memberId: string) =>
  tx.query(
    `update members set deceased_at = null, deceased_of = null
     where county_code = $1 and member_id = $2`,
    [tx.county, memberId],
  )
