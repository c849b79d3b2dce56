import type { ReplyOf } from '@/contract'
import { createAct } from './act'
import { asking } from './call'
import { createList } from './list'
import { createReply } from './load'

export const useJointDays = createList(asking('jointDay.list'))
export const useJointDay = createReply(asking('jointDay.read'))
export const useProposeJointDay = createAct(asking('jointDay.propose'))
export const useDecideJointDay = createAct(asking('jointDay.decide'))
export const useWithdrawJointDay = createAct(asking('jointDay.withdraw'))
export const useElsewhere = createList(asking('elsewhere.list'))

export type JointDay = ReplyOf<'jointDay.list'>['items'][number]
export type Elsewhere = ReplyOf<'elsewhere.list'>['items'][number]
