import type { ReplyOf } from '@/contract'
import { strings } from '@/strings'
import { createAct } from './act'
import { asking } from './call'
import { createList } from './list'
import { createReply } from './load'

export const useMembers = createList(asking('care.people'))
export const useMember = createReply(asking('care.read'))
export const useSetCare = createAct(asking('care.set'))

export type BranchMember = ReplyOf<'care.people'>['items'][number]
export type WholeMember = ReplyOf<'care.read'>

/** 上门看他，行动不便，独居; empty where nothing is to be minded. */
export function careWords(care: BranchMember['care']): string {
  if (care === null) return ''
  const { policies, needs } = strings.care
  const policy = care.policy === 'normal' ? [] : [policies[care.policy]]
  return [...policy, ...care.needs.map((need) => needs[need])].join('，')
}
