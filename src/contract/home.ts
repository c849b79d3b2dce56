import * as z from 'zod'
import { activityBrief } from './activity'
import { endpoint } from './endpoint'
import { forElder, instant } from './fields'

export const today = endpoint({
  summary: 'The first page: what is next for me and what waits for me',
  audience: 'public',
  request: { for: forElder },
  reply: z.object({
    now: instant,
    name: z.string().nullable(),
    /** My next activity; for somebody without plans, nothing. */
    next: activityBrief.nullable(),
    /** A party day of mine that goes on now. */
    on: z.object({ activityId: z.uuid(), title: z.string() }).nullable(),
    unread: z.int(),
    /** Articles of the last seven days this person may see; 99 stands for more. */
    newArticles: z.int(),
    /** Activities one can sign up for now; 99 stands for more. */
    openActivities: z.int(),
  }),
})
