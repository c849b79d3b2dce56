import type { Db } from '../db/db'

/** Where sealed numbers are kept: `phone_cipher` and `phone_hmac` beside this key. */
export const SEALED = [
  { table: 'members', id: 'member_id' },
  { table: 'join_requests', id: 'join_request_id' },
] as const

type Place = (typeof SEALED)[number]

/** The names of the keys that numbers are sealed with. */
export async function keyIds(db: Db, { table }: Place): Promise<string[]> {
  const rows = await db.query<{ id: string }>(
    `select distinct split_part(phone_cipher, ':', 1) as id from ${table}
     where county_code = $1 and phone_cipher is not null`,
    [db.county],
  )
  return rows.map(({ id }) => id)
}

/** Where sealed words are kept: a column beside this key. */
export const SEALED_WORDS = [
  { table: 'case_files', id: 'case_id', column: 'matter' },
  { table: 'case_files', id: 'case_id', column: 'answer' },
  { table: 'pairing_visits', id: 'visit_id', column: 'words' },
] as const

type Words = (typeof SEALED_WORDS)[number]

export async function wordsKeyIds(db: Db, { table, column }: Words): Promise<string[]> {
  const rows = await db.query<{ id: string }>(
    `select distinct split_part(${column}, ':', 1) as id from ${table}
     where county_code = $1 and ${column} is not null`,
    [db.county],
  )
  return rows.map(({ id }) => id)
}

/** The next sealed words in order of id, held until the transaction ends. */
export const wordsAfter = (tx: Db, { table, id, column }: Words, after: string, limit: number) =>
  tx.query<{ id: string; cipher: string }>(
    `select ${id} as id, ${column} as cipher from ${table}
     where county_code = $1 and ${id} > $2 and ${column} is not null
     order by ${id} limit $3 for update`,
    [tx.county, after, limit],
  )

export const setWords = (
  tx: Db,
  { table, id, column }: Words,
  rows: { id: string; cipher: string }[],
) =>
  tx.query(
    `update ${table} t set ${column} = n.cipher from unnest($2::uuid[], $3::text[]) n (id, cipher)
     where t.county_code = $1 and t.${id} = n.id`,
    [tx.county, rows.map((row) => row.id), rows.map(({ cipher }) => cipher)],
  )

export interface SealedRow {
  id: string
  cipher: string
  hmac: string | null
}

/** The next numbers in order of id, held until the transaction ends. */
export const sealedAfter = (tx: Db, { table, id }: Place, after: string, limit: number) =>
  tx.query<SealedRow>(
    `select ${id} as id, phone_cipher as cipher, phone_hmac as hmac from ${table}
     where county_code = $1 and ${id} > $2 and phone_cipher is not null
     order by ${id} limit $3 for update`,
    [tx.county, after, limit],
  )

export const setSealed = (tx: Db, { table, id }: Place, rows: SealedRow[]) =>
  tx.query(
    `update ${table} t set phone_cipher = n.cipher, phone_hmac = n.hmac
     from unnest($2::uuid[], $3::text[], $4::text[]) n (id, cipher, hmac)
     where t.county_code = $1 and t.${id} = n.id`,
    [
      tx.county,
      rows.map((row) => row.id),
      rows.map(({ cipher }) => cipher),
      rows.map(({ hmac }) => hmac),
    ],
  )

/** The sealed number of somebody at home in one of these branches; null: there is no such person. */
export async function phoneAtHome(db: Db, memberId: string, branchIds: string[]) {
  const [found] = await db.query<{ phoneCipher: string | null }>(
    `select m.phone_cipher as "phoneCipher" from members m
     where m.county_code = $1 and m.member_id = $2 and exists (
       select from memberships s where s.county_code = $1 and s.member_id = $2
         and s.branch_id = any($3) and s.kind = 'home' and s.to_day is null)`,
    [db.county, memberId, branchIds],
  )
  return found ?? null
}

/** The sealed number of who has a seat at a request of these communities that is neither closed nor called off. */
export async function phoneAtRequest(
  db: Db,
  memberId: string,
  activityId: string,
  communityIds: string[],
) {
  const [found] = await db.query<{ phoneCipher: string | null }>(
    `select m.phone_cipher as "phoneCipher"
     from sign_ups s
     join community_requests r on r.county_code = $1 and r.activity_id = s.activity_id
     join activities a on a.county_code = $1 and a.activity_id = s.activity_id
     join members m on m.county_code = $1 and m.member_id = s.member_id
     where s.county_code = $1 and s.activity_id = $3 and s.member_id = $2
       and s.state = 'confirmed' and r.closed_at is null and a.state = 'published'
       and r.community_id = any($4)`,
    [db.county, memberId, activityId, communityIds],
  )
  return found ?? null
}
