import type { ReplyOf } from '@/contract'
import type { Instant } from '@/domain/time'
import type { Db } from '../db/db'
import { officeThen } from './privacy'

export type AuditRow = ReplyOf<'audit.list'>['items'][number]

export interface Wanted {
  from: Instant
  /** The first moment that is not wanted. */
  until: Instant
  /** About whom; null: anybody, and nobody. */
  recordId: string | null
}

export type Below = [at: Instant, number: string]

/** Audits of a time, or about one person, below a place, the newest first. Names are looked up row by row. */
export const auditsBelow = (
  db: Db,
  { from, until, recordId }: Wanted,
  [at, number]: Below,
  limit: number,
) =>
  db.query<AuditRow>(
    `select a.number::text as number, a.at, a.act, a.result, a.request_id as "requestId",
       ${officeThen} as office,
       coalesce(
         (select m.name from members m
          where m.county_code = $1 and m.account_id = a.actor_account_id),
         (select c.name from accounts c
          where c.county_code = $1 and c.account_id = a.actor_account_id), '') as actor,
       case when a.subject_member_id is not null then json_build_object(
         'recordId', a.subject_member_id, 'name', coalesce((select m.name from members m
           where m.county_code = $1 and m.member_id = a.subject_member_id), '')) end as subject
     from audits a
     where a.county_code = $1 and a.at >= $2 and a.at < $3 and (a.at, a.number) < ($4, $5::bigint)
       ${recordId === null ? '' : 'and a.subject_member_id = $7'}
     order by a.at desc, a.number desc limit $6`,
    [db.county, from, until, at, number, limit, ...(recordId === null ? [] : [recordId])],
  )
