import * as z from 'zod'
import { NEEDS } from '@/domain/activity'
import { CALL_MARKS } from '@/domain/callList'
import { ATTENDANCE_POLICIES, CARE_NEEDS } from '@/domain/care'
import { HOUR_REASONS } from '@/domain/communityRequest'
import { HELP_CONSENTS } from '@/domain/helper'
import { MARKS, MARK_REASONS } from '@/domain/rollCall'
import { VISIT_KINDS, VISIT_STATES } from '@/domain/visit'
import { day, instant } from '../fields'

/** What I signed up for, came to, and was visited for. */
export const activityLists = {
  signUps: z.array(
    z.object({
      title: z.string(),
      startsAt: instant,
      state: z.enum(['confirmed', 'waitlisted', 'cancelled']),
      guests: z.int(),
      needs: z.array(z.enum(NEEDS)),
      at: instant,
      cancelledAt: instant.nullable(),
    }),
  ),
  attendance: z.array(
    z.object({
      title: z.string(),
      startsAt: instant,
      mark: z.enum(MARKS).nullable(),
      guests: z.int(),
      walkIn: z.boolean(),
      /** How long I served, where it was put right. */
      minutes: z.int().nullable(),
      at: instant,
    }),
  ),
  /** My hours of service that were put right. */
  serviceChanges: z.array(
    z.object({
      title: z.string(),
      before: z.int(),
      after: z.int(),
      why: z.enum(HOUR_REASONS),
      at: instant,
    }),
  ),
  calls: z.array(z.object({ title: z.string(), mark: z.enum(CALL_MARKS), at: instant })),
  attendanceChanges: z.array(
    z.object({
      title: z.string(),
      before: z.enum(MARKS).nullable(),
      after: z.enum(MARKS).nullable(),
      why: z.enum(MARK_REASONS).nullable(),
      at: instant,
    }),
  ),
  /** What my branch minds of me. */
  care: z.array(
    z.object({
      policy: z.enum(ATTENDANCE_POLICIES),
      needs: z.array(z.enum(CARE_NEEDS)),
      consent: z.enum(HELP_CONSENTS).nullable(),
      at: instant,
    }),
  ),
  /** Visits to me, with what was written down. */
  visits: z.array(
    z.object({
      kind: z.enum(VISIT_KINDS),
      startsAt: instant,
      state: z.enum(VISIT_STATES),
      words: z.string().nullable(),
      nextDay: day.nullable(),
    }),
  ),
  /** Visits I went along to. */
  visitsPaid: z.array(
    z.object({ kind: z.enum(VISIT_KINDS), startsAt: instant, state: z.enum(VISIT_STATES) }),
  ),
}
