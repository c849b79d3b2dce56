import * as z from 'zod'
import { SUGGESTION_SUBJECTS } from '@/domain/suggestion'
import { endpoint } from './endpoint'
import { cursor, id, instant, pageOf, pageSize } from './fields'

const ofActivity = z.object({
  messageId: z.uuid(),
  kind: z.enum(['signedUp', 'waitlisted', 'promoted', 'notGoing', 'activityCancelled']),
  facts: z.object({
    title: z.string(),
    place: z.string(),
    startsAt: instant,
    guests: z.int(),
    reason: z.string().optional(),
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

const message = z.discriminatedUnion('kind', [ofActivity, ofSuggestion])

export const list = endpoint({
  summary: 'What happened to me, the newest first',
  audience: 'member',
  request: { after: cursor.optional(), size: pageSize },
  reply: pageOf(message),
})

export const markRead = endpoint({
  summary: 'I have seen these; nobody else can see that I have',
  audience: 'member',
  request: { messageIds: z.array(id('消息')).min(1).max(50).meta({ title: '消息' }) },
  reply: z.object({ unread: z.int() }),
})
