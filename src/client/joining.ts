import { useState } from 'react'
import { newId } from '@/domain/id'
import { DRAFT_DAYS } from '@/domain/joining'
import { daysAfter, type Instant } from '@/domain/time'
import { createAct } from './act'
import { asking } from './call'
import { now } from './clock'
import { createList } from './list'
import { createReply } from './load'
import { recall, remember } from './platform'

export const useBranchesToJoin = createList(asking('joining.branches'))
export const useJoining = createReply(asking('joining.mine'))
export const useSendJoining = createAct(asking('joining.send'))
export const useWithdrawJoining = createAct(asking('joining.withdraw'))
export const useJoinings = createList(asking('joining.list'))
export const useJoiningToDecide = createReply(asking('joining.read'))
export const useDecideJoining = createAct(asking('joining.decide'))

/** What a newcomer has told so far. */
export interface JoiningDraft {
  joiningId: string
  name: string
  branch: { branchId: string; name: string } | null
  phone: string
}

const DRAFT = 'joining'

const emptyDraft = (): JoiningDraft => ({
  joiningId: newId(now()),
  name: '',
  branch: null,
  phone: '',
})

function keptDraft(): JoiningDraft {
  const text = recall(DRAFT)
  const kept = text === null ? null : (JSON.parse(text) as { at: Instant; draft: JoiningDraft })
  return kept && daysAfter(kept.at, DRAFT_DAYS) > now() ? kept.draft : emptyDraft()
}

/** Somebody joined or left: what was begun here is done with. */
export const forgetJoiningDraft = (): void => remember(DRAFT, null)

/** What is told so far, kept on the phone with every stroke; changed, it is another wish. */
export function useJoiningDraft() {
  const [draft, setDraft] = useState(keptDraft)
  const change = (part: Partial<Omit<JoiningDraft, 'joiningId'>>) => {
    const changed = { ...draft, ...part, joiningId: newId(now()) }
    remember(DRAFT, JSON.stringify({ at: now(), draft: changed }))
    setDraft(changed)
  }
  return { draft, change }
}
