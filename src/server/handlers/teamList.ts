import { teamFull } from '@/domain/team'
import { isBureau } from '../asker'
import { refused, replied, type Handler } from '../outcome'
import { contactsFor } from '../sql/contact'
import { sumsOf, talksOf } from '../sql/talk'
import * as sql from '../sql/team'
import { peopleNamed, peopleOf } from '../sql/teamMember'
import { pageOf, pageStart } from './paging'
import { looksAfter, reachOf } from './teamScope'

const FIRST_ID = '00000000-0000-0000-0000-000000000000'
const NEXT_TALKS = 5

export const list: Handler<'team.list'> = async ({ after, size }, { db, config, asker }) => {
  const scope = { config, asker, list: 'team.list' }
  const beyond = pageStart<[string, string]>(scope, after, ['', FIRST_ID])
  if (!beyond) return refused('badRequest', { field: '下一页的位置' })
  const rows = await sql.teamsByName(db, asker?.memberId ?? null, beyond, size + 1)
  return replied(pageOf(scope, rows, size, ({ name, teamId }) => [name, teamId]))
}

/** Rule 21: by name stands there only who agreed to it, the leader too. */
export const read: Handler<'team.read'> = async ({ teamId }, { db, asker }) => {
  const memberId = asker?.memberId ?? null
  const team = await sql.findTeam(db, teamId, memberId)
  if (!team) return refused('notFound')
  const [shown, sums, next, { contact }] = await Promise.all([
    sql.shownMembers(db, teamId),
    sumsOf(db, teamId),
    talksOf(db, teamId, 'planned', ['-infinity', FIRST_ID], NEXT_TALKS),
    contactsFor(db, team.branchId),
  ])
  const { seats: _, branchId: __, leaderId, ...brief } = team
  return replied({
    ...brief,
    ...sums,
    ledBy: shown.find((one) => one.memberId === leaderId)?.name ?? null,
    lead: memberId !== null && memberId === leaderId,
    full: teamFull(team),
    names: shown.map(({ name, elders }) => ({ name, elders })),
    next: next.map(({ subject, place, startsAt, round }) => ({ subject, place, startsAt, round })),
    contact,
  })
}

export const members: Handler<'team.members'> = async ({ teamId }, { db, asker }) => {
  const team = await sql.findTeam(db, teamId, asker.memberId)
  if (!team || !looksAfter(asker, team)) return refused('notFound')
  const { name, about, recruiting, seats, leaderId } = team
  const people = await peopleOf(db, teamId)
  return replied({
    ...{ name, about, recruiting, seats },
    people: people.map((one) => ({ ...one, lead: one.recordId === leaderId })),
  })
}

/** Only the whole name finds somebody: a list of the county's people is nobody's to leaf through. */
export const people: Handler<'team.people'> = async ({ teamId, words }, { db, asker }) => {
  const team = teamId === undefined ? null : await sql.findTeam(db, teamId, asker.memberId)
  if (team ? !looksAfter(asker, team) : !isBureau(asker)) return refused('notFound')
  return replied({ people: await peopleNamed(db, words, reachOf(asker)) })
}
