import * as z from 'zod'
import { DECISION_ENDS, DECISION_STATES, LONGEST_DECISION, LONGEST_NOTE } from '@/domain/minutes'
import { endpoint } from './endpoint'
import { cursor, id, pageOf, pageSize, text } from './fields'

const decisionId = id('定下的事')

export const decision = z.object({
  decisionId: z.uuid(),
  activityId: z.uuid(),
  words: z.string(),
  /** Who does it. */
  name: z.string(),
  day: z.iso.date(),
  state: z.enum(DECISION_STATES),
  /** What was said of it last. */
  note: z.string().nullable(),
})

export const add = endpoint({
  summary:
    'Write down what a party day of an own branch decided: what, who and by when; they are told',
  audience: 'officer',
  request: {
    decisionId,
    activityId: id('党日'),
    words: text(LONGEST_DECISION).meta({ title: '定下什么事' }),
    recordId: id('谁来办'),
    day: z.iso.date().meta({ title: '哪天办好' }),
  },
  reply: z.object({}),
  refusals: ['notBegun', 'dayPassed', 'alreadyDecided'],
})

export const report = endpoint({
  summary: 'Say of a decision of an own branch: done, still being done, or dropped and why',
  audience: 'officer',
  request: {
    decisionId,
    state: z.enum(DECISION_ENDS).meta({ title: '办得怎样' }),
    note: text(LONGEST_NOTE).meta({ title: '想说的话' }).optional(),
  },
  reply: z.object({}),
  refusals: ['alreadyDecided', 'reasonMissing'],
})

export const list = endpoint({
  summary: 'What party days of an own branch decided and is not done yet, the soonest first',
  audience: 'officer',
  request: { branchId: id('支部'), after: cursor.optional(), size: pageSize },
  reply: pageOf(decision),
})
