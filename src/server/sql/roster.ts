import type { Known, RosterRow } from '@/domain/roster'
import type { Db } from '../db/db'
import type { SealedPhone } from '../phone'

const PEOPLE = `memberships s
  join members m on m.county_code = $1 and m.member_id = s.member_id
  left join communities c on c.county_code = $1 and c.community_id = m.community_id
  where s.county_code = $1 and s.branch_id = $2 and s.kind = 'home' and s.to_day is null`

const DECEASED = `members m
  left join communities c on c.county_code = $1 and c.community_id = m.community_id
  where m.county_code = $1 and m.deceased_of = $2 and m.deceased_at is not null`

/** The kind of a branch, held until the transaction ends: rosters of one branch are written in turn. */
export async function lockBranch(tx: Db, branchId: string): Promise<string | undefined> {
  const [branch] = await tx.query<{ kind: string }>(
    'select kind from branches where county_code = $1 and branch_id = $2 for update',
    [tx.county, branchId],
  )
  return branch?.kind
}

export interface Namesake extends Known {
  memberId: string
  name: string
  deceased: boolean
}

const JOINED_DAY = `nullif(concat_ws('-', lpad(m.joined_party_month::text, 2, '0'),
  lpad(m.joined_party_day::text, 2, '0')), '')`

const NAMESAKE = `m.member_id as "memberId", m.name, m.birth_year as "birthYear",
  m.joined_party_year as "joinedPartyYear", ${JOINED_DAY} as "joinedPartyDay", m.phone_hmac as phone, c.name as community`

/** People of a branch with one of these names, the dead too; `phone` as the HMAC it is looked up by. */
export const namesakes = (db: Db, branchId: string, names: string[]) =>
  db.query<Namesake>(
    `select ${NAMESAKE}, false as deceased from ${PEOPLE} and m.name = any($3)
     union all
     select ${NAMESAKE}, true as deceased from ${DECEASED} and m.name = any($3)`,
    [db.county, branchId, names],
  )

export const communitiesNamed = (db: Db, names: string[]) =>
  db.query<{ communityId: string; name: string }>(
    `select community_id as "communityId", name from communities
     where county_code = $1 and name = any($2) and kind = 'community'`,
    [db.county, names],
  )

/** Somebody as a row is written; null: what is known stays. */
export interface Written extends Omit<RosterRow, 'phone' | 'community'> {
  memberId: string
  membershipId: string
  phone: SealedPhone | null
  communityId: string | null
}

const ROWS = `unnest($2::uuid[], $3::text[], $4::int[], $5::int[], $6::text[], $7::text[], $8::text[],
  $9::uuid[], $10::int[], $11::int[]) n (member_id, name, birth_year, joined_party_year, phone_cipher,
  phone_hmac, phone_ends, community_id, joined_party_month, joined_party_day)`

const valuesOf = (tx: Db, rows: Written[]) => [
  tx.county,
  rows.map(({ memberId }) => memberId),
  rows.map(({ name }) => name),
  rows.map(({ birthYear }) => birthYear),
  rows.map(({ joinedPartyYear }) => joinedPartyYear),
  rows.map(({ phone }) => phone?.cipher ?? null),
  rows.map(({ phone }) => phone?.hmac ?? null),
  rows.map(({ phone }) => phone?.ends ?? null),
  rows.map(({ communityId }) => communityId),
  rows.map(({ joinedPartyDay }) => partOf(joinedPartyDay, 0)),
  rows.map(({ joinedPartyDay }) => partOf(joinedPartyDay, 1)),
]

/** The month (0) or the day (1) of `07-01`; null: it is not said. */
const partOf = (day: string | null | undefined, at: 0 | 1): number | null =>
  Number(day?.split('-')[at]) || null

/** New records without an account, at home in the branch from this day on. */
export async function addMembers(tx: Db, branchId: string, rows: Written[], day: string) {
  await tx.query(
    `insert into members (county_code, member_id, name, birth_year, joined_party_year, phone_cipher,
       phone_hmac, phone_ends, community_id, joined_party_month, joined_party_day)
     select $1, n.* from ${ROWS}`,
    valuesOf(tx, rows),
  )
  await tx.query(
    `insert into memberships (county_code, membership_id, member_id, branch_id, kind, from_day)
     select $1, s.membership, s.member, $2, 'home', $3
     from unnest($4::uuid[], $5::uuid[]) s (membership, member)`,
    [
      tx.county,
      branchId,
      day,
      rows.map(({ membershipId }) => membershipId),
      rows.map(({ memberId }) => memberId),
    ],
  )
}

export const changeMembers = (tx: Db, rows: Written[]) =>
  tx.query(
    `update members m set
       joined_party_year = coalesce(n.joined_party_year, m.joined_party_year),
       joined_party_month = coalesce(n.joined_party_month, m.joined_party_month),
       joined_party_day = case
         when n.joined_party_month is null then m.joined_party_day
         when n.joined_party_month = m.joined_party_month
           then coalesce(n.joined_party_day, m.joined_party_day)
         else n.joined_party_day end,
       phone_cipher = coalesce(n.phone_cipher, m.phone_cipher),
       phone_hmac = coalesce(n.phone_hmac, m.phone_hmac),
       phone_ends = coalesce(n.phone_ends, m.phone_ends),
       community_id = coalesce(n.community_id, m.community_id)
     from ${ROWS} where m.county_code = $1 and m.member_id = n.member_id`,
    valuesOf(tx, rows),
  )

export interface Listed extends Omit<RosterRow, 'phone'> {
  memberId: string
  phoneEnds: string | null
}

const WHICH = { living: PEOPLE, deceased: DECEASED }

/** The people of a branch whose names hold these words, in the order of their records. */
export const rosterOf = (
  db: Db,
  { branchId, which, words }: { branchId: string; which: keyof typeof WHICH; words: string },
  after: string,
  limit: number,
) =>
  db.query<Listed>(
    `select m.member_id as "memberId", m.name, m.birth_year as "birthYear",
       m.joined_party_year as "joinedPartyYear", ${JOINED_DAY} as "joinedPartyDay",
       m.phone_ends as "phoneEnds", c.name as community
     from ${WHICH[which]} and ${which === 'living' ? 's' : 'm'}.member_id > $3
       and position($5 in m.name) > 0
     order by 1 limit $4`,
    [db.county, branchId, after, limit, words],
  )
