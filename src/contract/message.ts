import * as z from 'zod'
import { endpoint } from './endpoint'
import { cursor, id, instant, pageOf, pageSize } from './fields'

const message = z.object({
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
