import * as z from 'zod'
import { ASK_STATES, EXPERT_STATES } from '@/domain/expert'
import { HELP_CONSENTS } from '@/domain/helper'
import { FIVE_ELDERS, TEAM_STANDINGS } from '@/domain/team'
import { day, instant } from '../fields'

/** What I let others know of me: cards, teams, talks. */
export const teamLists = {
  /** My cards of 亮身份; of those I took back, only when. */
  pledges: z.array(
    z.object({
      slots: z.array(z.object({ title: z.string(), words: z.string() })),
      at: instant,
      until: day,
      withdrawnAt: instant.nullable(),
    }),
  ),
  pledgeInvitations: z.array(
    z.object({ branch: z.string(), at: instant, closedAt: instant.nullable() }),
  ),
  /** Teams I am or was in, or was asked into, with what was said to me. */
  teams: z.array(
    z.object({
      name: z.string(),
      standing: z.enum(TEAM_STANDINGS),
      consent: z.enum(HELP_CONSENTS).nullable(),
      words: z.string().nullable(),
      at: instant,
    }),
  ),
  /** Talks I was to give. */
  talks: z.array(z.object({ subject: z.string(), place: z.string(), startsAt: instant })),
  fiveElders: z.array(z.object({ kinds: z.array(z.enum(FIVE_ELDERS)), at: instant })),
  expertCards: z.array(
    z.object({
      field: z.string(),
      years: z.int(),
      hours: z.string(),
      reach: z.string(),
      state: z.enum(EXPERT_STATES),
      why: z.string().nullable(),
      at: instant,
    }),
  ),
  /** What I was asked as an expert. */
  expertAsks: z.array(
    z.object({
      words: z.string(),
      place: z.string(),
      state: z.enum(ASK_STATES),
      answer: z.string().nullable(),
      result: z.string().nullable(),
      at: instant,
    }),
  ),
}
