import type { HelpConsent } from './helper'

/** How a branch expects somebody: as everybody, as they can, or at their home. Never set by a counter. */
export const ATTENDANCE_POLICIES = ['normal', 'flexible', 'homeVisit'] as const
export type AttendancePolicy = (typeof ATTENDANCE_POLICIES)[number]

/** What to mind of somebody, in plain words: what to do, and no illness. */
export const CARE_NEEDS = [
  'walking',
  'hearing',
  'seeing',
  'pickUp',
  'alone',
  'bedridden',
  'byPhone',
] as const
export type CareNeed = (typeof CARE_NEEDS)[number]

/**
 * How somebody agreed to what is noted about them (`healthNote` of 我的隐私, `said`: their last word).
 * Their own word counts more than what an officer heard; without any, an officer says how it was said.
 */
export function careConsent(
  needs: readonly CareNeed[],
  said: boolean | null,
  heard: Exclude<HelpConsent, 'own'> | null,
): HelpConsent | null | 'careDeclined' | 'consentMissing' {
  if (needs.length === 0) return null
  if (said !== null) return said ? 'own' : 'careDeclined'
  return heard ?? 'consentMissing'
}
