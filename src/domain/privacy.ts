/**
 * What a member may agree to, each apart from the others (Personal Information Protection Law, articles
 * 14 to 16): being shown by name, photographs, the place, health, family who acts for them, and who sees
 * their card of 亮身份. Nothing else in the programme waits for any of them.
 */
export const CONSENT_KINDS = [
  'publicIdentity',
  'photos',
  'location',
  'healthNote',
  'helper',
  'pledgeBranch',
  'pledgeCommunity',
  'pledgeEveryone',
] as const
export type ConsentKind = (typeof CONSENT_KINDS)[number]

/** The wordings there have been of what is agreed to, the newest last; a phone says which one it showed. */
export const POLICY_VERSIONS = ['2026-11-23', '2026-11-28'] as const
export type PolicyVersion = (typeof POLICY_VERSIONS)[number]
export const POLICY_VERSION: PolicyVersion = '2026-11-28'

export interface Consent {
  kind: ConsentKind
  given: boolean
}

/** Where each consent stands after this history, the newest first: what was never given is not given. */
export const consentsNow = <Entry extends Consent>(history: readonly Entry[]) =>
  CONSENT_KINDS.map((kind) => {
    const last = history.find((entry) => entry.kind === kind)
    return { kind, given: last?.given ?? false }
  })
