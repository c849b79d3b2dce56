import type { ReplyOf, RequestOf } from '@/contract'
import { createAct } from './act'
import { asking, call } from './call'
import { createIntentions } from './intention'
import { createList } from './list'
import { createReply } from './load'

export const useMyDonations = createReply(asking('donation.mine'))
export const useDonation = createReply(asking('donation.read'))
export const useDonations = createList(asking('donation.list'))
export const useDecideDonation = createAct(asking('donation.decide'))
export const useReceiveDonation = createAct(asking('donation.receive'))
export const useWithdrawDonation = createAct(asking('donation.withdraw'))

export type Donation = ReplyOf<'donation.mine'>['donations'][number]
export type WholeDonation = ReplyOf<'donation.read'>

type Offer = Omit<RequestOf<'donation.offer'>, 'donationId'>
const offers = createIntentions<Offer>()

export const useOfferDonation = createAct(async (wish: Offer) => {
  const donationId = offers.idOf(wish)
  const answer = await call('donation.offer', { ...wish, donationId })
  if (!answer.ok) return answer
  offers.answered(wish)
  return { ...answer, reply: { donationId } }
})

export const DONATION_TONES = {
  offered: 'wait',
  accepted: 'busy',
  declined: 'plain',
  received: 'good',
  withdrawn: 'plain',
} as const
