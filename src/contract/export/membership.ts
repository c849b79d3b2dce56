import * as z from 'zod'
import { ELDER_KIN, GRANT_STATES, HELPER_KIN, HELP_SCOPES } from '@/domain/helper'
import { JOINING_STATES } from '@/domain/joining'
import { MEMBERSHIP_KINDS, OFFICE_KINDS } from '@/domain/member'
import { MOVE_STATES } from '@/domain/membership'
import { day, instant } from '../fields'

/** As what somebody acts, or acted. */
export const office = z.object({
  kind: z.enum(OFFICE_KINDS),
  /** The branch or the community; null: the county's bureau. */
  of: z.string().nullable(),
})

/** Who I am here: where I belong, who helps me, how I come in. */
export const membershipLists = {
  memberships: z.array(
    z.object({
      branch: z.string(),
      kind: z.enum(MEMBERSHIP_KINDS),
      from: day,
      to: day.nullable(),
    }),
  ),
  joinings: z.array(
    z.object({
      name: z.string(),
      phone: z.string().nullable(),
      branch: z.string(),
      state: z.enum(JOINING_STATES),
      words: z.string().nullable(),
      at: instant,
    }),
  ),
  /** Who helps me (with what I call them), and whom I help. */
  helpers: z.array(
    z.object({
      relation: z.enum(HELPER_KIN).nullable(),
      calls: z.enum(ELDER_KIN),
      byMe: z.boolean(),
      scopes: z.array(z.enum(HELP_SCOPES)),
      state: z.enum(GRANT_STATES),
      askedAt: instant,
      until: day.nullable(),
      endedAt: instant.nullable(),
    }),
  ),
  /** Until when the code I had made could be entered. */
  helperCodes: z.array(z.object({ expiresAt: instant })),
  /** Codes that were wrong, and when the last of them came. */
  wrongCodes: z.array(z.object({ wrong: z.int(), at: instant })),
  moves: z.array(
    z.object({
      kind: z.enum(MEMBERSHIP_KINDS),
      branch: z.string(),
      certificate: z.string().nullable(),
      state: z.enum(MOVE_STATES),
      words: z.string().nullable(),
      at: instant,
      decidedAt: instant.nullable(),
    }),
  ),
  /** That there is a slip (登记条), not its code, which nobody keeps. */
  slips: z.array(z.object({ at: instant, until: instant, ended: instant.nullable() })),
  offices: z.array(office.extend({ from: day, to: day.nullable() })),
  sessions: z.array(z.object({ from: instant, until: instant, ended: instant.nullable() })),
  savedArticles: z.array(z.object({ title: z.string(), at: instant })),
}
