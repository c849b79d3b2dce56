import type { ParsedOf } from '@/contract'
import type { Db } from '../db/db'
import { touchPartyDay } from './partyDay'

type Plan = Pick<ParsedOf<'partyDay.plan'>, 'theme' | 'steps'>

/** Whether these are steps of another party day. */
export async function stepsElsewhere(tx: Db, activityId: string, stepIds: string[]) {
  const found = await tx.query(
    `select from party_day_steps
     where county_code = $1 and step_id = any($3) and activity_id <> $2`,
    [tx.county, activityId, stepIds],
  )
  return found.length > 0
}

/** Of a locked party day: the whole plan instead of the one before. */
export async function keepPlan(tx: Db, activityId: string, { theme, steps }: Plan) {
  await tx.query('update party_days set theme = $3 where county_code = $1 and activity_id = $2', [
    tx.county,
    activityId,
    theme,
  ])
  await tx.query('delete from party_day_steps where county_code = $1 and activity_id = $2', [
    tx.county,
    activityId,
  ])
  await tx.query(
    `insert into party_day_steps (county_code, step_id, activity_id, nth, kind, title, minutes,
       speaker_id, material, material_id, material_words)
     select $1, s.* from (
       select step_id, $2::uuid, nth, kind, title, minutes, speaker_id, material, material_id, words
       from unnest($3::uuid[], $4::text[], $5::text[], $6::int[], $7::uuid[], $8::text[],
         $9::uuid[], $10::text[]) with ordinality
         u (step_id, kind, title, minutes, speaker_id, material, material_id, words, nth)) s`,
    [
      tx.county,
      activityId,
      steps.map(({ stepId }) => stepId),
      steps.map(({ kind }) => kind),
      steps.map(({ title }) => title),
      steps.map(({ minutes }) => minutes),
      steps.map(({ speakerId }) => speakerId),
      steps.map(({ material }) => material?.kind ?? null),
      steps.map(({ material }) => material?.id ?? null),
      steps.map(({ material }) => material?.words ?? null),
    ],
  )
  return touchPartyDay(tx, activityId)
}

/** Who of these people is of a branch now. */
export const membersAmong = (tx: Db, branchId: string, memberIds: string[]) =>
  tx.query(
    `select distinct member_id from memberships
     where county_code = $1 and branch_id = $2 and member_id = any($3) and to_day is null`,
    [tx.county, branchId, memberIds],
  )

/** Which of these articles an officer of this branch may show: of these audiences, and out. */
export const articlesAmong = (tx: Db, articleIds: string[], audienceIds: string[], now: string) =>
  tx.query(
    `select from articles where county_code = $1 and article_id = any($2)
       and audience_id = any($3) and published_at <= $4`,
    [tx.county, articleIds, audienceIds, now],
  )
