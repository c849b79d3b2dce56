import type { Reach, Skill, WillingTime } from '@/domain/registration'
import { WILLING_ID } from '@/server/asker'
import { daysAfter } from '@/domain/time'
import { whistle } from '@/server/jobs/whistle'
import type { Person, World } from './world'

interface Willing {
  skills?: Skill[]
  times?: WillingTime[]
  reach?: Reach
  able?: boolean
  helps?: string[]
  /** A day; null: told now. */
  paused?: string
}

const ALL: WillingTime[] = [
  ...(['weekdayMorning', 'weekdayAfternoon'] as const),
  ...(['weekendMorning', 'weekendAfternoon'] as const),
]

/** Somebody who has reported to this community, through the door. */
export async function willing(world: World, branchId: string, communityId: string, said: Willing) {
  const who = await world.person(`老同志${world.id().slice(-4)}`, {
    branches: { [branchId]: 'home' },
  })
  const { skills = ['other'], times = ALL, reach = 'near', able = true } = said
  const saved = await world.ask(who, 'registration.save', {
    ...{ communityId, skills, times, reach, able },
  })
  const { helps = [], paused = null } = said
  const helped = await world.ask(who, 'registration.help', { communityIds: helps })
  const waits = await world.ask(who, 'registration.pause', { until: paused })
  if (!saved.ok || !helped.ok || !waits.ok) throw new Error(JSON.stringify([saved, helped, waits]))
  return who as Person & { memberId: string }
}

/** A request of a community for the morning of the day after tomorrow (a Tuesday); the first wave is due. */
export async function request(
  world: World,
  communityId: string,
  cells: Parameters<World['activity']>[1] = {},
  asked: { skills?: Skill[]; weight?: 'light' | 'heavy'; team?: string } = {},
) {
  const activityId = await world.activity(communityId, {
    ...{ branch_id: null, community_id: communityId, venue_id: null, place: '社区门口' },
    ...{ audience_id: WILLING_ID, open_to: 'willing', capacity: 2, title: '修水管', ...cells },
  })
  await world.insert('community_requests', {
    ...{ activity_id: activityId, community_id: communityId, kind: 'help' },
    skills: `{${(asked.skills ?? []).join(',')}}`,
    weight: asked.weight ?? 'light',
    team_id: asked.team ?? null,
    next_wave_at: daysAfter(world.now, -1),
  })
  return activityId
}

export const runWaves = (world: World) =>
  whistle(
    world.db,
    () => world.now,
    () => true,
  )

/** Who was told of a request, by name of record, in the order of being told. */
export async function toldOf(world: World, activityId: string): Promise<string[]> {
  const rows = await world.db.query<{ memberId: string }>(
    `select member_id as "memberId" from whistles
     where county_code = $1 and activity_id = $2 order by at, member_id`,
    [world.db.county, activityId],
  )
  return rows.map(({ memberId }) => memberId)
}

export async function nextWave(world: World, activityId: string): Promise<string | null> {
  const [row] = await world.db.query<{ at: string | null }>(
    `select next_wave_at as at from community_requests where county_code = $1 and activity_id = $2`,
    [world.db.county, activityId],
  )
  return row?.at ?? null
}
