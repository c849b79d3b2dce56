import type { ReplyOf, RequestOf } from '@/contract'
import { createAct } from './act'
import { asking, call } from './call'
import { createIntentions } from './intention'
import { createList } from './list'
import { createReply } from './load'

export const useMyPairings = createReply(asking('pairing.mine'))
export const usePairing = createReply(asking('pairing.read'))
export const usePairings = createList(asking('pairing.list'))
export const useProposePairing = createAct(asking('pairing.propose'))
export const useDecidePairing = createAct(asking('pairing.decide'))
export const useEndPairing = createAct(asking('pairing.end'))

export type Pairing = ReplyOf<'pairing.mine'>['pairings'][number]
export type WholePairing = ReplyOf<'pairing.read'>

type Offer = Omit<RequestOf<'pairing.offer'>, 'pairingId'>
const offers = createIntentions<Offer>()

export const useOfferPairing = createAct(async (wish: Offer) => {
  const answer = await call('pairing.offer', { ...wish, pairingId: offers.idOf(wish) })
  if (answer.ok) offers.answered(wish)
  return answer
})

type Visit = Omit<RequestOf<'pairing.logVisit'>, 'visitId'>
const visits = createIntentions<Visit>()

/** `visitId`: of a visit that was planned. */
export const useLogPairing = createAct(
  async ({ visitId, ...visit }: Visit & { visitId?: string | undefined }) => {
    const known = visitId ?? visits.idOf(visit)
    const answer = await call('pairing.logVisit', { ...visit, visitId: known })
    if (answer.ok) visits.answered(visit)
    return answer
  },
)

type Plan = Omit<RequestOf<'pairing.planVisit'>, 'visitId'>
const plans = createIntentions<Plan>()

export const usePlanPairing = createAct(async (plan: Plan) => {
  const answer = await call('pairing.planVisit', { ...plan, visitId: plans.idOf(plan) })
  if (answer.ok) plans.answered(plan)
  return answer
})

export const useCallOffPairing = createAct(asking('pairing.callOff'))

export type PlannedVisit = WholePairing['planned'][number]

export const PAIRING_TONES = {
  offered: 'wait',
  asked: 'stop',
  active: 'good',
  ended: 'plain',
} as const
