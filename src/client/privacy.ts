import type { ReplyOf, RequestOf } from '@/contract'
import { newId } from '@/domain/id'
import { POLICY_VERSION } from '@/domain/privacy'
import { strings } from '@/strings'
import { createAct } from './act'
import { asking, call } from './call'
import { now } from './clock'
import { forgetDrafts } from './draft'
import { createList } from './list'
import { createReply } from './load'
import { useSession } from './session'

export const useConsents = createReply(asking('privacy.consents'))
export const useSeen = createList(asking('privacy.seen'))
export const useExport = createReply(asking('privacy.export'))

type Wish = Pick<RequestOf<'privacy.consent'>, 'kind' | 'given'>

/** The last that was not answered: trying just that again is the same yes or no, not another. */
let unanswered: (Wish & { consentId: string }) | null = null

/** Says yes or no to one thing, in the wording that this phone shows. */
export const useConsent = createAct(async ({ kind, given }: Wish) => {
  const again = unanswered?.kind === kind && unanswered.given === given
  const consentId = (again && unanswered?.consentId) || newId(now())
  unanswered = { kind, given, consentId }
  const answer = await call('privacy.consent', {
    ...unanswered,
    policyVersion: POLICY_VERSION,
  })
  if (answer.ok) unanswered = null
  return answer
})

/** Leaves for good, and this phone forgets the person. */
export const useLeave = createAct(async (_: object) => {
  const answer = await call('privacy.leave', {})
  // Who is known no more has left: only the answer to the first try was lost.
  if (!answer.ok && answer.refusal !== 'signInNeeded') return answer
  forgetDrafts()
  await useSession.getState().left()
  return { ok: true as const, reply: {} }
})

type Seen = ReplyOf<'privacy.seen'>['items'][number]

/** 税务局退休党支部的书记, 老干部局的工作人员 */
export function officeWords(office: Seen['office']): string {
  const { secretary, worker, bureau, other } = strings.privacySeen
  if (office === null) return other
  if (office.of === null) return bureau
  return office.kind === 'communityWorker' ? worker(office.of) : secretary(office.of)
}

/** What was done, in words, and what for; of what this phone does not know yet, that something was. */
export function seenWords({ act, reason }: Pick<Seen, 'act' | 'reason'>): string {
  const done: Partial<Record<string, string>> = strings.privacySeen.done
  const what = done[act] ?? strings.privacySeen.anything
  return reason ? `${what}，${strings.revealReasons[reason]}` : what
}
