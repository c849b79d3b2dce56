import type { Kept } from '@/domain/retention'
import type { Instant } from '@/domain/time'
import type { Db } from '../db/db'

/** What is over at a moment ($2), and by which columns a row is named. */
const OVER: Record<Kept, { table: string; key: string; where: string }> = {
  sessions: {
    table: 'sessions',
    key: 'token_hash',
    where: 'least(expires_at, coalesce(revoked_at, expires_at)) < $2',
  },
  messages: { table: 'messages', key: 'member_id, at, message_id', where: 'at < $2' },
  cancelledSignUps: {
    table: 'sign_ups',
    key: 'sign_up_id',
    where: `state = 'cancelled' and cancelled_at < $2`,
  },
  settledJoinings: {
    table: 'join_requests',
    key: 'join_request_id',
    where: `state <> 'waiting' and decided_at < $2`,
  },
  endedGrants: { table: 'grants', key: 'grant_id', where: `state = 'ended' and ended_at < $2` },
  oldHelperCodes: { table: 'helper_codes', key: 'member_id', where: 'expires_at < $2' },
  wrongCodes: { table: 'wrong_codes', key: 'account_id', where: 'last_at < $2' },
  oldSendings: { table: 'sendings', key: 'account_id, message_id', where: 'due_at < $2' },
  oldAllowances: { table: 'allowances', key: 'account_id, tap_id, template', where: 'at < $2' },
  endedSlips: {
    table: 'claim_slips',
    key: 'slip_id',
    where: 'least(expires_at, coalesce(ended_at, expires_at)) < $2',
  },
  pastVisits: { table: 'visits', key: 'visit_id', where: `state <> 'planned' and starts_at < $2` },
  oldTasks: {
    table: 'tasks',
    key: 'task_id',
    // An open wish to be visited waits as long as it takes.
    where: `coalesce(closed_at, asked_at) < $2 and (state <> 'open' or activity_id is not null)`,
  },
  oldWorkerCodes: { table: 'worker_codes', key: 'account_id', where: 'expires_at < $2' },
  oldWhistles: { table: 'whistles', key: 'activity_id, member_id', where: 'at < $2' },
  withdrawnPledges: { table: 'pledges', key: 'pledge_id', where: 'withdrawn_at < $2' },
  oldInvitations: {
    table: 'pledge_invitations',
    key: 'invitation_id, member_id',
    where: 'at < $2',
  },
  closedCases: {
    table: 'case_files',
    key: 'case_id',
    where: 'greatest(closed_at, follow_up_day::timestamptz) < $2 and closed_at is not null',
  },
  endedPairings: {
    table: 'pairings',
    key: 'pairing_id',
    where: `state = 'ended' and ended_at < $2`,
  },
  settledDonations: {
    table: 'donations',
    key: 'donation_id',
    where: `state in ('declined', 'received', 'withdrawn') and coalesce(decided_at, offered_at) < $2`,
  },
  endedTeamPlaces: {
    table: 'team_members',
    key: 'team_id, member_id',
    where: `state = 'ended' and at < $2`,
  },
  hiddenCards: {
    table: 'expert_profiles',
    key: 'member_id',
    where: `state in ('hidden', 'sentBack') and at < $2`,
  },
  closedAsks: {
    table: 'expert_asks',
    key: 'ask_id',
    where: `state in ('declined', 'closed') and coalesce(closed_at, answered_at) < $2`,
  },
  closedSwaps: { table: 'shift_swaps', key: 'swap_id', where: 'closed_at < $2' },
  withdrawnCertificates: {
    table: 'certificates',
    key: 'certificate_id',
    where: 'withdrawn_at < $2',
  },
  loweredHands: { table: 'party_day_hands', key: 'activity_id, member_id', where: 'at < $2' },
  takenBackWords: {
    table: 'party_day_words',
    key: 'word_id',
    where: 'words is null and at < $2',
  },
  oldGreetings: { table: 'birthday_greetings', key: 'member_id, year', where: 'at < $2' },
  lecturesNotTaken: {
    table: 'lectures',
    key: 'lecture_id',
    where: `state in ('declined', 'withdrawn') and coalesce(decided_at, offered_at) < $2`,
  },
  withdrawnSuggestions: {
    table: 'suggestions',
    key: 'suggestion_id',
    where: `state = 'withdrawn' and sent_at < $2`,
  },
}

export async function countOver(db: Db, what: Kept, before: Instant): Promise<number> {
  const { table, where } = OVER[what]
  const [row] = await db.query<{ rows: number }>(
    `select count(*) as rows from ${table} where county_code = $1 and ${where}`,
    [db.county, before],
  )
  return row?.rows ?? 0
}

/** Deletes at most so many; returns how many it were. */
export async function deleteOver(db: Db, what: Kept, before: Instant, most: number) {
  const { table, key, where } = OVER[what]
  const gone = await db.query(
    `delete from ${table} where county_code = $1 and (${key}) in (
       select ${key} from ${table} where county_code = $1 and ${where} limit $3) returning 1`,
    [db.county, before, most],
  )
  return gone.length
}
