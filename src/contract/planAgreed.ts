import * as z from 'zod'
import { ASKING_STATES, PLAN_ENDS, PLAN_PARTS } from '@/domain/planAgreed'
import { endpoint } from './endpoint'
import { id, instant, text } from './fields'

const activityId = id('党日')
const askingId = id('这次的安排')

/** Where the plan of a party day stands with the committee of its branch. */
export const agreement = z.object({
  standing: z.enum(['draft', 'asked', 'agreed', 'returned', 'changed']),
  /** Whoever looks is the branch's only officer. */
  alone: z.boolean(),
  /** What was put last. */
  last: z
    .object({
      askingId: z.uuid(),
      state: z.enum(ASKING_STATES),
      /** I put it. */
      mine: z.boolean(),
      /** By name; null: they have left. */
      by: z.string().nullable(),
      at: instant,
      decider: z.string().nullable(),
      decidedAt: instant.nullable(),
      /** There was no other officer to agree. */
      alone: z.boolean(),
      words: z.string().nullable(),
    })
    .nullable(),
  /** What is another than everybody was told. */
  changed: z.array(z.enum(PLAN_PARTS)),
})

export const askPlan = endpoint({
  // Alone: the branch has no other officer, so whoever puts it has agreed to it, and that is kept.
  summary: 'Put the plan of a party day before the committee of the branch',
  audience: 'officer',
  request: {
    activityId,
    askingId,
    seen: z.int().min(0).meta({ title: '看到哪里' }),
    alone: z.boolean().default(false).meta({ title: '一人定下' }),
  },
  reply: z.object({}),
  refusals: ['stepMoved', 'alreadyDecided', 'activityCancelled', 'planEmpty', 'notAlone'],
})

export const decidePlan = endpoint({
  // On a yes the whole branch is told, and who speaks is told of what; once.
  summary: 'The yes of another officer to a plan, or a word back',
  audience: 'officer',
  request: {
    askingId,
    end: z.enum(PLAN_ENDS).meta({ title: '怎么回复' }),
    words: text(200).meta({ title: '原因' }).optional(),
  },
  reply: z.object({}),
  refusals: ['alreadyDecided', 'stepMoved', 'activityCancelled', 'reasonMissing', 'ownPlan'],
})

export const withdrawPlan = endpoint({
  summary: 'Ask no more about a plan, before another officer has answered',
  audience: 'officer',
  request: { askingId },
  reply: z.object({}),
  refusals: ['alreadyDecided'],
})
