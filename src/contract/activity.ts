import * as z from 'zod'
import { COMERS, NEEDS } from '@/domain/activity'
import { REQUEST_KINDS, WEIGHTS } from '@/domain/communityRequest'
import { HELPER_KIN } from '@/domain/helper'
import { SKILLS } from '@/domain/registration'
import { MARKS } from '@/domain/rollCall'
import { endpoint } from './endpoint'
import { forElder, cursor, guests, id, instant, line, needs, pageOf, pageSize } from './fields'

const activityId = id('活动')
const signUpId = id('报名')

const times = {
  state: z.enum(['draft', 'review', 'published', 'cancelled']),
  signUpOpensAt: instant,
  signUpClosesAt: instant,
  startsAt: instant,
  endsAt: instant,
}
const seats = {
  capacity: z.int().nullable(),
  reserved: z.int(),
  seatsTaken: z.int(),
}

const mySignUp = z.object({
  signUpId: z.uuid(),
  state: z.enum(['confirmed', 'waitlisted']),
  guests: z.int(),
  /** Place in the queue from 1; null when seated. */
  place: z.int().nullable(),
  /** Whoever signed up for me, as I call them; null: I did. */
  by: z.enum(HELPER_KIN).nullable(),
})

export const activityBrief = z.object({
  activityId: z.uuid(),
  title: z.string(),
  branch: z.string(),
  place: z.string(),
  line,
  ...times,
  ...seats,
  /** A community asks for hands (吹哨). */
  isRequest: z.boolean().optional(),
  mine: mySignUp.nullable(),
})

const activity = activityBrief.extend({
  walkIns: z.boolean(),
  /** A party day of a branch of mine: who cannot come asks for leave, signed up or not. */
  expected: z.boolean(),
  /** How I took part, as it stands on the roll; null: nothing yet. */
  attended: z
    .object({
      mark: z.enum(MARKS).nullable(),
      /** I said to have been there, and the secretary has not answered. */
      claims: z.boolean(),
      /** I said so myself, so I can take it back. */
      own: z.boolean(),
      by: z.enum(HELPER_KIN).nullable(),
    })
    .nullable(),
  openTo: z.enum(COMERS),
  /** What a community asks for, and what came of it; without: an activity like any other. */
  request: z
    .object({
      kind: z.enum(REQUEST_KINDS),
      skills: z.array(z.enum(SKILLS)),
      weight: z.enum(WEIGHTS),
      /** How long I served, once it is on the roll that I came. */
      minutes: z.int().nullable(),
      closed: z
        .object({
          outcome: z.string(),
          figure: z.string().nullable(),
          beneficiaries: z.int().nullable(),
          /** To whoever came. */
          thanks: z.string().nullable(),
        })
        .nullable(),
    })
    .optional(),
  summary: z.string(),
  bring: z.string().nullable(),
  organiser: z.string(),
  phone: z.string(),
  guestLimit: z.int(),
  waiting: z.int(),
  cancelReason: z.string().nullable(),
  /** null: a place that was only said in words. */
  venue: z
    .object({
      steps: z.enum(['none', 'few', 'many']),
      lift: z.boolean(),
      toilet: z.boolean(),
      bus: z.string().nullable(),
    })
    .nullable(),
})

export const list = endpoint({
  summary: 'Activities this person may see, the soonest first (past ones: the latest first)',
  audience: 'public',
  request: {
    for: forElder,
    /** `office`: what the branches organise that I am an officer of, whoever it is for. */
    from: z
      .enum(['all', 'branch', 'community', 'county', 'office'])
      .default('all')
      .meta({ title: '看哪里的活动' }),
    line: line.optional(),
    period: z.enum(['coming', 'past']).default('coming').meta({ title: '将来还是过去' }),
    after: cursor.optional(),
    size: pageSize,
  },
  reply: pageOf(activityBrief),
})

export const read = endpoint({
  summary: 'One activity, with my own sign-up',
  audience: 'public',
  request: { for: forElder, activityId },
  reply: activity,
})

export const signUp = endpoint({
  summary: 'Take seats for myself and my guests, or a place in the queue',
  audience: 'member',
  request: {
    for: forElder,
    signUpId,
    activityId,
    guests,
    needs,
    orQueue: z.boolean().default(false).meta({ title: '满了就排队' }),
  },
  reply: mySignUp,
  refusals: [
    'alreadySignedUp',
    'activityCancelled',
    'signUpNotOpen',
    'signUpClosed',
    'tooManyGuests',
    'full',
    'helpEnded',
    'shiftSameTime',
    'shiftWeekFull',
  ],
})

export const cancelSignUp = endpoint({
  summary: 'Give my seats back; the first waiting party that fits moves up',
  audience: 'member',
  request: { for: forElder, signUpId },
  reply: z.object({}),
  refusals: ['alreadyStarted', 'helpEnded'],
})

export const mine = endpoint({
  summary: 'My plans (what is ahead) or my footprints (what is past), without any score',
  audience: 'member',
  request: {
    for: forElder,
    period: z.enum(['coming', 'past']).meta({ title: '将来还是过去' }),
    after: cursor.optional(),
    size: pageSize,
  },
  reply: pageOf(activityBrief),
})

export const attendees = endpoint({
  summary: 'Who signed up, for an officer of the organising branch',
  audience: 'officer',
  request: { activityId },
  reply: z.object({
    title: z.string(),
    startsAt: instant,
    seatsTaken: z.int(),
    parties: z.array(
      z.object({
        name: z.string(),
        /** Always masked. */
        phone: z.string().nullable(),
        /** Whose whole number member.revealPhone tells: of an own branch, with a number. */
        recordId: z.uuid().nullable(),
        state: z.enum(['confirmed', 'waitlisted']),
        guests: z.int(),
        needs: z.array(z.enum(NEEDS)),
        by: z.enum(HELPER_KIN).nullable(),
      }),
    ),
  }),
})
