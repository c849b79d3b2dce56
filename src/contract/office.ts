import * as z from 'zod'
import { endpoint } from './endpoint'
import { cursor, id, pageOf, pageSize, text } from './fields'

export const today = endpoint({
  summary: 'What waits for the officers of an own branch, and when it met this year',
  audience: 'officer',
  request: { branchId: id('支部') },
  /** Counts; 99 stands for more. */
  reply: z.object({
    joinings: z.int(),
    moves: z.int(),
    /** What members asked for. */
    tasks: z.int(),
    suggestions: z.int(),
    /** Articles that wait for my yes. */
    reviews: z.int(),
    /** Articles of the branch that came back. */
    sentBack: z.int(),
    /** This year so far, January first: activities that took place or have begun. */
    /** How often those at home here went to help a community this year; null: fewer than five times. */
    served: z.int().nullable(),
    months: z.array(z.object({ month: z.string().regex(/^\d{4}-\d{2}$/), held: z.int() })),
  }),
})

export const successors = endpoint({
  summary: 'Who may follow me in an own branch: everybody who belongs to it, I left out',
  audience: 'officer',
  request: {
    branchId: id('支部'),
    words: text(20).meta({ title: '姓名' }).optional(),
    after: cursor.optional(),
    size: pageSize,
  },
  reply: pageOf(
    z.object({
      recordId: z.uuid(),
      name: z.string(),
      birthYear: z.int().nullable(),
      community: z.string().nullable(),
      /** Without an account nobody can serve. */
      hasAccount: z.boolean(),
    }),
  ),
})

export const handOver = endpoint({
  summary: 'Hand the office of secretary to a member of the branch; the old one ends that day',
  audience: 'officer',
  request: {
    officeId: id('职务'),
    branchId: id('支部'),
    recordId: id('接手的同志'),
    from: z.iso.date().meta({ title: '从哪天起' }),
  },
  reply: z.object({}),
  refusals: ['noAccount', 'dayPassed', 'alreadyServes'],
})
