import type { HelpConsent } from '@/domain/helper'
import type { FiveElder, TeamStanding } from '@/domain/team'
import type { Instant } from '@/domain/time'
import type { Db } from '../db/db'

const homeOf = (row: string) => `(
  select b.name from memberships h
  join branches b on b.county_code = $1 and b.branch_id = h.branch_id
  where h.county_code = $1 and h.member_id = ${row}.member_id and h.kind = 'home'
    and h.to_day is null)`

export interface InTeam {
  recordId: string
  name: string
  branch: string | null
  standing: TeamStanding
  elders: FiveElder[]
  at: Instant
}

/** Everybody who has to do with a team, in the order of names. */
export const peopleOf = (db: Db, teamId: string) =>
  db.query<InTeam>(
    `select m.member_id as "recordId", m.name, ${homeOf('m')} as branch, s.state as standing, s.at,
       coalesce((select e.kinds from five_elders e
         where e.county_code = $1 and e.member_id = m.member_id), '{}') as elders
     from team_members s
     cross join lateral (
       select * from members
       where county_code = $1 and member_id = s.member_id and left_at is null offset 0) m
     where s.county_code = $1 and s.team_id = $2 and s.state <> 'ended'
     order by m.name, m.member_id`,
    [db.county, teamId],
  )

export const activeMembers = async (db: Db, teamId: string): Promise<string[]> =>
  (
    await db.query<{ memberId: string }>(
      `select member_id as "memberId" from team_members
       where county_code = $1 and team_id = $2 and state = 'active' order by member_id`,
      [db.county, teamId],
    )
  ).map(({ memberId }) => memberId)

export interface Found {
  recordId: string
  name: string
  branch: string | null
  hasAccount: boolean
}

/** Living people of this whole name; of these branches, where some are given. */
export const peopleNamed = (db: Db, name: string, branchIds: string[] | null) =>
  db.query<Found>(
    `select m.member_id as "recordId", m.name, ${homeOf('m')} as branch,
       m.account_id is not null as "hasAccount"
     from members m
     where m.county_code = $1 and m.name = $2 and m.left_at is null and m.deceased_at is null
       and ($3::uuid[] is null or (
         select count(*) from memberships s where s.county_code = $1
           and s.member_id = m.member_id and s.branch_id = any($3) and s.to_day is null) > 0)
     order by m.member_id limit 20`,
    [db.county, name, branchIds],
  )

export interface Standing {
  standing: TeamStanding
  leads: boolean
}

/** Where somebody stands with a locked team; null: nowhere. */
export async function standingOf(tx: Db, teamId: string, memberId: string) {
  const [found] = await tx.query<Standing>(
    `select state as standing, leads from team_members
     where county_code = $1 and team_id = $2 and member_id = $3`,
    [tx.county, teamId, memberId],
  )
  return found ?? null
}

interface NewStanding extends Standing {
  teamId: string
  memberId: string
  consent?: HelpConsent | null
  words?: string | null
  by: string
}

/** Of a locked team. */
export const keepStanding = (tx: Db, kept: NewStanding, now: Instant) =>
  tx.query(
    `insert into team_members
       (county_code, team_id, member_id, state, leads, consent, words, by_account, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (county_code, team_id, member_id) do update
       set state = $4, leads = $5, consent = $6, words = $7, by_account = $8, at = $9`,
    [
      tx.county,
      kept.teamId,
      kept.memberId,
      kept.standing,
      kept.leads,
      kept.consent ?? null,
      kept.words ?? null,
      kept.by,
      now,
    ],
  )

/** Somebody living who may be asked: at home in one of these branches, where some are given. */
export async function inviteable(tx: Db, memberId: string, branchIds: string[] | null) {
  const [found] = await tx.query<{ hasAccount: boolean }>(
    `select m.account_id is not null as "hasAccount" from members m
     where m.county_code = $1 and m.member_id = $2 and m.left_at is null and m.deceased_at is null
       and ($3::uuid[] is null or (
         select count(*) from memberships s where s.county_code = $1
           and s.member_id = m.member_id and s.branch_id = any($3) and s.to_day is null) > 0)`,
    [tx.county, memberId, branchIds],
  )
  return found ?? null
}

/** Somebody in a locked team is asked to lead it. */
export const askToLead = (tx: Db, teamId: string, memberId: string) =>
  tx.query(
    `update team_members set leads = true
     where county_code = $1 and team_id = $2 and member_id = $3`,
    [tx.county, teamId, memberId],
  )
