import { calendarDay, type Instant } from '@/domain/time'
import { hashToken, type Asker, type Caller } from '../asker'
import type { Db } from '../db/db'
import { rowsTogether } from '../together'

const PERSON = `
  a.account_id as "accountId", coalesce(m.name, a.name) as name, m.member_id as "memberId",
  m.community_id as "communityId",
  coalesce((select json_agg(json_build_object('branchId', s.branch_id, 'kind', s.kind))
    from memberships s
    where s.county_code = $1 and s.member_id = m.member_id and s.from_day <= $3
      and (s.to_day is null or s.to_day > $3)), '[]') as memberships,
  coalesce((select json_agg(json_build_object(
      'kind', o.kind, 'branchId', o.branch_id, 'communityId', o.community_id))
    from offices o
    where o.county_code = $1 and o.account_id = a.account_id and o.from_day <= $3
      and (o.to_day is null or o.to_day > $3)), '[]') as offices`

const KEYS = `unnest($2::text[]) with ordinality k (key, nth)`

const BY_TOKEN = `
  select k.nth, t.expires_at as "expiresAt", ${PERSON} from ${KEYS}
  join sessions t on t.county_code = $1 and t.token_hash = k.key and t.revoked_at is null
  join accounts a on a.county_code = $1 and a.account_id = t.account_id
  left join members m on m.county_code = $1 and m.account_id = a.account_id`

const BY_IDENTITY = `
  select k.nth, 'infinity' as "expiresAt", ${PERSON} from ${KEYS}
  join accounts a on a.county_code = $1 and a.identity = k.key
  left join members m on m.county_code = $1 and m.account_id = a.account_id`

interface Key {
  by: 'token' | 'identity'
  key: string
  /** The day on which memberships and offices must be in force. */
  day: string
}

interface Row extends Pick<Asker, 'accountId' | 'name' | 'memberId' | 'communityId' | 'offices'> {
  expiresAt: Instant
  memberships: { branchId: string; kind: string }[]
}

const people = rowsTogether<Key, Row>(
  (db, keys) => {
    const { by = 'token', day = '' } = keys[0] ?? {}
    const statement = by === 'token' ? BY_TOKEN : BY_IDENTITY
    return db.query(statement, [db.county, keys.map(({ key }) => key), day])
  },
  ({ by, day }) => `${by} ${day}`,
)

/** The person behind a call, with memberships and offices in force on that day; null when unknown. */
export async function findAsker(db: Db, caller: Caller, now: Instant): Promise<Asker | null> {
  if (!caller) return null
  const day = calendarDay(now)
  const [row] = await people(
    db,
    'token' in caller
      ? { by: 'token', key: hashToken(caller.token), day }
      : { by: 'identity', key: caller.identity, day },
  )
  if (!row || row.expiresAt <= now) return null
  const { memberships, expiresAt: _, ...asker } = row
  return {
    ...asker,
    homeBranchId: memberships.find(({ kind }) => kind === 'home')?.branchId ?? null,
    branchIds: [...new Set(memberships.map(({ branchId }) => branchId))],
  }
}
