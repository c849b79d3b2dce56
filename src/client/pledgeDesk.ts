import type { RequestOf } from '@/contract'
import { createAct } from './act'
import { asking, call } from './call'
import { createIntentions } from './intention'
import { createReply } from './load'

type Invitation = Omit<RequestOf<'pledge.invite'>, 'invitationId'>
const invitations = createIntentions<Invitation>()

export const useInviteToPledge = createAct(async (wish: Invitation) => {
  const answer = await call('pledge.invite', { ...wish, invitationId: invitations.idOf(wish) })
  if (answer.ok) invitations.answered(wish)
  return answer
})

export const useSlots = createReply(asking('pledge.slots'))
export const useSetSlots = createAct(asking('pledge.setSlots'))
