import * as z from 'zod'
import { HELPER_KIN } from '@/domain/helper'
import { MARK_REASONS, MARKS } from '@/domain/rollCall'
import { endpoint } from './endpoint'
import { guests, id, instant } from './fields'

const mark = z.enum(MARKS)

const person = z.object({
  recordId: z.uuid(),
  /** Empty: this person has left. */
  name: z.string(),
  /** Always masked: the roll lies about at the door (rule 19). */
  phone: z.string().nullable(),
  /** null: did not sign up; they belong to the branch, or walked in. */
  signUp: z.enum(['confirmed', 'waitlisted']).nullable(),
  /** Who comes along: as counted at the door, else as signed up. */
  guests: z.int(),
  /** null: not called yet. */
  mark: mark.nullable(),
  walkIn: z.boolean(),
  /** Says to have been there, and waits for the secretary. */
  claims: z.boolean(),
  /** Whoever checked in for them, as they call them; null: they did, or the secretary. */
  by: z.enum(HELPER_KIN).nullable(),
})

export const read = endpoint({
  summary: 'The roll of an activity, for an officer of the organising branch',
  audience: 'officer',
  request: { activityId: id('活动') },
  reply: z.object({
    title: z.string(),
    place: z.string(),
    state: z.enum(['published', 'cancelled']),
    startsAt: instant,
    endsAt: instant,
    walkIns: z.boolean(),
    /** To be called out at the door. */
    code: z.string().regex(/^\d{4}$/),
    /** To be drawn on the wall; good on the day of the activity. */
    wall: z.string(),
    /** Who signed up, in turn; then everybody else of the branch, by record. */
    people: z.array(person),
    /** What was changed after the day, the latest first (rule 20). */
    changes: z.array(
      z.object({
        name: z.string(),
        before: mark.nullable(),
        after: mark.nullable(),
        why: z.enum(MARK_REASONS),
        /** Empty: this person has left. */
        by: z.string(),
        at: instant,
      }),
    ),
  }),
})

export const setMark = endpoint({
  // `seen` is what the officer saw: of two who tap one name differently, the second is told.
  summary: 'Mark somebody on the roll, or take the mark back',
  audience: 'officer',
  request: {
    markId: id('点名'),
    activityId: id('活动'),
    recordId: id('名册上的人'),
    seen: mark.nullable().meta({ title: '原来的记录' }),
    mark: mark.nullable().meta({ title: '怎么参加的' }),
    guests: guests.default(0).meta({ title: '带几位亲友' }),
    why: z.enum(MARK_REASONS).meta({ title: '为什么改' }).optional(),
  },
  reply: z.object({ mark: mark.nullable(), guests: z.int() }),
  refusals: ['activityCancelled', 'rollCallNotOpen', 'whyNeeded', 'markedOtherwise'],
})

export const scan = endpoint({
  summary: 'Mark whoever shows the code of their own as present; twice is once',
  audience: 'officer',
  request: {
    markId: id('点名'),
    activityId: id('活动'),
    card: z.string().max(100).meta({ title: '签到码' }),
  },
  reply: z.object({ recordId: z.uuid(), name: z.string(), guests: z.int() }),
  refusals: [
    'activityCancelled',
    'rollCallNotOpen',
    'rollCallClosed',
    'cardNotValid',
    'notExpected',
  ],
})
