import type { MembershipKind } from '@/domain/member'
import type { MoveState } from '@/domain/membership'
import type { Instant } from '@/domain/time'
import type { Db } from '../db/db'

export interface Membership {
  branchId: string
  branch: string
  kind: MembershipKind
  from: string
  to: string | null
}

/** All of a member's memberships, home first, then those in force, then past ones. */
export const membershipsOf = (db: Db, memberId: string) =>
  db.query<Membership>(
    `select s.branch_id as "branchId", b.name as branch, s.kind, s.from_day as "from", s.to_day as "to"
     from memberships s
     join branches b on b.county_code = $1 and b.branch_id = s.branch_id
     where s.county_code = $1 and s.member_id = $2
     order by s.to_day is not null, s.kind <> 'home', s.from_day desc, s.membership_id`,
    [db.county, memberId],
  )

export const openBranches = (db: Db, after: string, limit: number) =>
  db.query<{ branchId: string; name: string }>(
    `select branch_id as "branchId", name from branches
     where county_code = $1 and kind in ('functional', 'provisional') and branch_id > $2
       and ended_on is null
     order by branch_id limit $3`,
    [db.county, after, limit],
  )

export async function branchKind(db: Db, branchId: string): Promise<string | null> {
  const [branch] = await db.query<{ kind: string }>(
    'select kind from branches where county_code = $1 and branch_id = $2 and ended_on is null',
    [db.county, branchId],
  )
  return branch?.kind ?? null
}

/** Branches a member is in, held until the transaction ends: one change of somebody at a time. */
export async function lockMember(tx: Db, memberId: string) {
  const found = await tx.query(
    'select from members where county_code = $1 and member_id = $2 for update',
    [tx.county, memberId],
  )
  if (found.length === 0) return null
  return tx.query<{ branchId: string; kind: MembershipKind }>(
    `select branch_id as "branchId", kind from memberships
     where county_code = $1 and member_id = $2 and to_day is null`,
    [tx.county, memberId],
  )
}

export const endMembership = (tx: Db, memberId: string, branchId: string, day: string) =>
  tx.query(
    `update memberships set to_day = $4
     where county_code = $1 and member_id = $2 and branch_id = $3 and to_day is null`,
    [tx.county, memberId, branchId, day],
  )

export const addMembership = (
  tx: Db,
  membershipId: string,
  { memberId, branchId, kind }: { memberId: string; branchId: string; kind: MembershipKind },
  day: string,
) =>
  tx.query(
    `insert into memberships (county_code, membership_id, member_id, branch_id, kind, from_day)
     values ($1, $2, $3, $4, $5, $6)`,
    [tx.county, membershipId, memberId, branchId, kind, day],
  )

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

// Of a branch its facts are looked up: joined, the planner reads all branches for a few rows.
const lookUp = (branchId: string, fact: string) =>
  `(select ${fact} from branches b where b.county_code = $1 and b.branch_id = ${branchId})`

const contactOf = (branchId: string) =>
  lookUp(branchId, "json_build_object('title', b.contact_title, 'phone', b.contact_phone)")

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

interface Contact {
  title: string
  phone: string
}

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

/** Branches that hold all these grams, some left out, by id from a place on. */
export const branchesNamed = (
  db: Db,
  grams: string[],
  except: string[],
  after: string,
  limit: number,
) =>
  db.query<{ branchId: string; name: string; kind: string; contactTitle: string }>(
    `select branch_id as "branchId", name, kind, contact_title as "contactTitle" from branches
     where county_code = $1 ${grams.length > 0 ? 'and grams @> $5::text[]' : ''}
       and branch_id > $2 and branch_id <> all($4) and ended_on is null
     order by branch_id limit $3`,
    [db.county, after, limit, except, ...(grams.length > 0 ? [grams] : [])],
  )

export interface Away {
  memberId: string
  name: string
  host: string
  contact: Contact
  since: string
}

/** Members at home in a branch who are hosted elsewhere, in the order of their records. */
export const awayFrom = (db: Db, branchId: string, after: string, limit: number) =>
  db.query<Away>(
    `select m.member_id as "memberId", m.name, a.from_day as since,
       ${lookUp('a.branch_id', 'b.name')} as host, ${contactOf('a.branch_id')} as contact
     from memberships h
     join memberships a on a.county_code = $1 and a.member_id = h.member_id and a.kind = 'mobile'
       and a.to_day is null
     join members m on m.county_code = $1 and m.member_id = h.member_id
     where h.county_code = $1 and h.branch_id = $2 and h.kind = 'home' and h.to_day is null
       and h.member_id > $3
     order by h.member_id limit $4`,
    [db.county, branchId, after, limit],
  )
