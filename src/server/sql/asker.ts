import { calendarDay, type Instant } from '@/domain/time'
import { hashToken, type Asker, type Caller } from '../asker'
import type { Db } from '../db/db'
import { rowsTogether } from '../together'

const PERSON = `
  a.account_id as "accountId", coalesce(m.name, a.name) as name, m.member_id as "memberId",
  m.community_id as "communityId", (select r.member_id from registrations r
    where r.county_code = $1 and r.member_id = m.member_id) is not null as registered,
  coalesce((select json_agg(t.team_id) from team_members t
    where t.county_code = $1 and t.member_id = m.member_id and t.state = 'active'), '[]') as "teamIds",
  coalesce((select json_agg(json_build_object('branchId', s.branch_id, 'kind', s.kind))
    from memberships s
    where s.county_code = $1 and s.member_id = m.member_id and s.from_day <= $3
      and (s.to_day is null or s.to_day > $3)), '[]') as memberships`

const HOME_BRANCHES = `select s.branch_id from memberships s
  where s.county_code = $1 and s.member_id = m.member_id and s.from_day <= $3
    and (s.to_day is null or s.to_day > $3)`

const OFFICE_BRANCHES = `select o.branch_id from offices o
  where o.county_code = $1 and o.account_id = a.account_id and o.from_day <= $3
    and (o.to_day is null or o.to_day > $3)`

/**
 * Joint party days of these branches; what is long past is looked for nowhere. Looked up branch by
 * branch (`offset 0`): joined, the planner reads all of them.
 */
const jointOf = (branches: string) => `coalesce((
  select json_agg(distinct j.audience_id) from (${branches}) k
  cross join lateral (
    select audience_id from joint_audiences
    where county_code = $1 and branch_id = k.branch_id and since > $3::date - 400 offset 0) j), '[]')
  as "jointAudiences"`

/** For oneself, with the offices one holds; or for an elder whose yes is in force, without any. */
const WHO = {
  self: {
    fields: `${PERSON}, ${jointOf(`${HOME_BRANCHES} union all ${OFFICE_BRANCHES}`)},
      null::json as help,
      coalesce((select json_agg(json_build_object(
          'kind', o.kind, 'branchId', o.branch_id, 'communityId', o.community_id))
        from offices o
        where o.county_code = $1 and o.account_id = a.account_id and o.from_day <= $3
          and (o.to_day is null or o.to_day > $3)), '[]') as offices`,
    member: `left join members m on m.county_code = $1 and m.account_id = a.account_id
      and m.deceased_at is null`,
  },
  elder: {
    fields: `${PERSON}, ${jointOf(HOME_BRANCHES)}, '[]'::json as offices, case when m.member_id is not null then
      json_build_object('grantId', g.grant_id, 'relation', g.relation, 'scopes', g.scopes) end as help`,
    member: `left join grants g on g.county_code = $1 and g.member_id = k.elder
        and g.account_id = a.account_id and g.state = 'active' and g.until > $3
      left join members m on m.county_code = $1 and m.member_id = g.member_id
        and m.deceased_at is null`,
  },
}

const KEYS = `unnest($2::text[], $4::uuid[]) with ordinality k (key, elder, nth)`

const BY = {
  token: {
    expires: 't.expires_at',
    account: `join sessions t on t.county_code = $1 and t.token_hash = k.key and t.revoked_at is null
      join accounts a on a.county_code = $1 and a.account_id = t.account_id`,
  },
  identity: {
    expires: "'infinity'",
    account: 'join accounts a on a.county_code = $1 and a.identity = k.key',
  },
}

interface Key {
  by: keyof typeof BY
  key: string
  /** The day on which memberships, offices and the elder's yes must be in force. */
  day: string
  /** For whom; null: oneself. */
  elder: string | null
}

const statement = ({ by, elder }: Pick<Key, 'by' | 'elder'>) => {
  const { fields, member } = WHO[elder === null ? 'self' : 'elder']
  return `select k.nth, ${BY[by].expires} as "expiresAt", ${fields}
    from ${KEYS} ${BY[by].account} ${member}`
}

interface Row extends Pick<
  Asker,
  | 'accountId'
  | 'help'
  | 'name'
  | 'memberId'
  | 'communityId'
  | 'registered'
  | 'teamIds'
  | 'offices'
  | 'jointAudiences'
> {
  expiresAt: Instant
  memberships: { branchId: string; kind: string }[]
}

const people = rowsTogether<Key, Row>(
  (db, keys) => {
    const [first] = keys as [Key]
    return db.query(statement(first), [
      db.county,
      keys.map(({ key }) => key),
      first.day,
      keys.map(({ elder }) => elder),
    ])
  },
  ({ by, day, elder }) => `${by} ${day} ${elder === null}`,
)

/**
 * The person behind a call, with memberships and offices in force on that day; null when unknown.
 * With an elder (a memberId) who has not said yes to them, `help` stays null.
 */
export async function findAsker(
  db: Db,
  caller: Caller,
  now: Instant,
  elder: string | null = null,
): Promise<Asker | null> {
  if (!caller) return null
  const day = calendarDay(now)
  const [row] = await people(
    db,
    'token' in caller
      ? { by: 'token', key: hashToken(caller.token), day, elder }
      : { by: 'identity', key: caller.identity, day, elder },
  )
  if (!row || row.expiresAt <= now) return null
  const { memberships, expiresAt: _, ...asker } = row
  return {
    ...asker,
    homeBranchId: memberships.find(({ kind }) => kind === 'home')?.branchId ?? null,
    branchIds: [...new Set(memberships.map(({ branchId }) => branchId))],
  }
}
