import { calendarDay, minutesAfter, type Instant } from '@/domain/time'
import { listPeople } from '../sql/partyDayPeople'
import type { Db } from './db'
import { demoId, insert } from './demoRows'
import { matters, partyDays, said } from './demo/partyDays'

/** One party day that has begun half an hour ago, and one that comes. */
export async function seedPartyDays(db: Db, now: Instant) {
  const began = minutesAfter(now, -25)
  await insert(
    db,
    'party_days',
    partyDays.map(({ activity, branch, theme, on }) => ({
      ...{ activity_id: demoId('activity', activity), branch_id: demoId('branch', branch), theme },
      ...{ version: 1, began_at: on ? began : null, step: on?.step ?? 0 },
      stepped_at: on ? minutesAfter(now, -5) : null,
      led_by: on ? demoId('account', on.leader) : null,
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
  for (const { activity, branch, on } of partyDays)
    if (on)
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
