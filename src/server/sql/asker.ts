import type { Asker, Caller } from '../asker'
import { hashToken } from '../asker'
import type { Db } from '../db/db'
import type { Instant } from '@/domain/time'
import { calendarDay } from '@/domain/time'

const ASKER = `
  select a.account_id as "accountId", coalesce(m.name, a.name) as name, m.member_id as "memberId",
    m.community_id as "communityId",
    coalesce((select json_agg(json_build_object('branchId', s.branch_id, 'kind', s.kind))
      from memberships s
      where s.county_code = $1 and s.member_id = m.member_id and s.from_day <= $3
        and (s.to_day is null or s.to_day > $3)), '[]') as memberships,
    coalesce((select json_agg(json_build_object(
        'kind', o.kind, 'branchId', o.branch_id, 'communityId', o.community_id))
      from offices o
      where o.county_code = $1 and o.account_id = a.account_id and o.from_day <= $3
        and (o.to_day is null or o.to_day > $3)), '[]') as offices
  from accounts a
  left join members m on m.county_code = $1 and m.account_id = a.account_id`

const BY_TOKEN = `${ASKER}
  join sessions t on t.county_code = $1 and t.account_id = a.account_id
  where a.county_code = $1 and t.token_hash = $2 and t.revoked_at is null and t.expires_at > $4`

const BY_IDENTITY = `${ASKER}
  where a.county_code = $1 and a.identity = $2`

interface Row extends Pick<Asker, 'accountId' | 'name' | 'memberId' | 'communityId' | 'offices'> {
  memberships: { branchId: string; kind: string }[]
}

/** The person behind a call, with memberships and offices in force on that day; null when unknown. */
export async function findAsker(db: Db, caller: Caller, now: Instant): Promise<Asker | null> {
  if (!caller) return null
  const day = calendarDay(now)
  const [row] =
    'token' in caller
      ? await db.query<Row>(BY_TOKEN, [db.county, hashToken(caller.token), day, now])
      : await db.query<Row>(BY_IDENTITY, [db.county, caller.identity, day])
  if (!row) return null
  const { memberships, ...asker } = row
  return {
    ...asker,
    homeBranchId: memberships.find(({ kind }) => kind === 'home')?.branchId ?? null,
    branchIds: [...new Set(memberships.map(({ branchId }) => branchId))],
  }
}
