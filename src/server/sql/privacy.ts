import type { OfficeKind } from '@/domain/member'
import type { RevealReason } from '@/domain/phone'
import type { Consent, PolicyVersion } from '@/domain/privacy'
import type { Instant } from '@/domain/time'
import type { Db } from '../db/db'
import { placeOf } from './export/own'

export interface ConsentRow extends Consent {
  policyVersion: PolicyVersion
  at: Instant
}

/** Everything a member said yes or no to, the newest first. */
export const consentHistory = (db: Db, memberId: string) =>
  db.query<ConsentRow>(
    `select kind, given, policy_version as "policyVersion", at from consents
     where county_code = $1 and member_id = $2 order by number desc`,
    [db.county, memberId],
  )

export interface NewConsent extends Consent {
  consentId: string
  policyVersion: PolicyVersion
}

/** Adds to what a member said, of whom no two speak at once; false when one of this id is there. */
export async function addConsent(tx: Db, memberId: string, consent: NewConsent, now: Instant) {
  const { consentId, kind, given, policyVersion } = consent
  await tx.query(
    'select from members where county_code = $1 and member_id = $2 for no key update',
    [tx.county, memberId],
  )
  const added = await tx.query(
    `insert into consents
       (county_code, member_id, number, consent_id, kind, given, policy_version, at)
     select $1, $2, count(*) + 1, $3, $4, $5, $6, $7 from consents
     where county_code = $1 and member_id = $2
     on conflict (county_code, consent_id) do nothing returning 1`,
    [tx.county, memberId, consentId, kind, given, policyVersion, now],
  )
  return added.length > 0
}

/** Whether a consent of this id was given or refused by this member. */
export async function isConsentOf(tx: Db, consentId: string, memberId: string): Promise<boolean> {
  const found = await tx.query(
    'select from consents where county_code = $1 and consent_id = $2 and member_id = $3',
    [tx.county, consentId, memberId],
  )
  return found.length > 0
}

export interface SeenRow {
  number: string
  act: string
  office: { kind: OfficeKind; of: string | null } | null
  at: Instant
  /** What a number was looked at for; null: it was something else. */
  reason: RevealReason | null
  result: string
  byMe: boolean
}

/** As what the actor of an audit `a` acted: an office of that day. */
export const officeThen = `(select json_build_object('kind', o.kind, 'of', ${placeOf('o')})
   from offices o
   where o.county_code = $1 and o.account_id = a.actor_account_id
     and o.from_day <= (a.at at time zone 'Asia/Shanghai')::date
     and (o.to_day is null or o.to_day > (a.at at time zone 'Asia/Shanghai')::date)
   order by o.kind limit 1)`

const SEEN = `a.number::text as number, a.act, a.at, a.result, a.actor_account_id = $3 as "byMe",
  case a.act when 'member.revealPhone' then a.result end as reason, ${officeThen} as office`

/** Every audit about a member, the newest first. */
export const auditsAbout = (db: Db, memberId: string | null, accountId: string) =>
  db.query<SeenRow>(
    `select ${SEEN} from audits a where a.county_code = $1 and a.subject_member_id = $2
     order by a.number desc`,
    [db.county, memberId, accountId],
  )

/**
 * What others did with what is a member's, below a number, the newest first. That somebody gave seats
 * back which then came to this member is nobody's look at anything.
 */
export const seenBelow = (
  db: Db,
  memberId: string | null,
  accountId: string,
  below: string,
  limit: number,
) =>
  db.query<SeenRow>(
    `select ${SEEN} from audits a
     where a.county_code = $1 and a.subject_member_id = $2 and a.actor_account_id <> $3
       and a.act <> 'activity.promote' and a.number < $4::bigint
     order by a.number desc limit $5`,
    [db.county, memberId, accountId, below, limit],
  )
