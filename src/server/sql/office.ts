import { MOST_COUNTED } from '@/domain/office'
import type { Instant } from '@/domain/time'
import type { Db } from '../db/db'
import { openTasks } from './task'

const counted = (rows: string) =>
  `(select count(*)::int from (select 1 ${rows} limit ${MOST_COUNTED}) few)`

/** What waits for this officer in a branch. */
export async function countWaiting(db: Db, branchId: string, accountId: string, now: Instant) {
  const [waiting] = await db.query<
    Record<'joinings' | 'moves' | 'tasks' | 'suggestions' | 'reviews' | 'sentBack', number>
  >(
    `select
       ${counted(`from join_requests
         where county_code = $1 and branch_id = $2 and state = 'waiting'`)} as joinings,
       ${counted(`from moves
         where county_code = $1 and to_branch_id = $2 and state = 'asked'`)} as moves,
       ${counted(`from ${openTasks('$4')}`)} as tasks,
       ${counted(`from suggestions
         where county_code = $1 and branch_id = $2 and answered = false`)} as suggestions,
       ${counted(`from writings where county_code = $1 and branch_id = $2 and state = 'review'
         and not $3::uuid = any(authors)`)} as reviews,
       ${counted(`from writings
         where county_code = $1 and branch_id = $2 and state = 'sentBack'`)} as "sentBack"`,
    [db.county, branchId, accountId, now],
  )
  return waiting as NonNullable<typeof waiting>
}

/** How many activities of a branch began in each month, by China's calendar, since a day. */
export const heldByMonth = (db: Db, branchId: string, since: string, now: Instant) =>
  db.query<{ month: string; count: number }>(
    `select to_char(starts_at at time zone 'Asia/Shanghai', 'YYYY-MM') as month,
       count(*)::int as count
     from activities
     where county_code = $1 and branch_id = $2 and state = 'published' and starts_at <= $4
       and ends_at >= $3::date and (starts_at at time zone 'Asia/Shanghai')::date >= $3::date
     group by 1`,
    [db.county, branchId, since, now],
  )

/** How often somebody at home in a branch has gone to help a community since that day. */
export async function countServed(db: Db, branchId: string, since: string): Promise<number> {
  const [found] = await db.query<{ times: number }>(
    `select count(*)::int as times from memberships h
     join attendance t on t.county_code = $1 and t.member_id = h.member_id and t.mark = 'present'
     join activities a on a.county_code = $1 and a.activity_id = t.activity_id
       and a.open_to in ('willing', 'team')
       and (a.starts_at at time zone 'Asia/Shanghai')::date >= $3::date
     where h.county_code = $1 and h.branch_id = $2 and h.kind = 'home' and h.to_day is null`,
    [db.county, branchId, since],
  )
  return found?.times ?? 0
}

/** The secretary's office of this account in a branch on that day, held until the transaction ends. */
export async function lockOffice(tx: Db, accountId: string, branchId: string, day: string) {
  const [office] = await tx.query<{ officeId: string }>(
    `select office_id as "officeId" from offices
     where county_code = $1 and account_id = $2 and branch_id = $3 and kind = 'branchSecretary'
       and from_day <= $4 and (to_day is null or to_day > $4) for update`,
    [tx.county, accountId, branchId, day],
  )
  return office?.officeId ?? null
}

/** Whether the account serves the branch on that day or later. */
export async function servesFrom(tx: Db, accountId: string, branchId: string, day: string) {
  const found = await tx.query(
    `select from offices where county_code = $1 and account_id = $2 and branch_id = $3
       and (to_day is null or to_day > $4)`,
    [tx.county, accountId, branchId, day],
  )
  return found.length > 0
}

/** Somebody of a branch and the account they have; null: nobody of this branch. */
export async function personOf(tx: Db, branchId: string, memberId: string) {
  const [person] = await tx.query<{ accountId: string | null }>(
    `select m.account_id as "accountId" from memberships s
     join members m on m.county_code = $1 and m.member_id = s.member_id
     where s.county_code = $1 and s.branch_id = $2 and s.member_id = $3 and s.to_day is null`,
    [tx.county, branchId, memberId],
  )
  return person ?? null
}

export interface Successor {
  recordId: string
  name: string
  birthYear: number | null
  community: string | null
  hasAccount: boolean
}

/** Who belongs to a branch and is not this account, by words of the name, in the order of records. */
export const membersBeside = (
  db: Db,
  { branchId, accountId, words }: { branchId: string; accountId: string; words: string },
  after: string,
  limit: number,
) =>
  db.query<Successor>(
    `select m.member_id as "recordId", m.name, m.birth_year as "birthYear", c.name as community,
       m.account_id is not null as "hasAccount"
     from memberships s
     join members m on m.county_code = $1 and m.member_id = s.member_id
     left join communities c on c.county_code = $1 and c.community_id = m.community_id
     where s.county_code = $1 and s.branch_id = $2 and s.to_day is null and s.member_id > $3
       and m.account_id is distinct from $5 and position($6 in m.name) > 0
     order by s.member_id limit $4`,
    [db.county, branchId, after, limit, accountId, words],
  )

export async function officeIsThere(tx: Db, officeId: string, branchId: string) {
  const found = await tx.query(
    'select from offices where county_code = $1 and office_id = $2 and branch_id = $3',
    [tx.county, officeId, branchId],
  )
  return found.length > 0
}

export const endOffice = (tx: Db, officeId: string, day: string) =>
  tx.query('update offices set to_day = $3 where county_code = $1 and office_id = $2', [
    tx.county,
    officeId,
    day,
  ])

export const addSecretary = (
  tx: Db,
  officeId: string,
  accountId: string,
  branchId: string,
  day: string,
) =>
  tx.query(
    `insert into offices (county_code, office_id, account_id, kind, branch_id, from_day)
     values ($1, $2, $3, 'branchSecretary', $4, $5)`,
    [tx.county, officeId, accountId, branchId, day],
  )
