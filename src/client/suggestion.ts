import { useState } from 'react'
import type { RequestOf } from '@/contract'
import { newId } from '@/domain/id'
import type { SuggestionSubject } from '@/domain/suggestion'
import { createAct } from './act'
import { asking } from './call'
import { now } from './clock'
import { forgetDraft, keepDraft, recallDraft } from './draft'
import { createList } from './list'
import { createReply } from './load'
import type { Me } from './session'

export const useMySuggestions = createList(asking('suggestion.mine'))
export const useSuggestion = createReply(asking('suggestion.read'))
export const useSendSuggestion = createAct(asking('suggestion.send'))
export const useWithdrawSuggestion = createAct(asking('suggestion.withdraw'))
export const useSuggestionsToAnswer = createList(asking('suggestion.list'))
export const useTakeUpSuggestion = createAct(asking('suggestion.takeUp'))
export const useAnswerSuggestion = createAct(asking('suggestion.answer'))

/** What somebody is about to say; null: not chosen yet. */
export interface Draft {
  suggestionId: string
  about: SuggestionSubject | null
  words: string
  callMe: boolean
  to: NonNullable<RequestOf<'suggestion.send'>['to']>
}

const DRAFT = 'suggestion'

const emptyDraft = (): Draft => ({
  suggestionId: newId(now()),
  about: null,
  words: '',
  callMe: false,
  to: 'branch',
})

/**
 * What this person is writing. What is changed is another suggestion with another id; unchanged, it is
 * sent once however often it is tried.
 */
export function useDraft(me: NonNullable<Me>) {
  const owner = me.memberId ?? me.name
  const [draft, setDraft] = useState(() => recallDraft<Draft>(DRAFT, owner) ?? emptyDraft())
  const change = (part: Partial<Omit<Draft, 'suggestionId'>>) => {
    const changed = { ...draft, ...part, suggestionId: newId(now()) }
    keepDraft(DRAFT, owner, changed)
    setDraft(changed)
  }
  return { draft, change, forget: () => forgetDraft(DRAFT) }
}
