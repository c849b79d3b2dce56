import { inMakeUpTime, isOn, listens, makeUpOf } from '@/domain/partyDay'
import { calendarDay } from '@/domain/time'
import type { Asker, MemberAsker } from '../asker'
import type { Db } from '../db/db'
import { refused, replied, type Handler } from '../outcome'
import { addAudits } from '../sql/audit'
import { yesesInForce } from '../sql/helper'
import { findPartyDay, ownAt, sharePartyDay } from '../sql/partyDay'
import * as sql from '../sql/partyDayPeople'
import { keepMark, lockAttendance } from '../sql/attendance'
import { fileAddress } from './files'
import { pageOf, pageStart } from './paging'
import { mayFollow, stageOf } from './partyDayAccess'
import { isOwnVoice, removeVoice } from './partyDayVoice'
import type { Instant } from '@/domain/time'

const LAST: [string, string] = ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff']

/** A party day that goes on and that this person may follow, held beside others; else a no. */
async function joined(tx: Db, activityId: string, asker: Asker, now: Instant) {
  const day = await sharePartyDay(tx, activityId)
  if (!day || !mayFollow(asker, day)) return refused('notFound')
  return isOn(day, now) ? replied(day) : refused('partyDayNotOn')
}

/** No timer and no proof: who says so, takes part (线上参加). Who is in the room is there already. */
export const listen: Handler<'partyDay.listen'> = ({ activityId }, context) =>
  context.db.transaction(async (tx) => {
    const { asker, now, requestId } = context
    const found = await joined(tx, activityId, asker, now)
    if (!found.ok) return found
    const { memberId, help } = asker
    const there = await lockAttendance(tx, activityId, memberId)
    if (!there) return refused('signInNeeded')
    if (help && (await yesesInForce(tx, [help.grantId], 'checkIn', calendarDay(now))).length === 0)
      return refused('helpEnded')
    if (!listens(there.mark)) return replied({ mark: there.mark ?? 'online' })
    const by = help?.relation ?? null
    const marking = { activityId, memberId, mark: 'online', guests: 0, walkIn: false } as const
    await keepMark(tx, { ...marking, own: true, by }, now)
    const act = { actor: asker.accountId, subject: memberId, act: 'partyDay.listen' }
    await addAudits(tx, [{ ...act, target: activityId, result: 'online', requestId }], now)
    return replied({ mark: 'online' })
  })

/** While it goes on whoever may follow speaks; afterwards who makes up, or has. */
export async function mayBeSaid(tx: Db, activityId: string, asker: MemberAsker, now: Instant) {
  const day = await sharePartyDay(tx, activityId)
  if (!day || !mayFollow(asker, day)) return refused('notFound')
  if (isOn(day, now)) return replied({ makeUp: false })
  const over = stageOf(day, now) === 'over'
  const own = await ownAt(tx, activityId, asker.memberId)
  const makes = inMakeUpTime({ ...day, over }, now) && makeUpOf({ ...day, over }, own, now) !== null
  return makes ? replied({ makeUp: true }) : refused('partyDayNotOn')
}

/** Once by its id, however often it is sent. */
export const say: Handler<'partyDay.say'> = (request, context) =>
  context.db.transaction(async (tx) => {
    const { wordId, activityId, words, recordingId = null } = request
    const { asker, now } = context
    const { memberId } = asker
    const found = await mayBeSaid(tx, activityId, asker, now)
    if (!found.ok) return found
    const { makeUp } = found.reply
    if (recordingId !== null && !(await isOwnVoice(tx, recordingId, memberId)))
      return refused('fileMissing')
    const saying = { wordId, activityId, memberId, words, makeUp, recordingId }
    const there = await sql.addWords(tx, saying, now)
    const others = there && (there.memberId !== memberId || there.activityId !== activityId)
    if (others) return refused('badRequest', { field: '说的话' })
    if (!there) await said(tx, asker, 'partyDay.say', wordId, context)
    return replied({})
  })

/** The recording goes with the words, its bytes before its row: whoever has its address hears nothing. */
export const takeBack: Handler<'partyDay.takeBack'> = ({ wordId }, { db, store, asker }) =>
  db.transaction(async (tx) => {
    const dropped = await sql.dropWords(tx, wordId, asker.memberId)
    if (!dropped) return refused('notFound')
    if (dropped.recordingId) await removeVoice(tx, store, dropped.recordingId)
    return replied({})
  })

export const words: Handler<'partyDay.words'> = async (request, context) => {
  const { db, config, asker } = context
  const { activityId, after, size } = request
  const day = await findPartyDay(db, activityId)
  if (!day || !mayFollow(asker, day)) return refused('notFound')
  const scope = { config, asker, list: `partyDay.words ${activityId}` }
  const before = pageStart(scope, after, LAST)
  if (!before) return refused('badRequest', { field: '下一页的位置' })
  const whose = { activityId, memberId: asker.memberId }
  const rows = await sql.wordsBefore(db, whose, before, size + 1)
  const page = pageOf(scope, rows, size, ({ at, wordId }) => [at, wordId])
  const items = await Promise.all(
    page.items.map(async ({ file, ...said }) => {
      return { ...said, recording: file === null ? null : await fileAddress(context, file) }
    }),
  )
  return replied({ ...page, items })
}

export const hand: Handler<'partyDay.hand'> = ({ activityId, up }, context) =>
  context.db.transaction(async (tx) => {
    const { asker, now } = context
    const found = await joined(tx, activityId, asker, now)
    if (!found.ok) return found
    if (up) await sql.raiseHand(tx, activityId, asker.memberId, now)
    else await sql.lowerHand(tx, activityId, asker.memberId)
    return replied({ handUp: up })
  })

const said = (
  tx: Db,
  asker: MemberAsker,
  act: string,
  target: string,
  { now, requestId }: { now: Instant; requestId: string },
) =>
  addAudits(
    tx,
    [{ actor: asker.accountId, subject: asker.memberId, act, target, result: 'said', requestId }],
    now,
  )
