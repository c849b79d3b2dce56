import type { MatterState, Quorum } from '@/domain/matter'
import type { Instant } from '@/domain/time'
import type { Db } from '../db/db'

export interface Matter {
  matterId: string
  activityId: string
  question: string
  choices: string[]
  state: MatterState
  /** Hands counted in the room, for each choice. */
  room: number[]
  /** What was tapped at home, a choice a voter. */
  tapped: number[]
  due: number | null
  here: number | null
}

const FIELDS = `t.matter_id as "matterId", t.activity_id as "activityId", t.question, t.choices,
  t.state, t.room, t.due, t.here, coalesce((
    select json_agg(v.choice) from votes v
    where v.county_code = $1 and v.matter_id = t.matter_id), '[]') as tapped`

export const mattersOf = (db: Db, activityId: string) =>
  db.query<Matter>(
    `select ${FIELDS} from matters t where t.county_code = $1 and t.activity_id = $2
     order by t.asked_at, t.matter_id`,
    [db.county, activityId],
  )

export async function findMatter(db: Db, matterId: string): Promise<Matter | null> {
  const [matter] = await db.query<Matter>(
    `select ${FIELDS} from matters t where t.county_code = $1 and t.matter_id = $2`,
    [db.county, matterId],
  )
  return matter ?? null
}

/** As it stands, held until the transaction ends; whoever holds one holds its party day first. */
export async function lockMatter(tx: Db, matterId: string): Promise<Matter | null> {
  await tx.query('select from matters where county_code = $1 and matter_id = $2 for update', [
    tx.county,
    matterId,
  ])
  return findMatter(tx, matterId)
}

export const addMatter = (
  tx: Db,
  matter: Pick<Matter, 'matterId' | 'activityId' | 'question' | 'choices'>,
  now: Instant,
) =>
  tx.query(
    `insert into matters (county_code, matter_id, activity_id, question, choices, room, state,
       asked_at)
     values ($1, $2, $3, $4, $5, '{}', 'planned', $6)`,
    [tx.county, matter.matterId, matter.activityId, matter.question, matter.choices, now],
  )

export const dropMatter = (tx: Db, matterId: string) =>
  tx.query('delete from matters where county_code = $1 and matter_id = $2', [tx.county, matterId])

export const openMatter = (tx: Db, matterId: string) =>
  tx.query(`update matters set state = 'open' where county_code = $1 and matter_id = $2`, [
    tx.county,
    matterId,
  ])

export const keepRoom = (tx: Db, matterId: string, room: number[]) =>
  tx.query('update matters set room = $3 where county_code = $1 and matter_id = $2', [
    tx.county,
    matterId,
    room,
  ])

export const closeMatter = (tx: Db, matterId: string, { due, here }: Quorum, now: Instant) =>
  tx.query(
    `update matters set state = 'closed', due = $3, here = $4, closed_at = $5
     where county_code = $1 and matter_id = $2`,
    [tx.county, matterId, due, here, now],
  )

export async function voteOf(db: Db, matterId: string, memberId: string): Promise<number | null> {
  const [vote] = await db.query<{ choice: number }>(
    'select choice from votes where county_code = $1 and matter_id = $2 and member_id = $3',
    [db.county, matterId, memberId],
  )
  return vote?.choice ?? null
}

/** One hand each: another tap moves it. null takes it down. */
export const keepVote = (
  tx: Db,
  { matterId, memberId, choice }: { matterId: string; memberId: string; choice: number | null },
  now: Instant,
) =>
  choice === null
    ? tx.query('delete from votes where county_code = $1 and matter_id = $2 and member_id = $3', [
        tx.county,
        matterId,
        memberId,
      ])
    : tx.query(
        `insert into votes (county_code, matter_id, member_id, choice, at)
         values ($1, $2, $3, $4, $5)
         on conflict (county_code, matter_id, member_id) do update set choice = $4, at = $5`,
        [tx.county, matterId, memberId, choice, now],
      )
