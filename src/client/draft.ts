import { recall, remember } from './platform'

/** What people begin on this phone and the server does not have yet. */
const DRAFTS = ['suggestion', 'posting', 'minutes', 'writing', 'whistle'] as const
type DraftName = (typeof DRAFTS)[number]

/** What this person began on this phone; what another one began here is not for this one to read. */
export function recallDraft<Draft>(name: DraftName, owner: string): Draft | null {
  const text = recall(name)
  const kept = text === null ? null : (JSON.parse(text) as { owner: string; draft: Draft })
  return kept?.owner === owner ? kept.draft : null
}

/** Keeps it with every stroke: a call or an empty battery costs nothing. null: done with. */
export const keepDraft = (name: DraftName, owner: string, draft: object | null): void =>
  remember(name, draft && JSON.stringify({ owner, draft }))

export const forgetDraft = (name: DraftName): void => remember(name, null)

/** Whoever left goes on with nothing that was begun here. */
export const forgetDrafts = (): void => DRAFTS.forEach(forgetDraft)
