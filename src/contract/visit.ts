import * as z from 'zod'
import { HELPER_KIN } from '@/domain/helper'
import { LONGEST_WORDS } from '@/domain/task'
import { LONGEST_LOG, MOST_GOERS, VISIT_ENDS, VISIT_KINDS, VISIT_STATES } from '@/domain/visit'
import { endpoint } from './endpoint'
import { cursor, forElder, id, instant, pageOf, pageSize, text } from './fields'

const visitId = id('上门')
const kind = z.enum(VISIT_KINDS).meta({ title: '为什么去' })

export const visitBrief = z.object({
  visitId: z.uuid(),
  kind,
  /** Who is visited. */
  name: z.string(),
  startsAt: instant,
  state: z.enum(VISIT_STATES),
  /** Who goes, by name. */
  goers: z.array(z.string()),
})

export const list = endpoint({
  summary: 'Visits of an own branch: planned, the soonest first, or those that were',
  audience: 'officer',
  request: {
    branchId: id('支部'),
    which: z.enum(['planned', 'closed']).default('planned').meta({ title: '看哪些' }),
    after: cursor.optional(),
    size: pageSize,
  },
  reply: pageOf(visitBrief),
})

export const quiet = endpoint({
  summary: 'Whom an own branch visits at home and nobody is going to yet; a hint, no count',
  audience: 'officer',
  request: { branchId: id('支部') },
  reply: z.object({
    /** By name, at most twenty. */
    people: z.array(
      z.object({ recordId: z.uuid(), name: z.string(), nextDay: z.iso.date().nullable() }),
    ),
  }),
})

export const read = endpoint({
  summary: 'One visit of an own branch',
  audience: 'officer',
  request: { visitId },
  reply: visitBrief.extend({
    recordId: z.uuid(),
    /** What is brought along. */
    activity: z.object({ title: z.string(), startsAt: instant }).nullable(),
    /** How it was, or why it was called off. */
    words: z.string().nullable(),
    nextDay: z.iso.date().nullable(),
  }),
})

export const plan = endpoint({
  summary: 'Plan a visit to somebody at home in an own branch; they and who goes are told',
  audience: 'officer',
  request: {
    visitId,
    recordId: id('去看谁'),
    kind,
    startsAt: instant.meta({ title: '什么时候' }),
    goers: z.array(id('谁去')).min(1).max(MOST_GOERS).meta({ title: '谁去' }),
    activityId: id('活动').optional(),
  },
  reply: z.object({}),
  refusals: ['startPassed', 'tooFarAhead', 'alreadyDecided'],
})

export const log = endpoint({
  summary: 'Write down how a visit was; once more puts it better',
  audience: 'officer',
  request: {
    visitId,
    end: z.enum(VISIT_ENDS).meta({ title: '去了没有' }),
    words: text(LONGEST_LOG).meta({ title: '怎么样' }).optional(),
    nextDay: z.iso.date().meta({ title: '下次哪天' }).optional(),
  },
  /** Whether the roll of what was brought now says 上门送学. */
  reply: z.object({ marked: z.boolean() }),
  refusals: ['alreadyDecided', 'visitNotYet', 'dayPassed'],
})

export const cancel = endpoint({
  summary: 'Call a planned visit off and say why, to all it concerns',
  audience: 'officer',
  request: { visitId, reason: text(LONGEST_WORDS).meta({ title: '为什么' }) },
  reply: z.object({}),
  refusals: ['alreadyDecided'],
})

export const mine = endpoint({
  summary: 'Who comes to see me, whom I go to see, and whether I asked for it',
  audience: 'member',
  request: { for: forElder },
  reply: z.object({
    coming: z.array(visitBrief),
    going: z.array(visitBrief),
    asked: z
      .object({
        at: instant,
        words: z.string().nullable(),
        by: z.enum(HELPER_KIN).nullable(),
      })
      .nullable(),
  }),
})
