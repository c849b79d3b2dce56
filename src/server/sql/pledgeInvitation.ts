import { calendarDay, type Instant } from '@/domain/time'
import type { Db } from '../db/db'

export interface InvitationRow {
  invitationId: string
  branch: string
  activity: { title: string; startsAt: Instant } | null
}

/** What a member is invited to and has not answered, the latest first, since a moment. */
export const openInvitations = (db: Db, memberId: string, since: Instant) =>
  db.query<InvitationRow>(
    `select i.invitation_id as "invitationId", (select b.name from branches b
         where b.county_code = $1 and b.branch_id = i.branch_id) as branch,
       (select json_build_object('title', a.title, 'startsAt', a.starts_at) from activities a
         where a.county_code = $1 and a.activity_id = i.activity_id) as activity
     from pledge_invitations i
     where i.county_code = $1 and i.member_id = $2 and i.at > $3 and i.closed_at is null
     order by i.at desc limit 5`,
    [db.county, memberId, since],
  )

/** Answered, one way or another: one invitation, or all that are open. */
export const closeInvitations = (
  tx: Db,
  memberId: string,
  invitationId: string | null,
  now: Instant,
) =>
  tx.query(
    `update pledge_invitations set closed_at = $4
     where county_code = $1 and member_id = $2 and closed_at is null
       and ($3::uuid is null or invitation_id = $3)`,
    [tx.county, memberId, invitationId, now],
  )

interface Invitation {
  invitationId: string
  branchId: string
  activityId: string | null
}

/**
 * Invites those at home in a branch (of whom comes to an activity, if one is said) who can say yes on a
 * phone of their own, show nothing yet, and were not asked by this branch since a moment.
 */
export const addInvitations = (tx: Db, invitation: Invitation, since: Instant, now: Instant) =>
  tx.query<{ memberId: string }>(
    `insert into pledge_invitations (county_code, invitation_id, member_id, branch_id, activity_id, at)
     select $1, $2, m.member_id, $3, $4, $6
     from memberships s
     cross join lateral (
       select member_id from members where county_code = $1 and member_id = s.member_id
         and account_id is not null and joined_party_year is not null and deceased_at is null offset 0) m
     where s.county_code = $1 and s.branch_id = $3 and s.kind = 'home' and s.to_day is null
       and ($4::uuid is null
         or exists (select from sign_ups u where u.county_code = $1 and u.activity_id = $4
           and u.member_id = s.member_id and u.state = 'confirmed')
         or exists (select from attendance t where t.county_code = $1 and t.activity_id = $4
           and t.member_id = s.member_id and t.mark = 'present'))
       and not exists (select from pledges p where p.county_code = $1
         and p.member_id = s.member_id and p.withdrawn_at is null and p.until > $7)
       and not exists (select from pledge_invitations i where i.county_code = $1
         and i.member_id = s.member_id and i.branch_id = $3 and i.at > $5)
     order by m.member_id
     on conflict do nothing returning member_id as "memberId"`,
    [
      tx.county,
      invitation.invitationId,
      invitation.branchId,
      invitation.activityId,
      since,
      now,
      calendarDay(now),
    ],
  )

/** How many this invitation asked; null: there is none of this branch. */
export async function askedBy(tx: Db, { invitationId, branchId }: Invitation) {
  const [found] = await tx.query<{ asked: number }>(
    `select count(*)::int as asked from pledge_invitations
     where county_code = $1 and invitation_id = $2 and branch_id = $3`,
    [tx.county, invitationId, branchId],
  )
  return found?.asked ?? 0
}

/** Holds a branch until the transaction ends: of two who invite at once, the second finds the first's. */
export async function holdBranch(tx: Db, branchId: string): Promise<string | null> {
  const [branch] = await tx.query<{ name: string }>(
    'select name from branches where county_code = $1 and branch_id = $2 for no key update',
    [tx.county, branchId],
  )
  return branch?.name ?? null
}
