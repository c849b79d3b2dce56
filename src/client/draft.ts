import { recall, remember } from './platform'

/** What this person began on this phone; what another one began here is not for this one to read. */
export function recallDraft<Draft>(name: string, owner: string): Draft | null {
  const text = recall(name)
  const kept = text === null ? null : (JSON.parse(text) as { owner: string; draft: Draft })
  return kept?.owner === owner ? kept.draft : null
}

/** Keeps it with every stroke: a call or an empty battery costs nothing. null: done with. */
export const keepDraft = (name: string, owner: string, draft: object | null): void =>
  remember(name, draft && JSON.stringify({ owner, draft }))
