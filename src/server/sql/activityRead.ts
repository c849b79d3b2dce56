import type { Comers } from '@/domain/activity'
import type { RequestKind, Weight } from '@/domain/communityRequest'
import type { HelperKin } from '@/domain/helper'
import type { Skill } from '@/domain/registration'
import type { AttendanceMark } from '@/domain/rollCall'
import type { Db } from '../db/db'
import { rowsTogether } from '../together'
import { BRIEF, WITH_NAMES, withMine, type ActivityRow } from './activity'

export interface Attended {
  mark: AttendanceMark | null
  claims: boolean
  own: boolean
  by: HelperKin | null
  /** How long they served, put right; null: as planned. */
  minutes: number | null
}

interface AttendedBy {
  memberId: string
  activityId: string
}

const attended = rowsTogether<AttendedBy, Attended>((db, keys) =>
  db.query(
    `select k.nth::int, t.mark, t.claimed_at is not null as claims, t.own, t.helped_by as by,
       t.minutes
     from unnest($2::uuid[], $3::uuid[]) with ordinality k (activity, member, nth)
     join attendance t on t.county_code = $1 and t.activity_id = k.activity
       and t.member_id = k.member`,
    [db.county, keys.map(({ activityId }) => activityId), keys.map(({ memberId }) => memberId)],
  ),
)

/** What a community asks for, and what came of it. */
export interface Asked {
  kind: RequestKind
  skills: Skill[]
  weight: Weight
  /** null: not closed. */
  outcome: string | null
  thanks: string | null
  figure: string | null
  beneficiaries: number | null
}

export interface WholeActivity extends ActivityRow {
  attended: Attended | null
  walkIns: boolean
  partyDay: boolean
  /** null: a community organises it. */
  branchId: string | null
  audienceId: string
  openTo: Comers
  request: Asked | null
  summary: string
  bring: string | null
  organiser: string
  phone: string
  guestLimit: number
  waiting: number
  cancelReason: string | null
  /** null: a place that was only said in words. */
  venue: {
    steps: 'none' | 'few' | 'many'
    lift: boolean
    toilet: boolean
    bus: string | null
  } | null
}

const wholes = rowsTogether<string, Omit<WholeActivity, 'mine' | 'attended'>>((db, activityIds) =>
  db.query(
    `select k.nth::int, ${BRIEF}, a.audience_id as "audienceId", a.open_to as "openTo", a.summary,
       a.bring, case when r.activity_id is not null then json_build_object('kind', r.kind,
         'skills', r.skills, 'weight', r.weight, 'outcome', r.outcome, 'thanks', r.thanks,
         'figure', r.figure, 'beneficiaries', r.beneficiaries) end as request,
       coalesce(b.contact_title, c.manager) as organiser, coalesce(b.contact_phone, c.phone) as phone, a.waiting, a.walk_ins as "walkIns",
       a.party_day as "partyDay", a.branch_id as "branchId", a.guest_limit as "guestLimit",
       a.cancel_reason as "cancelReason", case when v.venue_id is not null then json_build_object('steps', v.steps, 'lift', v.lift, 'toilet', v.toilet, 'bus', v.bus) end as venue
     from unnest($2::uuid[]) with ordinality k (activity, nth)
     join activities a on a.county_code = $1 and a.activity_id = k.activity
       and a.state in ('published', 'cancelled') ${WITH_NAMES}
     left join community_requests r on r.county_code = $1 and r.activity_id = a.activity_id`,
    [db.county, activityIds],
  ),
)

/** One activity if these audiences may see it; a request also while the member has anything there. */
export async function readActivity(
  db: Db,
  activityId: string,
  memberId: string | null,
  audiences: string[],
): Promise<WholeActivity | null> {
  const found = await wholes(db, activityId)
  const meant = found.some(({ audienceId }) => audiences.includes(audienceId))
  const seen = found.filter(({ isRequest }) => meant || (isRequest && memberId))
  const [[activity], [there]] = await Promise.all([
    withMine(db, memberId, seen),
    memberId && seen.length > 0 ? attended(db, { memberId, activityId }) : [],
  ])
  const has = meant || activity?.mine || there
  return activity && has ? { ...activity, attended: there ?? null } : null
}
