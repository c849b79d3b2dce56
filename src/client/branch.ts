import type { ReplyOf, RequestOf } from '@/contract'
import { createAct } from './act'
import { asking } from './call'
import { createIntentions } from './intention'
import { createList } from './list'
import { createReply } from './load'

export const useBranches = createList(asking('branch.list'))
export const useBranch = createReply(asking('branch.read'))
export const useNamed = createReply(asking('branch.people'))
export const useEditBranch = createAct(asking('branch.edit'))
export const useEndBranch = createAct(asking('branch.end'))
export const useMatters = createReply(asking('branchMatter.list'))
export const useAskMatter = createAct(asking('branchMatter.ask'))

export type Branch = ReplyOf<'branch.list'>['items'][number]
export type WholeBranch = ReplyOf<'branch.read'>

type Founding = Omit<RequestOf<'branch.found'>, 'branchId'>
const founding = createIntentions<Founding>()

export const useFoundBranch = createAct(async (wish: Founding) => {
  const branchId = founding.idOf(wish)
  const answer = await asking('branch.found')({ ...wish, branchId })
  if (answer.ok) founding.answered(wish)
  return answer.ok ? { ...answer, reply: { branchId } } : answer
})

type Naming = Omit<RequestOf<'branch.nameSecretary'>, 'officeId'>
const naming = createIntentions<Naming>()

export const useNameSecretary = createAct(async (wish: Naming) => {
  const answer = await asking('branch.nameSecretary')({ ...wish, officeId: naming.idOf(wish) })
  if (answer.ok) naming.answered(wish)
  return answer
})
