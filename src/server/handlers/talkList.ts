import { isBureau, type Asker } from '../asker'
import { refused, replied, type Handler } from '../outcome'
import * as sql from '../sql/talk'
import { findTeam } from '../sql/team'
import { pageOf, pageStart } from './paging'
import { looksAfter } from './teamScope'

const FIRST: Record<'planned' | 'closed', sql.Place> = {
  planned: ['-infinity', '00000000-0000-0000-0000-000000000000'],
  closed: ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'],
}

/** Single talks are for whoever is in the team; everybody else reads their sums. */
const sees = (asker: Asker, teamId: string): boolean =>
  isBureau(asker) || asker.teamIds.includes(teamId)

export const list: Handler<'talk.list'> = async (request, { db, config, asker }) => {
  const { teamId, which, after, size } = request
  if (!sees(asker, teamId)) return refused('notFound')
  const scope = { config, asker, list: `talk.list ${teamId} ${which}` }
  const place = pageStart(scope, after, FIRST[which])
  if (!place) return refused('badRequest', { field: '下一页的位置' })
  const rows = await sql.talksOf(db, teamId, which, place, size + 1)
  return replied(pageOf(scope, rows, size, ({ startsAt, talkId }) => [startsAt, talkId]))
}

export const requests: Handler<'talk.requests'> = async ({ teamId }, { db, asker, now }) => {
  const team = await findTeam(db, teamId, asker.memberId)
  if (!team || !looksAfter(asker, team)) return refused('notFound')
  return replied({ requests: await sql.requestsTo(db, teamId, now) })
}

export const read: Handler<'talk.read'> = async ({ talkId }, { db, asker }) => {
  const talk = await sql.findTalk(db, talkId)
  if (!talk || !sees(asker, talk.teamId)) return refused('notFound')
  const team = await findTeam(db, talk.teamId, asker.memberId)
  const { speakerIds: _, ...reply } = talk
  const counts = await sql.countsOf(db, talkId)
  return replied({
    ...reply,
    lead: team !== null && looksAfter(asker, team),
    counts: counts.map(({ countId: __, ...count }) => count),
  })
}
