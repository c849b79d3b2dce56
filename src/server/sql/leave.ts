import type { Instant } from '@/domain/time'
import type { Db } from '../db/db'
import type { SignUp } from './signUp'

/**
 * Whether a branch would be left without any secretary. Its row is held until the transaction ends: of
 * two secretaries who leave at once, the second is the last.
 */
export async function isLastSecretary(tx: Db, accountId: string, day: string): Promise<boolean> {
  const inForce = `o.county_code = $1 and o.kind = 'branchSecretary' and o.from_day <= $3
    and (o.to_day is null or o.to_day > $3)`
  const served = await tx.query<{ branchId: string }>(
    `select b.branch_id as "branchId" from branches b
     where b.county_code = $1 and b.branch_id in (
       select o.branch_id from offices o where ${inForce} and o.account_id = $2)
     order by b.branch_id for update`,
    [tx.county, accountId, day],
  )
  const left = await tx.query(
    `select from unnest($4::uuid[]) k (branch) where not exists (
       select from offices o where ${inForce} and o.account_id <> $2 and o.branch_id = k.branch)`,
    [tx.county, accountId, day, served.map(({ branchId }) => branchId)],
  )
  return left.length > 0
}

/** Holds an account and what it wrote until the transaction ends; false when it is gone already. */
export async function lockAccount(tx: Db, accountId: string): Promise<boolean> {
  const found = await tx.query(
    'select from accounts where county_code = $1 and account_id = $2 for update',
    [tx.county, accountId],
  )
  await tx.query(
    `select from suggestions where county_code = $1 and account_id = $2
     order by suggestion_id for update`,
    [tx.county, accountId],
  )
  return found.length > 0
}

/** A member's seats and places in queues of what has not begun, by activity. */
export const signUpsAhead = (tx: Db, memberId: string, now: Instant) =>
  tx.query<SignUp>(
    `select s.sign_up_id as "signUpId", s.activity_id as "activityId", s.member_id as "memberId",
       s.guests, s.needs, s.state, s.turn, s.helped_by as by
     from sign_ups s join activities a on a.county_code = $1 and a.activity_id = s.activity_id
     where s.county_code = $1 and s.member_id = $2 and s.state <> 'cancelled' and a.starts_at > $3
     order by s.activity_id`,
    [tx.county, memberId, now],
  )

/** Holds a member until the transaction ends: who is signing up meanwhile has done so, or waits. */
export async function lockMember(tx: Db, memberId: string) {
  // Who decides a move holds it before its member.
  await tx.query(
    `select from moves where county_code = $1 and member_id = $2 order by move_id for update`,
    [tx.county, memberId],
  )
  // So does who changes a team.
  await tx.query(
    `select from teams where county_code = $1 and team_id in (
       select team_id from team_members where county_code = $1 and member_id = $2)
     order by team_id for update`,
    [tx.county, memberId],
  )
  await tx.query('select from members where county_code = $1 and member_id = $2 for update', [
    tx.county,
    memberId,
  ])
}

/** Takes everything that says who it was from a locked member; the numbers stay. */
export async function emptyMember(tx: Db, memberId: string, day: string, now: Instant) {
  const run = (sql: string, ...values: string[]) => tx.query(sql, [tx.county, memberId, ...values])
  await run('delete from attendance_changes where county_code = $1 and member_id = $2')
  await run('delete from attendance where county_code = $1 and member_id = $2 and mark is null')
  await run(
    `update attendance set claimed_at = null, helped_by = null
     where county_code = $1 and member_id = $2`,
  )
  await run('delete from service_changes where county_code = $1 and member_id = $2')
  await run('delete from calls where county_code = $1 and member_id = $2')
  await run('delete from care_marks where county_code = $1 and member_id = $2')
  await run('delete from birthday_greetings where county_code = $1 and member_id = $2')
  await run('delete from lectures where county_code = $1 and member_id = $2')
  await run('delete from tasks where county_code = $1 and member_id = $2')
  await run('delete from visit_goers where county_code = $1 and member_id = $2')
  await run('update teams set leader_id = null where county_code = $1 and leader_id = $2')
  await run('delete from team_members where county_code = $1 and member_id = $2')
  await run('delete from talk_speakers where county_code = $1 and member_id = $2')
  await run('delete from five_elders where county_code = $1 and member_id = $2')
  await run('delete from expert_profiles where county_code = $1 and member_id = $2')
  // What came of asking an expert is the community's to keep, without a name.
  await run(
    `delete from expert_asks where county_code = $1 and member_id = $2 and state <> 'closed'`,
  )
  // That somebody was visited stays a number; what was written down of them does not.
  await run(
    `delete from visits where county_code = $1 and member_id = $2 and state in ('planned', 'cancelled')`,
  )
  await run(
    `update visits set words = null, next_day = null where county_code = $1 and member_id = $2`,
  )
  await run('delete from registrations where county_code = $1 and member_id = $2')
  await run('delete from whistles where county_code = $1 and member_id = $2')
  // What was given to somebody goes back to who is in charge.
  await run(
    `update case_files set helper_id = null,
       state = case when closed_at is null then 'asked' else state end
     where county_code = $1 and helper_id = $2`,
  )
  await run('delete from pairings where county_code = $1 and member_id = $2')
  await run('delete from donations where county_code = $1 and member_id = $2')
  await run('delete from certificates where county_code = $1 and member_id = $2')
  await run(
    'delete from shift_swaps where county_code = $1 and (from_member_id = $2 or to_member_id = $2)',
  )
  await run('delete from party_day_words where county_code = $1 and member_id = $2')
  await run('delete from party_day_hands where county_code = $1 and member_id = $2')
  await run(
    'update party_day_steps set speaker_id = null where county_code = $1 and speaker_id = $2',
  )
  await run('delete from messages where county_code = $1 and member_id = $2')
  await run('delete from sendings where county_code = $1 and member_id = $2')
  await run('delete from claim_slips where county_code = $1 and member_id = $2')
  await run('delete from moves where county_code = $1 and member_id = $2')
  await run('delete from consents where county_code = $1 and member_id = $2')
  await run('delete from pledges where county_code = $1 and member_id = $2')
  await run('delete from pledge_invitations where county_code = $1 and member_id = $2')
  await run('delete from grants where county_code = $1 and member_id = $2')
  await run('delete from helper_codes where county_code = $1 and member_id = $2')
  await run(
    `delete from sign_ups where county_code = $1 and member_id = $2 and state = 'cancelled'`,
  )
  await run(
    `update sign_ups set needs = '{}'
     where county_code = $1 and member_id = $2 and state <> 'cancelled'`,
  )
  await run(
    `update memberships set to_day = greatest(from_day, $3::date)
     where county_code = $1 and member_id = $2 and (to_day is null or to_day > $3::date)`,
    day,
  )
  await run(
    `update members set account_id = null, name = '', birth_year = null, joined_party_year = null,
       probationary_until = null, joined_party_month = null, joined_party_day = null,
       phone_cipher = null, phone_hmac = null, phone_ends = null, community_id = null, left_at = $3
     where county_code = $1 and member_id = $2`,
    now,
  )
}

/** Deletes a locked account with its sessions, offices and kept articles; its words stay, without it. */
export async function deleteAccount(tx: Db, accountId: string) {
  const run = (sql: string) => tx.query(sql, [tx.county, accountId])
  // Nobody else ever read what was taken back.
  await run(
    `delete from suggestions where county_code = $1 and account_id = $2 and state = 'withdrawn'`,
  )
  await run('delete from sendings where county_code = $1 and account_id = $2')
  // What somebody asked is theirs alone; what a worker asked for others stays with who is in charge.
  await run(
    'delete from case_files where county_code = $1 and asker_id = $2 and community_id is null',
  )
  await run('update case_files set asker_id = null where county_code = $1 and asker_id = $2')
  await run('update suggestions set account_id = null where county_code = $1 and account_id = $2')
  // Of somebody who has died the record stays, with the branch.
  await run('update members set account_id = null where county_code = $1 and account_id = $2')
  await run('delete from accounts where county_code = $1 and account_id = $2')
}
