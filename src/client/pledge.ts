import type { ReplyOf, RequestOf } from '@/contract'
import { POLICY_VERSION } from '@/domain/privacy'
import { createAct } from './act'
import { asking, call } from './call'
import { createIntentions } from './intention'
import { createList } from './list'
import { createReply } from './load'
import { addressOf } from './platform'

// Whoever shows a card can take it back at any moment: no copy of it is shown unasked.
const fresh = { fresh: true }

export const usePledges = createList(asking('pledge.list'), fresh)
export const usePledge = createReply(asking('pledge.read'), fresh)
export const useVerified = createReply(asking('pledge.verify'), fresh)
export const useMyPledge = createReply(asking('pledge.mine'))
export const usePledgeCode = createReply(asking('pledge.code'))
export const useWithdrawPledge = createAct(asking('pledge.withdraw'))
export const useNotNow = createAct(asking('pledge.notNow'))

export type PledgeCard = ReplyOf<'pledge.list'>['items'][number]
export type MyPledge = ReplyOf<'pledge.mine'>

type Wish = Omit<RequestOf<'pledge.make'>, 'pledgeId' | 'policyVersion'>
const wishes = createIntentions<Wish>()

/** Shows who one is, by the wording that this phone has. */
export const useMakePledge = createAct(async (wish: Wish) => {
  const pledgeId = wishes.idOf(wish)
  const answer = await call('pledge.make', { ...wish, pledgeId, policyVersion: POLICY_VERSION })
  if (answer.ok) wishes.answered(wish)
  return answer
})

/** What the code of a card holds: the way to 核对身份, for whatever camera reads it. */
export const verifyAddress = (pledgeId: string, code: string): string =>
  addressOf('verify', { pledgeId, code })

/** Which card was scanned, and its code; null: something else was scanned. */
export function pledgeOf(scanned: string): { pledgeId: string; code: string } | null {
  const [, pledgeId, code] = /[?&]pledgeId=([\w-]+)&code=([\w.-]+)$/.exec(scanned) ?? []
  return pledgeId && code ? { pledgeId, code } : null
}

/** The way to a card, and no picture of it: what is taken back is gone for whoever was sent it. */
export const cardAddress = (pledgeId: string): string => addressOf('pledges', { pledgeId })
