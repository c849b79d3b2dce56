import type { ReplyOf, RequestOf } from '@/contract'
import { dayWords } from '@/domain/time'
import { strings } from '@/strings'
import { createAct } from './act'
import { asking } from './call'
import { now } from './clock'
import { createIntentions } from './intention'
import { createList } from './list'
import { createReply } from './load'

export const useMemberships = createReply(asking('membership.mine'))
export const useBranchesToTakePart = createList(asking('membership.branches'))
export const useLeaveBranch = createAct(asking('membership.leave'))
export const useWithdrawMove = createAct(asking('membership.withdraw'))
export const useMoves = createList(asking('membership.requests'))
export const useMove = createReply(asking('membership.read'))
export const useDecideMove = createAct(asking('membership.decide'))
export const useAway = createList(asking('membership.away'))
export const useSuccessors = createList(asking('office.successors'))
export const usePeopleToMove = createList(asking('roster.list'))
export const useDestinations = createList(asking('membership.destinations'))

export type Membership = ReplyOf<'membership.mine'>['memberships'][number]
export type Move = ReplyOf<'membership.mine'>['moves'][number]

const takingPart = createIntentions<{ branchId: string }>()

export const useTakePart = createAct(async (wish: { branchId: string }) => {
  const answer = await asking('membership.ask')({ ...wish, moveId: takingPart.idOf(wish) })
  if (answer.ok) takingPart.answered(wish)
  return answer
})

type Proposal = Omit<RequestOf<'membership.propose'>, 'moveId'>
const proposing = createIntentions<Proposal>()

export const usePropose = createAct(async (wish: Proposal) => {
  const answer = await asking('membership.propose')({ ...wish, moveId: proposing.idOf(wish) })
  if (answer.ok) proposing.answered(wish)
  return answer
})

type HandingOver = Omit<RequestOf<'office.handOver'>, 'officeId'>
const handingOver = createIntentions<HandingOver>()

export const useHandOver = createAct(async (wish: HandingOver) => {
  const answer = await asking('office.handOver')({ ...wish, officeId: handingOver.idOf(wish) })
  if (answer.ok) handingOver.answered(wish)
  return answer
})

/** 2025年9月1日 星期一: a calendar day of the server (YYYY-MM-DD) in words. */
export const calendarWords = (day: string): string => dayWords(`${day}T00:00:00.000Z`, now())

/** 组织关系, 参加, 外出时参加 */
export const kindWords = (kind: Membership['kind']): string => strings.membershipKinds[kind]
