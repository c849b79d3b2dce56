import type { ReplyOf, RequestOf } from '@/contract'
import { createAct } from './act'
import { asking, call } from './call'
import { createIntentions } from './intention'
import { createList } from './list'
import { createReply } from './load'

export const useJointDays = createList(asking('jointDay.list'))
export const useJointDay = createReply(asking('jointDay.read'))
export const useProposeJointDay = createAct(asking('jointDay.propose'))
export const useDecideJointDay = createAct(asking('jointDay.decide'))
export const useWithdrawJointDay = createAct(asking('jointDay.withdraw'))
export const useTakeJointDayBack = createAct(asking('jointDay.takeBack'))

type Marking = Omit<RequestOf<'jointDay.mark'>, 'markId'>
const markings = createIntentions<Marking>()

/** The same tap has the same id until it is answered. */
export const useMarkJointDay = createAct(async (marking: Marking) => {
  const answer = await call('jointDay.mark', { ...marking, markId: markings.idOf(marking) })
  if (answer.ok) markings.answered(marking)
  return answer
})

export const useElsewhere = createList(asking('elsewhere.list'))

export type JointDay = ReplyOf<'jointDay.list'>['items'][number]
export type Elsewhere = ReplyOf<'elsewhere.list'>['items'][number]
export type JointRecord = ReplyOf<'jointDay.read'>
