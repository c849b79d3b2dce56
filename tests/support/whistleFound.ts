import type { World } from './world'
import type { Promised } from './whistleRun'

/** What must find nothing, whatever happened: each with how it is called. */
const NEVER: Record<string, string> = {
  'more seats than there are': `
    select a.activity_id from activities a where a.county_code = $1 and a.capacity < (
      select count(*) from sign_ups s where s.county_code = $1
        and s.activity_id = a.activity_id and s.state = 'confirmed')`,
  'seats or queue counted otherwise than they are': `
    select a.activity_id from activities a where a.county_code = $1 and (a.seats_taken, a.waiting) <> (
      select count(*) filter (where s.state = 'confirmed'), count(*) filter (where s.state = 'waitlisted')
      from sign_ups s where s.county_code = $1 and s.activity_id = a.activity_id)`,
  'a free seat beside a queue': `
    select activity_id from activities
    where county_code = $1 and seats_taken < capacity and waiting > 0`,
  'somebody twice at one whistle': `
    select member_id from sign_ups where county_code = $1 and state <> 'cancelled'
    group by member_id, activity_id having count(*) > 1`,
  'somebody told twice of one whistle': `
    select member_id from messages where county_code = $1 and kind = 'whistled'
    group by member_id, thing_id having count(*) > 1`,
  'somebody told more than twice a week': `
    select member_id from messages where county_code = $1 and kind = 'whistled'
    group by member_id, date_trunc('week', at at time zone 'Asia/Shanghai') having count(*) > 2`,
  'somebody told at night': `
    select member_id from messages where county_code = $1 and kind = 'whistled'
      and extract(hour from at at time zone 'Asia/Shanghai') not between 7 and 20`,
  'a whistle written down and not in the inbox, or the other way round': `
    (select member_id, activity_id, at from whistles where county_code = $1
     except select member_id, thing_id, at from messages where county_code = $1 and kind = 'whistled')
    union all
    (select member_id, thing_id, at from messages where county_code = $1 and kind = 'whistled'
     except select member_id, activity_id, at from whistles where county_code = $1)`,
  'somebody moved up and not told, or told and not moved up': `
    select 1 where (
      select count(*) from audits where county_code = $1 and act = 'activity.promote') <> (
      select count(*) from messages where county_code = $1 and kind = 'promoted')`,
}

const tally = (ones: readonly Promised[]) => {
  const counts = new Map<string, number>()
  for (const { memberId, activityId, kind } of ones) {
    const key = `${kind} ${memberId} ${activityId}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

/** What is wrong afterwards, in words; and how much there was to judge. */
export async function whistlesFound(world: World, promised: readonly Promised[]) {
  const wrong: string[] = []
  for (const [words, sql] of Object.entries(NEVER)) {
    const rows = await world.db.query(sql, [world.db.county])
    if (rows.length > 0) wrong.push(`${words}: ${rows.length}`)
  }
  const kept = tally(
    await world.db.query<Promised>(
      `select member_id as "memberId", activity_id as "activityId", kind from messages
       where county_code = $1 and kind in ('signedUp', 'waitlisted', 'notGoing')`,
      [world.db.county],
    ),
  )
  const said = tally(promised)
  const missing = [...said].filter(([key, times]) => kept.get(key) !== times)
  const unasked = [...kept].filter(([key]) => !said.has(key))
  if (missing.length > 0) wrong.push(`promised and not in the inbox: ${missing.length}`)
  if (unasked.length > 0) wrong.push(`in the inbox and never said: ${unasked.length}`)
  const [sums] = await world.db.query<
    Record<'told' | 'weeks' | 'seats' | 'promoted' | 'gone', number>
  >(
    `select count(*)::int as told, count(distinct week)::int as weeks,
       (select sum(seats_taken)::int from activities where county_code = $1) as seats,
       (select count(*)::int from messages where county_code = $1 and kind = 'promoted') as promoted,
       (select count(*)::int from messages where county_code = $1 and kind = 'notGoing') as gone
     from whistles where county_code = $1`,
    [world.db.county],
  )
  return { wrong, sums }
}
