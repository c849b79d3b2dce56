import { afterQuiet, templateOf, type Template, type ToldKind } from '@/domain/telling'
import { calendarDay, type Instant } from '@/domain/time'
import type { Db } from '../db/db'

interface Coming {
  activityId: string
  memberId: string
  /** Whose party days they are expected at. */
  ours: string[]
}

/** Whether a member has a seat at an activity, or queues, or is expected at it as a party day. */
export async function comesTo(db: Db, { activityId, memberId, ours }: Coming): Promise<boolean> {
  const found = await db.query(
    `select from sign_ups
     where county_code = $1 and member_id = $2 and activity_id = $3 and state <> 'cancelled'
     union all
     select from activities
     where county_code = $1 and activity_id = $3 and party_day and state = 'published'
       and (branch_id = any($4) or audience_id = any($4))`,
    [db.county, memberId, activityId, ours],
  )
  return found.length > 0
}

interface Tap {
  accountId: string
  tapId: string
  activityId: string
  templates: Template[]
}

/** Keeps what one tap allowed; false when it is kept already. */
export async function addAllowances(tx: Db, tap: Tap, now: Instant): Promise<boolean> {
  const added = await tx.query(
    `insert into allowances (county_code, account_id, tap_id, activity_id, template, at)
     select $1, $2, $3, $4, t, $6 from unnest($5::text[]) t
     on conflict (county_code, account_id, tap_id, template) do nothing returning 1`,
    [tx.county, tap.accountId, tap.tapId, tap.activityId, [...new Set(tap.templates)], now],
  )
  return added.length > 0
}

/** Who helps member `m` with reminders on day `on`, as rows with an account. */
const helpersOf = (m: string, on: string) => `
  select g.account_id from grants g
  where g.county_code = $1 and g.member_id = ${m} and g.state = 'active' and g.until > ${on}
    and 'reminders' = any(g.scopes)`

interface Told {
  messageId: string
  memberId: string
  activityId: string
  kind: ToldKind
}

/**
 * The outbox: for each message, whoever WeChat lets us tell of it, the member and who helps. Written in
 * the transaction of what happened; a newer word takes the place, and the tap, of one that has not gone
 * out. Of two that come together about one thing the last is told.
 */
export const addSendings = (tx: Db, all: readonly Told[], now: Instant) => {
  const about = ({ memberId, activityId, kind }: Told) =>
    [memberId, activityId, templateOf(kind)].join(' ')
  const told = [...new Map(all.map((one) => [about(one), one])).values()]
  return tx.query(
    `insert into sendings (county_code, account_id, message_id, member_id, activity_id, template,
       kind, due_at)
     select $1, r.account_id, k.message, k.member, k.activity, k.template, k.kind, $2
     from unnest($4::uuid[], $5::uuid[], $6::uuid[], $7::text[], $8::text[])
       k (message, member, activity, template, kind)
     cross join lateral (
       select m.account_id from members m
       where m.county_code = $1 and m.member_id = k.member and m.deceased_at is null
       union ${helpersOf('k.member', '$3')}) r
     where exists (
       select from allowances a
       where a.county_code = $1 and a.account_id = r.account_id and a.template = k.template
         and a.activity_id = k.activity and a.used_at is null)
       or exists (
       select from sendings w
       where w.county_code = $1 and w.account_id = r.account_id and w.member_id = k.member
         and w.activity_id = k.activity and w.template = k.template
         and w.state in ('waiting', 'sending'))
     on conflict (county_code, account_id, member_id, activity_id, template)
       where state = 'waiting'
       do update set message_id = excluded.message_id, kind = excluded.kind,
         due_at = excluded.due_at, tries = 0`,
    [
      tx.county,
      afterQuiet(now),
      calendarDay(now),
      told.map(({ messageId }) => messageId),
      told.map(({ memberId }) => memberId),
      told.map(({ activityId }) => activityId),
      told.map(({ kind }) => templateOf(kind)),
      told.map(({ kind }) => kind),
    ],
  )
}
