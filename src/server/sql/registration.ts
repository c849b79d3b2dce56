import type { CommunityKind } from '@/domain/communityRequest'
import type { Reach, Skill, WillingTime } from '@/domain/registration'
import type { Instant } from '@/domain/time'
import type { Db } from '../db/db'

interface Place {
  communityId: string
  name: string
}

interface Choice extends Place {
  district: string
  kind: CommunityKind
  /** Of another district than the one somebody declared. */
  far: boolean
}

/** Communities to report to, or whom else to help; those of this community's district first. */
export const choices = (
  db: Db,
  { as, near, words }: { as: 'home' | 'help'; near: string | null; words: string },
  [far, communityId]: [boolean, string],
  limit: number,
) =>
  db.query<Choice>(
    `select * from (
       select community_id as "communityId", name, district, kind,
         district is distinct from (select o.district from communities o
           where o.county_code = $1 and o.community_id = $2) as far
       from communities
       where county_code = $1 and position($3 in name) > 0 and ${
         as === 'home' ? `kind = 'community'` : 'approved_at is not null'
       }) c
     where (far, "communityId") > ($4, $5::uuid) order by far, "communityId" limit $6`,
    [db.county, near, words, far, communityId, limit],
  )

/** How many of these may be helped: approved, or a community. */
export async function countThere(tx: Db, communityIds: string[], as: 'home' | 'help') {
  const rows = await tx.query(
    `select from communities where county_code = $1 and community_id = any($2) and ${
      as === 'home' ? `kind = 'community'` : 'approved_at is not null'
    }`,
    [tx.county, communityIds],
  )
  return rows.length
}

export interface Registration {
  community: Place
  helps: Place[]
  skills: Skill[]
  times: WillingTime[]
  reach: Reach
  able: boolean
  pausedUntil: string | null
}

export async function registrationOf(db: Db, memberId: string): Promise<Registration | null> {
  const [found] = await db.query<Registration>(
    `select json_build_object('communityId', c.community_id, 'name', c.name) as community,
       coalesce((
         select json_agg(json_build_object('communityId', o.community_id, 'name', o.name)
           order by o.community_id)
         from registration_communities h
         join communities o on o.county_code = $1 and o.community_id = h.community_id
         where h.county_code = $1 and h.member_id = r.member_id), '[]') as helps,
       r.skills, r.times, r.reach, r.able, r.paused_until as "pausedUntil"
     from registrations r
     join communities c on c.county_code = $1 and c.community_id = r.community_id
     where r.county_code = $1 and r.member_id = $2`,
    [db.county, memberId],
  )
  return found ?? null
}

/** Holds a member until the transaction ends; whoever changes a registration does, and whoever tells of a request. */
export async function holdWillingMember(tx: Db, memberId: string): Promise<boolean> {
  const held = await tx.query(
    `select from members where county_code = $1 and member_id = $2 and left_at is null
       and deceased_at is null for no key update`,
    [tx.county, memberId],
  )
  return held.length > 0
}

interface NewRegistration extends Pick<Registration, 'skills' | 'times' | 'reach' | 'able'> {
  memberId: string
  communityId: string
}

/** Of a held member. The record follows: somebody is at home in one community. */
export async function putRegistration(tx: Db, said: NewRegistration, now: Instant) {
  const { memberId, communityId, skills, times, reach, able } = said
  await tx.query(
    `insert into registrations (county_code, member_id, community_id, skills, times, reach, able,
       registered_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (county_code, member_id) do update set community_id = $3, skills = $4, times = $5,
       reach = $6, able = $7`,
    [tx.county, memberId, communityId, skills, times, reach, able, now],
  )
  await tx.query(
    `delete from registration_communities
     where county_code = $1 and member_id = $2 and community_id = $3`,
    [tx.county, memberId, communityId],
  )
  await tx.query('update members set community_id = $3 where county_code = $1 and member_id = $2', [
    tx.county,
    memberId,
    communityId,
  ])
}

/** Of a held member who has reported; the own community is not among them. */
export async function setHelped(tx: Db, memberId: string, communityIds: string[]) {
  await tx.query('delete from registration_communities where county_code = $1 and member_id = $2', [
    tx.county,
    memberId,
  ])
  await tx.query(
    `insert into registration_communities (county_code, member_id, community_id)
     select $1, r.member_id, k.community from unnest($3::uuid[]) k (community)
     join registrations r on r.county_code = $1 and r.member_id = $2
     where k.community <> r.community_id`,
    [tx.county, memberId, communityIds],
  )
}

export async function setPause(tx: Db, memberId: string, until: string | null): Promise<boolean> {
  const set = await tx.query(
    `update registrations set paused_until = $3 where county_code = $1 and member_id = $2
     returning 1`,
    [tx.county, memberId, until],
  )
  return set.length > 0
}

export async function dropRegistration(tx: Db, memberId: string): Promise<boolean> {
  const gone = await tx.query(
    'delete from registrations where county_code = $1 and member_id = $2 returning 1',
    [tx.county, memberId],
  )
  return gone.length > 0
}
