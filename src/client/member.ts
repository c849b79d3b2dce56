import { create } from 'zustand'
import type { ReplyOf, RequestOf } from '@/contract'
import { createAct } from './act'
import { asking, call } from './call'
import { createList } from './list'
import { personal } from './load'
import { phone as callPhone } from './platform'
import { problemOf, type Problem } from './words'

export const useDeceased = createList(asking('roster.list'))
export const useSetProbation = createAct(asking('member.setProbation'))
export const useRecordDeath = createAct(asking('member.recordDeath'))
export const useUndoDeath = createAct(asking('member.undoDeath'))

export type Listed = ReplyOf<'roster.list'>['items'][number]

/** Whole numbers that were told while a page is up, by record; kept nowhere else. */
interface Revealed {
  phones: Partial<Record<string, string>>
  /** Whose number is on its way. */
  busy: string | null
  failed: { recordId: string; problem: Problem } | null
}

export const useRevealed = personal(
  create<Revealed>()(() => ({ phones: {}, busy: null, failed: null })),
)

export const forgetRevealed = () => useRevealed.setState(useRevealed.getInitialState(), true)

/** Asks for the number of one person, with what for, and calls it: one tap. */
export async function reveal(wish: RequestOf<'member.revealPhone'>): Promise<void> {
  const { recordId } = wish
  if (useRevealed.getState().busy !== null) return
  useRevealed.setState({ busy: recordId, failed: null })
  const answer = await call('member.revealPhone', wish)
  // Whoever has left the page meanwhile is not rung out of it.
  if (useRevealed.getState().busy !== recordId) return
  if (!answer.ok) {
    const problem = problemOf(answer.refusal, answer.detail)
    return useRevealed.setState({ busy: null, failed: { recordId, problem } })
  }
  const { phone } = answer.reply
  if (phone === null) return useRevealed.setState({ busy: null })
  useRevealed.setState(({ phones }) => ({ busy: null, phones: { ...phones, [recordId]: phone } }))
  await callPhone(phone)
}
