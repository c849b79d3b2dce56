import type { DonationState } from '@/domain/donation'
import type { Instant } from '@/domain/time'
import type { Db } from '../db/db'

export interface DonationRow {
  donationId: string
  state: DonationState
  item: string
  amount: number
  station: string
  offeredAt: Instant
  giver: string
}

export interface Donation extends DonationRow {
  communityId: string
  memberId: string
  phone: string
  words: string | null
  decidedAt: Instant | null
}

const FIELDS = `d.donation_id as "donationId", d.state, d.item, d.amount, c.name as station,
  d.offered_at as "offeredAt", m.name as giver`

const BESIDE = `
  join communities c on c.county_code = $1 and c.community_id = d.community_id
  join members m on m.county_code = $1 and m.member_id = d.member_id`

export async function findDonation(db: Db, donationId: string): Promise<Donation | null> {
  const [found] = await db.query<Donation>(
    `select ${FIELDS}, d.community_id as "communityId", d.member_id as "memberId", c.phone, d.words,
       d.decided_at as "decidedAt"
     from donations d ${BESIDE} where d.county_code = $1 and d.donation_id = $2`,
    [db.county, donationId],
  )
  return found ?? null
}

/** As it stands, held until the transaction ends; who gives is held before. */
export async function lockDonation(tx: Db, donationId: string): Promise<Donation | null> {
  await tx.query('select from donations where county_code = $1 and donation_id = $2 for update', [
    tx.county,
    donationId,
  ])
  return findDonation(tx, donationId)
}

/** The newest first. */
export const donationsOf = (db: Db, memberId: string) =>
  db.query<DonationRow>(
    `select ${FIELDS} from donations d ${BESIDE} where d.county_code = $1 and d.member_id = $2
     order by d.donation_id desc limit 50`,
    [db.county, memberId],
  )

export type Which = 'open' | 'closed'
const ORDER = {
  open: { where: `state in ('offered', 'accepted')`, beyond: '>', order: 'asc' },
  closed: { where: `state not in ('offered', 'accepted')`, beyond: '<', order: 'desc' },
} as const

export function donationsAt(
  db: Db,
  communityIds: string[],
  which: Which,
  place: string,
  limit: number,
) {
  const { where, beyond, order } = ORDER[which]
  return db.query<DonationRow>(
    `select ${FIELDS} from unnest($4::uuid[]) k (community_id)
     cross join lateral (
       select * from donations where county_code = $1 and community_id = k.community_id
         and ${where} and donation_id ${beyond} $2
       order by donation_id ${order} limit $3) d ${BESIDE}
     order by d.donation_id ${order} limit $3`,
    [db.county, place, limit, communityIds],
  )
}

interface NewDonation {
  donationId: string
  communityId: string
  memberId: string
  item: string
  amount: number
}

/** Keeps an offer; false when one of this id is there already. */
export async function addDonation(tx: Db, offer: NewDonation, now: Instant): Promise<boolean> {
  const { donationId, communityId, memberId, item, amount } = offer
  const added = await tx.query(
    `insert into donations (county_code, donation_id, community_id, member_id, item, amount, state,
       offered_at)
     values ($1, $2, $3, $4, $5, $6, 'offered', $7) on conflict do nothing returning 1`,
    [tx.county, donationId, communityId, memberId, item, amount, now],
  )
  return added.length > 0
}

interface Decided {
  state: Exclude<DonationState, 'offered'>
  words: string | null
  by: string
}

/** Of a locked donation only. */
export const decideDonation = (tx: Db, donationId: string, decided: Decided, now: Instant) =>
  tx.query(
    `update donations set state = $3, words = $4, decided_by = $5, decided_at = $6
     where county_code = $1 and donation_id = $2`,
    [tx.county, donationId, decided.state, decided.words, decided.by, now],
  )
