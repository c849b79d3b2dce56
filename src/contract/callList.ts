import * as z from 'zod'
import { CALL_MARKS } from '@/domain/callList'
import { endpoint } from './endpoint'
import { id, instant } from './fields'

const activityId = id('活动')
const mark = z.enum(CALL_MARKS).nullable()

export const read = endpoint({
  // Who read it is nobody's business: that it lies on a phone is all an officer is told.
  summary: 'Who of the organising branch has not signed up, to be called; for its officers only',
  audience: 'officer',
  request: { activityId },
  reply: z.object({
    title: z.string(),
    startsAt: instant,
    /** Members of the branch who can see the activity on a phone of their own. */
    onPhones: z.int(),
    signedUp: z.int(),
    /** Who has no account first, then by record. */
    people: z.array(
      z.object({
        recordId: z.uuid(),
        name: z.string(),
        /** In full for members whose home branch this is; else masked. */
        phone: z.string().nullable(),
        hasPhoneApp: z.boolean(),
        mark,
        at: instant.nullable(),
      }),
    ),
  }),
})

export const setMark = endpoint({
  summary: 'Say what came of a call; null takes it back',
  audience: 'officer',
  request: {
    activityId,
    recordId: id('名册上的人'),
    mark: mark.meta({ title: '打得怎么样' }),
  },
  reply: z.object({ mark }),
})
