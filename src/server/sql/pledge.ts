import type { PledgeAudience } from '@/domain/pledge'
import type { Skill } from '@/domain/registration'
import type { Instant } from '@/domain/time'
import type { Db } from '../db/db'

export interface Slot {
  title: string
  words: string
}

export interface CardRow {
  pledgeId: string
  memberId: string
  name: string
  branchId: string | null
  branch: string | null
  communityId: string | null
  joinedPartyYear: number
  skills: Skill[]
  slots: Slot[]
  audiences: PledgeAudience[]
  since: Instant
  until: string
}

// Looked up a row: joined, the planner reads whole tables for a few cards. Nothing is shown of the dead.
const CARD = `p.pledge_id as "pledgeId", p.member_id as "memberId", m.name, m.community_id as "communityId",
  m.joined_party_year as "joinedPartyYear", p.slots, p.made_at as since, p.until,
  array_remove(array[case when p.to_branch then 'branch' end, case when p.to_community
    then 'community' end, case when p.to_everyone then 'everyone' end], null) as audiences,
  coalesce((select r.skills from registrations r
    where r.county_code = $1 and r.member_id = p.member_id), '{}') as skills,
  h.branch_id as "branchId", h.name as branch`
const MEMBER = `cross join lateral (
    select * from members where county_code = $1 and member_id = p.member_id and left_at is null
      and deceased_at is null and joined_party_year is not null offset 0) m
  left join lateral (
    select b.branch_id, b.name from memberships s
    join branches b on b.county_code = $1 and b.branch_id = s.branch_id
    where s.county_code = $1 and s.member_id = p.member_id and s.kind = 'home' and s.to_day is null
    offset 0) h on true`

/** Where cards are looked for; those of a branch begin with its people. */
const SHOWN = {
  branch: `memberships s cross join lateral (
      select * from pledges where county_code = $1 and member_id = s.member_id
        and withdrawn_at is null and to_branch offset 0) p ${MEMBER}
    where s.county_code = $1 and s.branch_id = any($2) and s.kind = 'home' and s.to_day is null`,
  community: `pledges p ${MEMBER} where p.county_code = $1 and p.withdrawn_at is null
    and p.to_community and m.community_id = any($2)`,
  everyone: `pledges p ${MEMBER} where p.county_code = $1 and p.withdrawn_at is null
    and p.to_everyone and $2::uuid[] is not null`,
} as const

/** Cards that are shown on a day to everybody, or to those of these branches or communities. */
export const cardsShown = (
  db: Db,
  from: PledgeAudience,
  ofIds: string[],
  today: string,
  below: string,
  limit: number,
) =>
  db.query<CardRow>(
    `select ${CARD} from ${SHOWN[from]} and p.until > $3 and p.pledge_id < $4
     order by p.pledge_id desc limit $5`,
    [db.county, ofIds, today, below, limit],
  )

/** A card that has not been taken back, its time over or not. */
export async function findCard(db: Db, pledgeId: string): Promise<CardRow | null> {
  const [card] = await db.query<CardRow>(
    `select ${CARD} from pledges p ${MEMBER}
     where p.county_code = $1 and p.pledge_id = $2 and p.withdrawn_at is null`,
    [db.county, pledgeId],
  )
  return card ?? null
}

export async function cardOf(db: Db, memberId: string): Promise<CardRow | null> {
  const [card] = await db.query<CardRow>(
    `select ${CARD} from pledges p ${MEMBER}
     where p.county_code = $1 and p.member_id = $2 and p.withdrawn_at is null`,
    [db.county, memberId],
  )
  return card ?? null
}

/** Whose this pledge is, taken back or not. */
export async function pledgerOf(db: Db, pledgeId: string): Promise<string | null> {
  const [found] = await db.query<{ memberId: string }>(
    'select member_id as "memberId" from pledges where county_code = $1 and pledge_id = $2',
    [db.county, pledgeId],
  )
  return found?.memberId ?? null
}

/** Since when somebody is in the Party, held until the transaction ends; null: not, or not there. */
export async function holdPledger(tx: Db, memberId: string) {
  const [held] = await tx.query<{ joinedPartyYear: number | null }>(
    `select joined_party_year as "joinedPartyYear" from members
     where county_code = $1 and member_id = $2 and left_at is null for no key update`,
    [tx.county, memberId],
  )
  return held ?? { joinedPartyYear: null }
}

export async function joinedPartyYear(db: Db, memberId: string): Promise<number | null> {
  const [member] = await db.query<{ joined: number | null }>(
    'select joined_party_year as joined from members where county_code = $1 and member_id = $2',
    [db.county, memberId],
  )
  return member?.joined ?? null
}

interface NewPledge {
  pledgeId: string
  memberId: string
  slots: Slot[]
  seenBy: readonly PledgeAudience[]
  until: string
}

/** Of a held member whose pledge before has ended. */
export const addPledge = (tx: Db, pledge: NewPledge, now: Instant) =>
  tx.query(
    `insert into pledges (county_code, pledge_id, member_id, slots, to_branch, to_community,
       to_everyone, made_at, until) values ($1, $2, $3, $4::jsonb, $5, $6, $7, $8, $9)`,
    [
      tx.county,
      pledge.pledgeId,
      pledge.memberId,
      JSON.stringify(pledge.slots),
      ...(['branch', 'community', 'everyone'] as const).map((one) => pledge.seenBy.includes(one)),
      now,
      pledge.until,
    ],
  )

/** Ends the pledge in force of a held member, or just this one, and its words go; whether there was one. */
export async function endPledge(
  tx: Db,
  memberId: string,
  pledgeId: string | null,
  now: Instant,
): Promise<boolean> {
  const ended = await tx.query(
    `update pledges set withdrawn_at = $4, slots = '[]', to_branch = false, to_community = false,
       to_everyone = false
     where county_code = $1 and member_id = $2 and withdrawn_at is null
       and ($3::uuid is null or pledge_id = $3)
     returning 1`,
    [tx.county, memberId, pledgeId, now],
  )
  return ended.length > 0
}

/** A yes or no said elsewhere counts for the card in force at once. */
export const showTo = (tx: Db, memberId: string, audience: PledgeAudience, given: boolean) =>
  tx.query(
    `update pledges set to_${audience} = $3
     where county_code = $1 and member_id = $2 and withdrawn_at is null`,
    [tx.county, memberId, given],
  )

/** How the bureau calls the places; null: it never said. */
export async function slotTitles(db: Db): Promise<string[] | null> {
  const [found] = await db.query<{ titles: string[] }>(
    'select titles from pledge_slots where county_code = $1',
    [db.county],
  )
  return found?.titles ?? null
}

export const setSlotTitles = (tx: Db, titles: string[]) =>
  tx.query(
    `insert into pledge_slots (county_code, titles) values ($1, $2)
     on conflict (county_code) do update set titles = excluded.titles`,
    [tx.county, titles],
  )
