import type { ParsedOf } from '@/contract'
import { quorumOf } from '@/domain/matter'
import { calendarDay, type Instant } from '@/domain/time'
import { peopleRefusal } from '@/domain/upload'
import { articleAudiences, officeBranchIds, type Asker } from '../asker'
import type { Db } from '../db/db'
import { refused, replied, type Handler } from '../outcome'
import { showMasked } from '../phone'
import { addAudits } from '../sql/audit'
import { mattersOf } from '../sql/matter'
import { findPartyDay, lockPartyDay } from '../sql/partyDay'
import * as people from '../sql/partyDayPeople'
import * as sql from '../sql/partyDayPlan'
import { findUploads } from '../sql/upload'
import { news } from '../watching'
import { shownMatter } from './matterShown'
import { agreementOf } from './planAgreed'
import { leads, stageOf, travellingSteps } from './partyDayAccess'

type Steps = ParsedOf<'partyDay.plan'>['steps']

/** Rule 15: a party day of another branch is not there. */
export const leading: Handler<'partyDay.leading'> = async ({ activityId }, context) => {
  const { db, asker, now } = context
  const day = await findPartyDay(db, activityId)
  if (!day || !leads(asker, day)) return refused('notFound')
  const { title, state, startsAt, endsAt, branchId, version, theme, at, beganAt, leader } = day
  const [listed, there, moves, hands, matters, steps, agreement] = await Promise.all([
    people.listedPeople(db, activityId),
    people.takingPart(db, activityId),
    beganAt === null
      ? { came: 0, left: 0 }
      : people.comersAndLeavers(db, activityId, branchId, calendarDay(now)),
    people.handsUp(db, activityId),
    mattersOf(db, activityId),
    travellingSteps(context, day.steps),
    agreementOf(db, day, asker, now),
  ])
  const quorum = quorumOf(listed)
  return replied({
    ...{ title, state, startsAt, endsAt, branchId, version, theme, at, beganAt, steps },
    agreement,
    ...{ stage: stageOf(day, now), ...there, ...quorum, ...moves },
    leader: leader === null ? null : { name: leader, me: day.ledBy === asker.accountId },
    hands: hands.map(({ phoneEnds, ...hand }) => ({
      ...hand,
      phone: phoneEnds && showMasked(phoneEnds),
    })),
    matters: matters.map((matter) => shownMatter(matter, quorum)),
  })
}

/** The plan comes as a whole, and says which it saw: what a colleague planned is not written over unseen. */
export const plan: Handler<'partyDay.plan'> = async (request, context) => {
  const { db, asker, now, requestId } = context
  const { activityId, seen, steps } = request
  const answer = await db.transaction(async (tx) => {
    const day = await lockPartyDay(tx, activityId, officeBranchIds(asker))
    if (!day) return refused('notFound')
    if (day.beganAt !== null) return refused('alreadyDecided')
    if (day.version !== seen) return refused('stepMoved')
    const stepIds = steps.map(({ stepId }) => stepId)
    const wrong =
      new Set(stepIds).size < steps.length ||
      (await sql.stepsElsewhere(tx, activityId, stepIds)) ||
      !(await allThere(tx, day.branchId, steps, asker, now))
    if (wrong) return refused('badRequest', { field: '有哪几项' })
    const version = await sql.keepPlan(tx, activityId, request)
    const act = { actor: asker.accountId, subject: null, act: 'partyDay.plan', target: activityId }
    await addAudits(tx, [{ ...act, result: String(steps.length), requestId }], now)
    return replied({ version })
  })
  if (answer.ok) news(db, activityId)
  return answer
}

/** Whether speakers are of the branch, articles are to be read there, and uploads its own and asked for. */
async function allThere(tx: Db, branchId: string, steps: Steps, asker: Asker, now: Instant) {
  const speakers = [...new Set(steps.flatMap(({ speakerId }) => speakerId ?? []))]
  const materials = steps.flatMap(({ material }) => material ?? [])
  const idsOf = (article: boolean) => [
    ...new Set(
      materials.flatMap(({ kind, id }) => ((kind === 'article') === article && id ? [id] : [])),
    ),
  ]
  const [there, articles, uploads] = await Promise.all([
    sql.membersAmong(tx, branchId, speakers),
    sql.articlesAmong(tx, idsOf(true), articleAudiences(asker), now),
    findUploads(tx, idsOf(false), 'for share'),
  ])
  const kindOf = new Map(uploads.map((upload) => [upload.uploadId, upload]))
  const fitting = materials.every(({ kind, id }) => {
    if (kind === 'article' || kind === 'link') return true
    const upload = kindOf.get(id ?? '')
    const asked = kind === 'recording' || peopleRefusal('branch', [upload?.people ?? null]) === null
    return (
      upload?.kind === kind &&
      upload.branchId === branchId &&
      upload.file !== null &&
      upload.spokenBy === null &&
      asked
    )
  })
  return there.length === speakers.length && articles.length === idsOf(true).length && fitting
}
