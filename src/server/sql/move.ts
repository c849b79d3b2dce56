import type { MembershipKind } from '@/domain/member'
import type { MoveState } from '@/domain/membership'
import type { Instant } from '@/domain/time'
import type { Db } from '../db/db'
import { contactOf, lookUp, type Contact } from './membership'

export interface Move {
  moveId: string
  memberId: string
  kind: MembershipKind
  fromBranchId: string | null
  toBranchId: string
  certificate: string | null
  askedBy: string
  state: MoveState
}

const MOVE = `move_id as "moveId", member_id as "memberId", kind, from_branch_id as "fromBranchId",
  to_branch_id as "toBranchId", certificate, asked_by as "askedBy", state`

/** A move as it stands, held until the transaction ends. */
export async function lockMove(tx: Db, moveId: string): Promise<Move | null> {
  const [move] = await tx.query<Move>(
    `select ${MOVE} from moves where county_code = $1 and move_id = $2 for update`,
    [tx.county, moveId],
  )
  return move ?? null
}

/** Writes a move down; false when this id, or the same wish of the same member, is there already. */
export async function addMove(tx: Db, move: Omit<Move, 'state'>, now: Instant): Promise<boolean> {
  const added = await tx.query(
    `insert into moves (county_code, move_id, member_id, kind, from_branch_id, to_branch_id,
       certificate, asked_by, asked_at, state)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'asked') on conflict do nothing returning 1`,
    [
      tx.county,
      move.moveId,
      move.memberId,
      move.kind,
      move.fromBranchId,
      move.toBranchId,
      move.certificate,
      move.askedBy,
      now,
    ],
  )
  return added.length > 0
}

export const endMove = (
  tx: Db,
  { moveId }: Move,
  state: MoveState,
  { by, words, now }: { by: string; words: string | null; now: Instant },
) =>
  tx.query(
    `update moves set state = $3, decided_by = $4, words = $5, decided_at = $6
     where county_code = $1 and move_id = $2`,
    [tx.county, moveId, state, by, words, now],
  )

export interface MoveRow {
  moveId: string
  kind: MembershipKind
  name: string
  from: string | null
  to: string
  certificate: string | null
  askedAt: Instant
}

export interface EndedMoveRow extends MoveRow {
  state: MoveState
  words: string | null
}

/** Where it leads from: the branch that asked; where the member did, the home. */
const FROM = `coalesce(v.from_branch_id, (select s.branch_id from memberships s
  where s.county_code = $1 and s.member_id = v.member_id and s.kind = 'home' and s.to_day is null))`

const SHOWN = `v.move_id as "moveId", v.kind, m.name, v.certificate, v.asked_at as "askedAt",
  ${lookUp('v.to_branch_id', 'b.name')} as to, ${lookUp(FROM, 'b.name')} as "from"`

const MOVES = `from moves v join members m on m.county_code = $1 and m.member_id = v.member_id
  where v.county_code = $1`

export type Place = [askedAt: Instant, moveId: string]

/** What waits for these branches (`in`) or was asked for by them (`out`), beyond a place. */
export const movesOf = (
  db: Db,
  branchIds: string[],
  which: 'in' | 'out',
  [at, moveId]: Place,
  limit: number,
) =>
  db.query<MoveRow>(
    `select ${SHOWN} ${MOVES} and v.state = 'asked'
       and v.${which === 'in' ? 'to' : 'from'}_branch_id = any($2)
       and (v.asked_at, v.move_id) > ($3, $4)
     order by v.asked_at, v.move_id limit $5`,
    [db.county, branchIds, at, moveId, limit],
  )

/** What a member waits for, and what was refused since; few by nature. */
export const myMoves = (db: Db, memberId: string, since: Instant) =>
  db.query<EndedMoveRow>(
    `select ${SHOWN}, v.state, v.words ${MOVES} and v.member_id = $2
       and (v.state = 'asked' or (v.state = 'declined' and v.decided_at > $3))
     order by v.asked_at, v.move_id`,
    [db.county, memberId, since],
  )

export interface WholeMove extends EndedMoveRow {
  memberId: string
  askedBy: string
  fromBranchId: string | null
  toBranchId: string
  fromContact: Contact | null
  toContact: Contact
}

export async function findMove(db: Db, moveId: string): Promise<WholeMove | null> {
  const [move] = await db.query<WholeMove>(
    `select ${SHOWN}, v.state, v.words, v.member_id as "memberId", v.asked_by as "askedBy",
       v.from_branch_id as "fromBranchId", v.to_branch_id as "toBranchId",
       ${contactOf(FROM)} as "fromContact", ${contactOf('v.to_branch_id')} as "toContact"
     ${MOVES} and v.move_id = $2`,
    [db.county, moveId],
  )
  return move ?? null
}
