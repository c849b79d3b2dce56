import type { ExpertHours, ExpertState } from '@/domain/expert'
import type { Reach } from '@/domain/registration'
import type { Instant } from '@/domain/time'
import type { Db } from '../db/db'
import { SHOWN } from './team'

export interface Card {
  expertId: string
  field: string
  years: number
  hours: ExpertHours
  reach: Reach
}

const CARD = `p.profile_id as "expertId", p.field, p.years, p.hours, p.reach`

/** Member `row` is in a team of experts now: whoever leaves it is in no list of them. */
const inPanel = (row: string) => `exists (
  select from team_members s join teams t on t.county_code = $1 and t.team_id = s.team_id
  where s.county_code = $1 and s.member_id = ${row} and s.state = 'active'
    and t.kind = 'expertPanel' and t.ended_at is null offset 0)`

/** Looked up row by row: joined, the planner reads all members for a few. */
const WITH_MEMBER = `cross join lateral (
  select * from members
  where county_code = $1 and member_id = p.member_id and left_at is null
    and deceased_at is null offset 0) m`

/** Cards in the list by field, and by nothing that is counted. */
export const expertsByField = (db: Db, [field, expertId]: [string, string], limit: number) =>
  db.query<Card & { name: string | null }>(
    `select ${CARD}, case when ${SHOWN} then m.name end as name
     from expert_profiles p ${WITH_MEMBER}
     where p.county_code = $1 and p.state = 'published' and (p.field, p.profile_id) > ($2, $3::uuid)
       and ${inPanel('p.member_id')}
     order by p.field, p.profile_id limit $4`,
    [db.county, field, expertId, limit],
  )

/** Cards that wait to be read, the oldest first. */
export const cardsInReview = (db: Db) =>
  db.query<Card & { name: string; at: Instant }>(
    `select ${CARD}, m.name, p.at from expert_profiles p ${WITH_MEMBER}
     where p.county_code = $1 and p.state = 'review' order by p.at, p.profile_id limit 50`,
    [db.county],
  )

export async function mayHaveCard(db: Db, memberId: string): Promise<boolean> {
  const [found] = await db.query<{ may: boolean }>(`select ${inPanel('$2')} as may`, [
    db.county,
    memberId,
  ])
  return found?.may ?? false
}

export type OwnCard = Card & { memberId: string; state: ExpertState; why: string | null }
const OWN = `${CARD}, p.member_id as "memberId", p.state, p.why`

export async function cardOf(db: Db, memberId: string) {
  const [card] = await db.query<OwnCard>(
    `select ${OWN} from expert_profiles p where p.county_code = $1 and p.member_id = $2`,
    [db.county, memberId],
  )
  return card ?? null
}

export async function cardNumbered(db: Db, expertId: string) {
  const [card] = await db.query<OwnCard>(
    `select ${OWN} from expert_profiles p where p.county_code = $1 and p.profile_id = $2`,
    [db.county, expertId],
  )
  return card ?? null
}

/** A card in the list, by its id, whoever may be asked; null: not there. */
export async function listedCard(db: Db, expertId: string) {
  const [card] = await db.query<OwnCard>(
    `select ${OWN} from expert_profiles p ${WITH_MEMBER}
     where p.county_code = $1 and p.profile_id = $2 and p.state = 'published'
       and ${inPanel('p.member_id')}`,
    [db.county, expertId],
  )
  return card ?? null
}

/** Written anew, by a member who is held: it waits to be read. */
export const keepCard = (tx: Db, memberId: string, card: Card, now: Instant) =>
  tx.query(
    `insert into expert_profiles
       (county_code, member_id, profile_id, field, years, hours, reach, state, at)
     values ($1, $2, $3, $4, $5, $6, $7, 'review', $8)
     on conflict (county_code, member_id) do update
       set field = $4, years = $5, hours = $6, reach = $7, state = 'review', why = null,
         approved_by = null, at = $8`,
    [tx.county, memberId, card.expertId, card.field, card.years, card.hours, card.reach, now],
  )

interface Settled {
  state: Exclude<ExpertState, 'review'>
  why: string | null
  by: string | null
}

export const settleCard = (tx: Db, memberId: string, { state, why, by }: Settled, now: Instant) =>
  tx.query(
    `update expert_profiles set state = $3, why = $4, approved_by = $5, at = $6
     where county_code = $1 and member_id = $2`,
    [tx.county, memberId, state, why, by, now],
  )
