import { calendarDay, daysAfter, minutesAfter, type Instant } from '@/domain/time'
import { findPartyDay } from '../sql/partyDay'
import { listPeople } from '../sql/partyDayPeople'
import { planFacts } from '../sql/planAsking'
import type { Db } from './db'
import { demoId, insert } from './demoRows'
import { activities } from './demo/activities'
import { committee, matters, partyDays, said } from './demo/partyDays'
import { startOf } from './seedActivities'

/** One party day that has begun half an hour ago, one that was, and two that come: one waits for a yes. */
export async function seedPartyDays(db: Db, now: Instant) {
  const began = minutesAfter(now, -25)
  await insert(
    db,
    'party_days',
    partyDays.map(({ activity, branch, theme, on, over }) => ({
      ...{ activity_id: demoId('activity', activity), branch_id: demoId('branch', branch), theme },
      ...{
        version: 1,
        began_at: on ? began : over ? timesOf(activity, now).startsAt : null,
        step: on?.step ?? 0,
      },
      ended_at: over ? timesOf(activity, now).endsAt : null,
      stepped_at: on ? minutesAfter(now, -5) : over ? timesOf(activity, now).startsAt : null,
      led_by: on || over ? demoId('account', (on ?? over)?.leader ?? '') : null,
    })),
  )
  await insert(
    db,
    'party_day_steps',
    partyDays.flatMap(({ activity, steps }) =>
      steps.map(({ kind, title, minutes, speaker, article, link }, at) => ({
        ...{
          step_id: demoId('step', `${activity} ${at}`),
          activity_id: demoId('activity', activity),
        },
        ...{ nth: at, kind, title, minutes },
        speaker_id: speaker === undefined ? null : demoId('member', speaker),
        material: article ? 'article' : link ? 'link' : null,
        material_id: article ? demoId('article', article) : null,
        material_words: link ?? null,
      })),
    ),
  )
  for (const { activity, branch, on, over } of partyDays)
    if (on || over)
      await listPeople(db, demoId('activity', activity), demoId('branch', branch), calendarDay(now))
  await insert(
    db,
    'matters',
    matters.map(({ slug, activity, question, choices }) => ({
      ...{ matter_id: demoId('matter', slug), activity_id: demoId('activity', activity), question },
      ...{ choices, room: [], state: 'open', asked_at: began },
    })),
  )
  await insert(
    db,
    'party_day_words',
    said.map(({ slug, activity, person, words }) => ({
      ...{ word_id: demoId('words', slug), activity_id: demoId('activity', activity) },
      ...{ member_id: demoId('member', person), words, at: minutesAfter(now, -3) },
    })),
  )
}

/** When a demo activity is, by its slug. */
function timesOf(slug: string, now: Instant) {
  const activity = activities.find((one) => one.slug === slug)
  const startsAt = activity ? startOf(activity, now) : now
  return { startsAt, endsAt: minutesAfter(startsAt, (activity?.hours ?? 1) * 60) }
}

/** Who of the demo's officers put which plan, and who said yes to it; one waits for the secretary. */
export async function seedPlans(db: Db, now: Instant) {
  await insert(
    db,
    'offices',
    committee.map(({ person, branch }) => ({
      office_id: demoId('office', `${person} ${branch}`),
      account_id: demoId('account', person),
      kind: 'branchSecretary',
      branch_id: demoId('branch', branch),
      from_day: calendarDay(daysAfter(now, -365)),
    })),
  )
  for (const { activity, branch, agreed } of partyDays) {
    const day = agreed && (await findPartyDay(db, demoId('activity', activity)))
    if (!day) continue
    const { by, decider } = agreed
    await insert(db, 'plan_askings', [
      {
        asking_id: demoId('asking', activity),
        activity_id: day.activityId,
        branch_id: demoId('branch', branch),
        facts: await planFacts(db, day),
        state: decider ? 'agreed' : 'asked',
        alone: decider === by,
        asked_by: demoId('account', by),
        asked_at: daysAfter(now, -2),
        decided_by: decider ? demoId('account', decider) : null,
        decided_at: decider ? daysAfter(now, -1) : null,
      },
    ])
  }
}
