import { ofFunctionalBranches } from './activities/functionalBranches'
import { ofHomeBranches } from './activities/homeBranches'
import type { DemoActivity } from './shapes'

/**
 * The activities of the demo county, in every state whatever the hour of seeding: that is why the
 * one going on now lasts several days. No title names a weekday or a month, because days are relative.
 */
export const activities: DemoActivity[] = [...ofHomeBranches, ...ofFunctionalBranches]
