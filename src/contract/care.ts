import * as z from 'zod'
import { ATTENDANCE_POLICIES, CARE_NEEDS } from '@/domain/care'
import { HELP_CONSENTS, HELPER_KIN } from '@/domain/helper'
import { endpoint } from './endpoint'
import { cursor, id, pageOf, pageSize, text } from './fields'
import { visitBrief } from './visit'

const recordId = id('名册上的人')
const policy = z.enum(ATTENDANCE_POLICIES).meta({ title: '怎么参加' })
const needs = z.array(z.enum(CARE_NEEDS)).max(CARE_NEEDS.length).meta({ title: '要照顾什么' })

/** null: at home in another branch, which alone knows. */
const care = z.object({ policy, needs }).nullable()

const person = {
  recordId: z.uuid(),
  name: z.string(),
  birthYear: z.int(),
  /** false: at home in another branch, and takes part here. */
  home: z.boolean(),
  hasAccount: z.boolean(),
  care,
}

export const people = endpoint({
  summary: 'Everybody of an own branch, by name, with what to mind of those at home there',
  audience: 'officer',
  request: {
    branchId: id('支部'),
    words: text(20).meta({ title: '姓名' }).optional(),
    after: cursor.optional(),
    size: pageSize,
  },
  reply: pageOf(z.object(person)),
})

export const read = endpoint({
  summary: 'Somebody of an own branch: number, what to mind, who helps, visits',
  audience: 'officer',
  request: { recordId },
  reply: z.object({
    ...person,
    /** Where they are at home, of my branches; null: elsewhere. Whoever goes along is of it. */
    branchId: z.uuid().nullable(),
    /** Masked (rule 19). */
    phone: z.string().nullable(),
    /** Until when they are on probation; null: they are not, or are at home elsewhere. */
    probationaryUntil: z.iso.date().nullable(),
    /** Their own last word on noting it down (我的隐私); null: never said. */
    said: z.boolean().nullable(),
    helpers: z.array(z.object({ name: z.string(), relation: z.enum(HELPER_KIN).nullable() })),
    /** The latest first, at most ten; none of somebody at home elsewhere. */
    visits: z.array(visitBrief),
    /** The day somebody said they would come again; null: none, or a visit is planned. */
    nextDay: z.iso.date().nullable(),
  }),
})

export const set = endpoint({
  summary: 'Say what to mind of somebody at home in an own branch; nothing takes it away',
  audience: 'officer',
  request: {
    recordId,
    policy,
    needs,
    /** How they agreed, where they did not say so themselves. */
    consent: z.enum(HELP_CONSENTS).exclude(['own']).meta({ title: '怎么同意的' }).optional(),
  },
  reply: z.object({}),
  refusals: ['consentMissing', 'careDeclined'],
})
