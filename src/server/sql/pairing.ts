import type { Heard } from '@/domain/caseFile'
import { STATION_KINDS, type Guardian, type PairingState } from '@/domain/pairing'
import type { Instant } from '@/domain/time'
import type { Db } from '../db/db'

interface StationRow {
  communityId: string
  name: string
  phone: string
}

/** Where goods are given and elders paired: approved, so that there is somebody to call. */
export const stations = (db: Db) =>
  db.query<StationRow>(
    `select community_id as "communityId", name, phone from communities
     where county_code = $1 and kind = any($2) and approved_at is not null
     order by kind, name, community_id`,
    [db.county, STATION_KINDS],
  )

export const isStation = async (db: Db, communityId: string): Promise<boolean> =>
  (await stations(db)).some((station) => station.communityId === communityId)

export interface PairingRow {
  pairingId: string
  state: PairingState
  station: string
  elder: string
  childCode: string | null
  fromDay: string | null
  untilDay: string | null
  offeredAt: Instant
}

export interface Pairing extends PairingRow {
  communityId: string
  memberId: string
  phone: string
  guardian: Guardian | null
  guardianHow: Heard | null
  guardianDay: string | null
  notedBy: string
  agreedAt: Instant | null
}

const FIELDS = `p.pairing_id as "pairingId", p.state, c.name as station, m.name as elder,
  p.child_code as "childCode", p.from_day as "fromDay", p.until_day as "untilDay",
  p.offered_at as "offeredAt"`

const BESIDE = `
  join communities c on c.county_code = $1 and c.community_id = p.community_id
  join members m on m.county_code = $1 and m.member_id = p.member_id`

export async function findPairing(db: Db, pairingId: string): Promise<Pairing | null> {
  const [found] = await db.query<Pairing>(
    `select ${FIELDS}, p.community_id as "communityId", p.member_id as "memberId", c.phone,
       p.guardian, p.guardian_how as "guardianHow", p.guardian_day as "guardianDay",
       p.agreed_at as "agreedAt", coalesce((select a.name from accounts a
         where a.county_code = $1 and a.account_id = p.noted_by), '') as "notedBy"
     from pairings p ${BESIDE} where p.county_code = $1 and p.pairing_id = $2`,
    [db.county, pairingId],
  )
  return found ?? null
}

/** As it stands, held until the transaction ends; its elder is held before. */
export async function lockPairing(tx: Db, pairingId: string): Promise<Pairing | null> {
  await tx.query('select from pairings where county_code = $1 and pairing_id = $2 for update', [
    tx.county,
    pairingId,
  ])
  return findPairing(tx, pairingId)
}

/** The newest first. */
export const pairingsOf = (db: Db, memberId: string) =>
  db.query<PairingRow>(
    `select ${FIELDS} from pairings p ${BESIDE} where p.county_code = $1 and p.member_id = $2
     order by p.pairing_id desc limit 50`,
    [db.county, memberId],
  )

export type Which = 'open' | 'ended'
const WHICH = { open: `state <> 'ended'`, ended: `state = 'ended'` } as const

/** Of these stations, or of all; the newest first. */
export const pairingsAt = (
  db: Db,
  communityIds: string[] | null,
  which: Which,
  below: string,
  limit: number,
) =>
  db.query<PairingRow>(
    `select ${FIELDS}
     from (select k.community_id from ${
       communityIds
         ? 'unnest($4::uuid[]) k (community_id)'
         : 'communities k where k.county_code = $1'
     }) k
     cross join lateral (
       select * from pairings where county_code = $1 and community_id = k.community_id
         and ${WHICH[which]} and pairing_id < $2 order by pairing_id desc limit $3) p ${BESIDE}
     order by p.pairing_id desc limit $3`,
    [db.county, below, limit, ...(communityIds ? [communityIds] : [])],
  )

/** Keeps an offer; false when there is one of this id, or an open one to this station. */
export async function addOffer(
  tx: Db,
  offer: { pairingId: string; communityId: string; memberId: string },
  now: Instant,
): Promise<boolean> {
  const added = await tx.query(
    `insert into pairings (county_code, pairing_id, community_id, member_id, state, offered_at)
     values ($1, $2, $3, $4, 'offered', $5) on conflict do nothing returning 1`,
    [tx.county, offer.pairingId, offer.communityId, offer.memberId, now],
  )
  return added.length > 0
}

interface Proposal {
  childCode: string
  guardian: Guardian
  heard: Heard
  guardianDay: string
  fromDay: string
  untilDay: string
}

/** Of a locked pairing only. */
export const propose = (tx: Db, pairingId: string, p: Proposal, by: string, now: Instant) =>
  tx.query(
    `update pairings set state = 'asked', child_code = $3, guardian = $4, guardian_how = $5,
       guardian_day = $6, from_day = $7, until_day = $8, noted_by = $9, noted_at = $10
     where county_code = $1 and pairing_id = $2`,
    [
      ...[tx.county, pairingId, p.childCode, p.guardian, p.heard, p.guardianDay],
      ...[p.fromDay, p.untilDay, by, now],
    ],
  )

export const agree = (tx: Db, pairingId: string, now: Instant) =>
  tx.query(
    `update pairings set state = 'active', agreed_at = $3
     where county_code = $1 and pairing_id = $2`,
    [tx.county, pairingId, now],
  )

export const endPairing = (tx: Db, pairingId: string, by: 'elder' | 'station', now: Instant) =>
  tx.query(
    `update pairings set state = 'ended', ended_at = $3, ended_by = $4
     where county_code = $1 and pairing_id = $2`,
    [tx.county, pairingId, now, by],
  )

export type VisitState = 'planned' | 'logged' | 'cancelled'

interface VisitRow {
  visitId: string
  day: string
  state: VisitState
  /** Sealed. */
  words: string
}

/** The latest first, without what was called off. */
export const pairingVisits = (db: Db, pairingId: string) =>
  db.query<VisitRow>(
    `select visit_id as "visitId", day, state, words from pairing_visits
     where county_code = $1 and pairing_id = $2 and state <> 'cancelled'
     order by day desc, visit_id desc limit 100`,
    [db.county, pairingId],
  )

/** Of a locked pairing only; null: no visit has this id. */
export async function findVisit(tx: Db, visitId: string) {
  const [found] = await tx.query<{ pairingId: string; day: string; state: VisitState }>(
    `select pairing_id as "pairingId", day, state from pairing_visits
     where county_code = $1 and visit_id = $2`,
    [tx.county, visitId],
  )
  return found ?? null
}

interface NewVisit {
  visitId: string
  pairingId: string
  day: string
  words: string
  by: string
}

/** Of a locked pairing only; a planned visit becomes one that was. */
export const addPairingVisit = (
  tx: Db,
  visit: NewVisit,
  state: 'planned' | 'logged',
  now: Instant,
) =>
  tx.query(
    `insert into pairing_visits
       (county_code, visit_id, pairing_id, day, words, noted_by, at, state)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (county_code, visit_id) do update set day = excluded.day, words = excluded.words,
       noted_by = excluded.noted_by, at = excluded.at, state = excluded.state
       where pairing_visits.state = 'planned'`,
    [
      ...[tx.county, visit.visitId, visit.pairingId, visit.day, visit.words, visit.by],
      ...[now, state],
    ],
  )

/** Of a locked pairing only. */
export const cancelVisit = (tx: Db, visitId: string) =>
  tx.query(
    `update pairing_visits set state = 'cancelled'
     where county_code = $1 and visit_id = $2 and state = 'planned'`,
    [tx.county, visitId],
  )
