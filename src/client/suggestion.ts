import { useState } from 'react'
import type { RequestOf } from '@/contract'
import { newId } from '@/domain/id'
import type { SuggestionSubject } from '@/domain/suggestion'
import { createAct } from './act'
import { asking } from './call'
import { now } from './clock'
import { createList } from './list'
import { createReply } from './load'
import { recall, remember } from './platform'
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

function keptDraft(owner: string): Draft {
  const text = recall(DRAFT)
  const kept = text === null ? null : (JSON.parse(text) as { owner: string; draft: Draft })
  // What another person began on this phone is not for this one to read.
  return kept?.owner === owner ? kept.draft : emptyDraft()
}

/** Whoever left had something to say no more. */
export const forgetDraft = (): void => remember(DRAFT, null)

/**
 * What this person is writing, kept on the phone with every stroke: a call or an empty battery costs
 * nothing. What is changed is another suggestion with another id; unchanged, it is sent once however
 * often it is tried.
 */
export function useDraft(me: NonNullable<Me>) {
  const owner = me.memberId ?? me.name
  const [draft, setDraft] = useState(() => keptDraft(owner))
  const change = (part: Partial<Omit<Draft, 'suggestionId'>>) => {
    const changed = { ...draft, ...part, suggestionId: newId(now()) }
    remember(DRAFT, JSON.stringify({ owner, draft: changed }))
    setDraft(changed)
  }
  return { draft, change, forget: forgetDraft }
}
