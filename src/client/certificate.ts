import type { ReplyOf } from '@/contract'
import { createAct } from './act'
import { asking, call } from './call'
import { createIntentions } from './intention'
import { createReply } from './load'
import { addressOf } from './platform'

export const useService = createReply(asking('certificate.mine'))
export const useCertificate = createReply(asking('certificate.read'))
export const useVerified = createReply(asking('certificate.verify'))
export const useWithdrawCertificate = createAct(asking('certificate.withdraw'))

export type Service = ReplyOf<'certificate.mine'>
export type Certificate = ReplyOf<'certificate.read'>
export type Certified = NonNullable<ReplyOf<'certificate.verify'>['certificate']>

const wishes = createIntentions<{ year: number }>()

/** Makes one, and says which. */
export const useMakeCertificate = createAct(async (wish: { year: number }) => {
  const certificateId = wishes.idOf(wish)
  const answer = await call('certificate.make', { ...wish, certificateId })
  if (!answer.ok) return answer
  wishes.answered(wish)
  return { ...answer, reply: { certificateId } }
})

/** What the code on the paper holds: the page that tells whether it counts. */
export const certificateAddress = (code: string): string => addressOf('certificateVerify', { code })
