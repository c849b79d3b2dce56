import * as z from 'zod'
import { JOINT_ENDS, JOINT_STATES } from '@/domain/jointDay'
import { MARK_REASONS, MARKS } from '@/domain/rollCall'
import { endpoint } from './endpoint'
import { cursor, id, instant, pageOf, pageSize, text } from './fields'

const branchId = id('支部')
const activityId = id('活动')

const jointDay = z.object({
  activityId: z.uuid(),
  title: z.string(),
  startsAt: instant,
  endsAt: instant,
  place: z.string(),
  host: z.string(),
  partner: z.string(),
  /** The branch that is asked is this one. */
  asksUs: z.boolean(),
  state: z.enum(JOINT_STATES),
  /** Why not. */
  words: z.string().nullable(),
})

export const list = endpoint({
  summary: 'Party days an own branch holds with another, asked for or agreed, the latest first',
  audience: 'officer',
  request: { branchId, after: cursor.optional(), size: pageSize },
  reply: pageOf(jointDay),
})

export const propose = endpoint({
  summary: 'Ask another branch to hold a party day together',
  audience: 'officer',
  request: { activityId, branchId },
  reply: z.object({}),
  refusals: ['activityCancelled', 'notPartyDay', 'alreadyStarted', 'alreadyAsked'],
})

export const decide = endpoint({
  summary: 'The yes or no of the branch that was asked; after a yes its members may come',
  audience: 'officer',
  request: {
    activityId,
    end: z.enum(JOINT_ENDS).meta({ title: '怎么回复' }),
    words: text(200).meta({ title: '原因' }).optional(),
  },
  reply: z.object({}),
  refusals: ['reasonMissing', 'alreadyDecided', 'alreadyStarted', 'activityCancelled'],
})

export const withdraw = endpoint({
  summary: 'Ask no more, before the other branch has answered',
  audience: 'officer',
  request: { activityId },
  reply: z.object({}),
  refusals: ['alreadyDecided'],
})

export const takeBack = endpoint({
  // Who signed up from the other branch gives the seat back and is told.
  summary: 'Hold it together no more, either branch, before it begins',
  audience: 'officer',
  request: { activityId },
  reply: z.object({}),
  refusals: ['alreadyDecided', 'alreadyStarted'],
})

const marked = z.object({
  recordId: z.uuid(),
  name: z.string(),
  mark: z.enum(MARKS).nullable(),
})

export const read = endpoint({
  summary: 'The own record of a joint party day: who of an own branch took part, and nobody else',
  audience: 'officer',
  request: { activityId, branchId },
  reply: jointDay.extend({ people: z.array(marked) }),
})

export const mark = endpoint({
  // The roll there is, one: whoever marks last, in either branch, sees what stood there.
  summary: 'Mark somebody of an own branch at a joint party day',
  audience: 'officer',
  request: {
    markId: id('这一下'),
    activityId,
    branchId,
    recordId: id('名册上的人'),
    seen: z.enum(MARKS).nullable().meta({ title: '刚才看到的' }),
    mark: z.enum(MARKS).nullable().meta({ title: '怎么来的' }),
    why: z.enum(MARK_REASONS).meta({ title: '原因' }).optional(),
  },
  reply: z.object({ mark: z.enum(MARKS).nullable() }),
  refusals: ['activityCancelled', 'rollCallNotOpen', 'whyNeeded', 'markedOtherwise'],
})

export const elsewhere = endpoint({
  // Rule of A34: what the host's roll says is what the home branch reads, so the two never differ.
  summary: 'Where those away from an own branch took part, the latest first',
  audience: 'officer',
  request: {
    branchId,
    recordId: id('名册上的人').optional(),
    after: cursor.optional(),
    size: pageSize,
  },
  reply: pageOf(
    marked.extend({
      activityId: z.uuid(),
      title: z.string(),
      startsAt: instant,
      /** The branch that organised it. */
      host: z.string(),
    }),
  ),
})
