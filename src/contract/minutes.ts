import * as z from 'zod'
import {
  LONGEST_CHANGE_REASON,
  LONGEST_SECTION,
  MINUTES_SECTIONS,
  RECORD_PARTS,
  type MinutesSection,
} from '@/domain/minutes'
import { MARKS } from '@/domain/rollCall'
import { decision } from './decision'
import { endpoint } from './endpoint'
import { cursor, id, instant, pageOf, pageSize, text } from './fields'

const activityId = id('党日')
const version = z.int().min(1).meta({ title: '第几版' })

const ofSections = <Value extends z.ZodType>(value: Value) =>
  Object.fromEntries(MINUTES_SECTIONS.map((section) => [section, value])) as Record<
    MinutesSection,
    Value
  >
const sections = z.object(ofSections(z.string()))

const yes = z.object({ name: z.string(), at: instant })

const brief = z.object({
  version: z.int(),
  /** Why it was changed; null: the first one. */
  why: z.string().nullable(),
  /** Empty: whoever wrote it has left. */
  by: z.string(),
  at: instant,
  signed: yes.nullable(),
  confirmed: yes.nullable(),
})
const whole = brief.extend({ sections })

export const read = endpoint({
  summary: 'The record of a party day of an own branch: minutes, what there is, what is to be done',
  audience: 'officer',
  request: { activityId },
  reply: z.object({
    branchId: z.uuid(),
    branch: z.string(),
    title: z.string(),
    startsAt: instant,
    place: z.string(),
    stage: z.enum(['coming', 'on', 'over']),
    /** As what happened says it now. */
    draft: sections,
    /** The latest; null: none was kept. */
    latest: whole.nullable(),
    /** Whether I wrote or signed it: then another confirms it. */
    mine: z.boolean(),
    /** Whether I am the only officer of the branch. */
    alone: z.boolean(),
    /** Who was asked to read it over. */
    asked: z.string().nullable(),
    /** 六有: what there is. */
    parts: z.array(z.enum(RECORD_PARTS)),
    /** Who of the branch took part, and how, in the order of the list. */
    sheet: z.array(z.object({ name: z.string(), mark: z.enum(MARKS) })),
    decisions: z.array(decision),
  }),
})

export const keep = endpoint({
  // Another version is added; what was confirmed stays, and the new one needs signing and confirming.
  summary: 'Keep minutes of a party day of an own branch as its next version',
  audience: 'officer',
  request: {
    activityId,
    versionId: id('这一版'),
    seen: z.int().min(0).meta({ title: '看到哪一版' }),
    sections: z.strictObject(ofSections(text(LONGEST_SECTION).or(z.literal('')))).meta({
      title: '会议记录',
    }),
    why: text(LONGEST_CHANGE_REASON).meta({ title: '为什么改' }).optional(),
  },
  reply: z.object({ version: z.int() }),
  refusals: ['notBegun', 'stepMoved', 'reasonMissing'],
})

export const sign = endpoint({
  summary: 'Sign the latest minutes as they stand',
  audience: 'officer',
  request: { activityId, version },
  reply: z.object({}),
  refusals: ['stepMoved'],
})

export const ask = endpoint({
  // For a branch with one officer; a colleague in office confirms without being asked.
  summary: 'Ask somebody of the branch who took part to read the signed minutes over',
  audience: 'officer',
  request: { activityId, version, recordId: id('请谁来看') },
  reply: z.object({}),
  refusals: ['stepMoved', 'notSigned', 'noAccount', 'ownWriting', 'notThere'],
})

export const confirm = endpoint({
  summary: 'Confirm minutes that somebody else wrote and signed',
  audience: 'account',
  request: { activityId, version },
  reply: z.object({}),
  refusals: ['stepMoved', 'notSigned', 'ownWriting'],
})

export const versions = endpoint({
  summary: 'All versions of the minutes of an own branch’s party day, the latest first',
  audience: 'officer',
  request: { activityId, after: cursor.optional(), size: pageSize },
  reply: pageOf(brief),
})

export const versionOf = endpoint({
  summary: 'One version of minutes, in full',
  audience: 'officer',
  request: { activityId, version },
  reply: whole,
})

export const shown = endpoint({
  summary: 'Confirmed minutes for members of the branch, and what I am asked to read over',
  audience: 'account',
  request: { activityId },
  reply: z.object({
    title: z.string(),
    startsAt: instant,
    /** null: none is confirmed yet. */
    minutes: whole.nullable(),
    /** The one I am asked to read over; null: none. */
    toConfirm: whole.nullable(),
    /** With confirmed minutes all of them; else mine. */
    decisions: z.array(decision),
  }),
})

export const year = endpoint({
  summary: 'The record of one year of an own branch, a party day each, the first first',
  audience: 'officer',
  request: {
    branchId: id('支部'),
    year: z
      .string()
      .regex(/^\d{4}$/)
      .meta({ title: '哪一年' }),
  },
  reply: z.object({
    days: z.array(
      z.object({
        activityId: z.uuid(),
        title: z.string(),
        startsAt: instant,
        place: z.string(),
        /** The branch it was held with; null: none. */
        partner: z.string().nullable(),
        /** Of the branch: who took part, in the room or at home, and who was expected. */
        came: z.int(),
        due: z.int(),
        steps: z.array(z.string()),
        decisions: z.array(decision),
        state: z.enum(['none', 'kept', 'signed', 'confirmed']),
        confirmedBy: z.string().nullable(),
      }),
    ),
  }),
})
