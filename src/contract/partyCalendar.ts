import * as z from 'zod'
import { DUE } from '@/domain/cadence'
import { LAST_DATE, MOST_NTH } from '@/domain/partyCalendar'
import { endpoint } from './endpoint'
import { id, text } from './fields'

const branchId = id('支部')
const fixedDay = z
  .discriminatedUnion('by', [
    z.strictObject({ by: z.literal('date'), day: z.int().min(1).max(LAST_DATE) }),
    z.strictObject({
      by: z.literal('weekday'),
      nth: z.int().min(1).max(MOST_NTH),
      weekday: z.int().min(1).max(7),
    }),
  ])
  .meta({ title: '固定日' })

const partyDay = z.object({
  month: z.string(),
  usual: z.iso.date(),
  day: z.iso.date(),
  holiday: z.string().nullable(),
  why: z.string().nullable(),
  /** More than a week from the usual day. */
  late: z.boolean(),
  /** The party day that is posted in this month; null: none yet. */
  activityId: z.uuid().nullable(),
})

export const read = endpoint({
  summary: 'The party days of an own branch in a year, holidays passed over',
  audience: 'officer',
  request: {
    branchId,
    year: z
      .string()
      .regex(/^20\d\d$/)
      .meta({ title: '哪一年' }),
  },
  reply: z.object({
    /** null: none is fixed, so there is nothing to propose. */
    fixedDay: fixedDay.nullable(),
    days: z.array(partyDay),
    /** The notice the holidays of that year are from; null: it is not out. */
    source: z.string().nullable(),
  }),
})

export const fix = endpoint({
  summary: 'Say on which day of each month an own branch holds its party day',
  audience: 'officer',
  request: { branchId, fixedDay },
  reply: z.object({}),
})

export const move = endpoint({
  summary: 'Move the party day of one month, with why; no day: back to the usual one',
  audience: 'officer',
  request: {
    branchId,
    month: z
      .string()
      .regex(/^20\d\d-(?:0[1-9]|1[0-2])$/)
      .meta({ title: '哪个月' }),
    day: z.iso.date().meta({ title: '哪一天' }).optional(),
    why: text(60).meta({ title: '原因' }).optional(),
  },
  /** late: more than a week from the usual day (原则上一周内). */
  reply: z.object({ late: z.boolean() }),
  refusals: ['dayPassed', 'tooFarAhead', 'reasonMissing', 'noFixedDay'],
})

export const list = endpoint({
  // For officers of the branch alone; nobody above reads it, and nothing compares branches.
  summary: 'What an own branch could think of: meetings, its next party day, birthdays, offers',
  audience: 'officer',
  request: { branchId },
  reply: z.object({
    due: z.array(z.enum(DUE)),
    /** The next party day that is not posted yet. */
    upcoming: partyDay.nullable(),
    /** Whose 政治生日 comes: prepared a week before. 99 stands for more. */
    birthdays: z.int(),
    /** 微党课 offered and not answered. */
    lectures: z.int(),
    /** Branches that ask to hold a party day together. */
    jointDays: z.int(),
    /** Plans of party days that a colleague asks me to agree to, the soonest first. */
    plans: z.array(z.object({ activityId: z.uuid(), title: z.string() })),
  }),
})
