import type { FiveElder, TeamKind, TeamStanding } from '@/domain/team'
import type { Instant } from '@/domain/time'
import type { Db } from '../db/db'

/** The last word of member `m` on being shown by name to everybody (公开身份). */
export const SHOWN = `coalesce((select s.given from consents s
  where s.county_code = $1 and s.member_id = m.member_id and s.kind = 'publicIdentity'
  order by s.number desc limit 1), false)`

export interface TeamRow {
  teamId: string
  kind: TeamKind
  name: string
  about: string
  recruiting: boolean
  mine: TeamStanding | null
}

const BRIEF = `t.team_id as "teamId", t.kind, t.name, t.about, t.recruiting, (
  select s.state from team_members s
  where s.county_code = $1 and s.team_id = t.team_id and s.member_id = $2) as mine`

/** Teams that there are, by name alone: never by how many they are or how often they spoke. */
export const teamsByName = (
  db: Db,
  memberId: string | null,
  [name, teamId]: [string, string],
  limit: number,
) =>
  db.query<TeamRow>(
    `select ${BRIEF} from teams t
     where t.county_code = $1 and t.ended_at is null and (t.name, t.team_id) > ($3, $4::uuid)
     order by t.name, t.team_id limit $5`,
    [db.county, memberId, name, teamId, limit],
  )

export interface Team extends TeamRow {
  seats: number | null
  branchId: string | null
  leaderId: string | null
  members: number
}

/** A team that has not ended, as this person sees it. */
export async function findTeam(db: Db, teamId: string, memberId: string | null) {
  const [team] = await db.query<Team>(
    `select ${BRIEF}, t.seats, t.branch_id as "branchId", t.leader_id as "leaderId", (
       select count(*)::int from team_members s
       where s.county_code = $1 and s.team_id = t.team_id and s.state = 'active') as members
     from teams t where t.county_code = $1 and t.team_id = $3 and t.ended_at is null`,
    [db.county, memberId, teamId],
  )
  return team ?? null
}

/** The same, held until the transaction ends: whoever holds a team holds no member before it. */
export async function lockTeam(tx: Db, teamId: string, memberId: string | null) {
  await tx.query('select from teams where county_code = $1 and team_id = $2 for update', [
    tx.county,
    teamId,
  ])
  return findTeam(tx, teamId, memberId)
}

/** Whether this id was ever a team's. */
export const teamOf = async (tx: Db, teamId: string) =>
  (await tx.query('select from teams where county_code = $1 and team_id = $2', [tx.county, teamId]))
    .length > 0

interface NewTeam {
  teamId: string
  kind: TeamKind
  name: string
  about: string
  branchId: string | null
  by: string
}

export const addTeam = (tx: Db, team: NewTeam, now: Instant) =>
  tx.query(
    `insert into teams (county_code, team_id, kind, name, about, branch_id, founded_at, founded_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [tx.county, team.teamId, team.kind, team.name, team.about, team.branchId, now, team.by],
  )

interface Settings {
  about: string
  recruiting: boolean
  seats: number | null
}

export const setTeam = (tx: Db, teamId: string, { about, recruiting, seats }: Settings) =>
  tx.query(
    `update teams set about = $3, recruiting = $4, seats = $5
     where county_code = $1 and team_id = $2`,
    [tx.county, teamId, about, recruiting, seats],
  )

export const setLeader = (tx: Db, teamId: string, leaderId: string | null) =>
  tx.query('update teams set leader_id = $3 where county_code = $1 and team_id = $2', [
    tx.county,
    teamId,
    leaderId,
  ])

export async function endTeam(tx: Db, teamId: string, now: Instant) {
  await tx.query(
    `update teams set ended_at = $3, leader_id = null, recruiting = false
     where county_code = $1 and team_id = $2`,
    [tx.county, teamId, now],
  )
  await tx.query(
    `update team_members set state = 'ended', at = $3
     where county_code = $1 and team_id = $2 and state <> 'ended'`,
    [tx.county, teamId, now],
  )
}

/** Those in a team who agreed to be shown to everybody, by name. */
export const shownMembers = (db: Db, teamId: string) =>
  db.query<{ memberId: string; name: string; elders: FiveElder[] }>(
    `select m.member_id as "memberId", m.name, coalesce((
       select e.kinds from five_elders e
       where e.county_code = $1 and e.member_id = m.member_id), '{}') as elders
     from team_members s
     cross join lateral (
       select * from members
       where county_code = $1 and member_id = s.member_id and deceased_at is null offset 0) m
     where s.county_code = $1 and s.team_id = $2 and s.state = 'active' and ${SHOWN}
     order by m.name, m.member_id`,
    [db.county, teamId],
  )
