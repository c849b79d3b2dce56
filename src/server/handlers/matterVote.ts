import { handsRefusal, mayVote, quorumOf } from '@/domain/matter'
import { isOn } from '@/domain/partyDay'
import { calendarDay } from '@/domain/time'
import { refused, replied, type Handler } from '../outcome'
import { addAudits } from '../sql/audit'
import * as sql from '../sql/matter'
import { findPartyDay, ownAt, sharePartyDay } from '../sql/partyDay'
import { comersAndLeavers, listedPeople } from '../sql/partyDayPeople'
import { mayFollow } from './partyDayAccess'
import { shownMatter } from './matterShown'

export const read: Handler<'matter.read'> = async ({ matterId }, { db, asker, now }) => {
  const matter = await sql.findMatter(db, matterId)
  const day = matter && (await findPartyDay(db, matter.activityId))
  if (!matter || !day || !mayFollow(asker, day)) return refused('notFound')
  const { activityId, branchId } = day
  const [people, own, mine, moves] = await Promise.all([
    listedPeople(db, activityId),
    ownAt(db, activityId, asker.memberId),
    sql.voteOf(db, matterId, asker.memberId),
    comersAndLeavers(db, activityId, branchId, calendarDay(now)),
  ])
  return replied({
    ...shownMatter(matter, quorumOf(people)),
    ...{ activityId, voter: own.voter, mine },
    changed: day.beganAt !== null && moves.came + moves.left > 0,
  })
}

/**
 * Who has a vote is the server's to say, by the list of the beginning (rules 4 and 18): the request knows
 * no roles. The matter is held, so that no hand comes after it was closed, and none counts twice.
 */
export const vote: Handler<'matter.vote'> = async ({ matterId, choice }, context) => {
  const { db, asker, now, requestId } = context
  const found = await sql.findMatter(db, matterId)
  if (!found) return refused('notFound')
  return db.transaction(async (tx) => {
    const { activityId } = found
    const day = await sharePartyDay(tx, activityId)
    if (!day || !mayFollow(asker, day)) return refused('notFound')
    const matter = await sql.lockMatter(tx, matterId)
    if (!matter) return refused('notFound')
    const { memberId } = asker
    const { voter } = await ownAt(tx, activityId, memberId)
    if (!voter) return refused('mayNotVote')
    const before = await sql.voteOf(tx, matterId, memberId)
    if (before === choice) return replied({ mine: choice })
    if (matter.state !== 'open' || !isOn(day, now)) return refused('alreadyDecided')
    if (choice !== null && choice >= matter.choices.length)
      return refused('badRequest', { field: '选哪一个' })
    const voters = (await listedPeople(tx, activityId)).filter(mayVote)
    const more = before === null ? 1 : 0
    const refusal = handsRefusal(matter.room, matter.tapped.length + more, voters.length)
    if (choice !== null && refusal) return refused(refusal)
    await sql.keepVote(tx, { matterId, memberId, choice }, now)
    const act = { actor: asker.accountId, subject: memberId, act: 'matter.vote', target: matterId }
    const result = choice === null ? 'withdrawn' : 'voted'
    await addAudits(tx, [{ ...act, result, requestId }], now)
    return replied({ mine: choice })
  })
}
