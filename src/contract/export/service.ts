import * as z from 'zod'
import { CASE_KINDS, CASE_STATES } from '@/domain/caseFile'
import { DONATION_STATES } from '@/domain/donation'
import { PAIRING_STATES } from '@/domain/pairing'
import { REACHES, SKILLS, WILLING_TIMES } from '@/domain/registration'
import { SWAP_STATES } from '@/domain/shift'
import { LEAVE_REASONS, TASK_ANSWERS, TASK_KINDS, TASK_STATES } from '@/domain/task'
import { day, instant } from '../fields'

/** What I asked for, gave, and did for others. */
export const serviceLists = {
  /** What I asked about the law, or for a mediator; and the answers. */
  cases: z.array(
    z.object({
      kind: z.enum(CASE_KINDS),
      state: z.enum(CASE_STATES),
      words: z.string(),
      answer: z.string().nullable(),
      at: instant,
    }),
  ),
  /** What I was asked to help others with: not what it was. */
  casesHelped: z.array(
    z.object({ kind: z.enum(CASE_KINDS), state: z.enum(CASE_STATES), at: instant }),
  ),
  pairings: z.array(
    z.object({
      station: z.string(),
      state: z.enum(PAIRING_STATES),
      from: day.nullable(),
      to: day.nullable(),
      visits: z.array(day),
      at: instant,
    }),
  ),
  donations: z.array(
    z.object({
      station: z.string(),
      item: z.string(),
      amount: z.int(),
      state: z.enum(DONATION_STATES),
      words: z.string().nullable(),
      at: instant,
    }),
  ),
  /** What I asked my branch for. */
  tasks: z.array(
    z.object({
      kind: z.enum(TASK_KINDS),
      title: z.string().nullable(),
      reason: z.enum(LEAVE_REASONS).nullable(),
      words: z.string().nullable(),
      state: z.enum(TASK_STATES),
      how: z.enum(TASK_ANSWERS).nullable(),
      answer: z.string().nullable(),
      at: instant,
    }),
  ),
  /** What I said when I reported to a community (报到), and which requests I was told of. */
  registrations: z.array(
    z.object({
      community: z.string(),
      skills: z.array(z.enum(SKILLS)),
      times: z.array(z.enum(WILLING_TIMES)),
      reach: z.enum(REACHES),
      able: z.boolean(),
      pausedUntil: day.nullable(),
      at: instant,
      toldAt: instant.nullable(),
    }),
  ),
  helpedCommunities: z.array(z.object({ community: z.string() })),
  whistles: z.array(z.object({ title: z.string(), at: instant })),
  /** Until when the code I showed to the bureau could be entered. */
  workerCodes: z.array(z.object({ expiresAt: instant })),
  /** Shifts I asked to be stood in for, or was asked to stand in at. */
  shiftSwaps: z.array(
    z.object({
      title: z.string(),
      startsAt: instant,
      byMe: z.boolean(),
      state: z.enum(SWAP_STATES),
      at: instant,
    }),
  ),
  certificates: z.array(
    z.object({
      year: z.int(),
      until: day,
      minutes: z.int(),
      organisers: z.array(z.string()),
      at: instant,
      withdrawnAt: instant.nullable(),
    }),
  ),
}
