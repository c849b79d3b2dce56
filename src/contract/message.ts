import * as z from 'zod'
import { HELPER_KIN } from '@/domain/helper'
import { COMMUNITY_NEWS, HELP_NEWS, VISIT_NEWS } from '@/domain/message'
import { PLAN_PARTS } from '@/domain/planAgreed'
import { SUGGESTION_SUBJECTS } from '@/domain/suggestion'
import { TASK_ANSWERS, TASK_KINDS } from '@/domain/task'
import { VISIT_KINDS } from '@/domain/visit'
import { endpoint } from './endpoint'
import { forElder, cursor, id, instant, pageOf, pageSize } from './fields'

const ofActivity = z.object({
  messageId: z.uuid(),
  kind: z.enum([
    'signedUp',
    'waitlisted',
    'promoted',
    'notGoing',
    'activityCancelled',
    'activityMoved',
    'checkedIn',
    'leaveAsked',
    'planNotice',
    'planChanged',
    'yourItem',
    'noItem',
    'tomorrow',
    'soon',
  ]),
  facts: z.object({
    title: z.string(),
    place: z.string(),
    startsAt: instant,
    guests: z.int(),
    reason: z.string().optional(),
    /** Who did it for me, as I call them. */
    by: z.enum(HELPER_KIN).optional(),
    /** A reminder of a shift. */
    shift: z.literal(true).optional(),
    items: z.array(z.string()).optional(),
    nth: z.int().optional(),
    changed: z.array(z.enum(PLAN_PARTS)).optional(),
  }),
  activityId: z.uuid(),
  at: instant,
  read: z.boolean(),
})

const ofSuggestion = ofActivity.omit({ activityId: true }).extend({
  kind: z.literal('suggestionAnswered'),
  facts: z.object({ about: z.enum(SUGGESTION_SUBJECTS), answer: z.string() }),
  suggestionId: z.uuid(),
})

const ofHelp = ofActivity.omit({ activityId: true }).extend({
  kind: z.enum(HELP_NEWS),
  facts: z.object({ name: z.string() }),
  grantId: z.uuid(),
})

const ofVisit = ofActivity.omit({ activityId: true }).extend({
  kind: z.enum(VISIT_NEWS),
  facts: z.object({
    visit: z.enum(VISIT_KINDS),
    startsAt: instant,
    names: z.array(z.string()),
    reason: z.string().optional(),
  }),
  visitId: z.uuid(),
})

const ofTask = ofActivity.omit({ activityId: true }).extend({
  kind: z.enum(['visitAsked', 'taskClosed']),
  facts: z.object({
    about: z.enum(TASK_KINDS),
    how: z.enum(TASK_ANSWERS).optional(),
    words: z.string().optional(),
    title: z.string().optional(),
    by: z.enum(HELPER_KIN).optional(),
  }),
  taskId: z.uuid(),
})

const ofCommunity = ofActivity.omit({ activityId: true }).extend({
  kind: z.enum(COMMUNITY_NEWS),
  facts: z.object({
    title: z.string().optional(),
    name: z.string().optional(),
    place: z.string().optional(),
    startsAt: instant.optional(),
    words: z.string().optional(),
  }),
  thingId: z.uuid(),
})

const message = z.discriminatedUnion('kind', [
  ofActivity,
  ofSuggestion,
  ofHelp,
  ofVisit,
  ofTask,
  ofCommunity,
])

export const list = endpoint({
  summary: 'What happened to me, the newest first',
  audience: 'member',
  request: { for: forElder, after: cursor.optional(), size: pageSize },
  reply: pageOf(message),
})

export const markRead = endpoint({
  summary: 'I have seen these; nobody else can see that I have',
  audience: 'member',
  request: { messageIds: z.array(id('消息')).min(1).max(50).meta({ title: '消息' }) },
  reply: z.object({ unread: z.int() }),
})
