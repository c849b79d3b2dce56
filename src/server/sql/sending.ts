import type { ActivityTimes } from '@/domain/activity'
import type { Comes, Template, ToldKind } from '@/domain/telling'
import { calendarDay, minutesAfter, type Instant } from '@/domain/time'
import { keyIsTaken, type Db } from '../db/db'
import { PLACE_NAME } from './activity'

export interface Sending {
  accountId: string
  messageId: string
  memberId: string
  activityId: string
  template: Template
  kind: ToldKind
  tries: number
  /** What it will have used up; null: not known yet. */
  tapId: string | null
}

/** What has been under way for longer belongs to a job that died. */
const UNDER_WAY_MINUTES = 1

/**
 * The next that is due, held until the transaction ends: jobs beside this one take others, and none of an
 * account to which one is under way.
 */
export async function nextDue(tx: Db, now: Instant): Promise<Sending | null> {
  const [sending] = await tx.query<Sending>(
    `select account_id as "accountId", message_id as "messageId", member_id as "memberId",
       activity_id as "activityId", template, kind, tries, tap_id as "tapId"
     from sendings w
     where county_code = $1 and state = 'waiting' and due_at <= $2 and not exists (
       select from sendings u
       where u.county_code = $1 and u.account_id = w.account_id and u.state = 'sending'
         and u.began_at > $3)
     order by due_at, message_id limit 1 for update skip locked`,
    [tx.county, now, minutesAfter(now, -UNDER_WAY_MINUTES)],
  )
  return sending ?? null
}

/** Spends one tap of the account on this; null when none is left. */
export async function spendTap(tx: Db, sending: Sending, now: Instant): Promise<string | null> {
  const [spent] = await tx.query<{ tapId: string }>(
    `update allowances set used_at = $5
     where county_code = $1 and account_id = $2 and template = $3 and tap_id = (
       select tap_id from allowances
       where county_code = $1 and account_id = $2 and template = $3 and activity_id = $4
         and used_at is null
       order by at limit 1 for update skip locked)
     returning tap_id as "tapId"`,
    [tx.county, sending.accountId, sending.template, sending.activityId, now],
  )
  return spent?.tapId ?? null
}

/** WeChat knows of no tap of this account: nor do we any more. */
export const forgetTaps = (tx: Db, { accountId, template }: Sending, now: Instant) =>
  tx.query(
    `update allowances set used_at = $4
     where county_code = $1 and account_id = $2 and template = $3 and used_at is null`,
    [tx.county, accountId, template, now],
  )

export interface ToTell extends Pick<ActivityTimes, 'state' | 'startsAt'> {
  /** How WeChat knows the account. */
  identity: string
  title: string
  place: string
  comes: Comes | null
  /** It is one of a roster (导医导诊). */
  shift: boolean
  /** It goes to the member, or to somebody who helps with reminders on this day. */
  own: boolean
  helps: boolean
}

/** Of a party day `a`: whether the member is in its branch, or in the one that holds it with it. */
const EXPECTED = `(select 'expected' from memberships w
  where w.county_code = $1 and w.member_id = $3 and w.to_day is null and a.party_day
    and w.branch_id in (
      select a.branch_id union all select j.partner_id from joint_days j
      where j.county_code = $1 and j.activity_id = $4 and j.state = 'agreed')
  limit 1)`

/** What is to be told, as it stands now; null when the account or the activity is gone. */
export async function toTell(tx: Db, sending: Sending, now: Instant): Promise<ToTell | null> {
  const [facts] = await tx.query<ToTell>(
    `select c.identity, a.title, a.state, a.starts_at as "startsAt",
       ${PLACE_NAME} as place,
       coalesce((select s.state from sign_ups s where s.county_code = $1 and s.member_id = $3
          and s.activity_id = $4 and s.state <> 'cancelled'), ${EXPECTED}) as comes,
       exists (select from shifts h
         where h.county_code = $1 and h.activity_id = $4) as shift,
       exists (select from members m
         where m.county_code = $1 and m.member_id = $3 and m.account_id = $2) as own,
       exists (select from grants g where g.county_code = $1 and g.member_id = $3
         and g.account_id = $2 and g.state = 'active' and g.until > $5
         and 'reminders' = any(g.scopes)) as helps
     from accounts c join activities a on a.county_code = $1 and a.activity_id = $4
     where c.county_code = $1 and c.account_id = $2`,
    [tx.county, sending.accountId, sending.memberId, sending.activityId, calendarDay(now)],
  )
  return facts ?? null
}

/** Writes down that WeChat is about to be asked: committed before it is. */
export const setUnderWay = (tx: Db, { accountId, messageId }: Sending, tap: string, now: Instant) =>
  tx.query(
    `update sendings set state = 'sending', tries = tries + 1, tap_id = $4, began_at = $5
     where county_code = $1 and account_id = $2 and message_id = $3`,
    [tx.county, accountId, messageId, tap, now],
  )

/** How it ended, with WeChat's number for why not. What was dropped spends no tap. */
export async function settle(
  tx: Db,
  { accountId, messageId, template, tapId }: Sending,
  state: 'sent' | 'unknown' | 'dropped',
  error: number | null,
) {
  await tx.query(
    `update sendings set state = $4, error = $5
     where county_code = $1 and account_id = $2 and message_id = $3`,
    [tx.county, accountId, messageId, state, error],
  )
  if (state === 'dropped' && tapId !== null)
    await tx.query(
      `update allowances set used_at = null
       where county_code = $1 and account_id = $2 and template = $3 and tap_id = $4`,
      [tx.county, accountId, template, tapId],
    )
}

/** Back into the queue, tap in hand; false where a newer word about the same thing waits there already. */
export const waitAgain = (
  db: Db,
  { accountId, messageId }: Sending,
  dueAt: Instant,
  error: number | null,
): Promise<boolean> =>
  db
    .query(
      `update sendings set state = 'waiting', due_at = $4, error = $5
       where county_code = $1 and account_id = $2 and message_id = $3`,
      [db.county, accountId, messageId, dueAt, error],
    )
    .then(
      () => true,
      (failure: unknown) => {
        if (keyIsTaken(failure)) return false
        throw failure
      },
    )
