import type { Served } from '@/domain/service'
import type { Instant } from '@/domain/time'
import type { Db } from '../db/db'

type ServedRow = Served & { thanks: string | null }

/** All that an organiser confirmed by closing it and that a member was present at, the latest first. */
export const servedBy = (db: Db, memberId: string) =>
  db.query<ServedRow>(
    `select a.activity_id as "activityId", a.title, c.name as organiser,
       a.starts_at as "startsAt", q.thanks,
       coalesce(t.minutes, extract(epoch from a.ends_at - a.starts_at)::int / 60) as minutes
     from attendance t
     join community_requests q on q.county_code = $1 and q.activity_id = t.activity_id
       and q.closed_at is not null
     join activities a on a.county_code = $1 and a.activity_id = t.activity_id
     join communities c on c.county_code = $1 and c.community_id = a.community_id
     where t.county_code = $1 and t.member_id = $2 and t.mark = 'present'
     order by a.starts_at desc, a.activity_id`,
    [db.county, memberId],
  )

export interface Certificate {
  certificateId: string
  memberId: string
  name: string
  year: number
  untilDay: string
  minutes: number
  organisers: string[]
  issuedAt: Instant
  withdrawnAt: Instant | null
}

const FIELDS = `d.certificate_id as "certificateId", d.member_id as "memberId", d.year,
  d.until_day as "untilDay", d.minutes, d.organisers, d.issued_at as "issuedAt",
  d.withdrawn_at as "withdrawnAt", (
    select m.name from members m
    where m.county_code = $1 and m.member_id = d.member_id) as name`

export const certificatesOf = (db: Db, memberId: string) =>
  db.query<Certificate>(
    `select ${FIELDS} from certificates d where d.county_code = $1 and d.member_id = $2
     order by d.issued_at desc, d.certificate_id desc limit 50`,
    [db.county, memberId],
  )

export async function findCertificate(db: Db, certificateId: string): Promise<Certificate | null> {
  const [found] = await db.query<Certificate>(
    `select ${FIELDS} from certificates d where d.county_code = $1 and d.certificate_id = $2`,
    [db.county, certificateId],
  )
  return found ?? null
}

type NewCertificate = Omit<Certificate, 'name' | 'withdrawnAt'>

/** Writes a certificate unless its id is taken; says whether it did. */
export async function addCertificate(tx: Db, one: NewCertificate): Promise<boolean> {
  const added = await tx.query(
    `insert into certificates (county_code, certificate_id, member_id, year, until_day, minutes,
       organisers, issued_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (county_code, certificate_id) do nothing returning certificate_id`,
    [
      tx.county,
      one.certificateId,
      one.memberId,
      one.year,
      one.untilDay,
      one.minutes,
      one.organisers,
      one.issuedAt,
    ],
  )
  return added.length > 0
}

/** Takes a member's own certificate back, once; says whether there is such a one. */
export async function withdrawCertificate(
  tx: Db,
  certificateId: string,
  memberId: string,
  now: Instant,
): Promise<boolean> {
  const found = await tx.query(
    `update certificates set withdrawn_at = coalesce(withdrawn_at, $4)
     where county_code = $1 and certificate_id = $2 and member_id = $3 returning certificate_id`,
    [tx.county, certificateId, memberId, now],
  )
  return found.length > 0
}
