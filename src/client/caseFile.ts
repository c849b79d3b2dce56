import type { ReplyOf, RequestOf } from '@/contract'
import type { CaseState } from '@/domain/caseFile'
import { createAct } from './act'
import { asking, call } from './call'
import { createIntentions } from './intention'
import { createList } from './list'
import { createReply } from './load'

export const useOffices = createReply(asking('caseFile.branches'))
export const useMyCases = createReply(asking('caseFile.mine'))
export const useCase = createReply(asking('caseFile.read'))
export const useCases = createList(asking('caseFile.list'))
export const useSetOffice = createAct(asking('caseFile.setOffice'))
export const useNoteYes = createAct(asking('caseFile.noteYes'))
export const useAssign = createAct(asking('caseFile.assign'))
export const useDecideCase = createAct(asking('caseFile.decide'))
export const useExtend = createAct(asking('caseFile.extend'))
export const useCloseCase = createAct(asking('caseFile.close'))
export const useWithdrawCase = createAct(asking('caseFile.withdraw'))

export type CaseBrief = ReplyOf<'caseFile.mine'>['asked'][number]
export type WholeCase = ReplyOf<'caseFile.read'>

type Ask = Omit<RequestOf<'caseFile.ask'>, 'caseId'>
const asks = createIntentions<Ask>()

/** Answers with the case that there is now. */
export const useAskCase = createAct(async (wish: Ask) => {
  const caseId = asks.idOf(wish)
  const answer = await call('caseFile.ask', { ...wish, caseId })
  if (!answer.ok) return answer
  asks.answered(wish)
  return { ...answer, reply: { caseId } }
})

/** How a case stands for who asked: 收到了, 有人在办, 有回复了. */
export const caseStage = (state: CaseState) =>
  state === 'asked' || state === 'assigned' ? 'asked' : state === 'inHand' ? 'inHand' : 'answered'

/** Which page of one's own says more, and in what colour. */
export const CASE_TONES = { asked: 'wait', inHand: 'busy', answered: 'good' } as const
