import type { ReplyOf, RequestOf } from '@/contract'
import { newId } from '@/domain/id'
import { createAct } from './act'
import { asking, call, type AnyAnswer } from './call'
import { now } from './clock'
import { createIntentions } from './intention'
import { createReply } from './load'

export type Leading = ReplyOf<'partyDay.leading'>
export type PlannedStep = RequestOf<'partyDay.plan'>['steps'][number]

export const useLeading = createReply(asking('partyDay.leading'))
export const usePlanPartyDay = createAct(asking('partyDay.plan'))
export const useLowerHand = createAct(asking('partyDay.lower'))

/** What an officer does to a party day that goes on, one tap each. */
type Move =
  | { act: 'begin' | 'lead' | 'end' }
  | { act: 'go'; seen: number; to: number }
  | { act: 'open' | 'close' | 'drop'; matterId: string }
  | { act: 'count'; matterId: string; room: number[] }

type Moving = Move & { activityId: string }
const taps = createIntentions<Moving>()

/** The same tap has the same id until it is answered: a lost answer skips no step. */
export const useMovePartyDay = createAct(async (move: Moving): Promise<AnyAnswer<object>> => {
  const { activityId } = move
  switch (move.act) {
    case 'go': {
      const { seen, to } = move
      const answer = await call('partyDay.go', { activityId, seen, to, tapId: taps.idOf(move) })
      if (answer.ok) taps.answered(move)
      return answer
    }
    case 'begin':
      return call('partyDay.begin', { activityId })
    case 'lead':
      return call('partyDay.lead', { activityId })
    case 'end':
      return call('partyDay.end', { activityId })
    case 'open':
      return call('matter.open', { matterId: move.matterId })
    case 'close':
      return call('matter.close', { matterId: move.matterId })
    case 'drop':
      return call('matter.drop', { matterId: move.matterId })
    case 'count':
      return call('matter.count', { matterId: move.matterId, room: move.room })
  }
})

type Question = Omit<RequestOf<'matter.ask'>, 'matterId'>
const questions = createIntentions<Question>()

export const useAskMatter = createAct(async (question: Question) => {
  const answer = await call('matter.ask', { ...question, matterId: questions.idOf(question) })
  if (answer.ok) questions.answered(question)
  return answer
})

export const newStepId = (): string => newId(now())

export const useDecidePlan = createAct(asking('partyDay.decidePlan'))
export const useWithdrawPlan = createAct(asking('partyDay.withdrawPlan'))

type Putting = Omit<RequestOf<'partyDay.askPlan'>, 'askingId'>
const puttings = createIntentions<Putting>()

/** The same plan is put once, however often its answer was lost. */
export const useAskPlan = createAct(async (putting: Putting) => {
  const answer = await call('partyDay.askPlan', { ...putting, askingId: puttings.idOf(putting) })
  if (answer.ok) puttings.answered(putting)
  return answer
})
