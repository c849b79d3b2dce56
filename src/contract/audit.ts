import * as z from 'zod'
import { OFFICE_KINDS } from '@/domain/member'
import { endpoint } from './endpoint'
import { cursor, day, id, instant, pageOf, pageSize } from './fields'

export const list = endpoint({
  // For the bureau alone, and not unseen: each reading is an audit itself.
  summary: 'Who did what, the newest first, by days or about one person; without numbers to call',
  audience: 'officer',
  request: {
    from: day.meta({ title: '从哪天起' }).optional(),
    /** The last day of them. */
    to: day.meta({ title: '到哪天为止' }).optional(),
    recordId: id('老同志').optional(),
    what: z.enum(['read', 'export']).default('read').meta({ title: '看还是存' }),
    after: cursor.optional(),
    size: pageSize,
  },
  reply: pageOf(
    z.object({
      /** Its place in the chain that `audit:verify` walks. */
      number: z.string(),
      at: instant,
      act: z.string(),
      result: z.string(),
      /** Empty: left since. */
      actor: z.string(),
      /** As what they acted, by the offices of that day. */
      office: z.object({ kind: z.enum(OFFICE_KINDS), of: z.string().nullable() }).nullable(),
      /** About whom; the name is empty when they have left since. */
      subject: z.object({ recordId: z.uuid(), name: z.string() }).nullable(),
      requestId: z.string(),
    }),
  ),
})
