import * as z from 'zod'
import { HELPER_KIN } from '@/domain/helper'
import { LEAVE_REASONS, LONGEST_WORDS, TASK_ANSWERS, TASK_KINDS } from '@/domain/task'
import { endpoint } from './endpoint'
import { cursor, forElder, id, instant, pageOf, pageSize, text } from './fields'

const taskId = id('请求')
const words = text(LONGEST_WORDS).meta({ title: '要说的话' }).optional()

const task = z.object({
  taskId: z.uuid(),
  kind: z.enum(TASK_KINDS),
  name: z.string(),
  askedAt: instant,
  /** Whoever asked for them, as they call them. */
  by: z.enum(HELPER_KIN).nullable(),
  activity: z.object({ title: z.string(), startsAt: instant }).nullable(),
  reason: z.enum(LEAVE_REASONS).nullable(),
  words: z.string().nullable(),
  state: z.enum(['open', 'done', 'declined']),
  how: z.enum(TASK_ANSWERS).nullable(),
  answer: z.string().nullable(),
})

export const list = endpoint({
  summary: 'What members ask of an own branch: open, who asked first first, or closed',
  audience: 'officer',
  request: {
    branchId: id('支部'),
    which: z.enum(['open', 'closed']).default('open').meta({ title: '看哪些' }),
    after: cursor.optional(),
    size: pageSize,
  },
  reply: pageOf(task),
})

export const read = endpoint({
  summary: 'One thing a member asks of an own branch, with the number to call',
  audience: 'officer',
  request: { taskId },
  reply: task.extend({
    recordId: z.uuid(),
    /** Masked (rule 19). */
    phone: z.string().nullable(),
    /** At home in this branch, so a visit can be planned and the whole number told. */
    home: z.boolean(),
  }),
})

export const close = endpoint({
  summary: 'Say what was done, or why not; the member is told',
  audience: 'officer',
  request: { taskId, how: z.enum(TASK_ANSWERS).meta({ title: '怎么办的' }), words },
  reply: z.object({}),
  refusals: ['alreadyDecided', 'reasonMissing'],
})

export const askVisit = endpoint({
  summary: 'Ask my home branch to come and see me',
  audience: 'member',
  request: { for: forElder, taskId, words },
  reply: z.object({}),
  refusals: ['alreadyAsked', 'helpEnded'],
})

export const askLeave = endpoint({
  // A mark never cancels a sign-up (rule 11): who is seated gives the seat back apart.
  summary: 'Say that I cannot come, and why; it stands on the roll',
  audience: 'member',
  request: {
    for: forElder,
    taskId,
    activityId: id('活动'),
    reason: z.enum(LEAVE_REASONS).meta({ title: '为什么' }),
  },
  reply: z.object({}),
  refusals: [
    'activityCancelled',
    'alreadyStarted',
    'noLeaveNeeded',
    'markedOtherwise',
    'helpEnded',
  ],
})

export const takeBack = endpoint({
  summary: 'Take back my leave from an activity; without one, that I asked to be visited',
  audience: 'member',
  request: { for: forElder, activityId: id('活动').optional() },
  reply: z.object({}),
  refusals: ['alreadyStarted', 'markedOtherwise', 'helpEnded'],
})
