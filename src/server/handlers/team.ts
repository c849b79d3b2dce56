import { isBureau } from '../asker'
import { refused, replied, type Handler } from '../outcome'
import { branchNames } from '../sql/contact'
import { addMessages } from '../sql/message'
import * as sql from '../sql/team'
import { activeMembers } from '../sql/teamMember'
import { audit, looksAfter } from './teamScope'

export const found: Handler<'team.found'> = (request, context) =>
  context.db.transaction(async (tx) => {
    const { teamId, kind, name, about, branchId = null } = request
    const { asker, now } = context
    if (!isBureau(asker)) return refused('notFound')
    if (await sql.teamOf(tx, teamId)) return replied({})
    if (branchId !== null && (await branchNames(tx, [branchId])).length === 0)
      return refused('notFound')
    const by = asker.accountId
    await sql.addTeam(tx, { teamId, kind, name, about, branchId, by }, now)
    await audit(tx, context, {
      ...{ act: 'team.found', subject: null, target: teamId, result: kind },
    })
    return replied({})
  })

export const set: Handler<'team.set'> = (request, context) =>
  context.db.transaction(async (tx) => {
    const { teamId, about, recruiting, seats } = request
    const team = await sql.lockTeam(tx, teamId, context.asker.memberId)
    if (!team || !looksAfter(context.asker, team)) return refused('notFound')
    await sql.setTeam(tx, teamId, { about, recruiting, seats })
    await audit(tx, context, {
      ...{ act: 'team.set', subject: null, target: teamId, result: 'set' },
      before: { about: team.about, recruiting: team.recruiting, seats: team.seats },
      after: { about, recruiting, seats },
    })
    return replied({})
  })

export const end: Handler<'team.end'> = (request, context) =>
  context.db.transaction(async (tx) => {
    const { teamId, words } = request
    const { asker, now } = context
    if (!isBureau(asker)) return refused('notFound')
    const team = await sql.lockTeam(tx, teamId, null)
    if (!team) return (await sql.teamOf(tx, teamId)) ? replied({}) : refused('notFound')
    const memberIds = await activeMembers(tx, teamId)
    await sql.endTeam(tx, teamId, now)
    const facts = { title: team.name, words }
    const told = memberIds.map((memberId) => ({ memberId, facts, thingId: teamId }))
    await addMessages(
      tx,
      told.map((one) => ({ ...one, kind: 'teamAnswered' as const })),
      now,
    )
    await audit(tx, context, {
      ...{ act: 'team.end', subject: null, target: teamId, result: 'ended' },
    })
    return replied({})
  })
