import { countRefusal, talkRefusal } from '@/domain/talk'
import type { CommunityNews } from '@/domain/message'
import type { Instant } from '@/domain/time'
import type { Db } from '../db/db'
import { refused, replied, type Context, type Handler } from '../outcome'
import { addMessages } from '../sql/message'
import * as sql from '../sql/talk'
import { lockTeam } from '../sql/team'
import { activeMembers } from '../sql/teamMember'
import { audit, looksAfter } from './teamScope'

const tell = (
  tx: Db,
  {
    talkId,
    teamId,
    subject,
    place,
    startsAt,
  }: Pick<sql.Talk, 'talkId' | 'teamId' | 'subject' | 'place' | 'startsAt'>,
  to: { memberIds: string[]; kind: CommunityNews; words?: string },
  now: Instant,
) =>
  addMessages(
    tx,
    to.memberIds.map((memberId) => ({
      ...{ memberId, kind: to.kind, thingId: to.kind === 'talkPlanned' ? talkId : teamId },
      facts: { title: subject, place, startsAt, ...(to.words && { words: to.words }) },
    })),
    now,
  )

/** A2: whoever speaks is in the team. */
export const plan: Handler<'talk.plan'> = (request, context) =>
  context.db.transaction(async (tx) => {
    const { talkId, teamId, round, subject, place, startsAt, activityId = null } = request
    const { asker, now } = context
    const team = await lockTeam(tx, teamId, asker.memberId)
    if (!team || !looksAfter(asker, team)) return refused('notFound')
    const same = await sql.findTalk(tx, talkId)
    if (same)
      return same.teamId === teamId ? replied({}) : refused('badRequest', { field: '这一场' })
    const refusal = talkRefusal(startsAt, now)
    if (refusal) return refused(refusal)
    const speakers = [...new Set(request.speakers)].sort()
    const inTeam = await activeMembers(tx, teamId)
    if (!speakers.every((speaker) => inTeam.includes(speaker)))
      return refused('badRequest', { field: '谁来讲' })
    if (activityId !== null) {
      const asked = await sql.requestStanding(tx, activityId, teamId)
      if (!asked) return refused('notFound')
      if (asked.planned) return refused('alreadyDecided')
    }
    const talk = { talkId, teamId, round, subject, place, startsAt }
    await sql.addTalk(tx, { ...talk, activityId, speakers, by: asker.accountId })
    await tell(tx, talk, { memberIds: speakers, kind: 'talkPlanned' }, now)
    await audit(tx, context, { act: 'talk.plan', subject: null, target: talkId, result: 'planned' })
    return replied({})
  })

type Ending = Context<'talk.count' | 'talk.cancel'>

/** A talk of a team one looks after, held after its team; null: not there. */
async function heldTalk(tx: Db, talkId: string, { asker }: Ending) {
  const found = await sql.findTalk(tx, talkId)
  const team = found && (await lockTeam(tx, found.teamId, asker.memberId))
  if (!team || !looksAfter(asker, team)) return null
  return sql.lockTalk(tx, talkId)
}

/** A3: what is summed up is the last count; every other stays beside it, with who and why. */
export const count: Handler<'talk.count'> = (request, context) =>
  context.db.transaction(async (tx) => {
    const { countId, talkId, audience, source, seen, why = null } = request
    const { asker, now } = context
    const talk = await heldTalk(tx, talkId, context)
    if (!talk) return refused('notFound')
    const of = await sql.talkOfCount(tx, countId)
    if (of !== null) return of === talkId ? replied({}) : refused('badRequest', { field: '记人数' })
    const [last] = await sql.countsOf(tx, talkId)
    const before = last?.audience ?? null
    const refusal = countRefusal({ ...talk, audience: before }, { seen, why }, now)
    if (refusal) return refused(refusal)
    const by = asker.accountId
    await sql.addCount(tx, { countId, talkId, audience, source, why: last ? why : null, by }, now)
    if (!last) await sql.closeTalk(tx, talkId, { state: 'closed', words: null }, now)
    await audit(tx, context, {
      ...{ act: 'talk.count', subject: null, target: talkId },
      result: last ? 'corrected' : 'closed',
      before: { audience: before },
      after: { audience },
    })
    return replied({})
  })

export const cancel: Handler<'talk.cancel'> = ({ talkId, reason }, context) =>
  context.db.transaction(async (tx) => {
    const { now } = context
    const talk = await heldTalk(tx, talkId, context)
    if (!talk) return refused('notFound')
    if (talk.state === 'cancelled') return replied({})
    if (talk.state !== 'planned') return refused('alreadyDecided')
    await sql.closeTalk(tx, talkId, { state: 'cancelled', words: reason }, now)
    const to = { memberIds: talk.speakerIds, kind: 'talkCancelled' as const, words: reason }
    await tell(tx, talk, to, now)
    await audit(tx, context, {
      ...{ act: 'talk.cancel', subject: null, target: talkId, result: 'cancelled' },
    })
    return replied({})
  })
