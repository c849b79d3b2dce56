import * as z from 'zod'
import { isDayOfYear } from '@/domain/partyAnniversary'
import { MOBILE } from '@/domain/phone'
import { FIRST_YEAR, NAME, ROSTER_BATCH, ROSTER_COLUMNS, ROSTER_DOUBTS } from '@/domain/roster'
import { endpoint } from './endpoint'
import { cursor, id, pageOf, pageSize, text } from './fields'

const branchId = id('支部')
const year = z.int().min(FIRST_YEAR).max(2100)
const person = {
  name: z.string().regex(NAME).meta({ title: '姓名' }),
  birthYear: year.meta({ title: '出生年份' }),
  joinedPartyYear: year.nullable().meta({ title: '入党年份' }),
  joinedPartyDay: z
    .string()
    .regex(/^(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?$/)
    .refine((day) => isDayOfYear(Number(day.slice(0, 2)), Number(day.slice(3)) || null))
    .nullish()
    .meta({ title: '入党日期' }),
  community: text(40).nullable().meta({ title: '社区' }),
}

const request = {
  branchId,
  rows: z
    .array(z.strictObject({ ...person, phone: z.string().regex(MOBILE).nullable() }))
    .min(1)
    .max(ROSTER_BATCH)
    .meta({ title: '名单' }),
}

/** One for each row, in their order. */
const reply = z.object({
  verdicts: z.array(
    z.discriminatedUnion('what', [
      z.object({ what: z.enum(['new', 'same']) }),
      z.object({ what: z.literal('changed'), columns: z.array(z.enum(ROSTER_COLUMNS)) }),
      z.object({ what: z.literal('doubtful'), why: z.enum(ROSTER_DOUBTS) }),
    ]),
  ),
})

export const preview = endpoint({
  summary: 'What these rows would change in the roster of an own branch; nothing is written',
  audience: 'officer',
  request,
  reply,
  refusals: ['notHomeBranch'],
})

export const take = endpoint({
  summary: 'Writes what is new or changed and not doubtful; a second time changes nothing',
  audience: 'officer',
  request,
  reply,
  refusals: ['notHomeBranch'],
})

export const list = endpoint({
  summary: 'The roster of an own branch, phones masked (rule 19)',
  audience: 'officer',
  request: {
    branchId,
    /** living: the roster. deceased: those of the branch who have died. */
    which: z.enum(['living', 'deceased']).default('living').meta({ title: '看哪些' }),
    words: text(20).meta({ title: '姓名' }).optional(),
    after: cursor.optional(),
    size: pageSize,
  },
  reply: pageOf(z.object({ recordId: z.uuid(), ...person, phone: z.string().nullable() })),
})
