import * as z from 'zod'
import { LONGEST_GREETING } from '@/domain/partyAnniversary'
import { FIRST_YEAR } from '@/domain/roster'
import { endpoint } from './endpoint'
import { cursor, id, pageOf, pageSize, text } from './fields'

const recordId = id('名册上的人')
const month = z.int().min(1).max(12).meta({ title: '月' })

export const list = endpoint({
  summary: 'Whose 政治生日 is in a month, of those at home in an own branch who want it kept',
  audience: 'officer',
  request: {
    branchId: id('支部'),
    month: month.optional(),
    after: cursor.optional(),
    size: pageSize,
  },
  reply: pageOf(
    z.object({
      recordId: z.uuid(),
      name: z.string(),
      month: z.int(),
      day: z.int().nullable(),
      /** Years in the Party; null: the year is not written down. */
      years: z.int().nullable(),
      /** What the branch wrote this time. */
      greeting: z.string().nullable(),
    }),
  ),
})

export const read = endpoint({
  summary: 'When somebody at home in an own branch joined the Party, as it is written down',
  audience: 'officer',
  request: { recordId },
  reply: z.object({
    name: z.string(),
    year: z.int().nullable(),
    month: z.int().nullable(),
    day: z.int().nullable(),
    /** They want no 政治生日. */
    hidden: z.boolean(),
  }),
})

export const set = endpoint({
  summary: 'Write down when somebody at home in an own branch joined the Party',
  audience: 'officer',
  request: {
    recordId,
    year: z.int().min(FIRST_YEAR).max(2100).meta({ title: '入党年份' }),
    month,
    day: z.int().min(1).max(31).meta({ title: '日' }).optional(),
  },
  reply: z.object({}),
})

export const greet = endpoint({
  summary: 'Greet somebody from the branch on their 政治生日, once a year',
  audience: 'officer',
  request: { recordId, words: text(LONGEST_GREETING).meta({ title: '祝福的话' }) },
  reply: z.object({}),
  refusals: ['alreadyDecided'],
})

export const mine = endpoint({
  summary: 'My 政治生日 and what my branch wrote; nobody else of the branch sees it',
  audience: 'member',
  request: {},
  reply: z.object({
    hidden: z.boolean(),
    year: z.int().nullable(),
    month: z.int().nullable(),
    day: z.int().nullable(),
    years: z.int().nullable(),
    /** The latest first. */
    greetings: z.array(z.object({ year: z.int(), branch: z.string(), words: z.string() })),
  }),
})

export const choose = endpoint({
  summary: 'Whether I want my 政治生日 kept; hidden, no officer sees it in a list',
  audience: 'member',
  request: { hidden: z.boolean().meta({ title: '不过政治生日' }) },
  reply: z.object({}),
})
