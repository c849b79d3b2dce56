import type { CommunityKind } from '@/domain/communityRequest'
import type { Instant } from '@/domain/time'
import type { Db } from '../db/db'

interface Community {
  communityId: string
  name: string
  kind: CommunityKind
  district: string
  manager: string | null
  phone: string | null
  approved: boolean
}

const FIELDS = `community_id as "communityId", name, kind, district, manager, phone,
  approved_at is not null as approved`

export const communitiesByWords = (db: Db, words: string, after: string, limit: number) =>
  db.query<Community>(
    `select ${FIELDS} from communities
     where county_code = $1 and community_id > $2 and position($3 in name) > 0
     order by community_id limit $4`,
    [db.county, after, words, limit],
  )

export async function findCommunity(db: Db, communityId: string): Promise<Community | null> {
  const [found] = await db.query<Community>(
    `select ${FIELDS} from communities where county_code = $1 and community_id = $2`,
    [db.county, communityId],
  )
  return found ?? null
}

/** As it stands, held until the transaction ends. */
export async function lockCommunity(tx: Db, communityId: string): Promise<Community | null> {
  await tx.query(
    'select from communities where county_code = $1 and community_id = $2 for no key update',
    [tx.county, communityId],
  )
  return findCommunity(tx, communityId)
}

/** Who works for it on that day or later. */
export const workersOf = (db: Db, communityId: string, day: string) =>
  db.query<{ officeId: string; name: string; from: string; to: string | null }>(
    `select o.office_id as "officeId", coalesce((
         select m.name from members m
         where m.county_code = $1 and m.account_id = a.account_id), a.name) as name,
       o.from_day as "from", o.to_day as "to"
     from offices o join accounts a on a.county_code = $1 and a.account_id = o.account_id
     where o.county_code = $1 and o.community_id = $2 and (o.to_day is null or o.to_day > $3)
     order by o.from_day, o.office_id`,
    [db.county, communityId, day],
  )

type Written = Omit<Community, 'approved'>

/** Not approved yet; a second try finds it there. */
export async function addCommunity(tx: Db, written: Written): Promise<boolean> {
  const { communityId, name, kind, district, manager, phone } = written
  const added = await tx.query(
    `insert into communities (county_code, community_id, name, kind, district, manager, phone)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing returning 1`,
    [tx.county, communityId, name, kind, district, manager, phone],
  )
  return added.length > 0
}

export const setCommunity = (
  tx: Db,
  communityId: string,
  put: Omit<Written, 'communityId' | 'name' | 'kind'>,
) =>
  tx.query(
    `update communities set district = $3, manager = $4, phone = $5
     where county_code = $1 and community_id = $2`,
    [tx.county, communityId, put.district, put.manager, put.phone],
  )

export const setApproved = (tx: Db, communityId: string, at: Instant | null) =>
  tx.query('update communities set approved_at = $3 where county_code = $1 and community_id = $2', [
    tx.county,
    communityId,
    at,
  ])
