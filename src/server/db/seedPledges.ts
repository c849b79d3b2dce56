import { PLEDGE_AUDIENCES, PLEDGE_CONSENTS, PLEDGE_SLOTS, pledgeEnds } from '@/domain/pledge'
import { POLICY_VERSION } from '@/domain/privacy'
import { calendarDay, wallTime, type Instant } from '@/domain/time'
import type { Db } from './db'
import { pledgeInvitations, pledges } from './demo/pledges'
import { demoId, insert } from './demoRows'

/** Cards with the consents they stand on, and an invitation. */
export async function seedPledges(db: Db, now: Instant) {
  const made = pledges.map((pledge) => ({ ...pledge, at: wallTime(now, -pledge.daysAgo, 9) }))
  await insert(
    db,
    'pledges',
    made.map(({ person, words, seenBy, at }) => ({
      pledge_id: demoId('pledge', person),
      member_id: demoId('member', person),
      slots: PLEDGE_SLOTS.map((title, nth) => ({ title, words: words[nth] ?? '' })),
      to_branch: seenBy.includes('branch'),
      to_community: seenBy.includes('community'),
      to_everyone: seenBy.includes('everyone'),
      made_at: at,
      until: pledgeEnds(calendarDay(at), 365),
    })),
  )
  await insert(
    db,
    'consents',
    made.flatMap(({ person, seenBy, at }) =>
      PLEDGE_AUDIENCES.filter((audience) => seenBy.includes(audience)).map((audience, nth) => ({
        member_id: demoId('member', person),
        number: nth + 1,
        consent_id: demoId('consent', `${person} ${audience}`),
        kind: PLEDGE_CONSENTS[audience],
        given: true,
        policy_version: POLICY_VERSION,
        at,
      })),
    ),
  )
  await insert(
    db,
    'pledge_invitations',
    pledgeInvitations.map(({ person, branch, activity, daysAgo }) => ({
      invitation_id: demoId('invitation', activity),
      member_id: demoId('member', person),
      branch_id: demoId('branch', branch),
      activity_id: demoId('activity', activity),
      at: wallTime(now, -daysAgo, 9),
    })),
  )
}
