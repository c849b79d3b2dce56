import type { ReplyOf, RequestOf } from '@/contract'
import { communityStrings } from '@/communityStrings'
import { createAct } from './act'
import { asking, call } from './call'
import { createIntentions } from './intention'
import { createList } from './list'
import { createReply } from './load'

export const useTeams = createList(asking('team.list'))
export const useTeam = createReply(asking('team.read'))
export const useTeamMembers = createReply(asking('team.members'))
export const usePeopleNamed = createReply(asking('team.people'))
export const useAnswerTeam = createAct(asking('team.answer'))
export const useApplyToTeam = createAct(asking('team.apply'))
export const useLeaveTeam = createAct(asking('team.leave'))
export const useInvite = createAct(asking('team.invite'))
export const useDecideTeam = createAct(asking('team.decide'))
export const useSetTeam = createAct(asking('team.set'))
export const useEndTeam = createAct(asking('team.end'))
export const useElders = createReply(asking('elders.read'))
export const useSetElders = createAct(asking('elders.set'))

export type Team = ReplyOf<'team.list'>['items'][number]
export type WholeTeam = ReplyOf<'team.read'>
export type TeamDesk = ReplyOf<'team.members'>
export type InTeam = TeamDesk['people'][number]

type Founding = Omit<RequestOf<'team.found'>, 'teamId'>
const foundings = createIntentions<Founding>()

export const useFoundTeam = createAct(async (team: Founding) => {
  const answer = await call('team.found', { ...team, teamId: foundings.idOf(team) })
  if (answer.ok) foundings.answered(team)
  return answer
})

/** Where I stand with a team, in words; null: nowhere. */
export function standingStatus({ mine, full }: { mine: Team['mine']; full?: boolean }) {
  const words = communityStrings.team.standings
  if (mine === 'invited') return { tone: 'wait', words: words.invited } as const
  if (mine === 'asked') return { tone: 'wait', words: full ? words.queued : words.asked } as const
  return mine === 'active' ? ({ tone: 'good', words: words.active } as const) : null
}
