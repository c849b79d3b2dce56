import { quorumOf } from '@/domain/matter'
import { draftMinutes } from '@/domain/minutes'
import { minutesAfter } from '@/domain/time'
import { officeBranchIds } from '../asker'
import type { Db } from '../db/db'
import { refused, replied, type Handler } from '../outcome'
import { decisionsOf } from '../sql/decision'
import * as happened from '../sql/happened'
import { mattersOf } from '../sql/matter'
import * as sql from '../sql/minutes'
import { findPartyDay, type PartyDay } from '../sql/partyDay'
import { shownMatter } from './matterShown'
import { servesAlone } from './minutes'
import { pageOf, pageStart } from './paging'
import { leads, stageOf } from './partyDayAccess'

const WRONG_CURSOR = refused('badRequest', { field: '下一页的位置' })
/** Above every version there is. */
const FIRST = ['2147483647']

/** All that happened at a party day, as the minutes begin from it. */
async function happenedAt(db: Db, day: PartyDay) {
  const { activityId, branchId, title, theme, startsAt, endsAt, beganAt, endedAt } = day
  const [where, all, said, matters] = await Promise.all([
    happened.whereOf(db, activityId),
    happened.peopleOf(db, activityId, branchId),
    happened.saidAt(db, activityId),
    mattersOf(db, activityId),
  ])
  const people = all.filter(({ ours }) => ours)
  const guests = all.filter(
    ({ ours, mark }) => !ours && (mark === 'present' || mark === 'online'),
  ).length
  // Only closed ones are told, and those keep the quorum of their moment.
  const quorum = quorumOf([])
  return {
    ...{ title, theme, startsAt, endsAt, beganAt, endedAt, ...where, leader: day.leader },
    ...{ people, guests, said, steps: day.steps },
    matters: matters.map((matter) => shownMatter(matter, quorum)),
  }
}

/** Rule 15: a party day of another branch is not there. */
export const read: Handler<'minutes.read'> = async ({ activityId }, context) => {
  const { db, asker, now } = context
  const day = await findPartyDay(db, activityId)
  if (!day || !leads(asker, day)) return refused('notFound')
  const { branchId, title, startsAt } = day
  const [facts, latest, alone, parts, decisions] = await Promise.all([
    happenedAt(db, day),
    sql.latestMinutes(db, activityId),
    servesAlone(db, branchId, context),
    happened.partsOf(db, activityId, branchId),
    decisionsOf(db, [activityId]),
  ])
  const [asked] = latest ? await sql.askedFor(db, activityId, latest.version) : []
  return replied({
    ...{ branchId, title, startsAt, branch: facts.branch, place: facts.place },
    ...{ stage: stageOf(day, now), draft: draftMinutes(facts), alone, parts, decisions },
    latest: latest && sql.wholeOf(latest),
    mine: latest !== null && [latest.writtenBy, latest.signedBy].includes(asker.accountId),
    asked: asked?.name ?? null,
    sheet: facts.people.flatMap(({ name, mark }) => (mark === null ? [] : [{ name, mark }])),
  })
}

export const versions: Handler<'minutes.versions'> = async (request, context) => {
  const { db, config, asker } = context
  const { activityId, after, size } = request
  const scope = { config, asker, list: `minutes.versions ${activityId}` }
  const below = pageStart(scope, after, FIRST)
  if (!below) return WRONG_CURSOR
  const day = await findPartyDay(db, activityId)
  if (!day || !leads(asker, day)) return refused('notFound')
  const rows = await sql.versionsBelow(db, activityId, [day.branchId], Number(below[0]), size + 1)
  return replied(pageOf(scope, rows, size, ({ version }) => [String(version)]))
}

export const version: Handler<'minutes.version'> = async (request, { db, asker }) => {
  const found = await sql.readVersion(db, request, officeBranchIds(asker))
  return found ? replied(found) : refused('notFound')
}

/** To whoever is of the branch; of what is not confirmed only the one to be read over. */
export const shown: Handler<'minutes.shown'> = async ({ activityId }, { db, asker }) => {
  const day = await findPartyDay(db, activityId)
  const ours = day && (asker.branchIds.includes(day.branchId) || leads(asker, day))
  if (!ours) return refused('notFound')
  const [latest, confirmed] = await Promise.all([
    sql.latestMinutes(db, activityId),
    sql.latestMinutes(db, activityId, 'confirmed'),
  ])
  const waits = latest !== null && latest.confirmedBy === null && asker.help === null
  const asked = waits ? await sql.askedFor(db, activityId, latest.version) : []
  const toMe = asked.some(({ accountId }) => accountId === asker.accountId)
  const whose = confirmed ? null : asker.memberId
  const mine = confirmed !== null || asker.memberId !== null
  return replied({
    ...{ title: day.title, startsAt: day.startsAt },
    minutes: confirmed && sql.wholeOf(confirmed),
    toConfirm: toMe && latest ? sql.wholeOf(latest) : null,
    decisions: mine ? await decisionsOf(db, [activityId], whose) : [],
  })
}

/** China's clock is eight hours ahead. */
const newYear = (year: number) => minutesAfter(`${year}-01-01T00:00:00.000Z`, -8 * 60)

export const year: Handler<'minutes.year'> = async ({ branchId, year }, { db, asker, now }) => {
  if (!officeBranchIds(asker).includes(branchId)) return refused('notFound')
  const span: [string, string] = [newYear(Number(year)), newYear(Number(year) + 1)]
  const days = await happened.daysOfYear(db, branchId, span, now)
  const decisions = await decisionsOf(
    db,
    days.map(({ activityId }) => activityId),
  )
  return replied({
    days: days.map(({ version, signed, ...day }) => ({
      ...day,
      decisions: decisions.filter(({ activityId }) => activityId === day.activityId),
      state:
        version === null
          ? ('none' as const)
          : day.confirmedBy !== null
            ? ('confirmed' as const)
            : signed
              ? ('signed' as const)
              : ('kept' as const),
    })),
  })
}
