import type { HelpConsent } from '@/domain/helper'
import type { CommunityNews } from '@/domain/message'
import { invited, teamFull } from '@/domain/team'
import { isBureau } from '../asker'
import type { Db } from '../db/db'
import { refused, replied, type Context, type Handler } from '../outcome'
import { addMessages } from '../sql/message'
import * as sql from '../sql/team'
import * as inTeam from '../sql/teamMember'
import { audit, looksAfter, reachOf } from './teamScope'

type Joining = Context<'team.invite' | 'team.answer' | 'team.apply' | 'team.leave' | 'team.decide'>

const tell = (
  tx: Db,
  { teamId, name }: sql.Team,
  to: { memberId: string | null; kind: CommunityNews; words?: string | undefined },
  { now }: Joining,
) =>
  to.memberId === null
    ? Promise.resolve()
    : addMessages(
        tx,
        [
          {
            ...{ memberId: to.memberId, kind: to.kind, thingId: teamId },
            facts: { title: name, ...(to.words !== undefined && { words: to.words }) },
          },
        ],
        now,
      )

/** In it from now on, by a yes; whoever was asked to lead does. */
async function join(
  tx: Db,
  team: sql.Team,
  who: { memberId: string; leads: boolean; consent: HelpConsent },
  { asker, now }: Joining,
) {
  const { teamId } = team
  const by = asker.accountId
  await inTeam.keepStanding(tx, { ...who, teamId, standing: 'active', by }, now)
  if (who.leads) await sql.setLeader(tx, teamId, who.memberId)
}

export const invite: Handler<'team.invite'> = (request, context) =>
  context.db.transaction(async (tx) => {
    const { teamId, recordId: memberId, consent: heard = null } = request
    const { asker, now } = context
    const team = await sql.lockTeam(tx, teamId, asker.memberId)
    if (!team || !looksAfter(asker, team)) return refused('notFound')
    // Who leads a team is the bureau's to ask.
    if (request.lead && !isBureau(asker)) return refused('notFound')
    const found = await inTeam.standingOf(tx, teamId, memberId)
    const reach = found?.standing === 'asked' ? null : reachOf(asker)
    const person = await inTeam.inviteable(tx, memberId, reach)
    if (!person) return refused('notFound')
    const leads = request.lead || (found?.standing === 'invited' && found.leads)
    const standing = invited({ standing: found?.standing ?? null, ...person, heard })
    if (standing === 'consentMissing') return refused(standing)
    // Somebody in it already is asked to lead it on their own phone, and stays meanwhile.
    if (found?.standing === 'active') {
      if (leads && team.leaderId !== memberId)
        return person.hasAccount || heard !== null
          ? leadIt(tx, team, memberId, person, context)
          : refused('consentMissing')
      return replied({ standing: 'active' as const })
    }
    if (standing === 'active' && teamFull(team)) return refused('seatsTaken')
    if (standing === 'active') {
      const consent = found?.standing === 'asked' ? 'own' : (heard ?? 'own')
      await join(tx, team, { memberId, leads: leads && consent !== 'own', consent }, context)
    } else {
      const by = asker.accountId
      await inTeam.keepStanding(tx, { teamId, memberId, standing, leads, by }, now)
    }
    await tell(
      tx,
      team,
      { memberId, kind: standing === 'invited' ? 'teamInvited' : 'teamAnswered' },
      context,
    )
    await audit(tx, context, {
      act: 'team.invite',
      subject: memberId,
      target: teamId,
      result: standing,
    })
    return replied({ standing })
  })

/** To lead takes a yes of its own; who has no phone was asked in person. */
async function leadIt(
  tx: Db,
  team: sql.Team,
  memberId: string,
  { hasAccount }: { hasAccount: boolean },
  context: Joining,
) {
  const { teamId } = team
  if (hasAccount) await inTeam.askToLead(tx, teamId, memberId)
  else await sql.setLeader(tx, teamId, memberId)
  await tell(tx, team, { memberId, kind: 'teamInvited' }, context)
  await audit(tx, context, {
    act: 'team.invite',
    subject: memberId,
    target: teamId,
    result: 'lead',
  })
  return replied({ standing: 'active' as const })
}

export const answer: Handler<'team.answer'> = (request, context) =>
  context.db.transaction(async (tx) => {
    const { teamId, yes } = request
    const { asker, now } = context
    const { memberId } = asker
    const team = await sql.lockTeam(tx, teamId, memberId)
    const found = team && (await inTeam.standingOf(tx, teamId, memberId))
    if (!team || !found) return refused('notFound')
    const { standing, leads } = found
    const asksToLead = standing === 'active' && leads && team.leaderId !== memberId
    if (standing !== 'invited' && !asksToLead) {
      // A second tap of the same answer is the same answer.
      if ((standing === 'active') === yes) return replied({ standing })
      return refused('alreadyDecided')
    }
    if (yes && standing === 'invited' && teamFull(team)) return refused('seatsTaken')
    const by = asker.accountId
    if (yes) await join(tx, team, { memberId, leads, consent: 'own' }, context)
    else if (asksToLead)
      await inTeam.keepStanding(
        tx,
        { teamId, memberId, standing, leads: false, consent: 'own', by },
        now,
      )
    else
      await inTeam.keepStanding(tx, { teamId, memberId, standing: 'ended', leads: false, by }, now)
    const told = team.leaderId === memberId ? null : team.leaderId
    await tell(tx, team, { memberId: told, kind: 'teamAnswered' }, context)
    const result = yes ? 'yes' : 'no'
    await audit(tx, context, { act: 'team.answer', subject: memberId, target: teamId, result })
    return replied({ standing: yes || asksToLead ? 'active' : 'ended' })
  })

/** A8: one open application each, which is the row itself; over its number, whoever asks waits. */
export const apply: Handler<'team.apply'> = ({ teamId }, context) =>
  context.db.transaction(async (tx) => {
    const { asker, now } = context
    const { memberId } = asker
    const team = await sql.lockTeam(tx, teamId, memberId)
    if (!team) return refused('notFound')
    const found = await inTeam.standingOf(tx, teamId, memberId)
    if (found && found.standing !== 'ended') return replied({ standing: found.standing })
    if (!team.recruiting) return refused('alreadyDecided')
    const by = asker.accountId
    const asks = { teamId, memberId, standing: 'asked' as const, leads: false, by }
    await inTeam.keepStanding(tx, asks, now)
    await tell(tx, team, { memberId: team.leaderId, kind: 'teamAsked' }, context)
    await audit(tx, context, {
      act: 'team.apply',
      subject: memberId,
      target: teamId,
      result: 'asked',
    })
    return replied({ standing: 'asked' as const })
  })

export const leave: Handler<'team.leave'> = ({ teamId }, context) =>
  context.db.transaction(async (tx) => {
    const { asker, now } = context
    const { memberId } = asker
    const team = await sql.lockTeam(tx, teamId, memberId)
    const found = team && (await inTeam.standingOf(tx, teamId, memberId))
    if (!team || !found) return refused('notFound')
    if (found.standing === 'ended') return replied({})
    const by = asker.accountId
    await inTeam.keepStanding(tx, { teamId, memberId, standing: 'ended', leads: false, by }, now)
    if (team.leaderId === memberId) await sql.setLeader(tx, teamId, null)
    await audit(tx, context, {
      act: 'team.leave',
      subject: memberId,
      target: teamId,
      result: 'left',
    })
    return replied({})
  })

export const decide: Handler<'team.decide'> = (request, context) =>
  context.db.transaction(async (tx) => {
    const { teamId, recordId: memberId, yes, words } = request
    const { asker, now } = context
    const team = await sql.lockTeam(tx, teamId, asker.memberId)
    if (!team || !looksAfter(asker, team)) return refused('notFound')
    const found = await inTeam.standingOf(tx, teamId, memberId)
    if (!found) return refused('notFound')
    const { standing } = found
    if ((yes && standing === 'active') || (!yes && standing === 'ended')) return replied({})
    // An invitation is for whoever was invited to answer.
    if (yes && standing !== 'asked') return refused('alreadyDecided')
    if (yes && teamFull(team)) return refused('seatsTaken')
    // Nobody is sent away without a word.
    if (!yes && standing !== 'invited' && words === undefined) return refused('reasonMissing')
    const by = asker.accountId
    if (yes) await join(tx, team, { memberId, leads: false, consent: 'own' }, context)
    else {
      const gone = { teamId, memberId, standing: 'ended' as const, leads: false, by }
      await inTeam.keepStanding(tx, { ...gone, words: words ?? null }, now)
      if (team.leaderId === memberId) await sql.setLeader(tx, teamId, null)
    }
    await tell(tx, team, { memberId, kind: 'teamAnswered', words }, context)
    const result = yes ? 'yes' : 'no'
    await audit(tx, context, { act: 'team.decide', subject: memberId, target: teamId, result })
    return replied({})
  })
